import type { Act } from '../../workflows/kernel/act.js';
import { classOf, type Correcting } from '../../workflows/kernel/correction-acts.js';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import type { Recorded, Settled } from '../../workflows/kernel/correct.js';
import { deadlinesOf } from '../../workflows/kernel/deadlines.js';
import { letPass, type Step } from '../../workflows/kernel/decide.js';
import { changes, correct, type Impact, type Today } from '../../workflows/kernel/impact.js';
import type { Pin } from '../../workflows/kernel/pinned-law.js';
import type { StateValue } from '../../workflows/kernel/procedure.js';
import { again } from '../../workflows/kernel/replay.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import { placeAt } from '../../workflows/kernel/warrant.js';
import type { Facts } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { CaseFile } from '../candidates/case-file.js';
import { procedureUnder } from '../candidates/case-law.js';
import { linesOf, type Standing } from '../candidates/history/case-standing.js';
import { Problem } from '../http/problem.js';
import type { CorrectionFacts } from './correction-body.js';

/** What a correction is judged by. */
export interface Ground {
  readonly file: CaseFile;
  readonly history: readonly Recorded[];
  readonly calendar: Calendar;
  readonly today: Today;
  /** The unit on the correction's own day. */
  readonly setting: Setting;
  /** The act restated with the setting of its day. */
  readonly restated: { readonly act: Act; readonly setting: Setting } | null;
  /** The number its entry will have. */
  readonly seq: number;
}

/** A correction thought through: where it leads and what its entry says; nothing is written yet. */
export interface Thought {
  readonly kind: 'correction' | 'hold';
  readonly impact: Impact;
  /** Limits that pass before it, and those that pass after it up to today. */
  readonly before: readonly Step<Facts>[];
  readonly to: CaseFile['state'];
  readonly passing: readonly Step<Facts>[];
  readonly over: Partial<Omit<Standing, 'history'>> & { openedOn?: CaseFile['openedOn'] };
  readonly facts: object;
  readonly setting: Setting | object;
  readonly annuls: number | null;
}

/** Thinks a correction through on the case as it stands; Problem 4xx where it has no place. */
export function think(facts: CorrectionFacts, ground: Ground): Thought {
  const { file } = ground;
  if (file.status === 'void' && facts.type !== 'case.reopen')
    throw Problem.conflict('void', 'The case was declared never to have existed');
  switch (facts.type) {
    case 'act.annul':
    case 'act.restate':
      return changed(facts as CorrectionFacts & Changing, ground);
    case 'case.hold':
      if (file.heldSeq !== null) throw Problem.conflict('held', 'The case is on hold already', { entry: file.heldSeq });
      return resting(ground, 'hold', { heldSeq: ground.seq });
    case 'case.resume':
      if (file.heldSeq === null) throw Problem.conflict('not-held', 'The case is not on hold');
      return resting(ground, 'hold', { heldSeq: null });
    case 'case.void':
      return resting(ground, 'correction', { void: true });
    case 'edition.pin':
      return pinned(facts, ground);
    case 'case.move':
      if (file.status === 'done') throw Problem.conflict('closed', 'The case is over; it can be reopened');
      return moved(facts, ground);
    case 'case.reopen':
      if (file.status === 'active') throw Problem.conflict('not-closed', 'The case is not over');
      if (file.status === 'void') return resting(ground, 'correction', { void: false });
      return moved(facts, ground);
  }
}

type Changing = Extract<Correcting, { type: 'act.annul' | 'act.restate' }>;

