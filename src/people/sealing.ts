import { type KeyObject, createHash, randomBytes } from 'node:crypto';
import { decrypt, encrypt, nonceLength, ValueUnreadable } from '../aes-gcm.js';
import { jcs } from '../log/jcs.js';

/** Where a sealed value stands. It opens there and nowhere else. */
export interface Place {
  readonly table: string;
  readonly chain: string;
  readonly seq: number;
  readonly field: string;
}

export interface Sealed {
  /** SHA-256(0x02 ‖ salt ‖ JCS(value)), hex: what the log holds. The salt keeps a yes or no from being guessed. */
  readonly commitment: string;
  readonly keyVersion: number;
  readonly nonce: Buffer;
  /** Ciphertext of salt ‖ JCS(value), then the tag. */
  readonly data: Buffer;
}

const saltLength = 32;
const commitmentPrefix = Uint8Array.of(2);

export function seal(key: KeyObject, keyVersion: number, place: Place, value: unknown): Sealed {
  const random = randomBytes(nonceLength + saltLength); // one call: each costs more than its bytes
  const nonce = random.subarray(0, nonceLength);
  const text = jcs(value);
  const plain = Buffer.allocUnsafe(saltLength + Buffer.byteLength(text));
  random.copy(plain, 0, nonceLength);
  plain.write(text, saltLength);
  return {
    commitment: commitmentOf(plain),
    keyVersion,
    nonce,
    data: encrypt(key, nonce, placeBytes(place, keyVersion), plain),
  };
}

/** The value, once it matches the commitment. Throws ValueUnreadable. */
export function open(key: KeyObject, place: Place, sealed: Sealed): unknown {
  const plain = decrypt(key, sealed.nonce, placeBytes(place, sealed.keyVersion), sealed.data);
  if (commitmentOf(plain) !== sealed.commitment) throw new ValueUnreadable('not what the log committed to');
  return JSON.parse(plain.toString('utf8', saltLength)) as unknown;
}

const commitmentOf = (saltAndText: Buffer): string =>
  createHash('sha256').update(commitmentPrefix).update(saltAndText).digest('hex');

/** table|chain|seq|field|keyVersion */
function placeBytes({ table, chain, seq, field }: Place, keyVersion: number): Buffer {
  // Only the field may hold the separator without making two places one.
  if (table.includes('|') || chain.includes('|')) throw new RangeError('a table or chain may not hold |');
  return Buffer.from(`${table}|${chain}|${seq}|${field}|${keyVersion}`);
}
