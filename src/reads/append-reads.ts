import type { Tx } from '../database/writer.js';
import type { Draft, SiteKind } from '../log/entry.js';
import { appendAllToSite } from '../log/log.js';

/** A read to be recorded, and what it is found by: cases, or people where there is no case. */
export interface ReadDraft {
  readonly draft: Omit<Draft<SiteKind>, 'kind'>;
  readonly subjects: readonly string[];
}

/** Pairs of subject and seq as one JSON text: one statement, however many rows a list had. */
const insert = {
  sqlite:
    "INSERT INTO read_of (subject, seq) SELECT json_extract(value, '$[0]'), json_extract(value, '$[1]') FROM json_each(?)",
  postgres:
    'INSERT INTO read_of (subject, seq) SELECT pair ->> 0, (pair ->> 1)::integer FROM json_array_elements(?::json) AS pair',
} as const;

/** Entries of kind `read` on the site's chain, and the index by which a person's access report finds them. */
export async function appendReads(tx: Tx, reads: readonly ReadDraft[]): Promise<void> {
  const rows = await appendAllToSite(
    tx,
    reads.map(({ draft }) => ({ ...draft, kind: 'read' })),
  );
  const pairs = reads.flatMap(({ subjects }, index) =>
    [...new Set(subjects)].map((subject) => [subject, rows[index]!.seq] as const),
  );
  indexReads(tx, pairs);
}

/** The index itself, for entries of another kind that show people too: subjects, each with the entry's seq. */
export function indexReads(tx: Tx, pairs: readonly (readonly [subject: string, seq: number])[]): void {
  if (pairs.length > 0) tx.send(insert[tx.dialect], [JSON.stringify(pairs)]);
}
