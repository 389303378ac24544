import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { StoreAddress } from '../../database/data-source.js';

/** Runs beside the service, since SQLite reads the whole file for it and answers nobody meanwhile. */
const looking = `
  const { parentPort, workerData } = require('node:worker_threads');
  const Sqlite = require(workerData.driver);
  const said = (() => {
    try {
      const file = new Sqlite(workerData.file, { readonly: true, fileMustExist: true });
      try {
        return file.pragma(workerData.pragma).map((row) => String(Object.values(row)[0])).filter((line) => line !== 'ok');
      } finally {
        file.close();
      }
    } catch (error) {
      return [String(error.message)];
    }
  })();
  parentPort.postMessage(said);
`;

/**
 * What SQLite itself finds wrong with its file; nothing where PostgreSQL keeps the data, whose pages have checksums.
 * *quick*: the form of every page. *integrity*: besides, that indexes and tables agree.
 */
export async function fileFaults(
  { databaseUrl, databaseFile }: StoreAddress,
  extent: 'quick' | 'integrity',
): Promise<readonly string[]> {
  if (databaseUrl !== null) return [];
  const driver = createRequire(import.meta.url).resolve('better-sqlite3');
  const worker = new Worker(looking, {
    eval: true,
    workerData: { driver, file: databaseFile, pragma: `${extent}_check(5)` },
  });
  return new Promise((resolve, reject) => {
    worker.once('message', (said: string[]) => {
      resolve(said.map((line) => line.slice(0, 200)));
    });
    worker.once('error', reject);
  });
}
