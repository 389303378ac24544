import { type KeyObject, createSecretKey, randomBytes } from 'node:crypto';
import { existsSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { decrypt, encrypt, nonceLength } from './aes-gcm.js';
import { masterKeyFaults, readMasterKey } from './master-key.js';

export interface MasterKey {
  readonly version: number;
  readonly secret: KeyObject;
}

/** Bytes under a master key. */
export interface Wrapped {
  /** Of the master key. */
  readonly version: number;
  /** The nonce, the ciphertext, its tag. */
  readonly sealed: Buffer;
}

/** The keys that wrap the keys of persons and the secrets of second factors; kept in files, apart from the database. */
export class MasterKeys {
  private constructor(
    readonly newest: MasterKey,
    private readonly retired: ReadonlyMap<number, MasterKey>,
  ) {}

  /**
   * Reads the key in `file`, made on the first start, and the retired ones beside it, `file.1`, `file.2` …: they open
   * what is not yet wrapped anew. To rotate, rename `file` to the next number, put a new key there and start.
   */
  static read(file: string): MasterKeys {
    const retired = new Map(
      retiredFiles(file).map(([version, path]) => [version, { version, secret: secretIn(path) }]),
    );
    const newest = Math.max(0, ...retired.keys()) + 1;
    return new MasterKeys({ version: newest, secret: createSecretKey(readMasterKey(file)) }, retired);
  }

  has(version: number): boolean {
    return version === this.newest.version || this.retired.has(version);
  }

  /** Throws where the key of that version is no longer there. */
  version(version: number): MasterKey {
    const key = version === this.newest.version ? this.newest : this.retired.get(version);
    if (!key) throw new Error(`master key ${version} is missing: nothing wrapped with it can be read`);
    return key;
  }

  /** Under the newest key, bound to `place`: the bytes open there alone. */
  wrap(place: string, plain: Buffer): Wrapped {
    const { version, secret } = this.newest;
    const nonce = randomBytes(nonceLength);
    return { version, sealed: Buffer.concat([nonce, encrypt(secret, nonce, boundTo(place, version), plain)]) };
  }

  /** What was wrapped at `place`. Throws ValueUnreadable, or where the key of that version is no longer there. */
  unwrap(place: string, { version, sealed }: Wrapped): Buffer {
    const { secret } = this.version(version);
    return decrypt(secret, sealed.subarray(0, nonceLength), boundTo(place, version), sealed.subarray(nonceLength));
  }
}

const boundTo = (place: string, version: number): Buffer => Buffer.from(`${place}|${version}`);

function retiredFiles(file: string): [version: number, path: string][] {
  const prefix = `${basename(file)}.`;
  if (!existsSync(dirname(file))) return [];
  return readdirSync(dirname(file))
    .filter((name) => name.startsWith(prefix) && /^[1-9]\d*$/.test(name.slice(prefix.length)))
    .map((name) => [Number(name.slice(prefix.length)), join(dirname(file), name)]);
}

function secretIn(file: string): KeyObject {
  const [fault] = masterKeyFaults(file);
  if (fault) throw new Error(fault);
  return createSecretKey(readMasterKey(file));
}
