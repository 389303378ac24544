import { Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../../workflows/calendar/working-days.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import { cite } from '../../../workflows/kernel/judge.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Stage } from '../../../workflows/admission/stages.js';
import type { Actor } from '../../auth/actor.js';
import { actingDuty, visiblePaths } from '../../auth/policy.js';
import { scopeSql } from '../../auth/scope-sql.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { noteRead } from '../../reads/notebook.js';
import { cursorOf, keyOf, type Keyset } from '../../http/keyset.js';
import type { DeadlineView, Ref } from './candidate.view.js';
import { underUnit, viewLimit } from './candidates-list.service.js';
import type { DeadlineQuery } from './deadline-query.js';
import { neverPass } from '../limits/never-pass.js';
import { remindedDuty } from '../limits/reminded-duty.js';

/** One limit of one case, with whose act it waits for. */
export interface OpenLimit {
  readonly code: string;
  readonly name: string;
  readonly unit: Ref;
  readonly stage: Stage;
  readonly duty: Duty;
  readonly limit: DeadlineView & { readonly rule: string; readonly cite: string };
}

interface Row {
  readonly case_id: string;
  readonly code: string;
  readonly name: string;
  readonly unit_id: string;
  readonly unit_name: string;
  readonly stage: Stage;
  readonly timer: string;
  readonly subject: string;
  readonly rule: string;
  readonly slice_id: string;
  readonly kind: DeadlineView['kind'];
  readonly limit_unit: 'day' | 'workday' | 'month';
  readonly due_on: LegalDate;
}

/**
 * Limits that run in the cases whose existence the reader may know, the soonest first. Days that are only shown are left
 * out unless their timer is asked for, and so is what cannot be counted yet: it has no day to stand by.
 */
@Injectable()
export class DeadlinesList {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  async page(
    actor: Actor,
    query: DeadlineQuery,
    { limit, after }: Keyset,
  ): Promise<{ items: OpenLimit[]; next: string | null }> {
    const today = this.clock.today();
    const key = keyOf({ after }, ['text', 'text', 'text', 'text']);
    const [rows, calendar] = await Promise.all([this.rows(actor, query, key, today, limit + 1), this.calendars.in()]);
    const items = rows.slice(0, limit);
    const last = items.at(-1);
    const under = actingDuty(actor, 'candidate.basics', today);
    noteRead({ type: 'limits.list', under, cases: items.map(({ case_id }) => case_id), classes: ['C1', 'C2'] });
    return {
      items: items.map((row) => viewOpen(row, today, calendar)),
      next: rows.length > limit && last ? cursorOf([last.due_on, last.code, last.timer, last.subject]) : null,
    };
  }

  private rows(
    actor: Actor,
    { within, timer, unit }: DeadlineQuery,
    key: readonly string[] | null,
    today: LegalDate,
    limit: number,
  ): Promise<Row[]> {
    const scope = scopeSql(visiblePaths(actor, 'candidate.basics', today), {
      ...{ path: 'p.path', caseId: 'c.id', personId: 'c.person_id' },
    });
    const clauses = [
      { sql: 'd.due_on <= ?', params: [addDays(today, within)] },
      scope,
      timer === undefined
        ? { sql: `d.timer NOT IN (${neverPass.map(() => '?').join(', ')})`, params: neverPass }
        : { sql: 'd.timer = ?', params: [timer] },
      ...(unit === undefined ? [] : [underUnit(unit)]),
      ...(key === null ? [] : [{ sql: '(d.due_on, c.code, d.timer, d.subject) > (?, ?, ?, ?)', params: key }]),
    ];
    return this.reader.all<Row>(
      `SELECT d.case_id, c.code, h.name, c.unit_id, n.name AS unit_name, c.stage, d.timer, d.subject, d.rule, d.slice_id, d.kind,
              d.unit AS limit_unit, d.due_on
         FROM deadline d
         JOIN candidate c ON c.id = d.case_id AND c.status = 'active'
         JOIN person h ON h.id = c.person_id
         JOIN unit_place p ON p.unit_id = c.unit_id
          AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
         JOIN unit_name n ON n.unit_id = c.unit_id
          AND n.valid_from = (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
        WHERE d.state = 'running' AND ${clauses.map(({ sql }) => `(${sql})`).join(' AND ')}
        ORDER BY d.due_on, c.code, d.timer, d.subject LIMIT ?`,
      [today, today, ...clauses.flatMap(({ params }) => [...params]), limit],
    );
  }
}

function viewOpen(row: Row, today: LegalDate, calendar: Calendar): OpenLimit {
  const { timer, subject, kind, rule, due_on: due, limit_unit: unit } = row;
  return {
    code: row.code,
    name: row.name,
    unit: { id: row.unit_id, name: row.unit_name },
    stage: row.stage,
    duty: remindedDuty(timer, subject, row.stage),
    limit: {
      ...viewLimit({ timer, subject, due, kind, unit }, today, calendar),
      rule,
      cite: cite(rule, admission.law.byId(row.slice_id)),
    },
  };
}
