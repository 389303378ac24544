import { Config } from '../config.js';
import { openReader, type OpenReader } from '../database/open-reader.js';
import { StoreUnavailable } from '../database/store-errors.js';
import { existsSync } from 'node:fs';
import { exit, Refusal } from './exit.js';

/**
 * The environment of a data folder, or the one the service has. A folder named means its SQLite file, whatever the
 * settings say.
 */
export const environmentOf = (folder: string | undefined): NodeJS.ProcessEnv =>
  folder === undefined ? process.env : { LOTRINH_PROFILE: process.env.LOTRINH_PROFILE, LOTRINH_DATA: folder };

/** The settings of a data folder, or those the service has, unchecked. */
export const configOf = (folder: string | undefined): Config => new Config(environmentOf(folder));

/**
 * The database of a data folder, or of the settings the service has; opened to be read only, so the service may run.
 * A folder named means its SQLite file, whatever the settings say.
 */
export async function openData(folder: string | undefined): Promise<OpenReader> {
  const config = configOf(folder);
  if (config.databaseUrl === null && !existsSync(config.databaseFile))
    throw new Refusal(
      `There is no database at ${config.databaseFile}. Name the data directory with --data, the one given to npm start.`,
      exit.usage,
    );
  try {
    return await openReader(config);
  } catch (error) {
    if (error instanceof StoreUnavailable) throw error;
    throw new StoreUnavailable(`The database cannot be read: ${(error as Error).message}`, { cause: error });
  }
}
