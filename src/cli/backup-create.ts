import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPublicKey } from '../backup/backup-keys.js';
import { createBackup } from '../backup/create-backup.js';
import { backupName } from '../backup/hourly-backups.js';
import { recordBackup } from '../backup/record-backup.js';
import { SystemClock } from '../clock.js';
import type { Config } from '../config.js';
import { controlled } from '../control/control-client.js';
import { createStore } from '../database/store.js';
import { exit, Refusal } from './exit.js';
import { readFile } from './read-file.js';
import type { Command } from './run.js';
import { toldConfig } from './told-config.js';

/** Makes one backup and says on the log that it was made. */
export const backupCreate: Command = async (words, { say, note }) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      out: { type: 'string' },
      to: { type: 'string' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const config = toldConfig(values.data);
  const to = values.to ?? config.backupKeyFile;
  if (to === null) throw new Refusal('Say which key to seal to: --to PUBLICKEY, or LOTRINH_BACKUP_KEY_FILE.');
  const key = readPublicKey(readFile(to));
  const at = new SystemClock().now();
  const out = resolve(values.out ?? join(config.backupDirectory ?? '.', backupName(at)));
  note('Copying and proving …');
  const { file, ...made } = await createBackup(config, out, key, at);
  await record(config, made);
  if (values.json) say(JSON.stringify({ file, ...made }));
  else {
    say(`${file}: ${made.bytes} bytes, sealed to the key ${made.to}`);
    say(`  ${made.found.entries} entries in ${made.found.chains} chains, proven; sha256 ${made.sha256}`);
  }
  return exit.ok;
};

/** By the service where one runs, since it alone writes; else here. */
async function record(config: Config, made: Parameters<typeof recordBackup>[1]): Promise<void> {
  if (await controlled(config, { command: 'backup.record', args: { ...made } })) return;
  const store = await createStore(config);
  try {
    await store.writer.write((tx) => recordBackup(tx, made, new SystemClock().now()));
  } finally {
    await store.close();
  }
}
