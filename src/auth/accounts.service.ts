import { randomUUIDv7 } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Duty } from '../../workflows/kernel/duty.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Duplicate } from '../database/store-errors.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { administratorsOn, fewestAdministrators, lockRights } from './administrators.js';
import { isBreached } from './breached-passwords.js';
import { normalLogin } from './login.js';
import type { PasswordHash } from './password-hash.js';
import { PasswordHasher } from './password-hasher.js';
import { passwordFaults, type PasswordOwner } from './password-rules.js';
import { bars, perCase } from './policy.table.js';
import { type By, recordOnSite } from './site-entry.js';
import { holdRightsOf } from './still-stands.js';

export interface NewAccount {
  readonly login: string;
  readonly personId: string;
  /** From `hashOf`: a hash takes too long to be made inside a write. */
  readonly passwordHash: PasswordHash;
  /** The instant until which the password opens the account, for its person to choose another; absent for one chosen. */
  readonly oneTimeUntil?: string;
}

/** A password that its person chose, or one given for once. */
export interface NewPassword {
  readonly passwordHash: PasswordHash;
  readonly oneTimeUntil: string | null;
  /** The session that goes on; every other of the account ends. */
  readonly except?: string;
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

/** Accounts and duties. Each change is an entry on the site's chain; `by` is null where the house sets itself up. */
@Injectable()
export class AccountsService {
  constructor(
    private readonly clock: Clock,
    private readonly passwords: PasswordHasher,
    private readonly config: Config,
  ) {}

  /** Checks a new password and hashes it; `Problem` 400 with the faults. */
  async hashOf(login: string, password: string, about: Omit<PasswordOwner, 'login'> = {}): Promise<PasswordHash> {
    const faults = passwordFaults(password, { ...about, login: normalLogin(login) });
    if (faults.length > 0) throw Problem.malformed(faults);
    if (isBreached(this.config.breachedFile, password)) throw Problem.malformed([breached]);
    return this.passwords.hash(password);
  }

  /** Returns the account's id; `Problem` 409 where the login is taken. */
  async create(tx: Tx, { login, personId, passwordHash, oneTimeUntil }: NewAccount, by: By): Promise<string> {
    const id = randomUUIDv7();
    const at = this.clock.now();
    try {
      await tx.run(
        `INSERT INTO account (id, login, person_id, password_hash, created_at, must_change_password, password_expires_at)
         VALUES (?, ?, ?, ?, ?, ?, ?)`,
        [id, normalLogin(login), personId, passwordHash, at, oneTimeUntil === undefined ? 0 : 1, oneTimeUntil ?? null],
      );
    } catch (error) {
      throw error instanceof Duplicate ? loginTaken() : error;
    }
    await this.enter(tx, 'account.create', { account: id, person: personId }, by);
    return id;
  }

  /** Ends the account's sessions with it (SEC-25). */
  async disable(tx: Tx, accountId: string, by: By, reason: string | null = null): Promise<void> {
    const at = this.clock.now();
    const sql = 'UPDATE account SET disabled_at = ? WHERE id = ? AND disabled_at IS NULL';
    if ((await tx.run(sql, [at, accountId])) === 0) throw Problem.notFound();
    await this.endSessions(tx, accountId);
    await this.enter(tx, 'account.disable', { account: accountId, reason }, by);
  }

  /** Opens the account again; its sessions stay ended, its password is the old one. */
  async enable(tx: Tx, accountId: string, by: By, reason: string | null = null): Promise<void> {
    const sql = 'UPDATE account SET disabled_at = NULL WHERE id = ? AND disabled_at IS NOT NULL';
    if ((await tx.run(sql, [accountId])) === 0) throw Problem.notFound();
    await this.enter(tx, 'account.enable', { account: accountId, reason }, by);
  }

  /** Gives the account another password and ends its sessions; whoever has the account changed it, or somebody gave it. */
  async setPassword(
    tx: Tx,
    accountId: string,
    { passwordHash, oneTimeUntil, except }: NewPassword,
    by: By,
    reason: string | null = null,
  ): Promise<void> {
    const changed = await tx.run(
      'UPDATE account SET password_hash = ?, must_change_password = ?, password_expires_at = ? WHERE id = ?',
      [passwordHash, oneTimeUntil === null ? 0 : 1, oneTimeUntil, accountId],
    );
    if (changed === 0) throw Problem.notFound();
    await this.endSessions(tx, accountId, except);
    // Whoever had the account before a reset is told nothing outside any more: its person switches both on again.
    if (oneTimeUntil !== null)
      for (const table of ['calendar_feed', 'digest'])
        await tx.run(`DELETE FROM ${table} WHERE account_id = ?`, [accountId]);
    const facts = { account: accountId, reason };
    if (oneTimeUntil !== null) await this.enter(tx, 'account.reset', facts, by);
    else await recordOnSite(tx, { kind: 'rights', type: 'account.password', at: this.clock.now(), facts }, by);
  }

