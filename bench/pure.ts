import { performance } from 'node:perf_hooks';
import { transition } from 'xstate';
import { vietnam } from '../workflows/calendar/holidays.js';
import { legalDate } from '../workflows/calendar/legal-date.js';
import { begin } from '../workflows/kernel/chart.js';
import { decide } from '../workflows/kernel/decide.js';
import { offersAhead, offersNow } from '../workflows/kernel/offers.js';
import { plan } from '../workflows/kernel/plan.js';
import type { RecordedStep } from '../workflows/kernel/recorded-step.js';
import { rejudge } from '../workflows/kernel/rejudge.js';
import { Walk } from '../workflows/admission/examples/walk.js';
import { admission } from '../workflows/admission/procedure.js';
import { admissionRoad } from '../workflows/admission/road.js';
import { type Bar, figure, type Figure, median } from './figures.js';
import { prepared, type Road, turn, turnsOf } from './turns.js';

const rounds = 45;
const times = 20;

/**
 * The law alone: what a decision costs beside XState's own transition of the same state, and what offers and plans cost.
 * The bars in milliseconds leave room for a slow machine; every round asks all of them, so that they are slow together.
 */
export function pure(): Figure[] {
  const asked = (['listed', 'verifying'] as const).flatMap(questions);
  const roads = (['pool', 'dossierReady', 'probation'] as const).map(standing);
  const steps = recordedRoad();
  const [bare, decided, now, ahead, forwards, backwards, again] = measured([
    each(asked, ({ snapshot, event }) => transition(admission.machine, snapshot, event as never)),
    each(asked, ({ state, act, setting, duties }) =>
      // A command reads its case from the database: nothing of it was counted before.
      decide(admission, { state: { ...state, facts: { ...state.facts } }, act, setting, duties, calendar: vietnam }),
    ),
    each(asked, (asking) => offersNow(admission, asking)),
    each(asked, (asking) => offersAhead(admission, asking)),
    each(roads, (road) => plan(admission, admissionRoad, road)),
    each(roads, (road) => plan(admission, admissionRoad, { ...road, to: wanted, target: 'recognition.announce' })),
    () => rejudge({ procedure: admission }, steps),
  ]).map((each, which) =>
    each.map((micros) => micros / [asked, asked, asked, asked, roads, roads, [0]][which]!.length),
  );
  const per = (what: readonly number[]) => `${median(what).toFixed(1)} µs`;
  const beside = (bar: Bar, what: readonly number[]) =>
    figure(
      bar,
      what.map((micros, round) => bare![round]! / micros),
      `${per(what)} against ${per(bare!)}`,
    );
  const within = (name: string, most: number, what: readonly number[]) =>
    figure(
      { name: `${name}, ms`, most },
      what.map((micros) => micros / 1000),
      per(what),
    );
  return [
    beside({ name: "rate of decide / XState's bare transition()", least: 0.5 }, decided!),
    beside({ name: "rate of offersNow / XState's bare transition()" }, now!),
    within('offers of the present state', 0.3, now!),
    within('everything ahead', 2, ahead!),
    within('plan forwards', 4, forwards!),
    within('plan backwards', 4, backwards!),
    figure(
      { name: 'a whole case judged again, ms' },
      again!.map((micros) => micros / 1000),
      `${steps.length} entries, ${Math.round(1_000_000 / median(again!))} cases/s`,
    ),
  ];
}

const each =
  <T>(of: readonly T[], call: (one: T) => unknown) =>
  (): void => {
    for (const one of of) call(one);
  };

const wanted = legalDate('2027-09-02');

/** A case that stands at a stage, its whole road ahead. */
function standing(stage: 'pool' | 'dossierReady' | 'probation') {
  const walk = new Walk({ from: '2024-02-01' }).to(stage);
  return { state: walk.state, setting: walk.setting, calendar: vietnam, from: walk.on };
}

/** A road to the official member as the log keeps it. */
function recordedRoad(): RecordedStep[] {
  let from = begin(admission).value;
  return new Walk({ from: '2024-03-04' }).to('official').steps.map(({ act, slice, setting, step }, index) => {
    const { law, rules, left, entered, next } = step;
    const before = from;
    from = next.value;
    return {
      ...{ seq: index + 1, kind: law.by === 'clock' ? 'clock' : 'act', act, slice, setting, calendar: vietnam },
      ...{ duties: law.recordedBy, rules, left, entered, from: before, to: next.value, annuls: null },
      second: law.confirm ? { duties: law.confirm, another: true } : null,
    };
  });
}

/** Every turn of a road, asked of a case that stands there. */
function questions(road: Road) {
  const walk = new Walk({ from: '2024-02-01' }).to(road === 'listed' ? 'courseAssigned' : 'verifying');
  if (road === 'listed') walk.does('course.admit', 1);
  else walk.does('opinion.request', 1);
  const { state, setting } = walk;
  const duties = ['secretary', 'politicalCentre'] as const;
  return turnsOf(road).map((_, n) => {
    const { act } = turn(road, n);
    const { parameters } = admission.law.on(act.on);
    return {
      ...{ state, setting, duties, act, on: prepared, calendar: vietnam },
      snapshot: admission.machine.resolveState({ value: state.value, context: state.facts }),
      event: { type: act.type, act, parameters, setting, lapses: [] },
    };
  });
}

/** Microseconds a call of each, round by round: one after another within a round. */
function measured(calls: readonly (() => unknown)[]): number[][] {
  const run = (call: () => unknown): number => {
    const began = performance.now();
    for (let n = 0; n < times; n += 1) call();
    return ((performance.now() - began) * 1000) / times;
  };
  // Until the compiler has seen enough of each.
  for (const call of calls) for (let n = 0; n < 20; n += 1) run(call);
  const all = calls.map((): number[] => []);
  for (let round = 0; round < rounds; round += 1)
    for (const [which, call] of calls.entries()) all[which]!.push(run(call));
  return all;
}
