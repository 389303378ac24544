import { performance } from 'node:perf_hooks';
import { transition } from 'xstate';
import { vietnam } from '../workflows/calendar/holidays.js';
import { decide } from '../workflows/kernel/decide.js';
import { offersAhead, offersNow } from '../workflows/kernel/offers.js';
import { Walk } from '../workflows/admission/examples/walk.js';
import { admission } from '../workflows/admission/procedure.js';
import { figure, type Figure, median } from './figures.js';
import { prepared, type Road, turn, turnsOf } from './turns.js';

const rounds = 5;
const times = 200;

/** The law alone: what a decision costs beside XState's own transition of the same state, and what offers cost. */
export function pure(): Figure[] {
  const asked = (['listed', 'verifying'] as const).flatMap(questions);
  const decided = measure(asked, ({ state, act, setting, duties }) =>
    decide(admission, { state, act, setting, duties, calendar: vietnam }),
  );
  const bare = measure(asked, ({ snapshot, event }) => transition(admission.machine, snapshot, event as never));
  const now = measure(asked, (asking) => offersNow(admission, asking));
  const ahead = measure(asked, (asking) => offersAhead(admission, asking));
  const per = (what: readonly number[]) => `${median(what).toFixed(1)} µs`;
  const beside = (name: string, what: readonly number[]) =>
    figure(
      { name: `${name} / bare transition()` },
      what.map((micros, round) => micros / bare[round]!),
      `${per(what)} against ${per(bare)}`,
    );
  return [beside('decide', decided), beside('offersNow', now), beside('offersAhead', ahead)];
}

type Question = ReturnType<typeof questions>[number];

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

/** Microseconds a call, round by round. */
function measure(asked: readonly Question[], call: (question: Question) => unknown): number[] {
  const run = (): number => {
    const began = performance.now();
    for (let n = 0; n < times; n += 1) for (const question of asked) call(question);
    return ((performance.now() - began) * 1000) / (times * asked.length);
  };
  for (let n = 0; n < 3; n += 1) run();
  return Array.from({ length: rounds }, run);
}
