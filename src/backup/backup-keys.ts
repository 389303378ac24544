import {
  createHash,
  createPrivateKey,
  createPublicKey,
  createSecretKey,
  generateKeyPairSync,
  type KeyObject,
  randomBytes,
  scryptSync,
} from 'node:crypto';
import { decrypt, encrypt, nonceLength } from '../aes-gcm.js';
import { BackupFault } from './backup-fault.js';

/** A pair for backups: the service holds the public half and cannot open what it has sealed (SEC-65). */
export interface BackupKeys {
  /** PEM, for the setting LOTRINH_BACKUP_KEY_FILE. */
  readonly publicPem: string;
  /** PEM, or a text under the passphrase; kept offline. */
  readonly privateText: string;
  readonly fingerprint: string;
}

export function makeBackupKeys(passphrase: string | null = null): BackupKeys {
  const { publicKey, privateKey } = generateKeyPairSync('x25519');
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
  return {
    publicPem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    privateText: passphrase === null ? pem : locked(pem, passphrase),
    fingerprint: fingerprintOf(publicKey),
  };
}

/** The 32 bytes of a public X25519 key. */
export const rawPublic = (key: KeyObject): Buffer => Buffer.from(key.export({ format: 'jwk' }).x!, 'base64url');

/** 16 hexadecimal digits by which people tell keys apart. */
export const fingerprintOf = (key: KeyObject): string =>
  createHash('sha256').update(rawPublic(key)).digest('hex').slice(0, 16);

/** Throws `BackupFault` where the text is no public key of ours; a private one is refused, it does not belong there. */
export function readPublicKey(text: string): KeyObject {
  if (text.includes('PRIVATE KEY') || text.startsWith(lockedHead))
    throw new BackupFault('This is the private backup key: keep it offline and give the service the public one.');
  return x25519(() => createPublicKey(text), 'public');
}

/** Throws `BackupFault` where the text is no private key of ours or the passphrase does not open it. */
export function readPrivateKey(text: string, passphrase: string | null = null): KeyObject {
  if (!text.startsWith(lockedHead)) return x25519(() => createPrivateKey(text), 'private');
  if (passphrase === null) throw new BackupFault('The private key is under a passphrase: give --passphrase-file.');
  return x25519(() => createPrivateKey(unlocked(text, passphrase)), 'private');
}

function x25519(read: () => KeyObject, half: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch (error) {
    if (error instanceof BackupFault) throw error;
    throw new BackupFault(`This is no ${half} backup key.`, { cause: error });
  }
  if (key.asymmetricKeyType !== 'x25519') throw new BackupFault(`This is no ${half} backup key: it is not X25519.`);
  return key;
}

const lockedHead = 'lotrinh-backup-key/1 ';
/** 128 MiB and about half a second a guess. */
const cost = { N: 2 ** 17, r: 8, p: 1, maxmem: 192 * 1024 * 1024 };
const saltLength = 16;
const wrapping = (passphrase: string, salt: Uint8Array): KeyObject =>
  createSecretKey(scryptSync(passphrase.normalize('NFC'), salt, 32, cost));
/** The key is bound to nothing but the passphrase. */
const unbound = Buffer.alloc(0);

function locked(pem: string, passphrase: string): string {
  const [salt, nonce] = [randomBytes(saltLength), randomBytes(nonceLength)];
  const sealed = encrypt(wrapping(passphrase, salt), nonce, unbound, Buffer.from(pem));
  return `${lockedHead}${Buffer.concat([salt, nonce, sealed]).toString('base64')}\n`;
}

function unlocked(text: string, passphrase: string): string {
  const bytes = Buffer.from(text.slice(lockedHead.length), 'base64');
  const start = saltLength + nonceLength;
  const [salt, nonce] = [bytes.subarray(0, saltLength), bytes.subarray(saltLength, start)];
  try {
    return decrypt(wrapping(passphrase, salt), nonce, unbound, bytes.subarray(start)).toString();
  } catch (error) {
    throw new BackupFault('The passphrase does not open the private key.', { cause: error });
  }
}
