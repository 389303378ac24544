import { DateError } from '../../../workflows/calendar/legal-date.js';
import type { BirthDate } from '../../../workflows/calendar/months.js';
import { plan } from '../../../workflows/kernel/plan.js';
import type { Plan } from '../../../workflows/kernel/plan-answer.js';
import { admissionRoad } from '../../../workflows/admission/road.js';
import type { Asked } from './offers.view.js';
import { PlanFault, type PlanQuestion } from './plan-question.js';

/**
 * The road ahead laid over the calendar, from the day asked about, or backwards from a wanted one. Throws `PlanFault`
 * where it would leave the years this house reckons with.
 */
export function planOf(
  { state, setting, on, procedure, calendar }: Pick<Asked, 'state' | 'setting' | 'on' | 'procedure' | 'calendar'>,
  birth: BirthDate | null,
  { to, by, act, at, work, introduction, together }: PlanQuestion,
): Plan {
  const wanted = to ?? by;
  try {
    return plan(procedure, admissionRoad, {
      state,
      setting,
      calendar,
      from: on,
      at,
      workDays: work,
      ...(wanted && { to: wanted, orEarlier: to === undefined }),
      ...(act !== undefined && { target: act }),
      ...(birth && { birth }),
      ...(introduction && { introRoute: introduction }),
      ...(together && { togetherSince: together }),
    });
  } catch (error) {
    if (error instanceof DateError) throw new PlanFault(error.message);
    throw error;
  }
}
