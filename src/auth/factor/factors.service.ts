import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { type Tx, Writer } from '../../database/writer.js';
import { Problem } from '../../http/problem.js';
import { MasterKeys, type Wrapped } from '../../master-keys.js';
import type { Actor } from '../actor.js';
import { type Begun, renewSession } from '../session-rows.js';
import { recordOnSite } from '../site-entry.js';
import { base32 } from './base32.js';
import { hashOfRecoveryCode, newRecoveryCode, recoveryCodes } from './recovery-code.js';
import { otpauthUri, secretLength, stepAt, stepOfCode } from './totp.js';

export interface Offered {
  /** Base 32; told this once. */
  readonly secret: string;
  readonly uri: string;
}

export interface Enrolled {
  readonly recoveryCodes: readonly string[];
  readonly begun: Begun;
}

/** A secret that is to stand in place of the active one, with what proves that this session was told it. */
export interface OfferedAnew extends Offered {
  /** Sealed; goes back with the first code of the new secret, within ten minutes. */
  readonly ticket: string;
}

interface FactorRow {
  readonly account_id: string;
  readonly sealed: Buffer;
  readonly master_version: number;
  readonly last_step: number;
}

const totpForm = /^\d{6}$/;
const columns = 'account_id, sealed, master_version, last_step';

