import type { Tx } from '../../database/writer.js';
import { printedNumber } from '../printed-number.js';
import { baoLamRows } from './bao-lam.rows.js';
import { hiepHoaRows } from './hiep-hoa.rows.js';
import { insertRow } from './insert-row.js';
import { kimBangRows } from './kim-bang.rows.js';
import { unitSeedId } from './load-units.js';
import { phongThoRows } from './phong-tho.rows.js';
import { seedId } from './seed-id.js';
import type { SeedFigure, SeedPlanRows } from './seed-rows.js';
import { seedTable } from './seed-table.js';
import type { PlanKey } from './seed-unit.js';

type PlanColumn =
  | 'seed'
  | 'document_number_printed'
  | 'document_number_standard'
  | 'kind'
  | 'issued_on'
  | 'issuer'
  | 'period'
  | 'subject'
  | 'notes';
type FigureColumn = 'id' | 'seed' | 'section' | 'figure' | 'value' | 'unit' | 'kind' | 'notes';
type ClassColumn = 'statement_no' | 'section' | 'audience' | 'round_1' | 'round_2' | 'notes';
type ReportColumn =
  'id' | 'seed' | 'section' | 'from_actor' | 'to_actor' | 'via' | 'report' | 'cadence' | 'due_rule' | 'ambiguity';

/** Writes the four plans with all they say. Their units must be there. */
export async function loadPlans(tx: Tx): Promise<void> {
  for (const plan of seedTable<PlanColumn>('plans')) await loadPlan(tx, plan);
  for (const rows of [baoLamRows(), phongThoRows(), kimBangRows(), hiepHoaRows()]) await loadRows(tx, rows);
  for (const row of seedTable<ClassColumn>('hiep-hoa-class-schedule-2024')) {
    await insertRow(tx, 'plan_class_months', { ...row, plan_key: 'HH', statement_no: Number(row.statement_no) });
  }
  for (const { seed, ...row } of seedTable<ReportColumn>('reports-due')) {
    await insertRow(tx, 'plan_report', { ...row, plan_key: seed });
  }
}

async function loadPlan(tx: Tx, row: Record<PlanColumn, string>): Promise<void> {
  await insertRow(tx, 'plan', {
    key: row.seed,
    number_printed: row.document_number_printed,
    number_standard: row.document_number_standard,
    kind: row.kind,
    issued_on: row.issued_on || null,
    issuer: row.issuer,
    unit_id: unitSeedId(`${row.seed}:huyen`),
    period: row.period,
    subject: row.subject,
    notes: row.notes,
  });
}

async function loadRows(tx: Tx, { plan, targets, figures = [], quotas = [] }: SeedPlanRows): Promise<void> {
  for (const target of targets) {
    await insertRow(tx, 'target', {
      id: seedId(`target ${target.key}`),
      plan_key: plan,
      unit_id: idOf(target.unitKey),
      row_no: target.rowNo,
      row_kind: target.rowKind,
      name_printed: target.namePrinted,
      audience: target.audience,
      period_from: target.periodFrom,
      period_to: target.periodTo,
      stage: target.stage,
      min: target.min,
      max: target.max,
      raw: target.raw,
      notes: target.notes,
    });
  }
  for (const figure of [...figures, ...statedFigures(plan)]) {
    const { unitKey, rowNo, ...said } = figure;
    await insertRow(tx, 'plan_figure', { ...said, plan_key: plan, unit_id: idOf(unitKey), row_no: rowNo });
  }
  for (const quota of quotas) {
    await insertRow(tx, 'plan_course_quota', {
      id: seedId(`quota ${quota.key}`),
      plan_key: plan,
      unit_id: idOf(quota.unitKey),
      round_no: quota.roundNo,
      class_month: quota.classMonth,
      name_printed: quota.namePrinted,
      audience: quota.audience,
      quota: quota.quota,
      raw: quota.raw,
      quota_kind: quota.quotaKind,
      nominees: quota.nominees,
      section: quota.section,
      notes: quota.notes,
    });
  }
}

/** What the plan itself states; what was derived from it is computed anew, not loaded. */
const statedFigures = (plan: PlanKey): SeedFigure[] =>
  seedTable<FigureColumn>('seed-figures')
    .filter((row) => row.seed === plan && !row.kind.startsWith('derived'))
    .map(({ id, section, figure, value, unit, kind, notes }) => ({
      id,
      unitKey: null,
      rowNo: null,
      name: figure,
      value: printedNumber(value),
      raw: value,
      measure: unit,
      kind,
      section,
      notes,
    }));

const idOf = (unitKey: string | null): string | null => (unitKey === null ? null : unitSeedId(unitKey));
