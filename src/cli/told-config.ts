import { type Config, readConfig } from '../config.js';

/** The settings of the service; a data folder named means its SQLite file, whatever they say. Throws `ConfigFaults`. */
export const toldConfig = (folder: string | undefined): Config =>
  readConfig(folder === undefined ? process.env : { ...process.env, LOTRINH_DATA: folder, DATABASE_URL: '' });