/** The second factor of accounts: a secret that makes codes, and recovery codes for the day it is lost (SEC-31). */
@Injectable()
export class FactorsService {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly masters: MasterKeys,
  ) {}

  /** A new secret, told once and good for nothing before `confirm`. `Problem` 409 where a factor is active already. */
  async offer({ accountId, personId, session }: Actor): Promise<Offered> {
    const secret = randomBytes(secretLength);
    const login = await this.writer.write(async (tx) => {
      const at = this.clock.now();
      if (!(await this.store(tx, accountId, secret, 'offered', at))) throw alreadyActive();
      const facts = { account: accountId };
      await recordOnSite(tx, { kind: 'rights', type: 'factor.offer', at, facts }, { personId, session });
      const [account] = await tx.all<{ login: string }>('SELECT login FROM account WHERE id = ?', [accountId]);
      return account!.login;
    });
    return { secret: base32(secret), uri: otpauthUri(secret, login) };
  }

  /**
   * Activates what was offered, by a code of it: the recovery codes, told once, and a session that has proved the factor
   * in place of this one. `Problem` 401 where the code is not of it, 409 where nothing was offered.
   */
  confirm(actor: Actor, code: string): Promise<Enrolled> {
    const { accountId, personId, session } = actor;
    return this.writer.write(async (tx) => {
      const at = this.clock.now();
      const [row] = await tx.all<FactorRow>(
        `SELECT ${columns} FROM second_factor WHERE account_id = ? AND state = 'offered'`,
        [accountId],
      );
      if (!row) throw nothingOffered();
      const step = stepOfCode(this.open(row), compact(code), stepAt(at), row.last_step);
      if (step === null) throw Problem.wrongCode();
      await tx.run(
        "UPDATE second_factor SET state = 'active', last_step = ?, confirmed_at = ? WHERE account_id = ? AND state = 'offered'",
        [step, at, accountId],
      );
      const codes = await freshCodes(tx, accountId);
      const begun = await renewSession(tx, actor, at);
      const facts = { account: accountId, before: session.hash };
      const by = { personId, session: begun.session };
      await recordOnSite(tx, { kind: 'rights', type: 'factor.enrol', at, facts }, by);
      return { recoveryCodes: codes, begun };
    });
  }

  /** New recovery codes, told once; the old ones open nothing any more. `Problem` 409 where no factor is active. */
  renewCodes({ accountId, personId, session }: Actor): Promise<readonly string[]> {
    return this.writer.write(async (tx) => {
      if (!(await activeIn(tx, accountId))) throw notEnrolled();
      const codes = await freshCodes(tx, accountId);
      const facts = { account: accountId };
      await recordOnSite(
        tx,
        { kind: 'rights', type: 'factor.codes', at: this.clock.now(), facts },
        { personId, session },
      );
      return codes;
    });
  }

  /** A secret for another program or telephone; nothing changes before `replace`. `Problem` 409 where none is active. */
  async offerAnew(actor: Actor): Promise<OfferedAnew> {
    const secret = randomBytes(secretLength);
    const until = new Date(Date.parse(this.clock.now()) + ticketLife).toISOString();
    const place = ticketPlace(actor.session.hash);
    const { version, sealed } = this.masters.wrap(place, Buffer.concat([Buffer.from(until), secret]));
    return this.toldAnew(actor, secret, `${version}.${sealed.toString('base64url')}`);
  }

  /** The same offer once more, after a code that was not of it; `Problem` 409 for a ticket that is none. */
  offeredBy(actor: Actor, ticket: string): Promise<OfferedAnew> {
    return this.toldAnew(actor, this.secretIn(ticket, actor.session.hash), ticket);
  }

  private async toldAnew({ accountId }: Actor, secret: Buffer, ticket: string): Promise<OfferedAnew> {
    const [account] = await this.reader.all<{ login: string }>(
      `SELECT a.login FROM account a JOIN second_factor f ON f.account_id = a.id AND f.state = 'active' WHERE a.id = ?`,
      [accountId],
    );
    if (!account) throw notEnrolled();
    return { secret: base32(secret), uri: otpauthUri(secret, account.login), ticket };
  }

  /**
   * The new secret in place of the active one, once a code of it is brought: new recovery codes, a session that has proved
   * it, and every other session of the account ended. `Problem` 401 for a wrong code, 409 for a ticket that is none.
   */
  replace(actor: Actor, ticket: string, code: string): Promise<Enrolled> {
    const { accountId, personId, session } = actor;
    const secret = this.secretIn(ticket, session.hash);
    return this.writer.write(async (tx) => {
      const at = this.clock.now();
      const step = stepOfCode(secret, compact(code), stepAt(at), 0);
      if (step === null) throw Problem.wrongCode();
      const { version, sealed } = this.seal(accountId, secret);
      const changed = await tx.run(
        `UPDATE second_factor SET sealed = ?, master_version = ?, last_step = ?, confirmed_at = ?
          WHERE account_id = ? AND state = 'active'`,
        [sealed, version, step, at, accountId],
      );
      if (changed === 0) throw notEnrolled();
      const codes = await freshCodes(tx, accountId);
      const begun = await renewSession(tx, actor, at);
      await tx.run('UPDATE session SET ended_at = ? WHERE account_id = ? AND ended_at IS NULL AND hash <> ?', [
        ...[at, accountId, begun.session.hash],
      ]);
      const facts = { account: accountId, before: session.hash };
      const by = { personId, session: begun.session };
      await recordOnSite(tx, { kind: 'rights', type: 'factor.replace', at, facts }, by);
      return { recoveryCodes: codes, begun };
    });
  }

  /** Since when a factor is active, and how many recovery codes are left; null where none is. */
  async state(accountId: string): Promise<{ readonly since: string; readonly recoveryCodes: number } | null> {
    const [row] = await this.reader.all<{ confirmed_at: string; left_over: number }>(
      `SELECT f.confirmed_at, (SELECT count(*) FROM recovery_code r WHERE r.account_id = f.account_id AND r.used_at IS NULL)
              AS left_over
         FROM second_factor f WHERE f.account_id = ? AND f.state = 'active'`,
      [accountId],
    );
    return row ? { since: row.confirmed_at, recoveryCodes: row.left_over } : null;
  }

  /** Spends a code or a recovery code, each once; false where it is none of the account's or spent already. */
  async prove(tx: Tx, accountId: string, code: string): Promise<boolean> {
    const now = this.clock.now();
    if (!totpForm.test(compact(code))) {
      const spent = await tx.run(
        'UPDATE recovery_code SET used_at = ? WHERE account_id = ? AND hash = ? AND used_at IS NULL',
        [now, accountId, hashOfRecoveryCode(accountId, code)],
      );
      return spent === 1;
    }
    const row = await activeIn(tx, accountId);
    const step = row ? stepOfCode(this.open(row), compact(code), stepAt(now), row.last_step) : null;
    if (step === null) return false;
    // Of two who bring one code at once the second finds a later step.
    const spent = await tx.run('UPDATE second_factor SET last_step = ? WHERE account_id = ? AND last_step < ?', [
      ...[step, accountId, step],
    ]);
    return spent === 1;
  }

  /** Whether `prove` would accept the code now; spends nothing. */
  async wouldProve(accountId: string, code: string): Promise<boolean> {
    if (!totpForm.test(compact(code))) {
      const found = await this.reader.all(
        'SELECT 1 AS found FROM recovery_code WHERE account_id = ? AND hash = ? AND used_at IS NULL',
        [accountId, hashOfRecoveryCode(accountId, code)],
      );
      return found.length > 0;
    }
    const row = await activeIn(this.reader, accountId);
    return row !== null && stepOfCode(this.open(row), compact(code), stepAt(this.clock.now()), row.last_step) !== null;
  }

  async isEnrolled(within: Pick<Tx, 'all'>, accountId: string): Promise<boolean> {
    return (await activeIn(within, accountId)) !== null;
  }

  /** The last step whose code was used; null where no factor is active. */
  async lastStep(accountId: string): Promise<number | null> {
    return (await activeIn(this.reader, accountId))?.last_step ?? null;
  }

  /** Enrols a secret that is known already, without recovery codes: for the demo alone. */
  async enrol(tx: Tx, accountId: string, secret: Buffer): Promise<void> {
    await this.store(tx, accountId, secret, 'active', this.clock.now());
  }

  /** Takes factor and recovery codes away: their owner enrols anew at the next sign-in. The caller records who asked. */
  async forget(tx: Tx, accountId: string): Promise<void> {
    await tx.run('DELETE FROM recovery_code WHERE account_id = ?', [accountId]);
    await tx.run('DELETE FROM second_factor WHERE account_id = ?', [accountId]);
  }

  /** Seals up to `limit` secrets anew under the newest master key and returns how many there were; 0 means done. */
  async rewrap(tx: Tx, limit = 500): Promise<number> {
    const { version: newest } = this.masters.newest;
    const rows = await tx.all<FactorRow>(
      `SELECT ${columns} FROM second_factor WHERE master_version < ? ORDER BY account_id LIMIT ?`,
      [newest, limit],
    );
    for (const row of rows) {
      const { version, sealed } = this.seal(row.account_id, this.open(row));
      await tx.run(
        'UPDATE second_factor SET sealed = ?, master_version = ? WHERE account_id = ? AND master_version = ?',
        [sealed, version, row.account_id, row.master_version],
      );
    }
    return rows.length;
  }

  /** False where an active factor stands in the way. */
  private async store(tx: Tx, accountId: string, secret: Buffer, state: 'offered' | 'active', at: string) {
    const { version, sealed } = this.seal(accountId, secret);
    const stored = await tx.run(
      `INSERT INTO second_factor (account_id, state, sealed, master_version, last_step, offered_at, confirmed_at)
       VALUES (?, ?, ?, ?, 0, ?, ?)
       ON CONFLICT (account_id) DO UPDATE SET sealed = excluded.sealed, master_version = excluded.master_version,
         last_step = 0, offered_at = excluded.offered_at
       WHERE second_factor.state = 'offered'`,
      [...[accountId, state, sealed, version], ...[at, state === 'active' ? at : null]],
    );
    return stored === 1;
  }

  /** What a ticket of this session holds; `Problem` 409 for any other, and for one too old. */
  private secretIn(ticket: string, sessionHash: string): Buffer {
    const [version = '', sealed = ''] = ticket.split('.');
    try {
      const wrapped = { version: Number(version), sealed: Buffer.from(sealed, 'base64url') };
      const plain = this.masters.unwrap(ticketPlace(sessionHash), wrapped);
      const until = plain.subarray(0, instantLength).toString();
      if (until > this.clock.now()) return plain.subarray(instantLength);
    } catch {
      // Told alike: a ticket of another session, one made up, one of a key that is gone.
    }
    throw nothingOffered();
  }

  private seal(accountId: string, secret: Buffer): Wrapped {
    return this.masters.wrap(placeOf(accountId), secret);
  }

  private open({ account_id, sealed, master_version }: FactorRow): Buffer {
    return this.masters.unwrap(placeOf(account_id), { version: master_version, sealed });
  }
}

