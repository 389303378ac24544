import { Injectable } from '@nestjs/common';

import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { may } from '../auth/policy.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Problem } from '../http/problem.js';
import type { Schema } from '../http/schema-of.js';
import { noteRead } from '../reads/notebook.js';
import { type MemberOn, membersOf } from '../people/members-of.js';
import { pathOn, unitOn } from './unit-on.js';

export interface MembersView {
  readonly on: LegalDate;
  readonly members: readonly MemberOn[];
}

export const membersSchema: Schema = {
  type: 'object',
  required: ['on', 'members'],
  properties: {
    on: { type: 'string', format: 'date' },
    members: {
      type: 'array',
      items: {
        type: 'object',
        required: ['personId', 'name', 'kind', 'since'],
        properties: {
          personId: { type: 'string', format: 'uuid' },
          name: { type: 'string' },
          kind: { enum: ['official', 'probationary'] },
          since: { type: 'string', format: 'date' },
        },
      },
    },
  },
};

/** Who sits in a unit on a day, for those who keep it: acts name a helper or a reader by this id. */
@Injectable()
export class MembersDirectory {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  /** Throws `Problem` 404 for a unit that was not there on the day, or whose members are not the actor's to see. */
  async of(actor: Actor, id: string, day: LegalDate | null): Promise<MembersView> {
    const today = this.clock.today();
    const on = day ?? today;
    const [unit, present] = await Promise.all([unitOn(this.reader, id, on), pathOn(this.reader, id, today)]);
    const verdicts = [unit?.path, present].flatMap((path) =>
      path ? [may(actor, 'member.read', { kind: 'unit', path }, today)] : [],
    );
    const seen = verdicts.find((verdict) => verdict.allow);
    if (!unit || !seen) throw Problem.notFound();
    const members = await membersOf(this.reader, id, on);
    const persons = members.map(({ personId }) => personId);
    noteRead({ type: 'members.list', under: seen.under, persons, classes: ['C1', 'C2'] });
    return { on, members };
  }
}
