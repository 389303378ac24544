import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { addDays, dayAfter, dayBefore, latest, legalDate, type LegalDate } from '../calendar/legal-date.js';
import { addMonths, type BirthDate } from '../calendar/months.js';
import type { Decision } from '../kernel/decide.js';
import { plan } from '../kernel/plan.js';
import type { Plan, PlannedStep, Planning } from '../kernel/plan-answer.js';
import { endOf } from '../kernel/plan-span.js';
import type { Milestone } from '../kernel/plan-road.js';
import type { Setting } from '../kernel/setting.js';
import type { ActType } from './acts.js';
import { people, unit } from './examples/unit.js';
import { Walk } from './examples/walk.js';
import type { Facts } from './facts.js';
import { admission } from './procedure.js';
import { admissionRoad } from './road.js';

/** Someone invented, from the day his branch begins to look at him. */
interface Life {
  readonly start: LegalDate;
  readonly setting: Setting;
  readonly birth: BirthDate;
  readonly togetherSince: LegalDate;
  /** How many days later than it could be each step already taken was taken. */
  readonly delays: readonly number[];
}

const delay = fc.oneof(
  { weight: 4, arbitrary: fc.integer({ min: 0, max: 12 }) },
  { weight: 1, arbitrary: fc.integer({ min: 0, max: 90 }) },
);

const lives: fc.Arbitrary<Life> = fc
  .record({
    day: fc.integer({ min: 0, max: 1_700 }),
    route: fc.constantFrom<Setting['route']>('A', 'B', 'C', 'D', 'E', 'F'),
    subdivision: fc.boolean(),
    youthUnion: fc.boolean(),
    tradeUnion: fc.boolean(),
    age: fc.integer({ min: 200, max: 430 }),
    together: fc.integer({ min: -24, max: 0 }),
    delays: fc.array(delay, { maxLength: 36, size: 'max' }),
  })
  .map(({ day, route, subdivision, youthUnion, tradeUnion, age, together, delays }) => {
    const start = addDays(legalDate('2021-10-01'), day);
    return {
      start,
      setting: unit(route, { subdivision, youthUnion, tradeUnion }),
      birth: addMonths(start, -age).slice(0, 7) as BirthDate,
      togetherSince: addMonths(start, together),
      delays,
    };
  });

type Step = Pick<PlannedStep, 'id' | 'step'>;

/** A step with the small acts that belong to it: marks, single opinions, the replies about each subject. */
function actsOf({ id, step }: Step, on: LegalDate, facts: Facts, { birth, togetherSince }: Life, intro: string) {
  const acts: { readonly act: ActType; readonly more: object }[] = [];
  const say = (act: ActType, more: object = {}): unknown => acts.push({ act, more });
  if (id === 'course.pass') {
    say('course.attend');
    say('course.mark');
  }
  if (step === 'opinion.summarise')
    for (const capacity of ['residence', 'organisation'] as const) {
      say('opinion.request', { row: `${id}-${capacity}`, capacity });
      say('opinion.receive', { row: `${id}-${capacity}` });
    }
  if (id === 'introduction.sign' && intro === 'two')
    say('introduction.sign', { introducer: people.second, togetherSince });
  const said: Readonly<Record<string, object>> = {
    'list.enter': { helperTogetherSince: togetherSince },
    'union.resolve': { body: intro === 'trade' ? 'tradeUnionExecutive' : 'youthUnionExecutive' },
    'certificate.issue': { directorDecisionOn: facts.course?.passedOn ?? on },
    'application.write': { birthDate: birth },
    'introduction.sign': { togetherSince },
    'dossier.complete': { introRoute: intro },
  };
  if (id === 'verification.reply')
    for (const row of ['candidate', 'father', 'mother']) say('verification.reply', { row });
  else say(step as ActType, said[id]);
  return acts;
}

/** A case that takes the steps of a plan, each judged by decide(). */
class Traveller {
  readonly walk: Walk;

  constructor(
    readonly life: Life,
    from?: Traveller,
  ) {
    this.walk = new Walk({ from: life.start, setting: life.setting });
    if (!from) return;
    this.walk.state = from.walk.state;
    this.walk.on = from.walk.on;
  }

  plan(more: Partial<Planning<Facts>> = {}): Plan {
    const { birth, togetherSince, setting } = this.life;
    const { state, on: from, calendar } = this.walk;
    return plan(admission, admissionRoad, { state, setting, calendar, from, birth, togetherSince, ...more });
  }

  milestones(): readonly Milestone[] {
    const { state, on: from, calendar } = this.walk;
    return admissionRoad.lay({ ...this.life, state, from, calendar, law: admission.law }).milestones;
  }

