import type { Plan } from './plan.entity.js';
import type { PlanRow } from './plan-rows.js';
import type { PlanSeen } from './plans.service.js';
import { isRetroactive } from './retroactive.js';
import type { Target } from './target.entity.js';
import { wordingOf } from './wording.js';

export type PlanView = ReturnType<typeof viewPlan>;

/** One number as it leaves the house, with the words it is printed in. */
export interface TargetView extends Pick<
  Target,
  'rowNo' | 'namePrinted' | 'audience' | 'stage' | 'periodFrom' | 'periodTo' | 'min' | 'max' | 'raw' | 'notes'
> {
  readonly wording: ReturnType<typeof wordingOf>;
  readonly retroactive: boolean;
}

export interface PlanRowView extends Pick<PlanRow, 'rowNo' | 'rowKind' | 'namePrinted'> {
  readonly unit: { readonly id: string; readonly name: string; readonly aliases: readonly string[] } | null;
  readonly targets: readonly TargetView[];
  readonly below: readonly PlanRowView[];
}

export const viewPlan = (plan: Plan) => ({
  key: plan.key,
  numberPrinted: plan.numberPrinted || null,
  numberStandard: plan.numberStandard || null,
  kind: plan.kind,
  issuedOn: plan.issuedOn,
  issuer: plan.issuer,
  unitId: plan.unitId,
  period: plan.period,
  subject: plan.subject,
  notes: plan.notes,
});

export const viewPlanDetails = ({ data, whole, rows, totals, findings }: PlanSeen) => ({
  ...viewPlan(data.plan),
  whole,
  rows: rows.map((row) => viewRow(row, data.plan.issuedOn)),
  totals: totals.map(({ stage, audience, periodFrom, periodTo, declared, computed }) => ({
    ...{ stage, audience, periodFrom, periodTo, declared, computed },
    difference: declared === null ? null : computed - declared,
  })),
  figures: (whole ? data.figures : []).map(({ id, rowNo, name, value, raw, measure, kind, section }) => ({
    ...{ id, rowNo, name, value, raw, measure, kind, section },
  })),
  quotas: (whole ? data.quotas : []).map((quota) => ({
    unit: unitOf(data.units.get(quota.unitId ?? '')),
    roundNo: quota.roundNo,
    classMonth: quota.classMonth,
    namePrinted: quota.namePrinted,
    audience: quota.audience,
    quota: quota.quota,
    quotaKind: quota.quotaKind,
    nominees: quota.nominees,
    notes: quota.notes,
  })),
  classes: (whole ? data.classes : []).map(({ statementNo, audience, round1, round2, section }) => ({
    ...{ statementNo, audience, round1, round2, section },
  })),
  reports: (whole ? data.reports : []).map(({ id, fromActor, toActor, via, report, cadence, dueRule, ambiguity }) => ({
    ...{ id, fromActor, toActor, via, report, cadence, dueRule, ambiguity },
  })),
  findings: findings.map(({ id, where, declared, computed, difference, verdict, rows: about }) => ({
    ...{ id, where, declared, computed, difference, verdict },
    rows: about.map(({ row, name, detail }) => ({ row, name, detail })),
  })),
});

const viewRow = (row: PlanRow, issuedOn: string | null): PlanRowView => ({
  unit: unitOf(row.unit),
  rowNo: row.rowNo,
  rowKind: row.rowKind,
  namePrinted: row.namePrinted,
  targets: row.targets.map((target) => ({
    rowNo: target.rowNo,
    namePrinted: target.namePrinted,
    audience: target.audience,
    stage: target.stage,
    periodFrom: target.periodFrom,
    periodTo: target.periodTo,
    min: target.min,
    max: target.max,
    raw: target.raw,
    notes: target.notes,
    wording: wordingOf(target.raw),
    retroactive: isRetroactive(target, issuedOn),
  })),
  below: row.below.map((below) => viewRow(below, issuedOn)),
});

const unitOf = (unit: PlanRow['unit'] | undefined) =>
  unit ? { id: unit.id, name: unit.name, aliases: unit.aliases } : null;
