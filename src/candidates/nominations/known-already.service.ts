import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import type { Actor } from '../../auth/actor.js';
import { actingDuty, may } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import type { Tx } from '../../database/writer.js';
import { noteRead } from '../../reads/notebook.js';
import { resourceOf, samePerson, type SameRow } from '../opening/same-person.js';

/** What is told of somebody who was nominated before: by which branch he is followed, since when, and no more. */
export interface Known {
  readonly nominations: readonly { readonly unit: string; readonly on: LegalDate }[];
  /** There is a case that no nomination opened. */
  readonly otherwise: boolean;
  /** The case, where the asker may add his organisation's nomination to it himself. */
  readonly join: string | null;
}

/** More of one name and birth than anybody reads. */
const most = 20;

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
    const same = await samePerson(tx, { name, birth }, actor, today);
    const found = same.flatMap(({ row }) => (row.id === but ? [] : row)).slice(0, most);
    if (found.length === 0) return null;
    const under = actingDuty(actor, 'candidate.open', today);
    noteRead({ type: 'nominations.known', under, cases: found.map(({ id }) => id), classes: ['C2'] });
    const told = found.map((row) => ({ unit: row.unit, on: nominatedOn(row) }));
    const own = found.find((row) => row.stage === 'pool' && may(actor, 'candidate.act', resourceOf(row), today).allow);
    return {
      nominations: told.flatMap(({ unit, on }) => (on === null ? [] : [{ unit, on }])),
      otherwise: told.some(({ on }) => on === null),
      join: own?.code ?? null,
    };
  }
}

/** The first of the nominations as they stand today, corrections and all. */
function nominatedOn({ context }: SameRow): LegalDate | null {
  const { nominations } = JSON.parse(context) as Partial<Pick<Facts, 'nominations'>>;
  return nominations?.map(({ on }) => on).sort()[0] ?? null;
}
