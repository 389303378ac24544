import 'reflect-metadata';

import { lotrinh } from './lotrinh-commands.js';
import { run } from './run.js';

await run(lotrinh);
