import { createHash, type Hash, type KeyObject } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Config } from '../config.js';
import { syncFolder } from '../durable-file.js';
import type { Copied } from './copied.js';
import { databaseParts, type Found, type Manifest, type Part } from './manifest.js';
import { dumpPostgres, openDump } from './postgres-dump.js';
import { proveCopy } from './prove-copy.js';
import { SealingFile } from './sealed-file.js';
import { copySqlite, openSqliteCopy } from './sqlite-copy.js';

/** What was made, for the log and for whoever asked. */
export interface BackupMade {
  readonly id: string;
  readonly at: string;
  readonly file: string;
  readonly bytes: number;
  /** Of the sealed file. */
  readonly sha256: string;
  /** Fingerprint of the key that opens it. */
  readonly to: string;
  readonly found: Found;
}

export type Housed = Pick<
  Config,
  'databaseUrl' | 'databaseFile' | 'dataDirectory' | 'masterKeyFile' | 'signingKeyFile' | 'witnessFile'
>;

/**
 * Copies the database while the service runs, proves the copy, and seals it with the keys beside it into `out`. The
 * file appears whole or not at all. It holds every command acknowledged before this began. Throws `BackupFault` where
 * the copy is not whole, and then leaves nothing behind.
 */
export async function createBackup(house: Housed, out: string, to: KeyObject, at: string): Promise<BackupMade> {
  if (existsSync(out)) throw new Error(`${out} is there already.`);
  mkdirSync(dirname(out), { recursive: true, mode: 0o700 });
  const scratch = mkdtempSync(join(dirname(out), `.${basename(out)}-`));
  try {
    const dialect = house.databaseUrl === null ? 'sqlite' : 'postgres';
    // Before the database: a checkpoint younger than the copy would make it look too old.
    const beside = filesBeside(house);
    const database = join(scratch, databaseParts[dialect]);
    if (house.databaseUrl === null) copySqlite(house.databaseFile, database);
    else await dumpPostgres(house.databaseUrl, database);
    const copy = openCopy(dialect, database);
    let about: Pick<Manifest, 'schema' | 'found'>;
    try {
      about = { schema: copy.schema, found: proveCopy(copy).found };
    } finally {
      copy.close();
    }
    // After the database: whoever was erased since is erased again at a restore.
    const journal = join(house.dataDirectory, 'erasures.jsonl');
    const files = [
      [databaseParts[dialect], database] as const,
      ...beside,
      ...(existsSync(journal) ? [['erasures.jsonl', journal] as const] : []),
    ];
    const sealed = join(scratch, 'sealed');
    const { id, to: fingerprint } = sealAll(sealed, files, to, { at, dialect, ...about });
    const made = { id, at, file: out, to: fingerprint, found: about.found, ...printOf(sealed) };
    renameSync(sealed, out);
    syncFolder(dirname(out));
    return made;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

export const openCopy = (dialect: Manifest['dialect'], file: string): Copied =>
  dialect === 'sqlite' ? openSqliteCopy(file) : openDump(file);

type Named = readonly [name: string, path: string];

/** Keys, without which the data are lost, and the checkpoints already handed out. */
function filesBeside({ masterKeyFile, signingKeyFile, witnessFile }: Housed): Named[] {
  return [
    ...numbered(masterKeyFile, 'master.key'),
    ...numbered(signingKeyFile, 'signing.key'),
    ...(existsSync(witnessFile) ? [['checkpoints.txt', witnessFile] as const] : []),
  ];
}

/** A key file and the retired ones beside it, `file.1`, `file.2` … */
function numbered(file: string, name: string): Named[] {
  if (!existsSync(dirname(file))) return [];
  const of = basename(file);
  return readdirSync(dirname(file))
    .filter((one) => one === of || (one.startsWith(`${of}.`) && /^[1-9]\d{0,3}$/.test(one.slice(of.length + 1))))
    .map((one) => [name + one.slice(of.length), join(dirname(file), one)] as const);
}

function sealAll(
  path: string,
  files: readonly Named[],
  to: KeyObject,
  about: Omit<Manifest, 'id' | 'parts'>,
): SealingFile['head'] {
  const parts = files.map(([name, file]): Part => {
    const { bytes, sha256 } = printOf(file);
    return { name, size: bytes, sha256 };
  });
  const sealing = new SealingFile(path, to, about.at);
  try {
    const manifest: Manifest = { id: sealing.head.id, ...about, parts };
    sealing.write(Buffer.from(`${JSON.stringify(manifest)}\n`));
    for (const [n, [, file]] of files.entries()) {
      // A file that grows meanwhile (checkpoints, erasures) is taken as it was counted.
      let left = parts[n]!.size;
      for (const bytes of blocksOf(file)) {
        const some = bytes.subarray(0, Math.min(left, bytes.length));
        sealing.write(some);
        left -= some.length;
      }
      if (left > 0) throw new Error(`${file} became shorter while it was copied.`);
    }
    fsyncSync(sealing.end());
    return sealing.head;
  } finally {
    sealing.close();
  }
}

function* blocksOf(path: string): Generator<Buffer, void, undefined> {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(1 << 20);
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) yield bytes.subarray(0, read);
  } finally {
    closeSync(file);
  }
}

/** Length and hash of a file as it can be read back. */
export function printOf(path: string): { bytes: number; sha256: string } {
  const hash: Hash = createHash('sha256');
  let bytes = 0;
  for (const block of blocksOf(path)) {
    hash.update(block);
    bytes += block.length;
  }
  return { bytes, sha256: hash.digest('hex') };
}
