import { Injectable } from '@nestjs/common';
import { daysBetween, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { type Calendar, UncoveredYear, workingDaysBetween } from '../../../workflows/calendar/working-days.js';
import { stages, type Stage } from '../../../workflows/admission/stages.js';
import type { Actor } from '../../auth/actor.js';
import { actingDuty, visiblePaths } from '../../auth/policy.js';
import type { Capability } from '../../auth/policy.table.js';
import { scopeSql } from '../../auth/scope-sql.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { keyOf, type Keyset } from '../../http/keyset.js';
import { parameter } from '../../http/parameter.js';
import { Problem } from '../../http/problem.js';
import { fold } from '../../people/fold.js';
import { noteRead } from '../../reads/notebook.js';
import { isStillOwed, mayBeOwed, type Passed } from '../limits/still-owed.js';
import type { CandidateRow, DeadlineView } from './candidate.view.js';
import { placeOf, unitsAbove } from './units-above.js';
import { isReturned, type Turning, waitingFor } from './waiting-for.js';

export interface ListQuery {
  readonly stage?: string;
  /** Cases at one of several stages; nothing a request says. */
  readonly stages?: readonly Stage[];
  readonly unit?: string;
  readonly q?: string;
}

const filters = [
  { name: 'stage', description: 'The key of a stage.' },
  { name: 'unit', description: 'A unit; cases of all units below it too.' },
  { name: 'q', description: 'Part of a name, diacritics aside, or a code.' },
] as const;

/** `?stage&unit&q`. */
export const ListQueryOf = parameter(
  filters.map(({ name, description }) => ({
    name,
    in: 'query',
    required: false,
    description,
    schema: { type: 'string', maxLength: 100 },
  })),
  (request): ListQuery => listQuery(request.query),
);

export function listQuery(query: Readonly<Record<string, unknown>>): ListQuery {
  const found: Record<string, string> = {};
  for (const { name } of filters) {
    const value = query[name];
    if (value === undefined || value === '') continue;
    if (typeof value !== 'string' || value.length > 100)
      throw Problem.malformed([
        { parameter: name, code: 'text', message: 'must be one text of at most 100 characters' },
      ]);
    if (name === 'stage' && !Object.hasOwn(stages, value)) throw notIn(name, 'the key of a stage');
    if (name === 'unit' && !/^[A-Za-z0-9-]{1,64}$/.test(value)) throw notIn(name, 'the id of a unit');
    found[name] = value;
  }
  return found;
}

const notIn = (parameter: string, what: string) =>
  Problem.malformed([{ parameter, code: 'unknown', message: `must be ${what}` }]);

/** What the list says of a limit. */
interface Limit {
  readonly timer: string;
  readonly kind: DeadlineView['kind'];
  readonly due_on: LegalDate;
  readonly limit_unit: 'day' | 'workday' | 'month';
}

interface Row {
  id: string;
  code: string;
  name: string;
  birth: string;
  sort_key: string;
  unit_id: string;
  unit_name: string;
  stage: Stage;
  stage_since: LegalDate;
  revision: number;
  /** The facts of a case whose move says whom it waits for. */
  turning: string | null;
  timer: string | null;
  kind: DeadlineView['kind'] | null;
  due_on: LegalDate | null;
  limit_unit: 'day' | 'workday' | 'month' | null;
}

type Item = CandidateRow & { readonly revision: number };
type Key = [string, string];

interface Clause {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const from = `
  FROM candidate c
  JOIN person h ON h.id = c.person_id
  JOIN unit_place p ON p.unit_id = c.unit_id
   AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)`;

/** The limit that ends first; days on which something merely becomes true are not waited for. */
const nextLimit = `
  LEFT JOIN deadline d ON d.case_id = c.id AND d.state = 'running' AND d.kind <> 'exact'
   AND d.due_on = (SELECT min(e.due_on) FROM deadline e WHERE e.case_id = c.id AND e.state = 'running' AND e.kind <> 'exact')
   AND d.timer = (SELECT min(f.timer) FROM deadline f WHERE f.case_id = c.id AND f.state = 'running' AND f.kind <> 'exact' AND f.due_on = d.due_on)
   AND d.subject = (SELECT min(g.subject) FROM deadline g WHERE g.case_id = c.id AND g.state = 'running' AND g.timer = d.timer AND g.due_on = d.due_on)`;

/** The list: cases in the reader's scope by name, in Vietnamese order, paged by key. */
@Injectable()
export class CandidatesList {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  /** Cases that the actor may know of, or for which he has a further capability. */
  async page(actor: Actor, query: ListQuery, { limit, after }: Keyset, action: Capability = 'candidate.basics') {
    const key = keyOf({ after }, ['text', 'text']);
    const today = this.clock.today();
    const clauses = this.clauses(actor, query, today, action);
    const beyond =
      key === null
        ? []
        : [{ sql: '(h.sort_key > ? OR (h.sort_key = ? AND c.code > ?))', params: [key[0], key[0], key[1]] }];
    const rows = await this.rows([...clauses, ...beyond], today, 'ASC', limit + 1);
    const calendar = await this.calendars.in();
    const shown = rows.slice(0, limit);
    const owed = await this.owed(shown.map(({ id }) => id));
    const under = actingDuty(actor, action, today);
    noteRead({ type: 'cases.list', under, cases: shown.map(({ id }) => id), classes: ['C1', 'C2'] });
    const above = await unitsAbove(
      this.reader,
      shown.map(({ unit_id }) => unit_id),
      today,
    );
    const items = shown.map((row) => viewRow(soonest(row, owed.get(row.id)), today, calendar, above.get(row.unit_id)!));
    const last = rows[limit - 1];
    const next: Key | null = rows.length > limit && last ? keyOfRow(last) : null;
    return { items, next, total: await this.count(clauses, today), first: rows[0] ? keyOfRow(rows[0]) : null };
  }

  /** How many cases of the filter stand before a key, and the key after which the page before it begins. */
  async before(actor: Actor, query: ListQuery, key: Key, limit: number): Promise<{ count: number; after: Key | null }> {
    const today = this.clock.today();
    const earlier = { sql: '(h.sort_key < ? OR (h.sort_key = ? AND c.code < ?))', params: [key[0], key[0], key[1]] };
    const clauses = [...this.clauses(actor, query, today), earlier];
    const rows = await this.rows(clauses, today, 'DESC', limit + 1);
    return { count: await this.count(clauses, today), after: rows.length > limit ? keyOfRow(rows[limit]!) : null };
  }

  /** Cases per stage in the reader's whole scope, in the order of the road. */
  async stages(actor: Actor): Promise<{ stage: string; no: string; count: number }[]> {
    const today = this.clock.today();
    const clauses = this.clauses(actor, {}, today);
    const rows = await this.reader.all<{ stage: Stage; count: number }>(
      `SELECT c.stage, count(*) AS count ${from} WHERE ${where(clauses)} GROUP BY c.stage`,
      [today, ...paramsOf(clauses)],
    );
    const order = Object.keys(stages);
    return rows
      .sort((a, b) => order.indexOf(a.stage) - order.indexOf(b.stage))
      .map(({ stage, count }) => ({ stage, no: stages[stage], count }));
  }

  private clauses(
    actor: Actor,
    { stage, stages: among, unit, q }: ListQuery,
    today: LegalDate,
    action: Capability = 'candidate.basics',
  ): Clause[] {
    const scope = scopeSql(visiblePaths(actor, action, today), {
      path: 'p.path',
      caseId: 'c.id',
      personId: 'c.person_id',
    });
    return [
      scope,
      { sql: "c.status <> 'void'", params: [] },
      ...(stage === undefined ? [] : [{ sql: 'c.stage = ?', params: [stage] }]),
      ...(among === undefined ? [] : [{ sql: `c.stage IN (${among.map(() => '?').join(', ')})`, params: among }]),
      ...(unit === undefined ? [] : [underUnit(unit)]),
      ...(q === undefined ? [] : [nameClause(q)]),
    ];
  }

  private rows(clauses: readonly Clause[], today: LegalDate, order: 'ASC' | 'DESC', limit: number): Promise<Row[]> {
    return this.reader.all<Row>(
      `SELECT c.id, c.code, h.name, h.birth, h.sort_key, c.unit_id, n.name AS unit_name, c.stage, c.stage_since, c.revision,
              CASE WHEN c.stage = 'movingAfterDecision' OR ${isReturned} THEN c.context END AS turning,
              d.timer, d.kind, d.due_on, d.unit AS limit_unit
         ${from}
         JOIN unit_name n ON n.unit_id = c.unit_id
          AND n.valid_from = (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
         ${nextLimit}
        WHERE ${where(clauses)} ORDER BY h.sort_key ${order}, c.code ${order} LIMIT ?`,
      [today, today, ...paramsOf(clauses), limit],
    );
  }

  /** Of each case the limit that passed first and within which something is still to be done. */
  private async owed(cases: readonly string[]): Promise<ReadonlyMap<string, Limit>> {
    if (cases.length === 0) return new Map();
    const rows = await this.reader.all<Limit & Passed & { readonly case_id: string }>(
      `SELECT d.case_id, d.timer, d.subject, d.kind, d.due_on, d.unit AS limit_unit, d.anchor_on, c.stage, c.value, c.context, c.pins
         FROM deadline d JOIN candidate c ON c.id = d.case_id AND c.status = 'active'
        WHERE d.case_id IN (${cases.map(() => '?').join(', ')}) AND d.state = 'passed' AND d.due_on IS NOT NULL
          AND (${mayBeOwed.sql})
        ORDER BY d.due_on DESC, d.timer DESC, d.subject DESC`,
      [...cases, ...mayBeOwed.params],
    );
    return new Map(rows.filter(isStillOwed).map((row) => [row.case_id, row]));
  }

  private async count(clauses: readonly Clause[], today: LegalDate): Promise<number> {
    const [row] = await this.reader.all<{ total: number }>(`SELECT count(*) AS total ${from} WHERE ${where(clauses)}`, [
      today,
      ...paramsOf(clauses),
    ]);
    return row!.total;
  }
}

/** Cases of a unit and of all below it, where `p` is the place of the case's unit. */
export const underUnit = (unit: string): Clause => ({
  sql: "EXISTS (SELECT 1 FROM unit_place u WHERE u.unit_id = ? AND p.path >= u.path AND p.path < substr(u.path, 1, length(u.path) - 1) || '0')",
  params: [unit],
});

/** Every word of the search stands somewhere in the folded name; or it is a code as typed. */
export function nameClause(q: string): Clause {
  const words = fold(q).split(' ').filter(Boolean).slice(0, 8);
  const named = words.map(() => String.raw`h.name_key LIKE ? ESCAPE '\'`).join(' AND ') || '1 = 1';
  const escaped = words.map((word) => `%${word.replaceAll(/[\\%_]/g, String.raw`\$&`)}%`);
  return { sql: `((${named}) OR c.code = ?)`, params: [...escaped, q.toUpperCase().replaceAll(' ', '')] };
}

/** A limit that has passed stands before one that still runs, unless that one ended earlier and nobody has looked yet. */
const soonest = (row: Row, owed: Limit | undefined): Row =>
  owed === undefined || (row.due_on !== null && row.due_on <= owed.due_on)
    ? row
    : { ...row, timer: owed.timer, kind: owed.kind, due_on: owed.due_on, limit_unit: owed.limit_unit };

const where = (clauses: readonly Clause[]): string => clauses.map(({ sql }) => `(${sql})`).join(' AND ');
const paramsOf = (clauses: readonly Clause[]): unknown[] => clauses.flatMap(({ params }) => [...params]);
const keyOfRow = ({ sort_key, code }: Row): Key => [sort_key, code];

const memberStages = new Set<string>(
  Object.entries(stages)
    .filter(([, no]) => no >= 'S20' && no < 'S30')
    .map(([stage]) => stage),
);

/** Before a name only after the ceremony. */
export const titleOf = (stage: string): 'đ/c' | null => (memberStages.has(stage) ? 'đ/c' : null);

function viewRow(row: Row, today: LegalDate, calendar: Calendar, above: Parameters<typeof placeOf>[1]): Item {
  const duty = waitingFor(row.stage, row.turning === null ? {} : (JSON.parse(row.turning) as Turning));
  return {
    code: row.code,
    name: row.name,
    title: titleOf(row.stage),
    birth: row.birth,
    unit: { id: row.unit_id, name: row.unit_name },
    stage: {
      key: row.stage,
      no: stages[row.stage],
      since: row.stage_since,
      days: daysBetween(row.stage_since, today),
      waitingFor: duty && { duty, unit: placeOf(duty, above) },
    },
    due:
      row.timer === null
        ? null
        : viewLimit({ timer: row.timer, due: row.due_on, kind: row.kind!, unit: row.limit_unit! }, today, calendar),
    revision: row.revision,
  };
}

/** A limit as people read it: how many days are left, working days where the law counts those. */
export function viewLimit(
  {
    timer,
    subject,
    due,
    kind,
    unit,
  }: {
    timer: string;
    subject?: string;
    due: LegalDate | null;
    kind: DeadlineView['kind'];
    unit: 'day' | 'workday' | 'month';
  },
  today: LegalDate,
  calendar: Calendar,
): DeadlineView {
  const counted = unit === 'workday' ? ('workday' as const) : ('day' as const);
  return {
    timer,
    ...(subject && { subject }),
    due,
    kind,
    left: due && daysLeft(due, today, counted, calendar),
    unit: counted,
  };
}

function daysLeft(due: LegalDate, today: LegalDate, unit: 'workday' | 'day', calendar: Calendar): number | null {
  if (unit === 'day') return daysBetween(today, due);
  try {
    return due >= today ? workingDaysBetween(calendar, today, due) : -workingDaysBetween(calendar, due, today);
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}
