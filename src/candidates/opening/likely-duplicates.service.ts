import { Injectable } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { actingDuty } from '../../auth/policy.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { noteRead } from '../../reads/notebook.js';
import { samePerson } from './same-person.js';

/**
 * Cases of somebody of the same name and birth: those within reach by their codes; of the others only that there are, and
 * only where the whole date of birth is the same.
 */
export interface Duplicates {
  readonly here: readonly { readonly code: string; readonly unit: string }[];
  readonly elsewhere: boolean;
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
    const told = await samePerson(this.reader, { name, birth }, actor, today);
    // That there is a case is C2, elsewhere as well: who asked by name stands in the report of each case found.
    if (told.length > 0) {
      const under = actingDuty(actor, 'candidate.open', today);
      noteRead({ type: 'duplicates.list', under, cases: told.map(({ row }) => row.id), classes: ['C2'] });
    }
    const here = told.flatMap(({ row: { code, unit }, within }) => (within ? [{ code, unit }] : []));
    return {
      here: here.sort((a, b) => (a.code < b.code ? -1 : 1)),
      elsewhere: told.some(({ within }) => !within),
    };
  }
}
