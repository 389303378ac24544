import { vietnam } from '../../workflows/calendar/holidays.js';
import type { BirthDate } from '../../workflows/calendar/months.js';
import { plan } from '../../workflows/kernel/plan.js';
import type { Plan } from '../../workflows/kernel/plan-answer.js';
import { admission } from '../../workflows/admission/procedure.js';
import { admissionRoad } from '../../workflows/admission/road.js';
import type { PlanQuery } from './case-query.js';
import type { Asked } from './offers.view.js';

/** The road ahead laid over the calendar, from the day asked about, or backwards from a wanted one. */
export const planOf = ({ state, setting, on }: Asked, birth: BirthDate | null, { to }: PlanQuery): Plan =>
  plan(admission, admissionRoad, {
    state,
    setting,
    calendar: vietnam,
    from: on,
    ...(to && { to }),
    ...(birth && { birth }),
  });
