import type { Dialect } from '../database/dialect.js';
import { BackupFault } from './backup-fault.js';

/** One file in a backup. */
export interface Part {
  readonly name: string;
  /** In bytes. */
  readonly size: number;
  readonly sha256: string;
}

/** What stands first in the sealed content: what the backup is of, and which files follow, one behind the other. */
export interface Manifest {
  readonly id: string;
  readonly at: string;
  readonly dialect: Dialect;
  /** Names of the migrations that made its tables, in order. */
  readonly schema: readonly string[];
  readonly found: Found;
  readonly parts: readonly Part[];
}

/** What the log of a copy holds: proven when the copy was made, and again before it is restored. */
export interface Found {
  readonly chains: number;
  readonly entries: number;
  /** Leaves of the tree: entries that are sealed. */
  readonly leaves: number;
  /** Root over all leaves, base64. */
  readonly root: string;
  /** The instant the last entry was recorded; null in an empty log. */
  readonly last: string | null;
  readonly origin: string | null;
}

export const databaseParts = { sqlite: 'database.sqlite', postgres: 'database.jsonl' } as const;

/** Files beside the database, by the names they have in a backup and in a data folder. */
const beside = /^(?:master\.key(?:\.[1-9]\d{0,3})?|signing\.key(?:\.[1-9]\d{0,3})?|erasures\.jsonl|checkpoints\.txt)$/;

/** Reads the first line. Throws `BackupFault` where a part has a name it may not have: no backup writes elsewhere. */
export function readManifest(line: string): Manifest {
  const manifest = JSON.parse(line) as Manifest;
  const names = manifest.parts.map(({ name }) => name);
  const database = names.filter((name) => name === databaseParts[manifest.dialect]);
  const others = names.filter((name) => beside.test(name));
  if (database.length !== 1 || new Set(names).size !== names.length || others.length !== names.length - 1)
    throw new BackupFault('The backup names files that it may not hold.');
  return manifest;
}