  /** Returns the duty's id. Throws what `assertGrantable` throws. */
  async grant(tx: Tx, held: NewDuty, by: By, told: object = {}): Promise<string> {
    await this.assertGrantable(tx, held, by);
    const { personId, duty, unitId = null, bodyId = null, caseId = null, from, to = null } = held;
    const id = randomUUIDv7();
    await tx.run(
      'INSERT INTO duty (id, person_id, duty, unit_id, case_id, body_id, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [id, personId, duty, unitId, caseId, bodyId, from, to],
    );
    const facts = { duty: id, name: duty, person: personId, unit: unitId, body: bodyId, case: caseId, from, to };
    await this.enter(tx, 'duty.grant', { ...facts, ...told }, by);
    return id;
  }

  /** Nobody grants himself anything, and an administrator holds nothing else (SEC-23): `Problem` 400, 403, 422. */
  async assertGrantable(tx: Tx, held: NewDuty, by: By): Promise<void> {
    const { personId, duty, from, to = null } = held;
    if (by !== null && by !== 'console' && by.personId === personId) throw Problem.forbidden(bars.administrator);
    assertHeldOverRightThing(held);
    await lockRights(tx);
    const others = await tx.all<{ duty: Duty }>(
      'SELECT duty FROM duty WHERE person_id = ? AND (valid_to IS NULL OR valid_to > ?) AND valid_from < ?',
      [personId, from, to ?? '9999-12-31'],
    );
    if (others.some((other) => (other.duty === 'administrator') !== (duty === 'administrator'))) {
      throw Problem.unlawful([{ rule: bars.administrator }]);
    }
  }

  /** The duty is no longer held from `on`, the first day without it; today's date takes it away at once. */
  async revoke(tx: Tx, dutyId: string, on: LegalDate, by: By, reason: string | null = null): Promise<void> {
    await lockRights(tx);
    const [held] = await tx.all<{ person_id: string; duty: Duty; valid_from: LegalDate }>(
      'SELECT person_id, duty, valid_from FROM duty WHERE id = ? AND (valid_to IS NULL OR valid_to > ?)',
      [dutyId, on],
    );
    if (!held) throw Problem.notFound();
    await holdRightsOf(tx, held.person_id);
    // A duty that would end before it begins was never held; what was granted and taken back stands in the log.
    await (held.valid_from < on
      ? tx.run('UPDATE duty SET valid_to = ? WHERE id = ?', [on, dutyId])
      : tx.run('DELETE FROM duty WHERE id = ?', [dutyId]));
    if (held.duty === 'administrator') await this.assertEnoughRemain(tx, on);
    await this.enter(tx, 'duty.revoke', { duty: dutyId, on, reason }, by);
  }

  /**
   * SEC-23: after the change there are administrators enough, who can sign in, on that day and on every later one on which
   * a duty of theirs ends; else `Problem` 422 takes it back. Of several ends on several days each alone would pass.
   */
  async assertEnoughRemain(tx: Tx, on: LegalDate): Promise<void> {
    const ends = await tx.all<{ day: LegalDate }>(
      "SELECT DISTINCT valid_to AS day FROM duty WHERE duty = 'administrator' AND valid_to > ?",
      [on],
    );
    for (const day of [on, ...ends.map((end) => end.day)]) {
      const remaining = await administratorsOn(tx, day);
      if (remaining.length < fewestAdministrators) throw Problem.unlawful([{ rule: bars.administrator }]);
    }
  }

  private async endSessions(tx: Tx, accountId: string, except = ''): Promise<void> {
    const sql = 'UPDATE session SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND hash <> ?';
    await tx.run(sql, [this.clock.now(), accountId, except]);
  }

  private async enter(tx: Tx, type: string, facts: object, by: By): Promise<void> {
    const under = by === null || by === 'console' ? {} : { duty: 'administrator' };
    await recordOnSite(tx, { kind: 'rights', type, at: this.clock.now(), facts, ...under }, by);
  }
}

export const loginTaken = (): Problem => Problem.conflict('login-taken', 'This login is taken');

const breached = { pointer: '/password', code: 'breached', message: 'stands in the list of breached passwords' };

function assertHeldOverRightThing({ duty, unitId, bodyId, caseId }: NewDuty): void {
  const things = [unitId, bodyId, caseId].filter((thing) => thing !== undefined).length;
  const right =
    duty === 'administrator' ? things === 0 : things === 1 && perCase.includes(duty) === (caseId !== undefined);
  if (right) return;
  const message = 'must name the one unit or body it is held over, a sponsor the case, an administrator nothing';
  throw Problem.malformed([{ pointer: '/duty', code: 'heldOver', message }]);
}
