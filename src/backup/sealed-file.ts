import {
  createHash,
  createPublicKey,
  createSecretKey,
  diffieHellman,
  generateKeyPairSync,
  hkdfSync,
  type KeyObject,
  randomUUIDv7,
} from 'node:crypto';
import { closeSync, fstatSync, openSync, readSync, writeSync } from 'node:fs';
import { decrypt, encrypt, nonceLength, tagLength } from '../aes-gcm.js';
import { BackupFault } from './backup-fault.js';
import { fingerprintOf, rawPublic } from './backup-keys.js';

/*
 * A sealed file: three lines of text, then chunks.
 *   1. `lotrinh-backup/1`
 *   2. the head as JSON: id, instant, fingerprint of the key it is sealed to, the sender's one-time public key
 *   3. SHA-256 of line 2, so that damage to it is told without a key
 * A chunk is 65,536 bytes of content under AES-256-GCM and its 16-byte tag; the last may be shorter. The key comes from
 * X25519 between the one-time key and the offline one by HKDF-SHA-256 with the head's hash as info, so it serves this
 * file alone and the chunk's number may be its nonce. Each chunk is bound to the file's id, its number and whether it is
 * the last: none can be changed, cut, dropped, swapped, appended or taken from another file.
 */
const format = 'lotrinh-backup/1';
export const chunkBytes = 64 * 1024;
/** Longest head in bytes: nothing longer is read into memory. */
const longestHead = 4096;

export interface SealedHead {
  readonly id: string;
  /** The instant it was begun. */
  readonly at: string;
  /** Fingerprint of the public key it is sealed to. */
  readonly to: string;
  /** The one-time public key, base64. */
  readonly from: string;
}

/** Writes a new sealed file; whoever holds only the public key cannot read it again. */
export class SealingFile {
  readonly head: SealedHead;
  readonly #file: number;
  readonly #secret: KeyObject;
  #open = Buffer.alloc(0);
  #index = 0;

  constructor(path: string, to: KeyObject, at: string) {
    const { publicKey, privateKey } = generateKeyPairSync('x25519');
    this.head = { id: randomUUIDv7(), at, to: fingerprintOf(to), from: rawPublic(publicKey).toString('base64') };
    const text = JSON.stringify(this.head);
    this.#secret = secretOf(diffieHellman({ privateKey, publicKey: to }), rawPublic(publicKey), rawPublic(to), text);
    this.#file = openSync(path, 'wx', 0o600);
    writeAll(this.#file, Buffer.from(`${format}\n${text}\n${sha256(text)}\n`));
  }

  write(bytes: Uint8Array): void {
    this.#open = Buffer.concat([this.#open, bytes]);
    // One chunk stays back: only the end tells which is the last.
    while (this.#open.length > chunkBytes) {
      this.#seal(this.#open.subarray(0, chunkBytes), false);
      this.#open = this.#open.subarray(chunkBytes);
    }
  }

  /** Seals what is left; the file is open still, for the caller to make durable. */
  end(): number {
    this.#seal(this.#open, true);
    return this.#file;
  }

  close(): void {
    closeSync(this.#file);
  }

  #seal(content: Buffer, last: boolean): void {
    const bound = boundTo(this.head.id, this.#index, last);
    writeAll(this.#file, encrypt(this.#secret, nonceOf(this.#index), bound, content));
    this.#index += 1;
  }
}

/** What a file says of itself; needs no key. Throws `BackupFault`. */
export function readHead(path: string): { head: SealedHead; text: string; from: number } {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(longestHead);
    const lines = bytes
      .subarray(0, readSync(file, bytes, 0, longestHead, 0))
      .toString('latin1')
      .split('\n', 4);
    const [name, text, hash] = lines;
    if (name !== format || text === undefined || hash === undefined || lines.length < 4)
      throw new BackupFault('This is no backup of Lộ Trình, or its beginning is lost.');
    if (sha256(text) !== hash) throw new BackupFault('The head of the backup is damaged.');
    return { head: headIn(text), text, from: name.length + text.length + hash.length + 3 };
  } finally {
    closeSync(file);
  }
}

/** Its hash anybody can make: what it says may be anything. */
function headIn(text: string): SealedHead {
  try {
    const head = JSON.parse(text) as SealedHead | null;
    const fields = ['id', 'at', 'to', 'from'] as const;
    if (head && fields.every((name) => typeof head[name] === 'string')) return head;
  } catch {
    // No JSON at all.
  }
  throw new BackupFault('The head of the backup is none.');
}

/** The content, chunk by chunk, each proven before it is given. Throws `BackupFault` at the first that is not. */
export function* openSealed(path: string, key: KeyObject): Generator<Buffer, void, undefined> {
  const { head, text, from } = readHead(path);
  const own = createPublicKey(key);
  if (fingerprintOf(own) !== head.to)
    throw new BackupFault(`The backup is sealed to the key ${head.to}, not to ${fingerprintOf(own)}.`);
  const { sender, shared } = agreed(key, head.from);
  const secret = secretOf(shared, rawPublic(sender), rawPublic(own), text);
  const file = openSync(path, 'r');
  try {
    const end = fstatSync(file).size;
    const bytes = Buffer.alloc(chunkBytes + tagLength);
    for (let at = from, index = 0; ; index += 1) {
      const length = readSync(file, bytes, 0, bytes.length, at);
      at += length;
      yield opened(bytes.subarray(0, length), secret, { id: head.id, index, last: at >= end });
      if (at >= end) return;
    }
  } finally {
    closeSync(file);
  }
}

/** What the two keys agree on. Throws `BackupFault` where the sender's is none, or one that agrees with all on the same. */
function agreed(key: KeyObject, from: string): { sender: KeyObject; shared: Buffer } {
  try {
    const x = Buffer.from(from, 'base64').toString('base64url');
    const sender = createPublicKey({ key: { kty: 'OKP', crv: 'X25519', x }, format: 'jwk' });
    return { sender, shared: diffieHellman({ privateKey: key, publicKey: sender }) };
  } catch (error) {
    throw new BackupFault('The head of the backup is damaged: it names no key.', { cause: error });
  }
}

interface ChunkPlace {
  readonly id: string;
  readonly index: number;
  readonly last: boolean;
}

function opened(bytes: Buffer, secret: KeyObject, { id, index, last }: ChunkPlace): Buffer {
  try {
    return decrypt(secret, nonceOf(index), boundTo(id, index, last), bytes);
  } catch (cause) {
    throw new BackupFault(`The backup is damaged at chunk ${index}: changed, cut, moved or not its own.`, { cause });
  }
}

function secretOf(shared: Buffer, sender: Buffer, receiver: Buffer, head: string): KeyObject {
  const info = Buffer.concat([Buffer.from(`${format} `), createHash('sha256').update(head).digest()]);
  return createSecretKey(Buffer.from(hkdfSync('sha256', shared, Buffer.concat([sender, receiver]), info, 32)));
}

function nonceOf(index: number): Buffer {
  const nonce = Buffer.alloc(nonceLength);
  nonce.writeBigUInt64BE(BigInt(index), 4);
  return nonce;
}

function boundTo(id: string, index: number, last: boolean): Buffer {
  const number = Buffer.alloc(9);
  number.writeBigUInt64BE(BigInt(index));
  number.writeUInt8(last ? 1 : 0, 8);
  return Buffer.concat([Buffer.from(id), number]);
}

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

export function writeAll(file: number, bytes: Uint8Array): void {
  for (let at = 0; at < bytes.length;) at += writeSync(file, bytes, at);
}
