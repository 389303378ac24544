import { backupCreate } from './backup-create.js';
import { backupDrill } from './backup-drill.js';
import { backupKeygen } from './backup-keygen.js';
import { backupRestore } from './backup-restore.js';
import { backupVerify } from './backup-verify.js';
import type { Noun } from './noun.js';

const opening = 'FILE --key PRIVATEKEY [--passphrase-file FILE]';

export const backup: Noun = {
  keygen: {
    takes: '--out DIR [--passphrase-file FILE]',
    about: 'make the pair of keys; the private one is kept offline, nothing else opens a backup',
    run: backupKeygen,
  },
  create: {
    takes: '[--out FILE] [--to PUBLICKEY] [--data DIR] [--json]',
    about: 'copy, prove and seal the database and its keys, while the service runs',
    run: backupCreate,
  },
  verify: {
    takes: 'FILE [--key PRIVATEKEY [--passphrase-file FILE]] [--json]',
    about: 'with the private key: open and prove everything in it; without: its head and its hash',
    run: backupVerify,
  },
  restore: {
    takes: `${opening} --data DIR --yes [--checkpoints FILE] [--erasures FILE] [--database-url-file FILE] [--accept-loss NAME --accept-loss NAME --reason-file FILE] [--json]`,
    about: 'restore into an empty folder (and an empty PostgreSQL database); the log says so and goes on from there',
    run: backupRestore,
  },
  drill: {
    takes: `${opening} [--checkpoints FILE] [--database-url-file FILE] [--json]`,
    about: 'restore into a place of its own, replay every case, tell the times, and remove it again',
    run: backupDrill,
  },
};
