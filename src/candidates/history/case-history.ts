import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { CaseState } from '../../../workflows/kernel/procedure.js';
import { replay, type Replayed } from '../../../workflows/kernel/replay.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';
import { readChain } from '../../log/log.js';
import type { CaseFile } from '../case-file.js';
import { standingOf } from './case-standing.js';

type Asks = Pick<Reader, 'all'>;

/** All entries of a case. */
export async function entriesOf(asks: Asks, caseId: string): Promise<Entry[]> {
  const entries: Entry[] = [];
  for (;;) {
    const page = await readChain(asks, caseId, { after: entries.length, limit: 500 });
    entries.push(...page.map(({ entry }) => entry));
    if (page.length < 500) return entries;
  }
}

/** Entries that leave the case where it stands and are no limit's passing. */
const beside = new Set(['proposal', 'rejection', 'crossing', 'calendar', 'hold']);

/** The steps of a case as the log tells them, after every correction. */
export const stepsOf = (entries: readonly Entry[]): Replayed[] => standingOf(entries).history.map(({ step }) => step);

/** The state that the log alone leads to; a crossing to a later slice is no step, and stands. */
export function stateOf(entries: readonly Entry[]): CaseState<Facts> {
  const state = replay(admission, stepsOf(entries));
  const crossed = crossedTo(entries);
  return crossed === null ? state : { ...state, slice: admission.law.later(state.slice, crossed) };
}

/** The latest slice that a case has crossed to by an entry of its own; null where it never did. */
export const crossedTo = (entries: readonly Entry[]): string | null =>
  entries.reduce<string | null>(
    (held, { kind, edition }) => (kind === 'crossing' && edition !== null ? admission.law.later(held, edition) : held),
    null,
  );

/** The case as it stood on a day, where limits have passed since; null where none has. */
export const rewoundTo = async (asks: Asks, file: CaseFile, on: LegalDate): ReturnType<typeof superseded> =>
  Object.values(file.state.facts.passed).some((day) => day > on) ? superseded(asks, file, on) : null;

/** Limits that were let pass on days after `on`, with nothing recorded since: an act of an earlier day takes them back. */
async function superseded(
  asks: Asks,
  { id: caseId, state: { slice } }: CaseFile,
  on: LegalDate,
): Promise<{ readonly from: number; readonly state: CaseState<Facts> } | null> {
  const latest = await asks.all<{ seq: number; kind: string; happened_on: string | null }>(
    'SELECT seq, kind, happened_on FROM entry WHERE chain = ? ORDER BY seq DESC LIMIT 20',
    [caseId],
  );
  let from: number | null = null;
  for (const { seq, kind, happened_on } of latest) {
    if (beside.has(kind)) continue;
    if (kind !== 'clock' || happened_on === null || happened_on <= on) break;
    from = seq;
  }
  if (from === null) return null;
  const entries = await entriesOf(asks, caseId);
  // What is taken back are limits; that the case has crossed to a later slice is not.
  return { from, state: { ...stateOf(entries.slice(0, from - 1)), slice } };
}
