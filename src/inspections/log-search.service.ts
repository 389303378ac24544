import { Injectable } from '@nestjs/common';
import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { type Scope, visiblePaths } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import { Clock } from '../clock.js';
import { inChunks } from '../database/in-chunks.js';
import { Reader } from '../database/reader.js';
import { cursorOf, keyOf, type Keyset } from '../http/keyset.js';
import type { Entry } from '../log/entry.js';
import { site } from '../log/log.js';
import { fold } from '../people/fold.js';
import { noteRead } from '../reads/notebook.js';
import { isKept } from './kept-entries.js';
import type { LogLine, LogPage, LogQuery } from './log-search.view.js';
import { namesOf } from '../people/names-of.js';

interface Row {
  readonly place: number;
  readonly hash: string;
  readonly body: string;
  readonly code?: string;
}

interface Found {
  readonly place: number;
  readonly hash: string;
  readonly entry: Entry;
  /** Of an entry about a case. */
  readonly code: string | null;
}

/** Rows read at once, and how many are looked at before an answer goes out with what it has. */
const chunk = 500;
const most = 5_000;
const mostCodes = 5;
/** After every entry: the largest number the columns hold on PostgreSQL. */
const latest = 2_147_483_647;

/**
 * The log searched by those who check it. An inspector finds the entries of the cases under his units, and of the house
 * those made under duties there or about those cases; who keeps the machine finds what concerns structure, rights and
 * signing in, and no case. Newest first.
 */
@Injectable()
export class LogSearch {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async page(actor: Actor, query: LogQuery, { limit, after }: Keyset): Promise<LogPage> {
    const today = this.clock.today();
    const { under } = demand(actor, 'log.read', { kind: 'site' }, today);
    const keeper = actor.duties.some(({ duty }) => duty === 'administrator');
    const inspecting = { ...actor, duties: actor.duties.filter(({ duty }) => duty === 'inspection') };
    const scope = visiblePaths(inspecting, 'candidate.read', today);
    const [start] = keyOf({ after }, ['count']) ?? [latest];
    const nobody = query.who !== null && (await this.personsNamed(query.who)).length === 0;
    const search = { query, scope, keeper, today };
    const { found, next } =
      nobody || (keeper && query.of === 'cases')
        ? { found: [], next: null }
        : await this.search(search, Math.min(start, latest), limit);
    const cases = await this.casesOf(found, scope, today, keeper);
    // Those told by their codes: of the others an entry names, only how many there are is said.
    const told = [...new Set(found.flatMap((one) => toldOf(one, cases)))];
    noteRead({
      ...{ type: 'log.search', under, cases: told },
      classes: ['C1', ...(told.length > 0 ? (['C2'] as const) : [])],
    });
    const names = await namesOf(
      this.reader,
      found.flatMap(({ entry }) => entry.actor.person ?? []),
    );
    const units = await this.unitsOf(found, today);
    return {
      items: found.map((one) => view(one, { cases, names, units, keeper })),
      next: next === null ? null : cursorOf([next]),
    };
  }

  /** A search that cannot be made as it was asked: it finds nothing, and is entered like any other. */
  refused(actor: Actor): Pick<LogPage, 'items' | 'next'> {
    const { under } = demand(actor, 'log.read', { kind: 'site' }, this.clock.today());
    noteRead({ type: 'log.search', under, cases: [], classes: ['C1'] });
    return { items: [], next: null };
  }

  private async search(
    asked: Asked,
    start: number,
    limit: number,
  ): Promise<{ readonly found: Found[]; readonly next: number | null }> {
    const found: Found[] = [];
    const persons = asked.query.who === null ? null : await this.personsNamed(asked.query.who);
    for (let before = start, looked = 0; ;) {
      const rows = await this.rows(asked, persons, before);
      const entries = rows.map(({ place, hash, body, code = null }) => ({
        place,
        hash,
        code,
        entry: JSON.parse(body) as Entry,
      }));
      const open = asked.query.of === 'cases' ? entries : await this.openOf(entries, asked);
      for (const one of open) {
        if (found.length === limit) return { found, next: found.at(-1)!.place };
        found.push(one);
      }
      if (rows.length < chunk) return { found, next: null };
      before = rows.at(-1)!.place;
      looked += rows.length;
      if (looked >= most) return { found, next: before };
    }
  }

  /** Entries of the house that are the reader's to see. */
  private async openOf(entries: readonly Found[], { scope, keeper, today }: Asked): Promise<Found[]> {
    if (keeper) return entries.filter(({ entry }) => isKept(entry));
    const cases = await this.casesOf(entries, scope, today, false);
    return entries.filter(({ entry }) => {
      const { path } = entry.actor;
      const ours = path !== null && scope.paths.some((above) => path.startsWith(above));
      return ours || caseIdsIn(entry).some((id) => cases.has(id));
    });
  }