  /** Takes a step, that of the clock by waiting; null where nothing is decided. */
  take(step: Step, on: LegalDate, intro: string): Decision<Facts> | null {
    if (step.step === 'clock.probationEnded') {
      this.walk.waits(dayAfter(on));
      return null;
    }
    let decided: Decision<Facts> | null = null;
    for (const { act, more } of actsOf(step, on, this.walk.facts, this.life, intro)) {
      decided = this.walk.tries(act, on, more);
      if (decided.outcome === 'refused') return decided;
      this.walk.doesOn(act, on, more);
    }
    return decided;
  }
}

type Dates = ReadonlyMap<string, LegalDate>;

const ahead = ({ steps }: Plan): PlannedStep[] => steps.filter(({ status }) => status === 'ahead');
const lateIn = (planned: Plan): PlannedStep[] => ahead(planned).filter(({ late }) => late);
const earliestOf = (planned: Plan): Dates => new Map(ahead(planned).map(({ id, earliest }) => [id, earliest!]));
const introOf = ({ steps }: Plan, { setting }: Life): string =>
  !steps.some(({ id }) => id === 'union.resolve') ? 'two' : setting.youthUnion ? 'youth' : 'trade';

/** In order of time; on one day, of the road. */
const inTime = (steps: readonly PlannedStep[], dates: Dates): PlannedStep[] =>
  [...steps].sort((a, b) => (dates.get(a.id)! < dates.get(b.id)! ? -1 : dates.get(a.id)! > dates.get(b.id)! ? 1 : 0));

/** A step and all it waits for. */
function neededFor(id: string, milestones: readonly Milestone[], found = new Set<string>()): Set<string> {
  if (found.has(id)) return found;
  found.add(id);
  for (const earlier of milestones.find((each) => each.id === id)?.waitsFor ?? [])
    neededFor(earlier, milestones, found);
  return found;
}

/** A case somewhere on the road. */
function onTheRoad(life: Life): Traveller {
  const traveller = new Traveller(life);
  for (const days of life.delays) {
    const planned = traveller.plan();
    const [step] = inTime(ahead(planned), earliestOf(planned));
    if (!step) break;
    const on = step.step.startsWith('clock.') ? step.earliest! : addDays(step.earliest!, days);
    const taken = traveller.take(step, latest(on, traveller.walk.on), introOf(planned, life));
    if (taken?.outcome === 'refused') break;
  }
  return traveller;
}

const ruleOf = new Map(admission.timers.map(({ id, rule }) => [id, rule]));

/** How a course went: the refusal that ended it, else the rules that lapsed, by step, and those of limits that passed. */
interface Trip {
  readonly end: Traveller;
  readonly refused: { readonly step: string; readonly kind: string; readonly rules: readonly string[] } | null;
  readonly lapses: readonly { readonly step: string; readonly rule: string }[];
  readonly passed: readonly string[];
}

/** Takes all steps on their days; or one, with the steps it waits for. */
function travel(from: Traveller, planned: Plan, dates: Dates, upTo?: string): Trip {
  const end = new Traveller(from.life, from);
  const needed = upTo === undefined ? null : neededFor(upTo, from.milestones());
  const lapses: { step: string; rule: string }[] = [];
  let refused: Trip['refused'] = null;
  for (const step of inTime(ahead(planned), dates)) {
    if (needed && !needed.has(step.id)) continue;
    const taken = end.take(step, dates.get(step.id)!, introOf(planned, from.life));
    if (taken?.outcome === 'refused') {
      refused = { step: step.id, kind: taken.kind, rules: taken.unmet.map(({ rule }) => rule) };
      end.walk.waits(dates.get(step.id)!);
      break;
    }
    for (const { rule } of taken?.lapses ?? []) lapses.push({ step: step.id, rule });
  }
  const passed = end.walk.steps.flatMap(({ act }) => ('timer' in act ? ruleOf.get(act.timer as string)! : []));
  return { end, refused, lapses, passed };
}

/** Beyond the table of holidays decide() refuses what a plan only estimates, and marks. */
const uncovered = ({ refused }: Trip, planned: Plan): boolean =>
  refused?.kind === 'uncovered' && planned.steps.some(({ marked }) => marked === 'beyondTable');

/** Nothing was refused, and nothing was late but what the plan says is. */
function expectInTime({ refused, lapses }: Trip, planned: Plan): void {
  expect(refused).toBeNull();
  const late = new Set(lateIn(planned).map(({ id }) => id));
  expect(lapses.filter(({ step }) => !late.has(step))).toEqual([]);
}

