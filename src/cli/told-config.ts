import { type Config, readConfig } from '../config.js';
import { environmentOf } from './data.js';

/** The settings of the service, checked; a data folder named means its SQLite file. Throws `ConfigFaults`. */
export const toldConfig = (folder: string | undefined): Config => readConfig(environmentOf(folder));
