import { everyPage } from './support/every-page.js';

everyPage('light');
