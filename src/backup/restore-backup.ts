import type { KeyObject } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Clock } from '../clock.js';
import { migrations } from '../database/data-source.js';
import { createStore } from '../database/store.js';
import { syncFolder } from '../durable-file.js';
import { appendToSite } from '../log/log.js';
import { raiseEpoch } from '../log/tree/log-identity.js';
import { addToJournal, journalIn } from '../people/erasure-journal.js';
import { reapplyErasures } from '../people/reapply-erasures.js';
import { BackupFault } from './backup-fault.js';
import { extractBackup } from './extract-backup.js';
import { loadDump } from './load-dump.js';
import { databaseParts, type Manifest } from './manifest.js';
import { type Gap, gapOf, type Witnessed } from './witnessed.js';

/** Two administrators who accept that what a witness has seen is lost, and why. */
export interface AcceptedLoss {
  readonly by: readonly [string, string];
  readonly reason: string;
}

export interface RestoreOrder {
  readonly file: string;
  readonly key: KeyObject;
  /** Empty, or not there yet. */
  readonly folder: string;
  /** An empty database, where the backup is of PostgreSQL. */
  readonly databaseUrl: string | null;
  /** What witnesses hold; null where nobody was asked. */
  readonly witnessed: readonly Witnessed[] | null;
  readonly accepted: AcceptedLoss | null;
  /** A journal of erasures newer than the backup's own, as text. */
  readonly erasures: string | null;
}

export interface Restored {
  readonly manifest: Manifest;
  readonly gap: Gap | null;
  /** Seconds each part of the work took. */
  readonly seconds: Readonly<Record<'open' | 'load' | 'record', number>>;
}

/**
 * Restores a backup into an empty place. On SQLite the folder appears whole or not at all; on PostgreSQL the rows come
 * in one transaction. The log then says that it was restored, and what was lost. Throws `BackupFault`.
 */
export async function restoreBackup(order: RestoreOrder, clock: Clock): Promise<Restored> {
  demandEmptyFolder(order.folder);
  mkdirSync(dirname(order.folder), { recursive: true, mode: 0o700 });
  const scratch = mkdtempSync(join(dirname(order.folder), `.${basename(order.folder)}-`));
  const watch = new Watch();
  try {
    const { manifest, rootsAt } = extractBackup(order.file, order.key, scratch);
    demandKnown(manifest, order.databaseUrl);
    const gap = order.witnessed === null ? null : gapOf({ found: manifest.found, rootsAt }, order.witnessed);
    if (gap && !order.accepted) throw tooOld(gap);
    const open = watch.lap();
    const database = join(scratch, databaseParts[manifest.dialect]);
    const address = { databaseUrl: order.databaseUrl, databaseFile: join(scratch, 'lo-trinh.sqlite') };
    if (order.databaseUrl === null) renameSync(database, address.databaseFile);
    else {
      await loadDump(database, order.databaseUrl);
      rmSync(database);
    }
    const load = watch.lap();
    const journal = journalIn(scratch);
    if (order.erasures !== null) addToJournal(journal, order.erasures);
    await settle(address, order, { manifest, gap, journal }, clock);
    // What a store leaves beside its file is of this process.
    rmSync(`${address.databaseFile}.lock`, { force: true });
    syncFolder(scratch);
    if (existsSync(order.folder)) rmdirSync(order.folder);
    renameSync(scratch, order.folder);
    syncFolder(dirname(order.folder));
    return { manifest, gap, seconds: { open, load, record: watch.lap() } };
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
}

function demandEmptyFolder(folder: string): void {
  if (existsSync(folder) && readdirSync(folder).length > 0)
    throw new BackupFault(`${folder} is not empty: restore into a new folder.`);
}

function demandKnown({ dialect, schema }: Manifest, databaseUrl: string | null): void {
  const here = databaseUrl === null ? 'sqlite' : 'postgres';
  if (dialect !== here)
    throw new BackupFault(
      dialect === 'sqlite'
        ? 'The backup is of a SQLite file: leave DATABASE_URL out.'
        : 'The backup is of a PostgreSQL database: name an empty one with --database-url-file or DATABASE_URL.',
    );
  const known = new Set<string>(migrations.map(({ name }) => name));
  const newer = schema.find((name) => !known.has(name));
  if (newer !== undefined)
    throw new BackupFault(`The backup is of a newer version of the product (${newer}): restore it with that one.`);
}

const tooOld = ({ entries, from, to }: Gap): BackupFault =>
  new BackupFault(
    `The backup is older than a witnessed checkpoint: ${entries ?? 'an unknown number of'} entries ` +
      `between ${from ?? 'the beginning'} and ${to} would be lost. Restore a newer one, or let two administrators ` +
      'accept the loss: --accept-loss "Name One" --accept-loss "Name Two" --reason-file FILE.',
  );

/** What the restored log says of its own restoring. */
async function settle(
  address: { databaseUrl: string | null; databaseFile: string },
  { accepted, witnessed }: RestoreOrder,
  { manifest, gap, journal }: Pick<Restored, 'manifest' | 'gap'> & { readonly journal: string },
  clock: Clock,
): Promise<void> {
  const store = await createStore(address);
  try {
    await store.writer.write(async (tx) => {
      // From here on nobody takes its checkpoints for those of what is lost.
      await raiseEpoch(tx, clock.now());
      await appendToSite(tx, {
        kind: 'restore',
        type: 'backup.restore',
        at: clock.now(),
        actor: { person: null, duty: 'console', unit: null, path: null },
        facts: {
          backup: manifest.id,
          takenAt: manifest.at,
          leaves: manifest.found.leaves,
          gap,
          witnessed: witnessed !== null,
          accepted: gap ? accepted : null,
        },
      });
    });
    // Whoever was erased after the copy was taken must not come back with it.
    await reapplyErasures(store, journal, clock);
  } finally {
    await store.close();
  }
}

class Watch {
  #from = performance.now();

  /** Seconds since it was asked last. */
  lap(): number {
    const now = performance.now();
    const seconds = (now - this.#from) / 1000;
    this.#from = now;
    return Number(seconds.toFixed(2));
  }
}