/** Ten new recovery codes in place of all there were. */
async function freshCodes(tx: Tx, accountId: string): Promise<string[]> {
  const codes = Array.from({ length: recoveryCodes }, newRecoveryCode);
  await tx.run('DELETE FROM recovery_code WHERE account_id = ?', [accountId]);
  for (const one of codes) {
    const hash = hashOfRecoveryCode(accountId, one);
    await tx.run('INSERT INTO recovery_code (account_id, hash) VALUES (?, ?)', [accountId, hash]);
  }
  return codes;
}

async function activeIn(within: Pick<Tx, 'all'>, accountId: string): Promise<FactorRow | null> {
  const sql = `SELECT ${columns} FROM second_factor WHERE account_id = ? AND state = 'active'`;
  const [row] = await within.all<FactorRow>(sql, [accountId]);
  return row ?? null;
}

/** People type a code in two groups. */
const compact = (code: string): string => code.replaceAll(/\s/g, '');

/** A sealed secret opens for its own account alone. */
const placeOf = (accountId: string): string => `second_factor|sealed|${accountId}`;

const ticketLife = 10 * 60_000;
const instantLength = new Date(0).toISOString().length;
const ticketPlace = (sessionHash: string): string => `second_factor|ticket|${sessionHash}`;

const notEnrolled = () => Problem.conflict('factor-not-enrolled', 'No second factor is active: enrol one first');

const alreadyActive = () =>
  Problem.conflict('factor-active', 'A second factor is active already; two administrators can take it away');

const nothingOffered = () => Problem.conflict('factor-not-offered', 'Ask for a secret first: POST /me/second-factor');
