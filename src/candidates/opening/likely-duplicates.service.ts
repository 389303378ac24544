import { Injectable } from '@nestjs/common';
import { isLegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Actor } from '../../auth/actor.js';
import { actingDuty, may } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { fold } from '../../people/fold.js';
import { noteRead } from '../../reads/notebook.js';

/**
 * Cases of somebody of the same name and birth: those within reach by their codes; of the others only that there are, and
 * only where the whole date of birth is the same.
 */
export interface Duplicates {
  readonly here: readonly { readonly code: string; readonly unit: string }[];
  readonly elsewhere: boolean;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly person_id: string;
  readonly birth: string;
  readonly path: string;
  readonly unit: string;
}

/** Looks for somebody who may have a case already, whatever the marks of the name and however much of the birth is known. */
@Injectable()
export class LikelyDuplicates {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(name: string, birth: string, actor: Actor): Promise<Duplicates> {
    const today = this.clock.today();
    const rows = await this.reader.all<Row>(
      `SELECT c.id, c.code, c.person_id, p.birth, n.name AS unit, w.path
         FROM person p JOIN candidate c ON c.person_id = p.id AND c.status <> 'void'
         JOIN unit_place w ON w.unit_id = c.unit_id AND w.valid_from =
           (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
         JOIN unit_name n ON n.unit_id = c.unit_id AND n.valid_from =
           (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
        WHERE p.name_key = ? AND substr(p.birth, 1, 4) = ? ORDER BY c.code LIMIT 50`,
      [today, today, fold(name), birth.slice(0, 4)],
    );
    // A birth of which only the year is known fits every day of that year. Of himself and his own nobody is told anything.
    const same = rows.filter(
      (row) =>
        (row.birth.startsWith(birth) || birth.startsWith(row.birth)) &&
        row.person_id !== actor.personId &&
        !actor.conflicts.includes(row.person_id),
    );
    const seen = same.filter(({ id, path, person_id: personId }) => {
      const resource = { kind: 'candidate', caseId: id, unitPath: path, personId } as const;
      return may(actor, 'candidate.basics', resource, today).allow;
    });
    // Beyond reach a year would let names be tried one after another: only who knows the very day is told that there is one.
    const elsewhere = same.filter((row) => !seen.includes(row) && row.birth === birth && isLegalDate(birth));
    const told = [...seen, ...elsewhere];
    // That there is a case is C2, elsewhere as well: who asked by name stands in the report of each case found.
    if (told.length > 0) {
      const under = actingDuty(actor, 'candidate.open', today);
      noteRead({ type: 'duplicates.list', under, cases: told.map(({ id }) => id), classes: ['C2'] });
    }
    return { here: seen.map(({ code, unit }) => ({ code, unit })), elsewhere: elsewhere.length > 0 };
  }
}
