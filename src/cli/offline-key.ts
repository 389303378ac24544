import type { KeyObject } from 'node:crypto';
import { readPrivateKey } from '../backup/backup-keys.js';
import { Refusal } from './exit.js';
import { readFile, readSecret } from './read-file.js';

/** The options that name the private key of a backup. */
export const sealedOptions = { key: { type: 'string' }, 'passphrase-file': { type: 'string' } } as const;

/** The private key of a backup, by the options that name it. */
export function offlineKey(values: { key?: string | undefined; 'passphrase-file'?: string | undefined }): KeyObject {
  if (values.key === undefined) throw new Refusal('Name the private key: --key PRIVATEKEY.');
  const locked = values['passphrase-file'];
  return readPrivateKey(readFile(values.key), locked === undefined ? null : readSecret(locked));
}
