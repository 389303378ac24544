import type { Reader } from '../database/reader.js';
import type { Entry } from '../log/entry.js';
import { site } from '../log/log.js';

/** A read as its entry tells it. */
export interface ReadEntry extends Omit<Entry, 'facts'> {
  readonly facts: {
    readonly route?: string;
    readonly cases?: readonly string[];
    readonly classes?: readonly string[];
    /** Sealed values opened, by the entry of the case that holds them. */
    readonly values?: readonly { readonly seq: number; readonly field: string }[];
  };
}

/** Reads of any of the subjects, cases or people, in the order of the log; found by key, never by looking through it. */
export async function readsOf(
  reader: Pick<Reader, 'all'>,
  subjects: readonly string[],
  { after, limit }: { readonly after: number; readonly limit: number },
): Promise<ReadEntry[]> {
  const rows = await reader.all<{ body: string }>(
    `SELECT e.body FROM entry e JOIN (
       SELECT DISTINCT seq FROM read_of WHERE subject IN (${subjects.map(() => '?').join(', ')}) AND seq > ? ORDER BY seq LIMIT ?
     ) r ON r.seq = e.seq WHERE e.chain = ? ORDER BY e.seq`,
    [...subjects, after, limit, site],
  );
  return rows.map(({ body }) => JSON.parse(body) as ReadEntry);
}
