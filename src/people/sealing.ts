import { type KeyObject, createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
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

export const nonceLength = 12;
export const tagLength = 16;
const saltLength = 32;
const cipher = 'aes-256-gcm';
/** Said outright: without it Node takes a tag of four bytes for a good one. */
const options = { authTagLength: tagLength } as const;
const commitmentPrefix = Uint8Array.of(2);

/** A sealed value does not open: altered, moved, under another key, or not what the log committed to. */
export class ValueUnreadable extends Error {
  override readonly name = 'ValueUnreadable';
}

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

/** Ciphertext with its tag behind it; `nonce` must never have been used with this key. */
export function encrypt(key: KeyObject, nonce: Buffer, bound: Buffer, plain: Buffer): Buffer {
  const encrypting = createCipheriv(cipher, key, nonce, options).setAAD(bound);
  return Buffer.concat([encrypting.update(plain), encrypting.final(), encrypting.getAuthTag()]);
}

/** Throws ValueUnreadable unless key, nonce, bound data, text and all 16 bytes of the tag are right. */
export function decrypt(key: KeyObject, nonce: Buffer, bound: Buffer, data: Buffer): Buffer {
  if (data.length < tagLength || nonce.length !== nonceLength) throw new ValueUnreadable('too short to be sealed');
  const end = data.length - tagLength;
  const decrypting = createDecipheriv(cipher, key, nonce, options).setAAD(bound).setAuthTag(data.subarray(end));
  try {
    return Buffer.concat([decrypting.update(data.subarray(0, end)), decrypting.final()]);
  } catch (cause) {
    throw new ValueUnreadable('altered, moved, or under another key', { cause });
  }
}

/** table|chain|seq|field|keyVersion */
function placeBytes({ table, chain, seq, field }: Place, keyVersion: number): Buffer {
  // Only the field may hold the separator without making two places one.
  if (table.includes('|') || chain.includes('|')) throw new RangeError('a table or chain may not hold |');
  return Buffer.from(`${table}|${chain}|${seq}|${field}|${keyVersion}`);
}
