import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { Reader } from '../../database/reader.js';
import type { Answer } from '../../http/answer.js';
import { Problem } from '../../http/problem.js';
import { massOrganisations } from '../../../workflows/admission/acts/list.js';
import { CandidatesService } from '../candidates.service.js';
import { KnownAlready } from './known-already.service.js';
import type { NewNomination } from './new-nomination.js';

export type NominatingBody = (typeof massOrganisations)[number];

/** A case opened by a mass organisation's nomination, unless the person is known already. */
@Injectable()
export class Nominations {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly known: KnownAlready,
    private readonly reader: Reader,
  ) {}

  /**
   * Opens the case. `Problem` 409 `already-nominated` with unit and day of each nomination of somebody of that name and
   * birth, unless the client says that it is another person; it is told only to whoever could nominate here and now.
   */
  make(asked: NewNomination, key: string, actor: Actor, dry = false): Promise<Answer> {
    const { person, unit, nomination, anotherPerson = false } = asked;
    const act = Object.assign(nomination, { type: 'nomination.make' as const });
    const opening = { person, unit, act, ...(anotherPerson && { said: { anotherPerson } }) };
    if (anotherPerson) return this.candidates.open(opening, key, actor, dry);
    const barred: Parameters<CandidatesService['open']>[0]['barred'] = async (tx, { id }) => {
      const known = await this.known.of(tx, person, actor, id);
      return (
        known && Problem.conflict('already-nominated', 'This person was nominated or has a case already', { known })
      );
    };
    return this.candidates.open({ ...opening, barred }, key, actor, dry);
  }

  /** The organisations somebody speaks for; none where his duty is over a unit and names no body. */
  async bodiesOf(actor: Actor): Promise<readonly NominatingBody[]> {
    const ids = actor.duties.flatMap(({ duty, bodyId }) => (duty === 'massOrganisation' ? (bodyId ?? []) : []));
    if (ids.length === 0) return [];
    const rows = await this.reader.all<{ kind: string }>(
      `SELECT DISTINCT kind FROM body WHERE id IN (${ids.map(() => '?').join(', ')})`,
      ids,
    );
    return massOrganisations.filter((body) => rows.some(({ kind }) => kind === body));
  }
}
