import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import {
  type CaseKind,
  type Draft,
  type Entry,
  type Head,
  type SiteKind,
  entryOf,
  genesis,
  hashBody,
} from './entry.js';
import { jcs } from './jcs.js';

/** The chain of what belongs to no case: refusals, reads, sign-ins, rights, exports, configuration. */
export const site = 'site';

/** A row of `entry`. Everything but `prev` and `hash` is said in `body` too; the columns are there to be searched. */
export interface EntryRow {
  readonly chain: string;
  readonly seq: number;
  readonly kind: string;
  readonly type: string;
  readonly happened_on: string | null;
  readonly recorded_at: string;
  /** Who did it; null for the clock and for a stranger. */
  readonly person_id: string | null;
  /** Canonical JSON: the very bytes that are hashed. */
  readonly body: string;
  readonly prev: string;
  readonly hash: string;
}

/** A row that links an entry to the head of its chain. The new head is the row's own seq and hash. */
export function entryRow(head: Head, entry: Entry): EntryRow {
  const body = jcs(entry);
  return {
    chain: entry.chain,
    seq: entry.seq,
    kind: entry.kind,
    type: entry.type,
    happened_on: entry.on,
    recorded_at: entry.at,
    person_id: entry.actor.person,
    body,
    prev: head.hash,
    hash: hashBody(head.hash, body),
  };
}

/** The statement that stores a row, for callers who send it together with others. */
export function entryInsert(row: EntryRow): { readonly sql: string; readonly params: readonly unknown[] } {
  return {
    sql: 'INSERT INTO entry (chain, seq, kind, type, happened_on, recorded_at, person_id, body, prev, hash) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    params: [
      row.chain,
      row.seq,
      row.kind,
      row.type,
      row.happened_on,
      row.recorded_at,
      row.person_id,
      row.body,
      row.prev,
      row.hash,
    ],
  };
}

/**
 * Appends to a case's chain. The caller holds the case's row, hence its head, and stores the new one there.
 * A second writer on the same head breaks the primary key and loses.
 */
export function appendToCase(tx: Tx, head: Head, draft: Draft<CaseKind> & { readonly chain: string }): EntryRow {
  const row = entryRow(head, entryOf(draft.chain, head.seq + 1, draft));
  const { sql, params } = entryInsert(row);
  tx.send(sql, params);
  return row;
}

/** Appends to the site's chain; writers of it wait for each other until they commit. */
export async function appendToSite(tx: Tx, draft: Draft<SiteKind>): Promise<EntryRow> {
  const head = await lockSiteHead(tx);
  const row = entryRow(head, entryOf(site, head.seq + 1, draft));
  const { sql, params } = entryInsert(row);
  tx.send(sql, params);
  tx.send('UPDATE chain_head SET seq = ?, hash = ? WHERE chain = ?', [row.seq, row.hash, site]);
  return row;
}

/** Appends several to the site's chain, in order, for the price of one lock. */
export async function appendAllToSite(tx: Tx, drafts: readonly Draft<SiteKind>[]): Promise<EntryRow[]> {
  const rows: EntryRow[] = [];
  let head = await lockSiteHead(tx);
  for (const draft of drafts) {
    const row = entryRow(head, entryOf(site, head.seq + 1, draft));
    const { sql, params } = entryInsert(row);
    tx.send(sql, params);
    rows.push(row);
    head = { seq: row.seq, hash: row.hash };
  }
  tx.send('UPDATE chain_head SET seq = ?, hash = ? WHERE chain = ?', [head.seq, head.hash, site]);
  return rows;
}

const selectHead = 'SELECT seq, hash FROM chain_head WHERE chain = ?';
/** On SQLite the writer is alone and needs no lock. */
const lockHead = { sqlite: selectHead, postgres: `${selectHead} FOR UPDATE` } as const;

async function lockSiteHead(tx: Tx): Promise<Head> {
  const [head] = await tx.all<Head>(lockHead[tx.dialect], [site]);
  if (head) return head;
  await tx.run('INSERT INTO chain_head (chain, seq, hash) VALUES (?, ?, ?) ON CONFLICT (chain) DO NOTHING', [
    site,
    genesis.seq,
    genesis.hash,
  ]);
  const [first] = await tx.all<Head>(lockHead[tx.dialect], [site]); // another instance's, if it came first
  return first!;
}

export interface Page {
  /** Entries after this seq; from the first when left out. */
  readonly after?: number;
  readonly limit?: number;
}

/** Rows of a chain in order, as stored. */
export function readRows(reader: Pick<Reader, 'all'>, chain: string, page: Page = {}): Promise<EntryRow[]> {
  return reader.all<EntryRow>(
    'SELECT chain, seq, kind, type, happened_on, recorded_at, person_id, body, prev, hash FROM entry WHERE chain = ? AND seq > ? ORDER BY seq LIMIT ?',
    [chain, page.after ?? 0, page.limit ?? 1_000],
  );
}

export interface Recorded {
  readonly entry: Entry;
  readonly prev: string;
  readonly hash: string;
}

/** Entries of a chain in order, with their hashes. */
export async function readChain(reader: Pick<Reader, 'all'>, chain: string, page: Page = {}): Promise<Recorded[]> {
  const rows = await readRows(reader, chain, page);
  return rows.map(({ body, prev, hash }) => ({ entry: JSON.parse(body) as Entry, prev, hash }));
}
