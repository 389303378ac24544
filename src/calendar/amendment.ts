import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Tx } from '../database/writer.js';
import type { Reader } from '../database/reader.js';

/** Where a read asks: the open command, or the reader. */
export type Asks = Pick<Tx, 'all'> | Pick<Reader, 'all'>;

/** A day that a paper declares free, or worked. */
export interface AmendedDay {
  readonly date: LegalDate;
  readonly kind: 'off' | 'work';
  /** As on a wall calendar, in Vietnamese. */
  readonly name: string;
}

/** What one paper changes in the table of working days: days, a further year, or an earlier amendment taken back. */
export interface AmendmentContent {
  /** Number of the paper. */
  readonly document: string;
  readonly article: string | null;
  /** The day from which the paper is in force. */
  readonly effectiveOn: LegalDate;
  readonly days: readonly AmendedDay[];
  /** The year that becomes known by it, the one after the last known so far. */
  readonly year: number | null;
  /** The id of the amendment that it takes back. */
  readonly withdraws: string | null;
}

/** An amendment in force: confirmed, and numbered 1, 2, 3 … in the order of confirmation. */
export interface Amendment extends AmendmentContent {
  readonly id: string;
  readonly no: number;
  /** The entry of the site's chain that confirmed it, and with it the whole history before. */
  readonly hash: string;
}

interface Row {
  readonly id: string;
  readonly no: number;
  readonly hash: string;
  readonly body: string;
}

/** Every confirmed amendment in order, those withdrawn since included. */
export async function confirmedAmendments(asks: Asks): Promise<Amendment[]> {
  const rows = await asks.all<Row>(
    'SELECT id, no, hash, body FROM calendar_amendment WHERE no IS NOT NULL ORDER BY no',
  );
  return rows.map(({ body, ...row }) => ({ ...row, ...(JSON.parse(body) as AmendmentContent) }));
}

/** Those that still hold: not taken back by a later one. */
export function standing(amendments: readonly Amendment[]): Amendment[] {
  const withdrawn = new Set(amendments.flatMap(({ withdraws }) => withdraws ?? []));
  return amendments.filter(({ id, withdraws }) => withdraws === null && !withdrawn.has(id));
}
