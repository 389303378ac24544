import { type KeyObject, createCipheriv, createDecipheriv } from 'node:crypto';

export const nonceLength = 12;
export const tagLength = 16;
const cipher = 'aes-256-gcm';
/** Said outright: without it Node takes a tag of four bytes for a good one (SEC-64). */
const options = { authTagLength: tagLength } as const;

/** A sealed value does not open: altered, moved, under another key, or not what the log committed to. */
export class ValueUnreadable extends Error {
  override readonly name = 'ValueUnreadable';
}

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