/** A limit runs into the step; one that ended before its rule existed is none. */
const isLimited = ({ id, latest: due, latestBy, late }: PlannedStep): boolean =>
  latestBy?.kind === 'maximum' &&
  latestBy.to === id &&
  !late &&
  (latestBy.unit !== 'day' || due === addDays(latestBy.start, latestBy.n!));

/** The course that a plan's last days count from: limits in full, all else as soon as what it waits for. */
function slowestOf(traveller: Traveller, planned: Plan): Map<string, LegalDate> {
  const milestones = traveller.milestones();
  const dates = new Map<string, LegalDate>();
  const ready = (id: string) => (id === 'clock.probationEnded' ? dayAfter(dates.get(id)!) : dates.get(id)!);
  for (const step of ahead(planned)) {
    const { waitsFor } = milestones.find(({ id }) => id === step.id)!;
    const soon = latest(step.earliest!, ...waitsFor.filter((id) => dates.has(id)).map(ready));
    dates.set(step.id, isLimited(step) ? step.latest! : soon);
  }
  return dates;
}

/** How long a slice of the law gives, and from when. */
const limitsOf = ({ parameters }: (typeof admission.law.slices)[number]): string => {
  const { decision, ceremony, ceremonyFrom, recognition, proposal } = parameters;
  return JSON.stringify([decision.value, ceremony, ceremonyFrom.value, recognition.value, proposal]);
};

/** That a vote is taken on the day of its meeting is the plan's reading, not a rule that decide() asks. */
const inMeetings = (milestones: readonly Milestone[]): Set<string> =>
  new Set(milestones.filter((each) => each.with).map(({ id }) => id));

/** A course with one step on another day, and what waits for it no sooner. */
function moved(id: string, day: LegalDate, course: Dates, milestones: readonly Milestone[]): Map<string, LegalDate> {
  const dates = new Map(course).set(id, day);
  for (const { id: later, waitsFor } of milestones) {
    const held = dates.get(later);
    if (!held || later === id || !neededFor(later, milestones).has(id)) continue;
    const ready = (step: string) => (step === 'clock.probationEnded' ? dayAfter(dates.get(step)!) : dates.get(step)!);
    dates.set(later, latest(held, ...waitsFor.filter((step) => dates.has(step)).map(ready)));
  }
  return dates;
}

const runs = { numRuns: 20, endOnFailure: true };

/** Lives whose plan can be kept: the others are the first test's. */
const planned = (life: Life): { traveller: Traveller; forwards: Plan } => {
  const traveller = onTheRoad(life);
  const forwards = traveller.plan();
  fc.pre(forwards.feasible);
  return { traveller, forwards };
};

