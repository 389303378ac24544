import type { PlanQuery } from './case-query.js';
import type { Seen } from './case-views.service.js';

export const planOf = (_: Seen, __: PlanQuery) => ({ steps: [] });
