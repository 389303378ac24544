import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Act } from '../../workflows/kernel/act.js';
import type { CaseState } from '../../workflows/kernel/procedure.js';
import { replay, type Taken } from '../../workflows/kernel/replay.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import type { Facts } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Reader } from '../database/reader.js';
import type { Entry } from '../log/entry.js';
import { readChain } from '../log/log.js';
import type { CaseFile } from './case-file.js';

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

/** The act an entry recorded; a confirmation's stands in the proposal it names. */
function actOf(entry: Entry, entries: readonly Entry[]): Act {
  const proposal = entry.kind === 'confirmation' ? entries[(entry.facts as { proposal: number }).proposal - 1]! : entry;
  return { ...proposal.facts, type: proposal.type, on: proposal.on } as Act;
}

/** Entries that leave the case where it stands and are no limit's passing. */
const beside = new Set(['proposal', 'rejection', 'crossing', 'calendar']);

const moving = new Set(['start', 'act', 'clock', 'confirmation']);

/** The steps of a case as the log tells them. An entry that annuls takes back the limits that passed from there to itself. */
export function stepsOf(entries: readonly Entry[]): Taken[] {
  const taken: { seq: number; step: Taken }[] = [];
  for (const entry of entries) {
    if (!moving.has(entry.kind)) continue;
    if (entry.annuls !== null) while (taken.length > 0 && taken.at(-1)!.seq >= entry.annuls) taken.pop();
    taken.push({
      seq: entry.seq,
      step: {
        act: actOf(entry, entries),
        slice: entry.edition!,
        setting: entry.setting as Setting,
        lapses: entry.rules.filter(({ outcome }) => outcome === 'lapsed').map(({ id }) => id),
      },
    });
  }
  return taken.map(({ step }) => step);
}

/** The state that the log alone leads to; a crossing to a later slice is no step, and stands. */
export function stateOf(entries: readonly Entry[]): CaseState<Facts> {
  const state = replay(admission, stepsOf(entries));
  const crossed = entries.flatMap(({ kind, edition }) => (kind === 'crossing' && edition !== null ? edition : []));
  return { ...state, slice: crossed.reduce((held, to) => admission.law.later(held, to), state.slice) };
}

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
