import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import type { Reader } from '../database/reader.js';
import { refusalTold } from '../four-eyes/rejection.js';
import { waitingSql } from './waiting-sql.js';
import type { OwnDraft } from './work.view.js';

const most = 20;

interface Kind {
  readonly kind: OwnDraft['kind'];
  /** A table of ours, as `x`. */
  readonly table: string;
  readonly unit: string;
  readonly waiting: string;
  readonly rejected: string;
  readonly rejectedAt: string;
  /** Work that goes on in the background, and by whom beside its drafter. */
  readonly running?: string;
}

const settled = { rejected: "x.state = 'rejected'", rejectedAt: 'x.settled_at' };
const refusable = { rejected: 'x.rejected_by IS NOT NULL', rejectedAt: 'x.rejected_at' };

const kinds: readonly Kind[] = [
  { kind: 'administration', table: 'draft', unit: 'NULL', waiting: "x.state = 'waiting'", ...settled },
  { kind: 'setting', unit: 'x.unit_id', ...waitingSql.setting, ...settled },
  { kind: 'erasure', unit: 'NULL', ...waitingSql.erasure, ...settled },
  { kind: 'calendar', unit: 'x.unit_id', ...waitingSql.calendar, ...refusable },
  { kind: 'export', unit: 'x.unit_id', ...waitingSql.export, ...refusable },
  {
    ...{ kind: 'migration', unit: 'x.unit_id', ...waitingSql.migration, ...refusable },
    running: "x.state IN ('surveying', 'applying')",
  },
];

/** What the actor drafted and another has to settle, or refused lately; and what runs in the background by his word. */
export async function ownDrafts(reader: Reader, { personId }: Actor, today: LegalDate): Promise<OwnDraft[]> {
  const found = await Promise.all(kinds.map((kind) => ofKind(reader, kind, personId, today)));
  return found.flat();
}

async function ofKind(
  reader: Reader,
  { kind, table, unit, waiting, rejected, rejectedAt, running }: Kind,
  person: string,
  today: LegalDate,
): Promise<OwnDraft[]> {
  const runs = running ?? '1 = 0';
  const his = running === undefined ? 'x.drafted_by = ?' : '(x.drafted_by = ? OR x.confirmed_by = ?)';
  const rows = await reader.all<
    Pick<OwnDraft, 'id' | 'at' | 'state'> & { unit_id: string | null; name: string | null }
  >(
    `SELECT x.id, x.drafted_at AS at, ${unit} AS unit_id, n.name,
            CASE WHEN ${runs} THEN 'running' WHEN ${rejected} THEN 'rejected' ELSE 'waiting' END AS state
       FROM ${table} x LEFT JOIN unit_name n ON n.unit_id = ${unit} AND n.valid_from =
            (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = ${unit} AND m.valid_from <= ?)
      WHERE ${his} AND ((${runs}) OR (${waiting}) OR (${rejected} AND ${rejectedAt} >= ?)) ORDER BY x.id DESC LIMIT ?`,
    [today, person, ...(running === undefined ? [] : [person]), addDays(today, -refusalTold), most],
  );
  return rows.map(({ id, at, state, unit_id, name }) => ({
    ...{ kind, id, at, state },
    unit: unit_id === null ? null : { id: unit_id, name: name ?? '' },
  }));
}
