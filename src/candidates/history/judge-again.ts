import { waysFrom } from '../../../workflows/kernel/chart.js';
import type { LimitRow } from '../../../workflows/kernel/limit-book.js';
import { Lived } from '../../../workflows/kernel/lived.js';
import type { CaseState } from '../../../workflows/kernel/procedure.js';
import { rejudge, type Rejudged } from '../../../workflows/kernel/rejudge.js';
import { same } from '../../../workflows/kernel/same.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { CalendarAt } from '../../calendar/calendar-history.js';
import type { Reader } from '../../database/reader.js';
import type { Entry } from '../../log/entry.js';
import type { ChainFault } from '../../log/verify-chain.js';
import { definitionHash, stateColumns } from '../case-file.js';
import { stateOf } from './case-history.js';
import { logOf, storedLimits, storedMembers, type StoredCase } from './case-log.js';
import { standingOf } from './case-standing.js';
import { membersIn } from '../member-rows.js';
import { recordedSteps } from './recorded-steps.js';

type Asks = Pick<Reader, 'all'>;

/** What came of looking at a case's log again; `fault`: its chain is not whole, so nothing in it was judged. */
export type LookedAt<T> = { readonly fault: ChainFault } | { readonly found: T };

/** Every entry of a case judged again, by the log alone; its stored limits are compared where the log starts or ends one. */
export async function judgeAgain(
  asks: Asks,
  stored: StoredCase,
  calendarAt: CalendarAt,
): Promise<LookedAt<readonly Rejudged[]>> {
  const log = await logOf(asks, stored);
  if ('fault' in log) return log;
  const limits = await storedLimits(asks, stored);
  return { found: rejudge({ procedure: admission, limits }, recordedSteps(log.entries, calendarAt)) };
}

/** What a stored row says other than the log does. */
export interface Projected {
  readonly what: string;
  readonly stored: unknown;
  readonly replayed: unknown;
}

/** The state and the limits of a case rebuilt from its log, and where the stored ones differ. */
export async function replayAgain(
  asks: Asks,
  stored: StoredCase,
  calendarAt: CalendarAt,
): Promise<LookedAt<readonly Projected[]>> {
  const log = await logOf(asks, stored);
  if ('fault' in log) return log;
  try {
    const limits = rebuiltLimits(recordedSteps(log.entries, calendarAt));
    return {
      found: [
        ...stateDifferences(stored, log.entries),
        ...limitDifferences(await storedLimits(asks, stored), limits),
        ...memberDifferences(stored, await storedMembers(asks, stored), log.entries),
      ],
    };
  } catch (error) {
    // The machine of today has no such step: told of this case, so that the others are looked at all the same.
    return { found: [{ what: 'steps', stored: 'taken', replayed: (error as Error).message }] };
  }
}

function stateDifferences(stored: StoredCase, entries: readonly Entry[]): Projected[] {
  const state: CaseState<Facts> = stateOf(entries);
  const { history, void: isVoid, heldSeq, pins } = standingOf(entries);
  const { value, context, stage, stageSince, sliceId } = stateColumns(state);
  const over = waysFrom(admission, state.value) === null;
  return [
    ...differs('definition', stored.definition_hash, definitionHash),
    ...differs('value', JSON.parse(stored.value), JSON.parse(value)),
    ...differs('facts', JSON.parse(stored.context), JSON.parse(context)),
    ...differs('stage', [stored.stage, stored.stage_since], [stage, stageSince]),
    ...differs('slice', stored.slice_id, sliceId),
    ...differs('status', stored.status, isVoid ? 'void' : over ? 'done' : 'active'),
    ...differs('hold', stored.held_seq, heldSeq),
    ...differs('pins', JSON.parse(stored.pins ?? '[]'), pins),
    ...differs('opened', stored.opened_on, history[0]?.step.act.on),
  ];
}

function memberDifferences(
  { person_id: person }: StoredCase,
  rows: Awaited<ReturnType<typeof storedMembers>>,
  entries: readonly Entry[],
): Projected[] {
  const joined = membersIn(stateOf(entries), standingOf(entries).void).map((span) => ({ person, ...span }));
  return rows === null ? [] : differs('memberships', rows, joined);
}

function rebuiltLimits(steps: ReturnType<typeof recordedSteps>): readonly LimitRow[] {
  const lived = new Lived(admission);
  for (const step of steps) lived.takes(step);
  return lived.book.rows;
}

function limitDifferences(stored: readonly LimitRow[], rebuilt: readonly LimitRow[]): Projected[] {
  const key = ({ timer, subject, opened }: LimitRow): string =>
    `${timer}${subject === '' ? '' : `/${subject}`} of entry ${opened}`;
  const [here, there] = [stored, rebuilt].map((rows) => new Map(rows.map((row) => [key(row), row])));
  return [...new Set([...here!.keys(), ...there!.keys()])].flatMap((name) =>
    differs(`limit ${name}`, here!.get(name) ?? null, there!.get(name) ?? null),
  );
}

const differs = (what: string, stored: unknown, replayed: unknown): Projected[] =>
  same(stored, replayed) ? [] : [{ what, stored, replayed }];
