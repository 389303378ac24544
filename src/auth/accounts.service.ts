import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import { Clock } from '../clock.js';
import { Duplicate } from '../database/store-errors.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { normalLogin } from './login.js';
import type { PasswordHash } from './password-hash.js';
import { PasswordHasher } from './password-hasher.js';
import { passwordFaults } from './password-rules.js';
import { bars, perCase } from './policy.table.js';
import { recordOnSite } from './site-entry.js';

export interface NewAccount {
  readonly login: string;
  readonly personId: string;
  /** From `hashOf`: a hash takes too long to be made inside a write. */
  readonly passwordHash: PasswordHash;
}

/** Over a unit, through a body, for a case, or (an administrator) over none of them. */
export interface NewDuty {
  readonly personId: string;
  readonly duty: Exclude<Duty, 'clock'>;
  readonly unitId?: string;
  readonly bodyId?: string;
  readonly caseId?: string;
  readonly from: LegalDate;
  readonly to?: LegalDate;
}

/** Fewer could not watch each other, and the last could not be replaced (SEC-23). */
const fewestAdministrators = 2;

/** Accounts and duties. Each change is an entry on the site's chain; `by` is null where the house sets itself up. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly clock: Clock,
    private readonly passwords: PasswordHasher,
  ) {}

  /** Checks a new password and hashes it; `Problem` 400 with the faults. */
  async hashOf(login: string, password: string): Promise<PasswordHash> {
    const faults = passwordFaults(password, normalLogin(login));
    if (faults.length > 0) throw Problem.malformed(faults);
    return this.passwords.hash(password);
  }

  /** Returns the account's id; `Problem` 409 where the login is taken. */
  async create(tx: Tx, { login, personId, passwordHash }: NewAccount, by: Actor | null): Promise<string> {
    const id = randomUUIDv7();
    const at = this.clock.now();
    try {
      await tx.run('INSERT INTO account (id, login, person_id, password_hash, created_at) VALUES (?, ?, ?, ?, ?)', [
        ...[id, normalLogin(login), personId, passwordHash, at],
      ]);
    } catch (error) {
      throw error instanceof Duplicate ? Problem.conflict('login-taken', 'This login is taken') : error;
    }
    await recordOnSite(
      tx,
      { kind: 'rights', type: 'account.create', at, facts: { account: id, person: personId } },
      by,
    );
    return id;
  }

  /** Ends the account's sessions with it (SEC-25). */
  async disable(tx: Tx, accountId: string, by: Actor | null): Promise<void> {
    const at = this.clock.now();
    const sql = 'UPDATE account SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL';
    if ((await tx.run(sql, [at, accountId])) === 0) throw Problem.notFound();
    await tx.run('UPDATE session SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL', [at, accountId]);
    await recordOnSite(tx, { kind: 'rights', type: 'account.disable', at, facts: { account: accountId } }, by);
  }

  /** Returns the duty's id. Nobody grants himself anything, and an administrator holds nothing else (SEC-23). */
  async grant(tx: Tx, held: NewDuty, by: Actor | null): Promise<string> {
    const { personId, duty, unitId = null, bodyId = null, caseId = null, from, to = null } = held;
    if (by?.personId === personId) throw Problem.forbidden(bars.administrator);
    assertHeldOverRightThing(held);
    const others = await tx.all<{ duty: Duty }>(
      'SELECT duty FROM duty WHERE person_id = ? AND (valid_to IS NULL OR valid_to > ?) AND valid_from < ?',
      [personId, from, to ?? '9999-12-31'],
    );
    if (others.some((other) => (other.duty === 'administrator') !== (duty === 'administrator'))) {
      throw Problem.unlawful([{ rule: bars.administrator }]);
    }
    const id = randomUUIDv7();
    await tx.run(
      'INSERT INTO duty (id, person_id, duty, unit_id, case_id, body_id, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [id, personId, duty, unitId, caseId, bodyId, from, to],
    );
    const facts = { duty: id, name: duty, person: personId, unit: unitId, body: bodyId, case: caseId, from, to };
    await recordOnSite(tx, { kind: 'rights', type: 'duty.grant', at: this.clock.now(), facts }, by);
    return id;
  }

  /** The duty is no longer held from `on`, the first day without it; today's date takes it away at once. */
  async revoke(tx: Tx, dutyId: string, on: LegalDate, by: Actor | null): Promise<void> {
    const [held] = await tx.all<{ duty: Duty; valid_from: LegalDate }>(
      'SELECT duty, valid_from FROM duty WHERE id = ? AND (valid_to IS NULL OR valid_to > ?)',
      [dutyId, on],
    );
    if (!held) throw Problem.notFound();
    if (held.duty === 'administrator') await this.assertEnoughRemain(tx, dutyId, on);
    // A duty that would end before it begins was never held; what was granted and taken back stands in the log.
    await (held.valid_from < on
      ? tx.run('UPDATE duty SET valid_to = ? WHERE id = ?', [on, dutyId])
      : tx.run('DELETE FROM duty WHERE id = ?', [dutyId]));
    const facts = { duty: dutyId, on };
    await recordOnSite(tx, { kind: 'rights', type: 'duty.revoke', at: this.clock.now(), facts }, by);
  }

  private async assertEnoughRemain(tx: Tx, dutyId: string, on: LegalDate): Promise<void> {
    const others = await tx.all(
      `SELECT DISTINCT person_id FROM duty WHERE duty = 'administrator' AND id <> ? AND valid_from <= ?
       AND (valid_to IS NULL OR valid_to > ?)`,
      [dutyId, on, on],
    );
    if (others.length < fewestAdministrators) throw Problem.unlawful([{ rule: bars.administrator }]);
  }
}

function assertHeldOverRightThing({ duty, unitId, bodyId, caseId }: NewDuty): void {
  const things = [unitId, bodyId, caseId].filter((thing) => thing !== undefined).length;
  const right =
    duty === 'administrator' ? things === 0 : things === 1 && perCase.includes(duty) === (caseId !== undefined);
  if (right) return;
  const message = 'must name the one unit or body it is held over, a sponsor the case, an administrator nothing';
  throw Problem.malformed([{ pointer: '/duty', code: 'heldOver', message }]);
}
