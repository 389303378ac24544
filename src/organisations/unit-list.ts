import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Scope } from '../auth/policy.js';
import { scopeSql } from '../auth/scope-sql.js';
import type { Keyset } from '../http/keyset.js';
import type { Asks } from './asks.js';
import { holdsOn } from './dated-rows.js';
import { unitNameKey } from './unit-name-key.js';
import { asOn, sixTimes, unitColumns, type UnitOn, type UnitRow, unitsOfTheDay } from './unit-on.js';

export interface UnitFilter {
  /** Beginnings of words of any name the unit has or had, diacritics aside; all must stand in one name. */
  readonly q: string | null;
  /** Without words: the units directly below. With words: all below, at any depth. */
  readonly under: UnitOn | null;
  readonly on: LegalDate;
}

export interface UnitPage {
  readonly items: UnitOn[];
  /** The sort key the next page goes on from, or null. */
  readonly next: [string, string] | null;
  readonly total: number;
}

interface Clause {
  readonly sql: string;
  readonly params: readonly unknown[];
}

/** The path above all roots. */
export const wholeTree = '/';

const nothing: Clause = { sql: '1 = 0', params: [] };

/** The units of a day that are the actor's to see, by name. Without words and without `under`: those he holds a duty over. */
export async function listUnits(
  asks: Asks,
  scope: Scope,
  today: LegalDate,
  filter: UnitFilter,
  page: Keyset,
): Promise<UnitPage> {
  const clauses = [seenBy(scope, today), placeClause(scope, filter), ...wordClauses(filter.q)];
  const where = (all: readonly Clause[]) => all.map(({ sql }) => `(${sql})`).join(' and ');
  const params = (all: readonly Clause[]) => [...sixTimes(filter.on), ...all.flatMap((clause) => clause.params)];
  const paged = [...clauses, ...afterClause(page.after)];
  const [rows, counted] = await Promise.all([
    asks.all<UnitRow>(
      `select ${unitColumns} ${unitsOfTheDay} where ${where(paged)} order by n.name_key, u.id limit ?`,
      [...params(paged), page.limit + 1],
    ),
    asks.all<{ total: number }>(`select count(*) as total ${unitsOfTheDay} where ${where(clauses)}`, params(clauses)),
  ]);
  const items = rows.slice(0, page.limit).map((row) => asOn(row, filter.on));
  const last = items.at(-1);
  const next: UnitPage['next'] = rows.length > page.limit && last ? [last.nameKey, last.id] : null;
  return { items, next, total: counted[0]!.total };
}

/** A unit is seen where it stood on the day asked about, and where it stands today: it may have moved in between. */
function seenBy(scope: Scope, today: LegalDate): Clause {
  const then = scopeSql(scope, { path: 'p.path' });
  const now = scopeSql(scope, { path: 'c.path' });
  return {
    sql: `(${then.sql}) or exists (
      select 1 from unit_place c where c.unit_id = u.id and ${holdsOn('c')} and ${now.sql})`,
    params: [...then.params, today, today, ...now.params],
  };
}

function placeClause({ paths }: Scope, { q, under }: UnitFilter): Clause {
  if (under && q === null) return { sql: 'p.parent_id = ?', params: [under.id] };
  // "0" follows "/", so all that begins with the path lies between.
  if (under) {
    return { sql: 'p.path > ? and p.path < ?', params: [under.path, `${under.path.slice(0, -1)}0`] };
  }
  if (q !== null) return { sql: '1 = 1', params: [] };
  if (paths.length === 0) return nothing;
  if (paths.includes(wholeTree)) return { sql: 'p.parent_id is null', params: [] };
  return {
    sql: `u.id in (select t.unit_id from unit_place t where t.path in (${paths.map(() => '?').join(', ')}))`,
    params: paths,
  };
}

/** Words are known by how they begin. A name of any time and an alias count alike: the unit is found, and its page says which names it has. */
function wordClauses(q: string | null): Clause[] {
  if (q === null) return [];
  const words = unitNameKey(q).split(' ').filter(Boolean);
  if (words.length === 0) return [nothing];
  const patterns = words.map((word) => `% ${word}%`);
  const all = (name: string) => words.map(() => `' ' || ${name}.name_key like ?`).join(' and ');
  return [
    {
      sql: `exists (select 1 from unit_name w where w.unit_id = u.id and ${all('w')})
        or exists (select 1 from unit_alias a where a.unit_id = u.id and ${all('a')})`,
      params: [...patterns, ...patterns],
    },
  ];
}

function afterClause(after: Keyset['after']): Clause[] {
  if (!after) return [];
  const [key, id] = after;
  return [{ sql: 'n.name_key > ? or (n.name_key = ? and u.id > ?)', params: [String(key), String(key), String(id)] }];
}
