import { baoLamChecks } from './bao-lam.checks.js';
import type { Finding } from './finding.js';
import { hiepHoaChecks } from './hiep-hoa.checks.js';
import { kimBangChecks } from './kim-bang.checks.js';
import { phongThoChecks } from './phong-tho.checks.js';
import type { PlanData } from './plan-data.js';

const checks: Readonly<Record<string, (data: PlanData) => Finding[]>> = {
  BL: baoLamChecks,
  PT: phongThoChecks,
  KB: kimBangChecks,
  HH: hiepHoaChecks,
};

/** What the plan declares beside what its own numbers give, check by check. A plan without checks of its own has none. */
export const reconcile = (data: PlanData): Finding[] => checks[data.plan.key]?.(data) ?? [];
