import type { PlanCourseQuota } from '../plan-course-quota.entity.js';
import type { PlanFigure } from '../plan-figure.entity.js';
import { printedNumber } from '../printed-number.js';
import type { Target } from '../target.entity.js';
import type { PlanKey } from './seed-unit.js';

/** A target under a key of its own; its unit is named by the unit's key. */
export interface SeedTarget extends Omit<Target, 'id' | 'planKey' | 'unitId'> {
  readonly key: string;
  readonly unitKey: string | null;
}

export interface SeedFigure extends Omit<PlanFigure, 'planKey' | 'unitId'> {
  readonly unitKey: string | null;
}

export interface SeedQuota extends Omit<PlanCourseQuota, 'id' | 'planKey' | 'unitId'> {
  readonly key: string;
  readonly unitKey: string | null;
}

/** The rows of one plan. */
export interface SeedPlanRows {
  readonly plan: PlanKey;
  readonly targets: readonly SeedTarget[];
  readonly figures?: readonly SeedFigure[];
  readonly quotas?: readonly SeedQuota[];
}

/** A year as a half-open period. */
export const year = (n: number) => ({ periodFrom: `${n}-01-01`, periodTo: `${n + 1}-01-01` });

/** A cell as a target: its number where it has one, and the cell itself. */
export const cell = (raw: string) => ({ min: printedNumber(raw), max: null, raw });
