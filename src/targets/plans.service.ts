import { Injectable } from '@nestjs/common';

import type { Actor } from '../auth/actor.js';
import { inScope, type Scope, visiblePaths } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Keyset } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { holdsOn } from '../organisations/dated-rows.js';
import type { Plan } from './plan.entity.js';
import { type PlanRow, planRows, type PlanTotal, planTotals } from './plan-rows.js';
import type { Finding } from './reconciliation/finding.js';
import { planColumns, type PlanData, planData, type PlanUnit } from './reconciliation/plan-data.js';
import { reconcile } from './reconciliation/reconcile.js';

/** A plan as one person sees it: whole, or only the rows of his units. */
export interface PlanSeen {
  readonly data: PlanData;
  readonly whole: boolean;
  readonly rows: readonly PlanRow[];
  /** Of the whole plan only: sums of a part would look like its own. */
  readonly totals: readonly PlanTotal[];
  readonly findings: readonly Finding[];
}

@Injectable()
export class PlansService {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  /** Plans of the actor's units, or of units above them that set his a target. */
  async list(actor: Actor, { limit, after }: Keyset): Promise<{ items: Plan[]; next: [string] | null }> {
    const today = this.clock.today();
    const scope = scopeSql(visiblePaths(actor, 'target.read', today), { path: 'c.path' });
    const rows = await this.reader.all<Plan>(
      `select ${planColumns} from plan p where p.key > ? and exists (
         select 1 from unit_place c
         where (c.unit_id = p.unit_id or c.unit_id in (select t.unit_id from target t where t.plan_key = p.key))
           and ((${holdsOn('c')}) or (c.valid_from <= ${planDay} and (c.valid_to is null or c.valid_to > ${planDay})))
           and ${scope.sql})
       order by p.key limit ?`,
      [String(after?.[0] ?? ''), today, today, ...scope.params, limit + 1],
    );
    const items = rows.slice(0, limit);
    return { items, next: rows.length > limit ? [items.at(-1)!.key] : null };
  }

  /** Throws `Problem` 404 for a plan that is not there, or of which nothing is the actor's to see. */
  async one(actor: Actor, key: string): Promise<PlanSeen> {
    const today = this.clock.today();
    const data = await planData(this.reader, key, today, await this.calendars.in());
    if (!data) throw Problem.notFound();
    const scope = visiblePaths(actor, 'target.read', today);
    const whole = isSeen(scope, data.units.get(data.plan.unitId) ?? null);
    const rows = planRows(data, (unit) => whole || isSeen(scope, unit));
    if (!whole && rows.length === 0) throw Problem.notFound();
    return { data, whole, rows, totals: whole ? planTotals(data) : [], findings: whole ? reconcile(data) : [] };
  }

  /** What a plan declares beside what its own numbers give; throws `Problem` 404. */
  async reconcile(key: string): Promise<Finding[]> {
    const data = await planData(this.reader, key, this.clock.today(), await this.calendars.in());
    if (!data) throw Problem.notFound();
    return reconcile(data);
  }
}

/** The plan's own day; without one, the first day of its targets. */
const planDay = 'coalesce(p.issued_on, (select min(d.period_from) from target d where d.plan_key = p.key))';

/** A unit is seen where it stood when the plan was made, and where it stands today. */
const isSeen = (scope: Scope, unit: PlanUnit | null): boolean =>
  unit !== null && [unit.path, unit.pathToday].some((path) => path !== null && inScope(scope, { kind: 'unit', path }));
