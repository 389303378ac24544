import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Actor } from '../../auth/actor.js';
import { may } from '../../auth/policy.js';
import type { Reader } from '../../database/reader.js';
import { fold } from '../../people/fold.js';

/** A case of somebody who may be the one asked about. */
export interface SameRow {
  readonly id: string;
  readonly code: string;
  readonly person_id: string;
  readonly birth: string;
  readonly stage: string;
  readonly context: string;
  readonly path: string;
  readonly unit: string;
}

export interface Same {
  readonly row: SameRow;
  /** He knows of the case anyway. */
  readonly within: boolean;
}

export const resourceOf = ({ id, path, person_id: personId }: SameRow) =>
  ({ kind: 'candidate', caseId: id, unitPath: path, personId }) as const;

/**
 * Cases of that name and birth that the asker may be told of, whatever the marks of the name, the earliest opened first.
 * A birth of which only the year is known fits every day of that year; beyond reach that would let names be tried one
 * after another, so only who knows the very day is told there. Of himself and his own nobody is told anything.
 */
export async function samePerson(
  asks: Pick<Reader, 'all'>,
  { name, birth }: { readonly name: string; readonly birth: string },
  actor: Actor,
  today: LegalDate,
): Promise<readonly Same[]> {
  const rows = await asks.all<SameRow>(
    `SELECT c.id, c.code, c.person_id, p.birth, c.stage, c.context, n.name AS unit, w.path
       FROM person p JOIN candidate c ON c.person_id = p.id AND c.status <> 'void'
       JOIN unit_place w ON w.unit_id = c.unit_id AND w.valid_from =
         (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
       JOIN unit_name n ON n.unit_id = c.unit_id AND n.valid_from =
         (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
      WHERE p.name_key = ? AND substr(p.birth, 1, 4) = ? ORDER BY c.opened_on, c.code LIMIT 50`,
    [today, today, fold(name), birth.slice(0, 4)],
  );
  return rows
    .filter((row) => row.birth.startsWith(birth) || birth.startsWith(row.birth))
    .filter((row) => ![actor.personId, ...actor.conflicts].includes(row.person_id))
    .map((row) => ({ row, within: may(actor, 'candidate.basics', resourceOf(row), today).allow }))
    .filter(({ row, within }) => within || (row.birth === birth && isLegalDate(birth)));
}
