import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../../workflows/calendar/working-days.js';
import type { Asks } from '../../organisations/asks.js';
import { holdsOn } from '../../organisations/dated-rows.js';
import type { PlanClassMonths } from '../plan-class-months.entity.js';
import type { PlanCourseQuota } from '../plan-course-quota.entity.js';
import type { PlanFigure } from '../plan-figure.entity.js';
import type { PlanReport } from '../plan-report.entity.js';
import type { Plan } from '../plan.entity.js';
import type { Target } from '../target.entity.js';

/** A unit a plan speaks of, as it was at the time of the plan. */
export interface PlanUnit {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly path: string;
  /** Null where it is no more. */
  readonly pathToday: string | null;
  readonly aliases: readonly string[];
}

/** All a plan says, read once. */
export interface PlanData {
  readonly plan: Plan;
  readonly targets: readonly Target[];
  readonly figures: readonly PlanFigure[];
  readonly quotas: readonly PlanCourseQuota[];
  readonly classes: readonly PlanClassMonths[];
  readonly reports: readonly PlanReport[];
  readonly units: ReadonlyMap<string, PlanUnit>;
  /** The working days its limits are counted by. */
  readonly calendar: Calendar;
}

/** `null` for a plan that is not there. */
export async function planData(
  asks: Asks,
  key: string,
  today: LegalDate,
  calendar: Calendar,
): Promise<PlanData | null> {
  const [plan] = await asks.all<Plan>(`select ${planColumns} from plan where key = ?`, [key]);
  if (!plan) return null;
  const [targets, figures, quotas, classes, reports] = await Promise.all([
    asks.all<Target>(`select ${targetColumns} from target where plan_key = ? order by id`, [key]),
    asks.all<PlanFigure>(`select ${figureColumns} from plan_figure where plan_key = ? order by id`, [key]),
    asks.all<PlanCourseQuota>(
      `select ${quotaColumns} from plan_course_quota where plan_key = ? order by round_no, id`,
      [key],
    ),
    asks.all<PlanClassMonths>(
      `select ${classColumns} from plan_class_months where plan_key = ? order by statement_no`,
      [key],
    ),
    asks.all<PlanReport>(`select ${reportColumns} from plan_report where plan_key = ? order by id`, [key]),
  ]);
  const units = await unitsOf(asks, key, dayOf(plan, targets), today);
  return { plan, targets: [...targets].sort(byRow), figures, quotas, classes, reports, units, calendar };
}

/** The plan's own day; without one, the first day of its targets. */
export const dayOf = ({ issuedOn }: Plan, targets: readonly Target[]): LegalDate =>
  (issuedOn ?? targets.map(({ periodFrom }) => periodFrom).sort()[0] ?? '2024-01-01') as LegalDate;

export const planColumns = `key, number_printed as "numberPrinted", number_standard as "numberStandard", kind,
  issued_on as "issuedOn", issuer, unit_id as "unitId", period, subject, notes`;
const targetColumns = `id, plan_key as "planKey", unit_id as "unitId", row_no as "rowNo", row_kind as "rowKind",
  name_printed as "namePrinted", audience, period_from as "periodFrom", period_to as "periodTo", stage, min, max, raw, notes`;
const figureColumns = `plan_key as "planKey", id, unit_id as "unitId", row_no as "rowNo", name, value, raw, measure, kind,
  section, notes`;
const quotaColumns = `id, plan_key as "planKey", unit_id as "unitId", round_no as "roundNo", class_month as "classMonth",
  name_printed as "namePrinted", audience, quota, raw, quota_kind as "quotaKind", nominees, section, notes`;
const classColumns = `plan_key as "planKey", statement_no as "statementNo", audience, round_1 as "round1",
  round_2 as "round2", section, notes`;
const reportColumns = `id, plan_key as "planKey", section, from_actor as "fromActor", to_actor as "toActor", via, report,
  cadence, due_rule as "dueRule", ambiguity`;

async function unitsOf(asks: Asks, key: string, on: LegalDate, today: LegalDate): Promise<Map<string, PlanUnit>> {
  const rows = await asks.all<Omit<PlanUnit, 'aliases'>>(
    `select n.unit_id as id, n.name, p.parent_id as "parentId", p.path, c.path as "pathToday"
     from unit_name n join unit_place p on p.unit_id = n.unit_id and ${holdsOn('p')}
     left join unit_place c on c.unit_id = n.unit_id and ${holdsOn('c')}
     where ${holdsOn('n')} and n.unit_id in (
       select unit_id from plan where key = ?
       union select unit_id from target where plan_key = ? and unit_id is not null
       union select unit_id from plan_course_quota where plan_key = ? and unit_id is not null)`,
    [on, on, today, today, on, on, key, key, key],
  );
  const aliases = await asks.all<{ unit_id: string; name: string }>(
    'select unit_id, name from unit_alias order by name',
  );
  return new Map(
    rows.map((row) => [
      row.id,
      { ...row, aliases: aliases.filter((alias) => alias.unit_id === row.id).map(({ name }) => name) },
    ]),
  );
}

/** In the order of the printed table: II.10 after II.9, totals last. */
function byRow(a: Target, b: Target): number {
  return rank(a).localeCompare(rank(b)) || a.periodFrom.localeCompare(b.periodFrom) || a.id.localeCompare(b.id);
}

const rank = ({ rowNo, rowKind }: Target): string =>
  `${rowKind === 'total' ? '1' : '0'}${(rowNo ?? '').replace(/\d+/g, (digits) => digits.padStart(4, '0'))}`;
