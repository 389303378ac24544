import { begin, waysFrom } from '../../workflows/kernel/chart.js';
import { LimitBook, type LimitRow } from '../../workflows/kernel/limit-book.js';
import type { Pin } from '../../workflows/kernel/pinned-law.js';
import type { CaseState } from '../../workflows/kernel/procedure.js';
import { rejudge, type Rejudged } from '../../workflows/kernel/rejudge.js';
import { take } from '../../workflows/kernel/replay.js';
import { same } from '../../workflows/kernel/same.js';
import type { Facts } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { CalendarAt } from '../calendar/calendar-history.js';
import type { Reader } from '../database/reader.js';
import type { Entry } from '../log/entry.js';
import type { ChainFault } from '../log/verify-chain.js';
import { definitionHash, stateColumns } from './case-file.js';
import { stateOf } from './case-history.js';
import { procedureUnder, type CaseProcedure } from './case-law.js';
import { logOf, storedLimits, type StoredCase } from './case-log.js';
import { recordedSteps } from './recorded-steps.js';

type Asks = Pick<Reader, 'all'>;

const lawOf = ({ pins }: StoredCase): CaseProcedure => procedureUnder(pins === null ? [] : (JSON.parse(pins) as Pin[]));

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
  return { found: rejudge({ procedure: lawOf(stored), limits }, recordedSteps(log.entries, calendarAt)) };
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
    return {
      found: [...stateDifferences(stored, stateOf(log.entries)), ...(await limitsAgain(asks, stored, log, calendarAt))],
    };
  } catch (error) {
    // The machine of today has no such step: told of this case, so that the others are looked at all the same.
    return { found: [{ what: 'steps', stored: 'taken', replayed: (error as Error).message }] };
  }
}

function stateDifferences(stored: StoredCase, state: CaseState<Facts>): Projected[] {
  const { value, context, stage, stageSince, sliceId } = stateColumns(state);
  const over = waysFrom(admission, state.value) === null;
  return [
    ...differs('definition', stored.definition_hash, definitionHash),
    ...differs('value', JSON.parse(stored.value), JSON.parse(value)),
    ...differs('facts', JSON.parse(stored.context), JSON.parse(context)),
    ...differs('stage', [stored.stage, stored.stage_since], [stage, stageSince]),
    ...differs('slice', stored.slice_id, sliceId),
    ...(stored.status === 'void' ? [] : differs('status', stored.status, over ? 'done' : 'active')),
  ];
}

const limitsAgain = async (
  asks: Asks,
  stored: StoredCase,
  { entries }: { readonly entries: readonly Entry[] },
  calendarAt: CalendarAt,
): Promise<Projected[]> =>
  limitDifferences(await storedLimits(asks, stored), rebuiltLimits(lawOf(stored), recordedSteps(entries, calendarAt)));

function rebuiltLimits(procedure: CaseProcedure, steps: ReturnType<typeof recordedSteps>): readonly LimitRow[] {
  const book = new LimitBook(procedure);
  const trail: { readonly seq: number; readonly state: CaseState<Facts> }[] = [];
  for (const { seq, kind, act, slice, setting, rules, annuls, calendar } of steps) {
    if (kind === 'proposal') continue;
    if (kind === 'recount') {
      book.recount(calendar);
      continue;
    }
    if (annuls !== null) while (trail.length > 0 && trail.at(-1)!.seq >= annuls) trail.pop();
    const lapses = rules.filter(({ outcome }) => outcome === 'lapsed').map(({ id }) => id);
    const state = take(procedure, trail.at(-1)?.state ?? begin(procedure), { act, slice, setting, lapses });
    trail.push({ seq, state });
    book.after(seq, state, kind, calendar);
  }
  return book.rows;
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
