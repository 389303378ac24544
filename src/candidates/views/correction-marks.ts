import type { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';

/** What a later correction says of an entry, which itself stays as it was recorded. */
export interface CorrectionMark {
  /** The entry of the correction. */
  readonly by: number;
  readonly how: 'annulled' | 'restated' | 'standing';
  /** Why, in a word; the reason itself is sealed with the proposal. */
  readonly ground: string;
}

interface Said {
  readonly entry: number;
  readonly ground: string;
  readonly others?: readonly { readonly entry: number; readonly settled: 'annulled' | 'standing' }[];
}

/** Marks by the number of the entry marked; of several corrections the last one counts. */
export function marksIn(entries: readonly Entry[]): ReadonlyMap<number, CorrectionMark> {
  const marks = new Map<number, CorrectionMark>();
  for (const { kind, type, seq: by, facts } of entries) {
    if (kind !== 'correction' || (type !== 'act.annul' && type !== 'act.restate')) continue;
    const { entry, ground, others = [] } = facts as Said;
    marks.set(entry, { by, how: type === 'act.annul' ? 'annulled' : 'restated', ground });
    for (const other of others) marks.set(other.entry, { by, how: other.settled, ground });
  }
  return marks;
}

/** The same, asked of the database: a case has few corrections, and mostly none. */
export async function marksOf(
  reader: Pick<Reader, 'all'>,
  caseId: string,
): Promise<ReadonlyMap<number, CorrectionMark>> {
  const rows = await reader.all<{ body: string }>(
    "SELECT body FROM entry WHERE chain = ? AND kind = 'correction' ORDER BY seq",
    [caseId],
  );
  return marksIn(rows.map(({ body }) => JSON.parse(body) as Entry));
}
