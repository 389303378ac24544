import { DateError, latest as last } from '../calendar/legal-date.js';
import { letPass } from './decide.js';
import type { Plan, Planning } from './plan-answer.js';
import { Layout } from './plan-layout.js';
import type { Road } from './plan-road.js';
import { Telling } from './plan-telling.js';
import type { Procedure } from './procedure.js';

/**
 * Lays a case's road over the calendar: for each step ahead the earliest lawful day and the last, who acts, under which
 * rule. Forwards from a day, or backwards from a wanted one.
 *
 * The earliest days together are a lawful course: done on them, every step is in time. The last days count limits from
 * the slowest course, in which every limit is used in full and nothing else takes time: `latestBy.start` is the day a
 * limit starts there, `latestBy.to` the step it runs into, this one or one that waits for it. Up to a wanted step the
 * last days are those from which the wanted day can still be kept.
 *
 * Limits that passed before `from` are let pass first, as `decide` would. Numbers are those of the law in force on the
 * start of each window. What cannot be is explained in `conflicts`, never thrown; only a day this house does not reckon
 * with, or a plan without any day to begin from, throws `DateError`.
 */
export function plan<F, P, H>(procedure: Procedure<F, P>, road: Road<F, P, H>, planning: Planning<F> & H): Plan {
  const { calendar, workDays = {} } = planning;
  const start = planning.from ?? planning.state.since ?? planning.to;
  if (start === undefined) throw new DateError('A plan needs a day to begin from.');
  const from = last(start, planning.state.since ?? start);
  const { state } = letPass(procedure, planning, from);
  const { milestones, windows, unknown } = road.lay({ ...planning, state, from, law: procedure.law });
  const to = planning.to ?? null;
  const target = to && (planning.target ?? road.target);
  const asked = { ...planning.at, ...(to && target && { [target]: to }) };

  const layout = new Layout(procedure, milestones, windows, calendar, from, planning.setting);
  const wanted = layout.open(asked);
  const exact = planning.orEarlier ? layout.open(planning.at ?? {}) : wanted;
  let course = layout.solve(wanted, exact, workDays);
  // Work that takes longer than is left is no bar of the law: the lawful plan is shown, and the lack told.
  if (course.late.length > 0) course = layout.solve(wanted, exact, {});

  const telling = new Telling(layout, course, workDays);
  const barred = telling.barred();
  const conflicts = [...telling.lost(asked), ...telling.late(wanted), ...barred];
  const beside = wanted.size > 0 ? barred.filter(({ step }) => !layout.isNeeded(step, wanted)) : [];
  return {
    from,
    to,
    target,
    earliest: target === null ? null : telling.earliestOf(target),
    steps: milestones.map((_, place) => telling.step(place)),
    feasible: conflicts.length === beside.length,
    conflicts,
    warnings: [
      ...layout.short(wanted, workDays),
      ...unknown.map((open) => ({ kind: 'unknown' as const, ...open, ...layout.standing(open.rule, from) })),
    ],
    workDays,
  };
}
