import type { Act } from './act.js';
import { nodesBetween, waysFrom } from './chart.js';
import { isCorrection, type CorrectionType } from './correction-acts.js';
import { correctionLaw } from './correction-law.js';
import { rejudge, type Recorded, type Settled } from './correct.js';
import { letPass } from './decide.js';
import { differs, refused, secondPerson, type Difference } from './difference.js';
import type { Lived } from './lived.js';
import type { CaseState } from './procedure.js';
import type { RecordedStep } from './recorded-step.js';
import { again } from './replay.js';
import { placeAt } from './warrant.js';

interface Corrected<F> {
  readonly next: CaseState<F>;
  readonly differences: readonly Difference[];
}

/** Why an entry has no place where a case is void or on hold, or a correction where it is not; null: it has. */
export function barredBy<F, P>({ isVoid, heldBy, procedure, state }: Lived<F, P>, type: string): string | null {
  const over = () => waysFrom(procedure, state.value) === null;
  if (isVoid) return type === 'case.reopen' ? null : 'void';
  if (!isCorrection(type)) return heldBy === null ? null : `held by entry ${heldBy}`;
  switch (type) {
    case 'case.hold':
      return heldBy === null ? null : `held by entry ${heldBy}`;
    case 'case.resume':
      return heldBy === null ? 'not held' : null;
    case 'case.move':
      return over() ? 'closed' : null;
    case 'case.reopen':
      return over() ? null : 'not closed';
    default:
      return null;
  }
}

/** Whether a correction may be proposed: what it does to later acts is asked of its confirmation. */
export function proposedAgain<F, P>(lived: Lived<F, P>, { act, duties }: RecordedStep): Difference[] {
  const barred = barredBy(lived, act.type) ?? notYours(act.type as CorrectionType, duties);
  return barred === null ? [] : [refused('accepted', barred)];
}

/** A correction thought through again on the case as it stood: who made it, what it leaves standing, where it leads. */
export function correctedAgain<F, P>(lived: Lived<F, P>, entry: RecordedStep): Corrected<F> {
  const { act, duties, from, to, left, entered, correcting } = entry;
  const type = act.type as CorrectionType;
  const { procedure, state } = lived;
  const proposed = correcting?.proposed ?? null;
  const barred = barredBy(lived, type) ?? notYours(type, duties);
  if (barred !== null) return { next: state, differences: [refused('accepted', barred)] };
  const { next, differences } = outcome(lived, entry);
  return {
    next,
    differences: [
      ...differs('facts', factsLike(proposed, act), proposed),
      ...differs('from', from, state.value),
      ...differences,
      ...differs('to', to, next.value),
      ...differs('left', { left, entered }, nodesBetween(procedure, state.value, next.value)),
      ...secondPerson(entry, correctionLaw[type].confirm),
    ],
  };
}

const notYours = (type: CorrectionType, duties: RecordedStep['duties']): string | null =>
  duties.some((duty) => correctionLaw[type].recordedBy.includes(duty)) ? null : 'notYours';

/** What the entry repeats of its proposal. */
const factsLike = (proposed: Act | null, act: Act): unknown =>
  proposed && Object.fromEntries(Object.keys(proposed).map((key) => [key, (act as unknown as Said)[key]]));

type Said = Readonly<Record<string, unknown>>;

function outcome<F, P>(lived: Lived<F, P>, entry: RecordedStep): Corrected<F> {
  const { state, isVoid } = lived;
  switch (entry.act.type as CorrectionType) {
    case 'act.annul':
    case 'act.restate':
      return changedAgain(lived, entry);
    case 'case.move':
      return warrantAgain(lived, entry);
    case 'case.reopen':
      return isVoid ? { next: state, differences: [] } : warrantAgain(lived, entry);
    default:
      return { next: state, differences: [] };
  }
}

interface Changing extends Act {
  readonly entry: number;
  readonly restated?: Said;
  readonly others?: readonly { readonly entry: number; readonly settled: Settled }[];
}

/** Every act that stands after it is judged again, and what the entry tells of them is compared. */
function changedAgain<F, P>(
  lived: Lived<F, P>,
  { seq, act, setting, calendar, correcting }: RecordedStep,
): Corrected<F> {
  const { procedure, state, history } = lived;
  const { type, entry, restated, others = [] } = act as Changing;
  const known = history.find((one) => one.seq === entry && one.by === 'person');
  if (!known) return { next: state, differences: [refused('accepted', `no act stands under ${entry}`)] };
  const whole = { ...known.step.act, ...restated, type: known.step.act.type } as Act;
  const anew = rejudge(procedure, calendar, history, {
    seq: entry,
    restated: type === 'act.restate' ? { act: whole, setting } : null,
    others: new Map(others.map((other) => [other.entry, other.settled])),
    settingOf: seq,
  });
  const slice = state.slice === null ? anew.state.slice : procedure.law.later(anew.state.slice, state.slice);
  const [told, found] = [correcting?.stands ?? [], anew.kept.map(({ recorded }) => recorded)].map((all) =>
    all.map(lineOf),
  );
  const missing = (here: readonly string[], there: readonly string[]) => here.filter((line) => !there.includes(line));
  return {
    next: { ...anew.state, slice },
    differences: [
      ...(anew.undecided.length > 0
        ? [refused('accepted', `nobody said what becomes of ${anew.undecided.join(', ')}`)]
        : []),
      ...(anew.needless.length > 0
        ? [refused('accepted', `nothing is to be said of ${anew.needless.join(', ')}`)]
        : []),
      ...differs('standing', missing(told!, found!), missing(found!, told!)),
    ],
  };
}

/** One step that stands, as a line to compare and to show: setting and duties are those of its entry. */
function lineOf({ seq, step, settingOf, despite }: Recorded): string {
  const { setting: _, act, ...how } = step;
  const { type, on, ...facts } = act as unknown as Said;
  const sorted = (value: unknown): unknown =>
    typeof value !== 'object' || value === null || Array.isArray(value)
      ? value
      : Object.fromEntries(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
  const said = JSON.stringify({ ...facts, ...how, settingOf, ...(despite && { despite }) }, (_, value) =>
    sorted(value),
  );
  return `${seq ?? 'passes'} ${String(type)} ${String(on)} ${said}`;
}

/** The place a warrant names is taken as given; that its entry leads to that place is asked. */
function warrantAgain<F, P>({ procedure, state }: Lived<F, P>, entry: RecordedStep): Corrected<F> {
  const { act, setting, calendar } = entry;
  const { passed } = letPass(procedure, { state, setting, calendar }, act.on);
  const { stage } = act as Act & { stage?: string };
  const value = stage === undefined ? null : placeAt(procedure, stage, state);
  if (value === null) return { next: state, differences: [refused('accepted', `there is no stage ${stage}`)] };
  const missed = passed.map(({ act: { type, on } }) => `${type} ${on}`);
  return { next: again(procedure, state, { act, setting, value }), differences: differs('passed', [], missed) };
}