function changed({ entry, others = [] }: Changing, ground: Ground): Thought {
  const { file, history, calendar, today, restated, seq } = ground;
  recordedAt(history, entry);
  if (!restated && history[0]!.seq === entry)
    throw Problem.conflict(
      'not-correctable',
      'The act that opened the case is not annulled; the case is declared void',
      {
        entry,
        act: 'case.void',
      },
    );
  const settled = new Map<number, Settled>(others.map((other) => [other.entry, other.settled]));
  const change = { seq: entry, restated, others: settled, settingOf: seq };
  const { impact, rejudged, passing } = correct(file.procedure, calendar, history, change, today);
  const kept = rejudged.kept.map(({ recorded }) => recorded);
  return {
    ...{ kind: 'correction', impact, before: [], to: rejudged.state, passing, annuls: entry },
    over: { openedOn: kept[0]!.step.act.on },
    facts: { history: linesOf(kept, history) },
    setting: restated?.setting ?? {},
  };
}

/** The step of a person that stands under a number; Problem 409 where none does. */
export function recordedAt(history: readonly Recorded[], entry: number): Recorded {
  const found = history.find(({ seq, by }) => seq === entry && by === 'person');
  if (found) return found;
  throw Problem.conflict('not-correctable', 'No act of a person stands under that number', { entry });
}

/** What stands over the case changes, the state does not. */
function resting({ file, calendar }: Ground, kind: Thought['kind'], over: Thought['over']): Thought {
  const runs = (isVoid: boolean) => (isVoid ? [] : deadlinesOf(file.procedure, file.state, calendar));
  const wasVoid = file.status === 'void';
  const impact = quiet(file.state.value, file.state.value, changes(runs(wasVoid), runs(over.void ?? wasVoid)));
  return { kind, impact, before: [], to: file.state, passing: [], over, facts: {}, setting: {}, annuls: null };
}

function pinned({ slice, on }: { slice?: string; on: Pin['from'] }, { file, calendar }: Ground): Thought {
  if (slice !== undefined && !admission.law.slices.some(({ id }) => id === slice))
    throw Problem.malformed([{ pointer: '/slice', code: 'unknown', message: 'must be the id of a slice of the law' }]);
  const pins = [...file.pins, { from: on, slice: slice ?? null }];
  const runs = (under: readonly Pin[]) => deadlinesOf(procedureUnder(under), file.state, calendar);
  const impact = quiet(file.state.value, file.state.value, changes(runs(file.pins), runs(pins)));
  const facts = slice === undefined ? {} : { slice };
  return {
    kind: 'correction',
    impact,
    before: [],
    to: file.state,
    passing: [],
    over: { pins },
    facts,
    setting: {},
    annuls: null,
  };
}

function moved({ stage, type, on }: { stage?: string; type: string; on: Act['on'] }, ground: Ground): Thought {
  const { file, calendar, setting } = ground;
  const { procedure } = file;
  const { passed, state } = letPass(procedure, { state: file.state, setting, calendar }, on);
  const value = stage === undefined ? null : placeAt(procedure, stage, state);
  if (value === null)
    throw Problem.malformed([
      { pointer: '/stage', code: 'unknown', message: 'must be the key of a stage of the road' },
    ]);
  const to = again(procedure, state, { act: { type, on }, setting, value });
  const limits = changes(deadlinesOf(procedure, file.state, calendar), deadlinesOf(procedure, to, calendar));
  const impact = quiet(file.state.value, to.value, limits);
  return {
    kind: 'correction',
    impact,
    before: passed,
    to,
    passing: [],
    over: {},
    facts: { stage },
    setting,
    annuls: null,
  };
}

/** The impact of what asks no act again. */
const quiet = (from: StateValue, to: StateValue, deadlines: Impact['deadlines']): Impact => ({
  acts: [],
  clock: { gone: [], appeared: [] },
  deadlines,
  stage: { from: admission.stageOf(from), to: admission.stageOf(to) },
  undecided: [],
  needless: [],
});

/** The class of the act that stands under a number; Problem 409 for a warrant, which has no facts to restate. */
export function classAt(history: readonly Recorded[], entry: number) {
  const { step } = recordedAt(history, entry);
  const cls = 'value' in step ? undefined : classOf(admission.acts, step.act.type);
  if (cls) return { cls, act: step.act };
  throw Problem.conflict('not-correctable', 'This entry has no facts to restate; annul it', { entry });
}
