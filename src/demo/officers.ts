import type { INestApplicationContext } from '@nestjs/common';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import type { Actor, HeldDuty } from '../auth/actor.js';
import { AccountsService } from '../auth/accounts.service.js';
import { type Tx, Writer } from '../database/writer.js';
import { PeopleService } from '../people/people.service.js';
import { invented } from './names.js';

const since = legalDate('2020-01-01');

/** An officer of the demo: a person with a duty over a unit or a body. */
export interface Officer {
  readonly personId: string;
  readonly name: string;
  readonly actor: Actor;
}

/** Where an officer sits: the unit or body, and its path of today. */
export interface Seat {
  readonly duty: Exclude<Duty, 'clock' | 'sponsor'>;
  readonly unitId: string | null;
  readonly bodyId: string | null;
  readonly path: string | null;
}

/** No session ever carries this hash: it marks what the demo filled in for its invented officers. */
const noSession = { hash: '0'.repeat(64), strength: 'password', steppedUpAt: null } as const;

/** Invents officers and remembers them by seat, so that one desk has the same two people all through the demo. */
export class Officers {
  private readonly seated = new Map<string, Officer[]>();
  private readonly members = new Map<string, Officer[]>();
  private count = 0;
  private readonly writer: Writer;
  private readonly people: PeopleService;
  private readonly accounts: AccountsService;

  constructor(app: INestApplicationContext) {
    this.writer = app.get(Writer, { strict: false });
    this.people = app.get(PeopleService, { strict: false });
    this.accounts = app.get(AccountsService, { strict: false });
  }

  /** The two officers of a seat: one records, the other confirms. */
  async at(plan: string, seat: Seat): Promise<readonly Officer[]> {
    const key = `${seat.duty}@${seat.unitId ?? seat.bodyId ?? 'site'}`;
    const known = this.seated.get(key);
    if (known) return known;
    const officers = await this.writer.write(async (tx) => [
      await this.seat(tx, plan, seat),
      await this.seat(tx, plan, seat),
    ]);
    this.seated.set(key, officers);
    return officers;
  }

  /** Official members of a branch, who help and introduce. */
  async membersOf(plan: string, unitId: string): Promise<readonly Officer[]> {
    const known = this.members.get(unitId);
    if (known) return known;
    const found = await this.writer.write(async (tx) => {
      const all: Officer[] = [];
      for (let n = 0; n < 3; n += 1) {
        const member = await this.person(tx, plan, []);
        await this.join(tx, member.personId, unitId);
        all.push(member);
      }
      return all;
    });
    this.members.set(unitId, found);
    return found;
  }

  private async seat(tx: Tx, plan: string, { duty, unitId, bodyId, path }: Seat): Promise<Officer> {
    const held: HeldDuty = { duty, unitId, bodyId, path, caseId: null, from: since, to: null };
    const officer = await this.person(tx, plan, [held]);
    const over = { ...(unitId !== null && { unitId }), ...(bodyId !== null && { bodyId }) };
    await this.accounts.grant(tx, { personId: officer.personId, duty, ...over, from: since }, null);
    if (duty === 'secretary' && unitId !== null) await this.join(tx, officer.personId, unitId);
    return officer;
  }

  private async person(tx: Tx, plan: string, duties: readonly HeldDuty[]): Promise<Officer> {
    const who = invented(plan, this.count);
    const born = `${1968 + (this.count % 25)}-${String(1 + (this.count % 12)).padStart(2, '0')}`;
    this.count += 1;
    const personId = await this.people.create(tx, { ...who, birth: born });
    return {
      personId,
      name: who.name,
      actor: { personId, accountId: `demo:${personId}`, session: noSession, duties, conflicts: [] },
    };
  }

  private async join(tx: Tx, personId: string, unitId: string): Promise<void> {
    await tx.run(
      "INSERT INTO member (person_id, unit_id, kind, valid_from, valid_to) VALUES (?, ?, 'official', ?, NULL)",
      [personId, unitId, '2015-05-19'],
    );
  }
}