  private rows({ query, scope, today }: Asked, persons: readonly string[] | null, before: number): Promise<Row[]> {
    const clauses = [
      ...(query.kind === null ? [] : [{ sql: 'e.kind = ?', params: [query.kind] }]),
      ...(query.from === null ? [] : [{ sql: 'e.recorded_at >= ?', params: [midnight(query.from as LegalDate)] }]),
      ...(query.to === null
        ? []
        : [{ sql: 'e.recorded_at < ?', params: [midnight(addDays(query.to as LegalDate, 1))] }]),
      ...(persons === null ? [] : [{ sql: `e.person_id IN (${persons.map(() => '?').join(', ')})`, params: persons }]),
    ];
    if (query.of === 'site') {
      const all = [{ sql: 'e.chain = ? AND e.seq < ?', params: [site, before] }, ...clauses];
      return this.reader.all<Row>(
        `SELECT e.seq AS place, e.hash, e.body FROM entry e WHERE ${all.map(({ sql }) => sql).join(' AND ')} ORDER BY e.seq DESC LIMIT ${chunk}`,
        all.flatMap(({ params }): readonly unknown[] => params),
      );
    }
    // In the order in which the entries were sealed into one tree: a second after their recording at the latest.
    const seen = scopeSql(scope, { path: 'p.path', caseId: 'c.id', personId: 'c.person_id' });
    const one = query.case === null ? [] : [{ sql: 'c.code = ?', params: [query.case] }];
    const all = [
      { sql: 'e.leaf < ?', params: [before] },
      { sql: `(${seen.sql})`, params: seen.params },
      ...one,
      ...clauses,
    ];
    return this.reader.all<Row>(
      `SELECT e.leaf AS place, e.hash, e.body, c.code FROM entry e JOIN candidate c ON c.id = e.chain
         JOIN unit_place p ON p.unit_id = c.unit_id
          AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
        WHERE ${all.map(({ sql }) => sql).join(' AND ')} ORDER BY e.leaf DESC LIMIT ${chunk}`,
      [today, ...all.flatMap(({ params }): readonly unknown[] => params)],
    );
  }

  /** Whoever can sign in and is called so. */
  private async personsNamed(name: string): Promise<string[]> {
    const key = fold(name).replace(/[\\%_]/g, (sign) => `\\${sign}`);
    const rows = await this.reader.all<{ id: string }>(
      `SELECT DISTINCT n.id FROM person n JOIN account a ON a.person_id = n.id WHERE n.name_key LIKE ? ESCAPE '\\' LIMIT 200`,
      [`%${key}%`],
    );
    return rows.map(({ id }) => id);
  }

  /** The cases that entries are about and the reader may know of, with their codes. */
  private async casesOf(
    entries: readonly Found[],
    scope: Scope,
    today: LegalDate,
    keeper: boolean,
  ): Promise<ReadonlyMap<string, string>> {
    const ids = keeper ? [] : [...new Set(entries.flatMap(aboutIn))];
    if (ids.length === 0) return new Map();
    const seen = scopeSql(scope, { path: 'p.path', caseId: 'c.id', personId: 'c.person_id' });
    const found = new Map<string, string>();
    // An entry of a large list names thousands of cases, and many entries are looked through at once.
    for (const some of inChunks(ids)) {
      const rows = await this.reader.all<{ id: string; code: string }>(
        `SELECT c.id, c.code FROM candidate c JOIN unit_place p ON p.unit_id = c.unit_id
            AND p.valid_from = (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
          WHERE c.id IN (${some.map(() => '?').join(', ')}) AND (${seen.sql})`,
        [today, ...some, ...seen.params],
      );
      for (const { id, code } of rows) found.set(id, code);
    }
    return found;
  }

  private async unitsOf(entries: readonly Found[], today: LegalDate): Promise<ReadonlyMap<string, string>> {
    const ids = [...new Set(entries.flatMap(({ entry }) => entry.actor.unit ?? []))];
    if (ids.length === 0) return new Map();
    const rows = await this.reader.all<{ unit_id: string; name: string }>(
      `SELECT n.unit_id, n.name FROM unit_name n WHERE n.unit_id IN (${ids.map(() => '?').join(', ')})
          AND n.valid_from = (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = n.unit_id AND m.valid_from <= ?)`,
      [...ids, today],
    );
    return new Map(rows.map(({ unit_id, name }) => [unit_id, name]));
  }
}

interface Asked {
  readonly query: LogQuery;
  readonly scope: Scope;
  /** Keeps the machine, and reads no content. */
  readonly keeper: boolean;
  readonly today: LegalDate;
}

/** The instant at which a day of Viet Nam begins. */
const midnight = (day: LegalDate): string => `${addDays(day, -1)}T17:00:00.000Z`;

/** Cases that an entry of the house names. */
export function caseIdsIn({ facts }: Pick<Entry, 'facts'>): string[] {
  const said = facts as { readonly case?: unknown; readonly cases?: unknown };
  const many: readonly unknown[] = Array.isArray(said.cases) ? said.cases : [];
  return [...new Set([said.case, ...many].filter((id) => typeof id === 'string'))];
}

type About = Pick<Found, 'entry' | 'code'>;

const aboutIn = ({ entry, code }: About): string[] => (code === null ? caseIdsIn(entry) : [entry.chain]);

/** The cases of an entry that are told by their codes. */
const toldOf = (one: About, cases: ReadonlyMap<string, string>): string[] =>
  aboutIn(one)
    .filter((id) => cases.has(id))
    .slice(0, mostCodes);

function view(
  { entry, code, hash }: Found,
  {
    cases,
    names,
    units,
    keeper,
  }: {
    readonly cases: ReadonlyMap<string, string>;
    readonly names: ReadonlyMap<string, string>;
    readonly units: ReadonlyMap<string, string>;
    readonly keeper: boolean;
  },
): LogLine {
  const { seq, kind, type, on, at, actor, purpose } = entry;
  const { person, duty, unit } = actor;
  return {
    ...{ chain: code === null ? 'site' : 'case', seq, kind, type, on, at, purpose, hash },
    by: { name: person && (names.get(person) ?? null), duty, unit: unit && (units.get(unit) ?? null) },
    cases: toldOf({ entry, code }, cases).map((id) => cases.get(id)!),
    among: keeper ? 0 : aboutIn({ entry, code }).length,
  };
}
