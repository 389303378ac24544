import { Injectable } from '@nestjs/common';
import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import type { Actor } from '../../auth/actor.js';
import { actingDuty, may } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import type { Tx } from '../../database/writer.js';
import { fold } from '../../people/fold.js';
import { noteRead } from '../../reads/notebook.js';

/** What is told of somebody who was nominated before: by which branch he is followed, since when, and no more. */
export interface Known {
  readonly nominations: readonly { readonly unit: string; readonly on: LegalDate }[];
  /** There is a case that no nomination opened. */
  readonly otherwise: boolean;
  /** The case, where the asker may add his organisation's nomination to it himself. */
  readonly join: string | null;
}

interface Row {
  readonly id: string;
  readonly code: string;
  readonly person_id: string;
  readonly birth: string;
  readonly stage: string;
  readonly context: string;
  readonly path: string;
  readonly unit: string;
}

/**
 * Looks for somebody before he is nominated (UX-23). Outside the asker's reach only the same name with the same whole day
 * of birth is told; within it, where he knows of every case anyway, as much of the birth as is known.
 */
@Injectable()
export class KnownAlready {
  constructor(private readonly clock: Clock) {}

  /** Null where nobody is known; `but` is the case that is being opened. */
  async of(
    tx: Pick<Tx, 'all'>,
    { name, birth }: { readonly name: string; readonly birth: string },
    actor: Actor,
    but: string,
  ): Promise<Known | null> {
    const today = this.clock.today();
    const rows = await tx.all<Row>(
      `SELECT c.id, c.code, c.person_id, p.birth, c.stage, c.context, n.name AS unit, w.path
         FROM person p JOIN candidate c ON c.person_id = p.id AND c.status <> 'void'
         JOIN unit_place w ON w.unit_id = c.unit_id AND w.valid_from =
           (SELECT max(q.valid_from) FROM unit_place q WHERE q.unit_id = c.unit_id AND q.valid_from <= ?)
         JOIN unit_name n ON n.unit_id = c.unit_id AND n.valid_from =
           (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = c.unit_id AND m.valid_from <= ?)
        WHERE p.name_key = ? AND c.id <> ? AND (p.birth LIKE ? OR ? LIKE p.birth || '%')
        ORDER BY c.opened_on, c.code LIMIT 20`,
      [today, today, fold(name), but, `${birth}%`, birth],
    );
    const at = ({ id, path, person_id: personId }: Row) =>
      ({ kind: 'candidate', caseId: id, unitPath: path, personId }) as const;
    // A year alone would let names be tried one after another. Of himself and his own nobody is told anything.
    const found = rows.filter(
      (row) =>
        ![actor.personId, ...actor.conflicts].includes(row.person_id) &&
        ((isLegalDate(birth) && row.birth === birth) || may(actor, 'candidate.basics', at(row), today).allow),
    );
    if (found.length === 0) return null;
    const under = actingDuty(actor, 'candidate.open', today);
    noteRead({ type: 'nominations.known', under, cases: found.map(({ id }) => id), classes: ['C2'] });
    const told = found.map((row) => ({ unit: row.unit, on: nominatedOn(row) }));
    const own = found.find((row) => row.stage === 'pool' && may(actor, 'candidate.act', at(row), today).allow);
    return {
      nominations: told.flatMap(({ unit, on }) => (on === null ? [] : [{ unit, on }])),
      otherwise: told.some(({ on }) => on === null),
      join: own?.code ?? null,
    };
  }
}

/** The first of the nominations as they stand today, corrections and all. */
function nominatedOn({ context }: Row): LegalDate | null {
  const { nominations } = JSON.parse(context) as Partial<Pick<Facts, 'nominations'>>;
  return nominations?.map(({ on }) => on).sort()[0] ?? null;
}
