import { createHash, type KeyObject } from 'node:crypto';
import { closeSync, fsyncSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { BackupFault } from './backup-fault.js';
import { openCopy } from './create-backup.js';
import { databaseParts, type Found, type Manifest, type Part, readManifest } from './manifest.js';
import { type Proven, proveCopy } from './prove-copy.js';
import { openSealed, readHead, writeAll } from './sealed-file.js';

/** Longest manifest in bytes. */
const longestManifest = 1 << 20;

export interface Extracted extends Pick<Proven, 'rootsAt'> {
  readonly manifest: Manifest;
}

/**
 * Opens a backup into a folder that is there and empty: every chunk, every file and the whole log in it are proven.
 * Throws `BackupFault`; what it has written by then is for the caller to remove.
 */
export function extractBackup(path: string, key: KeyObject, folder: string): Extracted {
  const content = new Content(openSealed(path, key));
  const manifest = readManifest(content.line());
  if (manifest.id !== readHead(path).head.id) throw new BackupFault('The content belongs to another backup.');
  for (const part of manifest.parts) take(content, part, join(folder, part.name));
  content.end();
  const copy = openCopy(manifest.dialect, join(folder, databaseParts[manifest.dialect]));
  try {
    const { found, rootsAt } = proveCopy(copy);
    demandSame(manifest.found, found);
    return { manifest, rootsAt };
  } finally {
    copy.close();
  }
}

function take(content: Content, { name, size, sha256 }: Part, into: string): void {
  const file = openSync(into, 'wx', 0o600);
  const hash = createHash('sha256');
  try {
    for (const bytes of content.bytes(size)) {
      hash.update(bytes);
      writeAll(file, bytes);
    }
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (hash.digest('hex') !== sha256) throw new BackupFault(`${name} in the backup is not what was put there.`);
}

function demandSame(told: Found, found: Found): void {
  const other = (Object.keys(told) as (keyof Found)[]).find((what) => told[what] !== found[what]);
  if (other !== undefined)
    throw new BackupFault(`The backup says ${other} ${String(told[other])}, it holds ${String(found[other])}.`);
}

/** The plain content, read once from front to back. */
class Content {
  #open: Buffer = Buffer.alloc(0);

  constructor(private readonly chunks: Generator<Buffer, void, undefined>) {}

  line(): string {
    let at = this.#open.indexOf('\n');
    while (at < 0) {
      if (this.#open.length > longestManifest || !this.#more())
        throw new BackupFault('The backup does not say what it holds.');
      at = this.#open.indexOf('\n');
    }
    const line = this.#open.subarray(0, at).toString();
    this.#open = this.#open.subarray(at + 1);
    return line;
  }

  *bytes(size: number): Generator<Buffer, void, undefined> {
    for (let left = size; left > 0;) {
      if (this.#open.length === 0 && !this.#more()) throw new BackupFault('The backup ends too early.');
      const some = this.#open.subarray(0, left);
      this.#open = this.#open.subarray(some.length);
      left -= some.length;
      yield some;
    }
  }

  end(): void {
    if (this.#open.length > 0 || this.#more()) throw new BackupFault('The backup holds more than it names.');
  }

  #more(): boolean {
    for (let next = this.chunks.next(); next.done !== true; next = this.chunks.next()) {
      if (next.value.length === 0) continue;
      this.#open = Buffer.concat([this.#open, next.value]);
      return true;
    }
    return false;
  }
}
