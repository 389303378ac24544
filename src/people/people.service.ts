import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { isBirthDate } from '../../workflows/calendar/months.js';
import { Clock } from '../clock.js';
import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { type Fault, Problem } from '../http/problem.js';
import { fold } from './fold.js';
import type { Membership } from './member.entity.js';
import { NameError, personName } from './person-name.js';
import { type Sex, sexes } from './person.entity.js';
import { sortKey } from './sort-key.js';
import { Vault } from './vault.js';
import { wipePerson } from './wipe-person.js';

export interface NewPerson {
  readonly name: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly birth: string;
  readonly sex?: Sex | null;
  readonly ethnicity?: string | null;
}

/** Where a read asks: the open command, which sees its own changes, or the reader. */
type Asks = Pick<Tx, 'all'> | Pick<Reader, 'all'>;

/** People and their membership by date. */
@Injectable()
export class PeopleService {
  constructor(
    private readonly vault: Vault,
    private readonly clock: Clock,
  ) {}

  /** A new person's id. Throws Problem `malformed` naming every field at fault. */
  async create(tx: Tx, person: NewPerson): Promise<string> {
    const name = checked(person);
    const id = randomUUIDv7();
    await tx.run(
      'INSERT INTO person (id, name, name_key, sort_key, birth, sex, ethnicity) VALUES (?, ?, ?, ?, ?, ?, ?)',
      [
        id,
        name,
        fold(name),
        sortKey(name),
        person.birth,
        person.sex ?? null,
        person.ethnicity?.normalize('NFC') ?? null,
      ],
    );
    return id;
  }

  /** Wipes who the person was and destroys their key; what the log says of the pseudonym stays. */
  async erase(tx: Tx, id: string): Promise<void> {
    await wipePerson(tx, id, this.clock.now());
    this.vault.forget(id);
  }

  /** What each person is on a day, in whichever unit. */
  async membershipsOn(
    asks: Asks,
    personIds: readonly string[],
    on: string,
  ): Promise<Record<string, Membership | 'none'>> {
    const found = new Map<string, Membership>();
    if (personIds.length > 0) {
      const rows = await asks.all<{ person_id: string; kind: Membership }>(
        `SELECT person_id, kind FROM member WHERE person_id IN (${personIds.map(() => '?').join(', ')})
          AND valid_from <= ? AND (valid_to IS NULL OR valid_to > ?) ORDER BY kind DESC`, // official overwrites
        [...personIds, on, on],
      );
      for (const { person_id, kind } of rows) found.set(person_id, kind);
    }
    return Object.fromEntries(personIds.map((id) => [id, found.get(id) ?? 'none']));
  }
}

/** The name as it is stored, once all fields are sound. */
function checked(person: NewPerson): string {
  const faults = personFaults(person);
  if (faults.length > 0) throw Problem.malformed(faults);
  return personName(person.name);
}

/** What is wrong with who somebody is said to be, each fault at its field. */
export function personFaults({ name, birth, sex, ethnicity }: NewPerson): Fault[] {
  const faults: Fault[] = [];
  try {
    personName(name);
  } catch (error) {
    if (!(error instanceof NameError)) throw error;
    faults.push({ pointer: '/name', code: error.code, message: error.message });
  }
  if (!isBirthDate(birth)) {
    faults.push({ pointer: '/birth', code: 'birthDate', message: 'must be YYYY, YYYY-MM or YYYY-MM-DD' });
  }
  if (sex && !sexes.includes(sex)) {
    faults.push({ pointer: '/sex', code: 'oneOf', message: `must be one of ${sexes.join(', ')}` });
  }
  if (ethnicity && !/^[\p{Script=Latin}\u0300-\u036f '-]{1,50}$/u.test(ethnicity.normalize('NFC'))) {
    faults.push({ pointer: '/ethnicity', code: 'characters', message: 'must be the name of an ethnic group' });
  }
  return faults;
}
