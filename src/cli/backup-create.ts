import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { readPublicKey } from '../backup/backup-keys.js';
import { createBackup } from '../backup/create-backup.js';
import { backupName } from '../backup/hourly-backups.js';
import { BackupModule } from '../backup/backup.module.js';
import { SystemClock } from '../clock.js';
import { atTheConsole } from './at-the-console.js';
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
  await atTheConsole(values.data, { command: 'backup.begin', args: {} }, BackupModule);
  const { file, ...made } = await createBackup(config, out, key, at);
  await atTheConsole(values.data, { command: 'backup.record', args: { ...made } }, BackupModule);
  if (values.json) say(JSON.stringify({ file, ...made }));
  else {
    say(`${file}: ${made.bytes} bytes, sealed to the key ${made.to}`);
    say(`  ${made.found.entries} entries in ${made.found.chains} chains, proven; sha256 ${made.sha256}`);
  }
  return exit.ok;
};
