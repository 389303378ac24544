import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Stage } from '../../workflows/admission/stages.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor } from '../auth/actor.js';
import { visiblePaths } from '../auth/policy.js';
import { type Capability, perCase } from '../auth/policy.table.js';
import { scopeSql } from '../auth/scope-sql.js';
import { nobodysTimers, stageTimers } from '../candidates/limits/limit-acts.js';
import { isStillOwed, mayBeOwed, type Passed } from '../candidates/limits/still-owed.js';
import type { DeadlineView } from '../candidates/views/candidate.view.js';
import { nameClause, underUnit } from '../candidates/views/candidates-list.service.js';
import { isReturned } from '../candidates/views/waiting-for.js';
import { inChunks } from '../database/in-chunks.js';
import type { Reader } from '../database/reader.js';
import { waitsSql } from './next-act.js';

/** What the list is narrowed to. */
export interface WorkQuery {
  readonly unit?: string;
  readonly q?: string;
}

/** A case, as every row of work needs it. */
export interface CaseRow {
  readonly case_id: string;
  readonly person_id: string;
  readonly unit_id: string;
  readonly path: string;
  readonly code: string;
  readonly stage: Stage;
  readonly stage_since: LegalDate;
  readonly value: string;
}

export interface LimitRow extends CaseRow {
  readonly timer: string;
  readonly subject: string;
  readonly kind: DeadlineView['kind'];
  readonly due_on: LegalDate;
  readonly limit_unit: 'day' | 'workday' | 'month';
}

export interface PendingRow extends CaseRow {
  readonly pending: string;
}

interface Asking {
  readonly actor: Actor;
  readonly query: WorkQuery;
  readonly today: LegalDate;
}

interface Clause {
  readonly sql: string;
  readonly params: readonly unknown[];
}

const columns = `c.id AS case_id, c.person_id, c.unit_id, p.path, c.code, c.stage, c.stage_since, c.value`;
/** The place of a case's unit today, or its last where it was closed. */
const placed = `JOIN unit_place p ON p.unit_id = c.unit_id
   AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)`;
const limitColumns = `${columns}, d.timer, d.subject, d.kind, d.due_on, d.unit AS limit_unit`;
/** More passed limits than this are looked at for nobody: the latest come first. */
const mostPassed = 2_000;
const marks = (some: readonly unknown[]): string => some.map(() => '?').join(', ');
const both = (clauses: readonly Clause[]): Clause => ({
  sql: clauses.map(({ sql }) => `(${sql})`).join(' AND '),
  params: clauses.flatMap(({ params }) => params),
});

/** The statements behind a list of work: a few for the whole list, however many cases there are. */
export class WorkRows {
  constructor(private readonly reader: Reader) {}

  /** Limits that run and end on a day or before. */
  running(asking: Asking, until: LegalDate, from?: LegalDate, most = 20_000): Promise<LimitRow[]> {
    const { sql, params } = both([
      ...open(asking),
      { sql: `d.state = 'running' AND d.due_on <= ?`, params: [until] },
      ...(from === undefined ? [] : [{ sql: 'd.due_on >= ?', params: [from] }]),
      { sql: `d.timer NOT IN (${marks(nobodysTimers)})`, params: nobodysTimers },
    ]);
    return this.reader.all<LimitRow>(
      `SELECT ${limitColumns} FROM deadline d JOIN candidate c ON c.id = d.case_id JOIN person h ON h.id = c.person_id ${placed}
        WHERE ${sql} ORDER BY d.due_on, c.code, d.timer, d.subject LIMIT ?`,
      [asking.today, ...params, most],
    );
  }

  /** Limits that have passed, and what was to be done within them is still to be done. */
  async owed(asking: Asking): Promise<LimitRow[]> {
    const { sql, params } = both([...open(asking), mayBeOwed]);
    const rows = await this.reader.all<LimitRow & Passed>(
      `SELECT ${limitColumns}, d.anchor_on, c.context, c.pins
         FROM candidate c JOIN person h ON h.id = c.person_id ${placed}
         JOIN deadline d ON d.case_id = c.id AND d.state = 'passed' AND d.due_on IS NOT NULL
        WHERE ${sql} ORDER BY d.due_on DESC, c.code, d.timer, d.subject LIMIT ${mostPassed}`,
      [asking.today, ...params],
    );
    return rows.filter(isStillOwed);
  }

  /**
   * Cases that wait at their stage, the longest first: for the actor's own duties, or for somebody else's. A case whose
   * stage has a limit that is near, or is `told` by one that has passed, is told by that limit.
   */
  async waiting(asking: Asking, whose: 'own' | 'others', near: LegalDate, told: readonly string[], most: number) {
    const own = ownWaits(asking);
    const anybody = anyWaits;
    const { sql, params } = both([
      ...open(asking),
      ...(whose === 'own' ? [own] : [anybody, { sql: `NOT (${own.sql})`, params: own.params }]),
      {
        sql: `NOT EXISTS (SELECT 1 FROM deadline e WHERE e.case_id = c.id AND e.state = 'running' AND e.due_on <= ?
                AND e.timer IN (${marks(stageTimers)}))`,
        params: [near, ...stageTimers],
      },
      ...(told.length === 0 ? [] : [{ sql: `c.id NOT IN (${marks(told)})`, params: told }]),
    ]);
    const from = `FROM candidate c JOIN person h ON h.id = c.person_id ${placed} WHERE ${sql}`;
    const [rows, [counted]] = await Promise.all([
      this.reader.all<CaseRow>(`SELECT ${columns} ${from} ORDER BY c.stage_since, c.code LIMIT ?`, [
        ...[asking.today, ...params, most],
      ]),
      this.reader.all<{ total: number }>(`SELECT count(*) AS total ${from}`, [asking.today, ...params]),
    ]);
    return { rows, total: counted!.total };
  }

