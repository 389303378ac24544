import { randomUUIDv7 } from 'node:crypto';
import { legalDate } from '../workflows/calendar/legal-date.js';
import type { Duty } from '../workflows/kernel/duty.js';
import { people } from '../workflows/admission/examples/unit.js';
import { hashOfToken } from '../src/auth/session-token.js';
import type { Tx } from '../src/database/writer.js';

const since = legalDate('2020-01-01');

/** A desk's bearer token; good for a scratch database alone. */
export const tokenOf = (desk: string): string => desk.padEnd(43, '-');

/** The people whom the example acts name, members of a branch. */
export async function seatMembers(tx: Tx, unitId: string): Promise<void> {
  for (const id of Object.values(people)) {
    await insertPerson(tx, id);
    await tx.run('INSERT INTO member (person_id, unit_id, kind, valid_from, valid_to) VALUES (?, ?, ?, ?, NULL)', [
      ...[id, unitId, 'official', '2015-05-19'],
    ]);
  }
}

/** Somebody signed in who holds a duty over a unit and what stands under it. */
export async function seatOfficer(tx: Tx, desk: Duty, unitId: string, at: string, login: string = desk): Promise<void> {
  const [person, account] = [randomUUIDv7(), randomUUIDv7()];
  await insertPerson(tx, person);
  await tx.run('INSERT INTO account (id, login, person_id, password_hash, created_at) VALUES (?, ?, ?, ?, ?)', [
    ...[account, login.toLowerCase(), person, 'none', at],
  ]);
  await tx.run(
    'INSERT INTO session (hash, account_id, strength, stepped_up_at, created_at, seen_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)',
    [hashOfToken(tokenOf(login)), account, 'secondFactor', at, at, at, '2099-01-01T00:00:00.000Z'],
  );
  await tx.run('INSERT INTO duty (id, person_id, duty, unit_id, valid_from) VALUES (?, ?, ?, ?, ?)', [
    ...[randomUUIDv7(), person, desk, unitId, since],
  ]);
}

const insertPerson = (tx: Tx, id: string): Promise<number> =>
  tx.run('INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, ?, ?, ?, ?)', [
    ...[id, 'Người Mẫu', 'nguoi mau', 'mau nguoi', '1990'],
  ]);
