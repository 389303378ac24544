import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { MemberSpan } from '../../../workflows/admission/member-spans.js';
import type { LimitRow } from '../../../workflows/kernel/limit-book.js';
import type { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';
import { readRows, type EntryRow } from '../../log/log.js';
import { type ChainFault, verifyChain } from '../../log/verify-chain.js';

type Asks = Pick<Reader, 'all'>;

/** A case's row as it is stored, to be held against its log. */
export interface StoredCase {
  readonly id: string;
  readonly code: string;
  readonly person_id: string;
  readonly revision: number;
  readonly head_hash: string;
  readonly definition_hash: string;
  readonly value: string;
  readonly context: string;
  readonly stage: string;
  readonly stage_since: string;
  readonly slice_id: string;
  readonly status: string;
  readonly pins: string | null;
  readonly held_seq: number | null;
  readonly opened_on: string;
}

const columns = `id, code, person_id, revision, head_hash, definition_hash, value, context, stage, stage_since, slice_id, status, pins, held_seq, opened_on`;

export async function storedCase(asks: Asks, code: string): Promise<StoredCase | null> {
  const [row] = await asks.all<StoredCase>(`SELECT ${columns} FROM candidate WHERE code = ?`, [code]);
  return row ?? null;
}

/** Every case, in the order of the codes. */
export async function* storedCases(asks: Asks): AsyncGenerator<StoredCase> {
  for (let last = ''; ;) {
    const page = await asks.all<StoredCase>(`SELECT ${columns} FROM candidate WHERE code > ? ORDER BY code LIMIT 200`, [
      last,
    ]);
    yield* page;
    if (page.length < 200) return;
    last = page.at(-1)!.code;
  }
}

/** The entries of a case up to the head that its row knows, or where their chain is not whole. */
export async function logOf(
  asks: Asks,
  { id, revision, head_hash }: StoredCase,
): Promise<{ readonly fault: ChainFault } | { readonly entries: readonly Entry[] }> {
  const rows: EntryRow[] = [];
  for (;;) {
    const page = await readRows(asks, id, { after: rows.at(-1)?.seq ?? 0, limit: 500 });
    rows.push(...page);
    if (page.length < 500 || page.at(-1)!.seq >= revision) break;
  }
  // The service may be writing meanwhile: what came after the row was read is none of this reading.
  const known = rows.filter(({ seq }) => seq <= revision);
  const fault = verifyChain(known, { head: { seq: revision, hash: head_hash } });
  if (fault) return { fault };
  return { entries: known.map(({ body }) => JSON.parse(body) as Entry) };
}

interface Row {
  readonly timer: string;
  readonly subject: string;
  readonly activation_seq: number;
  readonly rule: string;
  readonly slice_id: string;
  readonly anchor_on: string;
  readonly unit: LimitRow['unit'];
  readonly budget: number;
  readonly due_on: string | null;
  readonly kind: LimitRow['kind'];
  readonly state: LimitRow['state'];
  readonly closed_seq: number | null;
}

/** The memberships that a case wrote; null where it has moved on since its row was read. */
export async function storedMembers(
  asks: Asks,
  { id, revision }: StoredCase,
): Promise<readonly (MemberSpan & { readonly person: string })[] | null> {
  const rows = await asks.all<MemberSpan & { readonly revision: number; readonly person: string | null }>(
    `SELECT c.revision, m.person_id AS person, m.unit_id AS unit, m.kind, m.valid_from AS "from", m.valid_to AS "to"
       FROM candidate c LEFT JOIN member m ON m.case_id = c.id WHERE c.id = ? ORDER BY m.valid_from`,
    [id],
  );
  if (rows[0]?.revision !== revision) return null;
  return rows.flatMap(({ person, unit, kind, from, to }) =>
    person === null ? [] : [{ person, unit, kind, from, to }],
  );
}

/** The limits of a case as they are stored, as they stood at a revision. */
export async function storedLimits(asks: Asks, { id, revision }: StoredCase): Promise<LimitRow[]> {
  const rows = await asks.all<Row>(
    `SELECT timer, subject, activation_seq, rule, slice_id, anchor_on, unit, budget, due_on, kind, state, closed_seq
       FROM deadline WHERE case_id = ? AND activation_seq <= ? ORDER BY activation_seq, timer, subject`,
    [id, revision],
  );
  return rows.map((row): LimitRow => {
    const open = row.closed_seq === null || row.closed_seq > revision;
    const { timer, subject, rule, unit, budget, kind } = row;
    return {
      ...{ timer, subject, rule, unit, budget, kind, opened: row.activation_seq, slice: row.slice_id },
      anchor: row.anchor_on as LegalDate,
      due: row.due_on as LegalDate | null,
      state: open ? 'running' : row.state,
      closed: open ? null : row.closed_seq,
    };
  });
}