  /** Dossiers that were returned and wait for the branch to send them again, the longest first. */
  returned(asking: Asking): Promise<CaseRow[]> {
    const branches = heldBy(asking, (duty) => (duty === 'secretary' ? { sql: isReturned, params: [] } : null));
    const { sql, params } = both([...open(asking), branches]);
    return this.reader.all<CaseRow>(
      `SELECT ${columns} FROM candidate c JOIN person h ON h.id = c.person_id ${placed}
        WHERE ${sql} ORDER BY c.stage_since, c.code`,
      [asking.today, ...params],
    );
  }

  /** Cases in which something waits for a second person. */
  pending(asking: Asking): Promise<PendingRow[]> {
    const { sql, params } = both(known(asking, 'candidate.confirm'));
    return this.reader.all<PendingRow>(
      `SELECT ${columns}, c.pending FROM candidate c JOIN person h ON h.id = c.person_id ${placed}
        WHERE c.pending IS NOT NULL AND ${sql} ORDER BY c.updated_at, c.code LIMIT 1000`,
      [asking.today, ...params],
    );
  }

  /** Cases the sponsor helps in, without a report of this quarter. */
  unreported(asking: Asking, quarter: LegalDate): Promise<CaseRow[]> {
    const cases = asking.actor.duties.flatMap(({ duty, caseId }) => (perCase.includes(duty) && caseId ? [caseId] : []));
    if (cases.length === 0) return Promise.resolve([]);
    const { sql, params } = both(open(asking));
    return this.reader.all<CaseRow>(
      `SELECT ${columns} FROM candidate c JOIN person h ON h.id = c.person_id ${placed}
        WHERE ${sql} AND c.id IN (${marks(cases)}) AND c.stage <> 'official' AND NOT EXISTS
          (SELECT 1 FROM entry e WHERE e.chain = c.id AND e.type = 'help.report' AND e.happened_on >= ?)
        ORDER BY c.stage_since, c.code`,
      [asking.today, ...params, ...cases, quarter],
    );
  }

  /** Names and facts of the cases shown. */
  async told(cases: readonly string[], today: LegalDate) {
    const told = new Map<string, Told>();
    for (const some of inChunks(cases)) {
      const rows = await this.reader.all<Told & { readonly case_id: string }>(
        `SELECT c.id AS case_id, h.name, n.name AS unit_name, c.context FROM candidate c JOIN person h ON h.id = c.person_id
           JOIN unit_name n ON n.unit_id = c.unit_id AND n.valid_from =
             (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
          WHERE c.id IN (${marks(some)})`,
        [today, ...some],
      );
      for (const row of rows) told.set(row.case_id, row);
    }
    return told;
  }
}

export interface Told {
  readonly name: string;
  readonly unit_name: string;
  readonly context: string;
}

/** The first day of the quarter of a day. */
export function quarterOf(today: LegalDate): LegalDate {
  const month = Number(today.slice(5, 7));
  return `${today.slice(0, 4)}-${String(month - ((month - 1) % 3)).padStart(2, '0')}-01` as LegalDate;
}

export const inThirtyDays = (today: LegalDate): LegalDate => addDays(today, 30);

/** Cases of the reader that accept acts. */
const open = (asking: Asking): Clause[] => [
  ...known(asking, 'candidate.basics'),
  { sql: "c.status = 'active' AND c.held_seq IS NULL", params: [] },
];

function known({ actor, query: { unit, q }, today }: Asking, capability: Capability): Clause[] {
  const scope = scopeSql(visiblePaths(actor, capability, today), {
    ...{ path: 'p.path', caseId: 'c.id', personId: 'c.person_id' },
  });
  return [scope, ...(unit === undefined ? [] : [underUnit(unit)]), ...(q === undefined ? [] : [nameClause(q)])];
}

/** The stages that wait for one of the actor's duties, where he holds it and may record acts. */
const ownWaits = (asking: Asking): Clause => heldBy(asking, waitsSql);

/** What waits for a duty, over the places where the actor holds it and may record acts. */
function heldBy({ actor, today }: Asking, waitsFor: (duty: Duty) => Clause | null): Clause {
  const acting = visiblePaths(actor, 'candidate.act', today);
  const held = actor.duties.flatMap((one) => {
    const waits = waitsFor(one.duty);
    const to = one.to;
    if (!waits || one.path === null || one.caseId !== null || one.from > today || (to !== null && to <= today))
      return [];
    const place = scopeSql({ ...acting, paths: [one.path], caseIds: [] }, { path: 'p.path', personId: 'c.person_id' });
    return [both([waits, place])];
  });
  if (held.length === 0) return { sql: '1 = 0', params: [] };
  return { sql: held.map(({ sql }) => `(${sql})`).join(' OR '), params: held.flatMap(({ params }) => params) };
}

const anyWaits: Clause = (() => {
  const waits = (
    ['secretary', 'politicalCentre', 'subdivision', 'grassroots', 'organisationBoard', 'competent', 'superior'] as const
  ).flatMap((duty) => waitsSql(duty) ?? []);
  return { sql: waits.map(({ sql }) => sql).join(' OR '), params: waits.flatMap(({ params }) => params) };
})();
