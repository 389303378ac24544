import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { makeBackupKeys } from '../backup/backup-keys.js';
import { exit, Refusal } from './exit.js';
import { readSecret } from './read-file.js';
import type { Command } from './run.js';

/** Makes the pair; never over one that is there, whose backups would be lost with it. */
export const backupKeygen: Command = (words, { say, note }) => {
  const { values } = parseArgs({
    args: [...words],
    options: { out: { type: 'string' }, 'passphrase-file': { type: 'string' } },
  });
  if (values.out === undefined) throw new Refusal('Say where to put the keys: --out DIR.');
  const file = values['passphrase-file'];
  const [publicFile, privateFile] = ['backup.public.pem', 'backup.private.key'].map((name) => join(values.out!, name));
  for (const path of [publicFile!, privateFile!])
    if (existsSync(path)) throw new Refusal(`${path} is there already: its backups open with it alone.`);
  const { publicPem, privateText, fingerprint } = makeBackupKeys(file === undefined ? null : readSecret(file));
  mkdirSync(values.out, { recursive: true, mode: 0o700 });
  writeFileSync(privateFile!, privateText, { mode: 0o600, flag: 'wx' });
  writeFileSync(publicFile!, publicPem, { mode: 0o644, flag: 'wx' });
  say(`${publicFile!}  key ${fingerprint}: give it to the service (LOTRINH_BACKUP_KEY_FILE)`);
  say(`${privateFile!}  take it away from this machine, twice, and remove it here`);
  if (file === undefined) note('The private key stands in clear: give --passphrase-file to lock it.');
  return exit.ok;
};
