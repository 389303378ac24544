import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { holds, visiblePaths } from '../auth/policy.js';
import type { Capability } from '../auth/policy.table.js';
import { scopeSql } from '../auth/scope-sql.js';
import type { Reader } from '../database/reader.js';
import { waitingSql } from './waiting-sql.js';
import type { WaitingDraft } from './work.view.js';

interface Row {
  readonly id: string;
  readonly at: string;
  readonly unit_id: string;
  readonly unit_name: string;
}

interface Kind {
  readonly kind: WaitingDraft['kind'];
  readonly needs: Capability;
  /** Rows `x` that wait, each of a unit, drafted by somebody; names of ours alone. */
  readonly from: string;
  readonly unit: string;
  readonly by: string;
  readonly at: string;
}

const drafted = { unit: 'x.unit_id', by: 'x.drafted_by', at: 'x.drafted_at' };
const rowsOf = (of: keyof typeof waitingSql, join = ''): string =>
  `${waitingSql[of].table} x${join} WHERE ${waitingSql[of].waiting}`;

/** What is drafted over a unit, and which right the second person needs there. */
const kinds: readonly Kind[] = [
  { kind: 'setting', needs: 'setting.confirm', from: rowsOf('setting'), ...drafted },
  { kind: 'calendar', needs: 'calendar.amend', from: rowsOf('calendar'), ...drafted },
  { kind: 'migration', needs: 'migration.confirm', from: rowsOf('migration'), ...drafted },
  { kind: 'export', needs: 'export.confirm', from: rowsOf('export'), ...drafted },
  {
    kind: 'conflictEnd',
    needs: 'conflict.end',
    from: 'person_conflict x JOIN candidate k ON k.person_id = x.about_id WHERE x.ending_on IS NOT NULL AND x.ended_by IS NULL',
    ...{ unit: 'k.unit_id', by: 'x.ending_by', at: 'x.recorded_at' },
  },
  {
    ...{ kind: 'erasure', needs: 'person.erase', ...drafted, unit: 'k.unit_id' },
    from: rowsOf('erasure', ' JOIN candidate k ON k.person_id = x.person_id'),
  },
];
const most = 50;

/** What waits for this actor as a second person beside the acts of cases: never what he drafted himself. */
export async function waitingDrafts(reader: Reader, actor: Actor, today: LegalDate): Promise<WaitingDraft[]> {
  const found = await Promise.all(
    kinds.filter(({ needs }) => holds(actor, needs, today)).map((kind) => ofKind(reader, kind, actor, today)),
  );
  return [...(await administration(reader, actor, today)), ...found.flat()];
}

async function administration(reader: Reader, actor: Actor, today: LegalDate): Promise<WaitingDraft[]> {
  if (!holds(actor, 'account.write', today)) return [];
  const rows = await reader.all<{ id: string; at: string }>(
    "SELECT id, drafted_at AS at FROM draft WHERE state = 'waiting' AND drafted_by <> ? ORDER BY id LIMIT ?",
    [actor.personId, most],
  );
  return rows.map(({ id, at }) => ({ kind: 'administration', id, at, unit: null }));
}

async function ofKind(reader: Reader, { kind, needs, from, unit, by, at }: Kind, actor: Actor, today: LegalDate) {
  const aboutCases = from.includes(' k ');
  const scope = scopeSql(visiblePaths(actor, needs, today), {
    path: 'p.path',
    ...(aboutCases && { caseId: 'k.id', personId: 'k.person_id' }),
  });
  // Of somebody erased everything goes: only who is over each of his cases is the second person.
  const everyCase = scopeSql(visiblePaths(actor, needs, today), {
    path: 'o.path',
    caseId: 'j.id',
    personId: 'j.person_id',
  });
  const all =
    kind === 'erasure'
      ? {
          sql: `AND NOT EXISTS (SELECT 1 FROM candidate j JOIN unit_place o ON o.unit_id = j.unit_id AND o.valid_from =
              (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = j.unit_id AND q.valid_from <= ?)
            WHERE j.person_id = x.person_id AND NOT (${everyCase.sql}))`,
          params: [today, ...everyCase.params],
        }
      : { sql: '', params: [] };
  const rows = await reader.all<Row>(
    `SELECT DISTINCT x.id, ${at} AS at, ${unit} AS unit_id, n.name AS unit_name FROM ${from.replace(
      ' WHERE ',
      ` JOIN unit_place p ON p.unit_id = ${unit} AND p.valid_from =
          (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = ${unit} AND q.valid_from <= ?)
        JOIN unit_name n ON n.unit_id = ${unit} AND n.valid_from =
          (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = ${unit} AND m.valid_from <= ?) WHERE `,
    )} AND ${by} <> ? AND ${scope.sql} ${all.sql} ORDER BY x.id LIMIT ?`,
    [today, today, actor.personId, ...scope.params, ...all.params, most],
  );
  return rows.map(({ id, at: since, unit_id, unit_name }): WaitingDraft => ({
    ...{ kind, id, at: since },
    unit: { id: unit_id, name: unit_name },
  }));
}
