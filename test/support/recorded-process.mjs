// A short run to be recorded call by call: node recorded-process.mjs <built> <database file> <commands> [pragma]
// A line to file descriptor 3 for every command it was told is stored.
import { writeSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const [built, databaseFile, count, pragma] = process.argv.slice(2);
const { openWriting } = await import(pathToFileURL(`${built}/src/database/sqlite-connection.js`));
const { SqliteWriter } = await import(pathToFileURL(`${built}/src/database/sqlite-writer.js`));
const { appendToSite } = await import(pathToFileURL(`${built}/src/log/log.js`));

const connection = openWriting(databaseFile);
if (pragma) connection.pragma(pragma);
// Small enough that the run goes over several ends of the WAL.
connection.pragma('wal_autocheckpoint = 60');
const writer = new SqliteWriter(connection);
let n = 0;
await Promise.all(
  Array.from({ length: 4 }, async () => {
    while (n < Number(count)) {
      const key = `cut-${(n += 1)}`;
      await writer.write((tx) =>
        appendToSite(tx, { kind: 'refusal', type: 'power.cut', at: '2026-11-20T02:00:00.000Z', command: key }),
      );
      writeSync(3, `${key}\n`);
    }
  }),
);
process.kill(process.pid, 'SIGKILL');