describe('a plan and decide() agree', () => {
  it('every step on its earliest day is lawful; late, or barred, only where the plan says so', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const traveller = onTheRoad(life);
        const forwards = traveller.plan();
        const trip = travel(traveller, forwards, earliestOf(forwards));
        if (uncovered(trip, forwards)) return;
        const [conflict] = forwards.conflicts;
        if (conflict) {
          expect(trip.refused?.step).toBe(conflict.step);
          expect(trip.refused?.rules).toContain(conflict.latestBy?.rule);
          return;
        }
        expectInTime(trip, forwards);
        const before = Object.keys(traveller.walk.facts.passed).map((key) => ruleOf.get(key.split('/')[0]!));
        const told = [...trip.lapses.map(({ rule }) => rule), ...trip.passed, ...before];
        expect(lateIn(forwards).filter(({ latestBy }) => !told.includes(latestBy!.rule!))).toEqual([]);
      }),
      { ...runs, numRuns: 60 },
    );
  });

  it('the day before a minimum window ends, decide() refuses by the same rule', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { traveller, forwards } = planned(life);
        for (const { id, step, earliest, earliestBy } of ahead(forwards)) {
          if (earliestBy?.kind !== 'minimum' || earliestBy.to !== id || step.startsWith('clock.')) continue;
          // A synthesis written too early is refused when the branch meets on it (G01-4.4).
          const early = id === 'opinion.summarise@recognition';
          const dates = new Map(earliestOf(forwards)).set(id, dayBefore(earliest!));
          const trip = travel(traveller, forwards, dates, early ? 'recognition.meet' : id);
          if (uncovered(trip, forwards)) continue;
          expect([id, trip.refused?.step]).toEqual([id, early ? 'recognition.meet' : id]);
          expect(trip.refused?.rules).toContain(early ? 'G01-4.4' : earliestBy.rule);
        }
      }),
      runs,
    );
  });

  it('every limit in full is in time; a day later it lapses or has passed, and a paper is no longer good', () => {
    fc.assert(
      fc.property(lives, (life) => {
        const { traveller, forwards } = planned(life);
        const milestones = traveller.milestones();
        const sameDay = inMeetings(milestones);
        const dates = slowestOf(traveller, forwards);
        const slowest = travel(traveller, forwards, dates);
        if (!uncovered(slowest, forwards)) expectInTime(slowest, forwards);
        for (const { id, step, late, latest: day, latestBy } of ahead(forwards)) {
          if (
            step.startsWith('clock.') ||
            sameDay.has(id) ||
            late ||
            (latestBy?.kind !== 'maximum' && latestBy?.kind !== 'validity')
          )
            continue;
          const { to, rule, start, unit, n } = latestBy;
          const end = latest(day!, endOf({ unit: unit!, n: n! }, start, traveller.walk.calendar));
          const onLast = moved(id, day!, new Map(dates).set(to, end), milestones);
          expect([id, to, onLast.get(to)]).toEqual([id, to, end]);
          const kept = travel(traveller, forwards, onLast, to);
          // A step moved to its last day may start limits of which the plan does not speak, beyond the table.
          if (kept.refused?.kind !== 'uncovered') expectInTime(kept, forwards);
          const after = travel(traveller, forwards, moved(id, dayAfter(day!), onLast, milestones), to);
          if (after.refused?.kind === 'uncovered') continue;
          const told = [...after.lapses.map((lapse) => lapse.rule), ...(after.refused?.rules ?? []), ...after.passed];
          expect([id, to, told]).toEqual([id, to, expect.arrayContaining([rule])]);
        }
      }),
      runs,
    );
  });

  const wanted = fc.record({
    target: fc.constantFrom('meeting.open', 'ceremony.hold', 'recognition.meet'),
    shift: fc.integer({ min: -40, max: 240 }),
  });

  it('backwards: the wanted day is kept from the earliest and from the last days, and from no later one', () => {
    fc.assert(
      fc.property(lives, wanted, (life, { target, shift }) => {
        const { traveller, forwards } = planned(life);
        const first = ahead(forwards).find(({ id }) => id === target)?.earliest;
        fc.pre(first !== undefined && first !== null);
        const to = addDays(first, shift);
        const back = traveller.plan({ to, target });
        if (shift < 0) {
          // A limit that would have to be broken is told as a late step, not as a conflict.
          if (back.feasible) {
            expect(lateIn(back)).not.toEqual([]);
            return;
          }
          expect(back.conflicts).toMatchObject([{ kind: 'afterWanted', wanted: to }]);
          const [{ step, earliest }] = back.conflicts as [Plan['conflicts'][number]];
          expect(ahead(forwards).find(({ id }) => id === step)?.earliest).toBe(earliest);
          expect(earliest! > to).toBe(true);
          return;
        }
        fc.pre(back.feasible);
        const milestones = traveller.milestones();
        const needed = neededFor(target, milestones);
        const sameDay = inMeetings(milestones);
        const days = ahead(back).filter(({ id }) => needed.has(id));
        const onLast = new Map(days.map(({ id, latest: day }) => [id, day!]));
        // The last day of a step that is late already lies behind: there is no course on the last days then. Nor do they
        // all go together where a limit changed between a step's first and last day: each is its own step's last.
        const { law } = admission;
        const changed = days.some(
          ({ earliest, latest: day }) => limitsOf(law.on(earliest!)) !== limitsOf(law.on(day!)),
        );
        const late = days.some((step) => step.late);
        const courses = late || changed ? [earliestOf(back)] : [earliestOf(back), onLast];
        for (const dates of courses) {
          expect(dates.get(target)).toBe(to);
          const trip = travel(traveller, back, dates, target);
          if (!uncovered(trip, back)) expectInTime(trip, back);
        }
        if (courses.length < 2) return;
        for (const step of days) {
          if (step.id === target || step.step.startsWith('clock.') || sameDay.has(step.id)) continue;
          const dates = new Map(onLast).set(step.id, dayAfter(step.latest!));
          const trip = travel(traveller, back, dates, step.id);
          if (uncovered(trip, back) || trip.refused || trip.lapses.length > 0) continue;
          const again = trip.end.plan({ to, target });
          // A step added is the renewal of a paper that was good until then.
          const kept =
            again.feasible &&
            !lateIn(again).some(({ id }) => needed.has(id)) &&
            again.steps.length <= back.steps.length;
          expect([step.id, step.latest, kept]).toEqual([step.id, step.latest, false]);
        }
      }),
      runs,
    );
  });
});
