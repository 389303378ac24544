import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { type Attempt, Attempts, factorDoor, loginDoor } from './attempts.js';
import { FactorsService } from './factor/factors.service.js';
import { normalLogin } from './login.js';
import type { PasswordHash } from './password-hash.js';
import { PasswordHasher } from './password-hasher.js';
import { type Begun, beginSession, renewSession } from './session-rows.js';
import { recordOnSite } from './site-entry.js';

export interface Credentials {
  readonly login: string;
  readonly password: string;
  /** Of the second factor, or a recovery code; null leaves a session of the password alone. */
  readonly code: string | null;
  /** Several people use the machine: the session is shorter. */
  readonly shared?: boolean;
  /** Where the request came from. */
  readonly address: string;
}

export interface SignedIn extends Begun {
  readonly accountId: string;
  /** Whether the account has a second factor: if so, a session of the password alone can be completed with it. */
  readonly enrolled: boolean;
}

interface AccountRow {
  readonly id: string;
  readonly person_id: string;
  readonly password_hash: PasswordHash;
}

/** What decides how strong and how long a session is. */
type Asked = Required<Pick<Credentials, 'code' | 'shared'>>;

interface Judged {
  readonly account: AccountRow | null;
  /** The hash to keep from now on, where the old one costs too little. */
  readonly renewed: PasswordHash | null;
}

/** By password and second factor in one request, or one after the other (SEC-29, SEC-31). */
@Injectable()
export class SignInService {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly passwords: PasswordHasher,
    private readonly factors: FactorsService,
    private readonly attempts: Attempts,
  ) {}

  /** A new session, or `Problem` 401 (the same for all that is wrong) or 429. */
  async signIn({ login, password, code, shared = false, address }: Credentials): Promise<SignedIn> {
    const name = normalLogin(login);
    const attempt = { door: loginDoor(name), address };
    const known = await this.accountOf(name);
    const excused = known !== null && code !== null && (await this.factors.wouldProve(known.id, code));
    const held = await this.attempts.enter(attempt, excused);
    const signedIn = await this.tried(known, { password, code, shared, held }, attempt).catch(
      async (error: unknown) => {
        // Where others are held up nothing was counted, so there is nothing to take back.
        if (held === null) await this.unjudged(attempt);
        throw error;
      },
    );
    // Whoever tries codes at a closed door is not told by the answer that one of them was right.
    if (!signedIn) throw held === null ? Problem.unauthenticated('wrong-credentials') : Problem.tooMany(held);
    if (isWhole(signedIn)) this.attempts.forget(attempt);
    else await this.attempts.withdrawn(attempt);
    return signedIn;
  }

  /**
   * Proves the second factor in a session: a new token, whose session lasts no longer than the old one, which ends.
   * `Problem` 401 where the code is not right or was used, 409 where no factor is enrolled, 429.
   */
  async stepUp(actor: Actor, code: string, address: string): Promise<SignedIn> {
    if (!(await this.factors.isEnrolled(this.reader, actor.accountId))) {
      throw Problem.conflict('factor-not-enrolled', 'Enrol a second factor first: POST /me/second-factor');
    }
    const attempt = { door: factorDoor(actor.accountId), address };
    await this.attempts.enter(attempt);
    const renewed = await this.writer
      .write((tx) => this.renew(tx, actor, code, attempt))
      .catch(async (error: unknown) => {
        await this.unjudged(attempt);
        throw error;
      });
    if (!renewed) throw Problem.wrongCode();
    this.attempts.forget(attempt);
    return renewed;
  }

  private async tried(
    known: AccountRow | null,
    { password, code, shared, held }: Asked & { readonly password: string; readonly held: number | null },
    attempt: Attempt,
  ): Promise<SignedIn | null> {
    const judged = await this.judged(known, password);
    return this.writer.write(async (tx) => {
      const begun = await this.begin(tx, judged, { code, shared });
      if (begun && isWhole(begun)) {
        await this.attempts.succeeded(tx, attempt);
        await this.attempts.succeeded(tx, { door: factorDoor(begun.accountId), address: attempt.address });
      }
      // Whoever knows the second factor alone gets one guess at the password for each code of it.
      if (!begun && known && code !== null && held !== null) await this.factors.prove(tx, known.id, code);
      return begun;
    });
  }

  private async accountOf(login: string): Promise<AccountRow | null> {
    const [account] = await this.reader.all<AccountRow>(
      `SELECT id, person_id, password_hash FROM account
        WHERE login = ? AND disabled_at IS NULL AND (password_expires_at IS NULL OR password_expires_at > ?)`,
      [login, this.clock.now()],
    );
    return account ?? null;
  }

  private async judged(known: AccountRow | null, password: string): Promise<Judged> {
    const right = await this.passwords.matches(password, known?.password_hash ?? null);
    if (!right || !known) return { account: null, renewed: null };
    const outdated = this.passwords.isOutdated(known.password_hash);
    return { account: known, renewed: outdated ? await this.passwords.hash(password) : null };
  }

  /** Writes one entry in any case. The account is asked again: it may have been disabled while the hash was reckoned. */
  private async begin(tx: Tx, { account, renewed }: Judged, { code, shared }: Asked): Promise<SignedIn | null> {
    const at = this.clock.now();
    const enrolled = account !== null && (await this.factors.isEnrolled(tx, account.id));
    const begun = account && (await this.begun(tx, account, { code: enrolled ? code : null, shared }, at));
    if (!account || !begun) {
      await recordOnSite(tx, { kind: 'refusal', type: 'session.begin', at, facts: {} }, null);
      return null;
    }
    if (renewed) await tx.run('UPDATE account SET password_hash = ? WHERE id = ?', [renewed, account.id]);
    const by = { personId: account.person_id, session: begun.session };
    const facts = { account: account.id, ...(shared && { shared }) };
    await recordOnSite(tx, { kind: 'signIn', type: 'session.begin', at, facts }, by);
    return { ...begun, accountId: account.id, enrolled };
  }

  private async begun(tx: Tx, account: AccountRow, { code, shared }: Asked, at: string): Promise<Begun | null> {
    if (code !== null && !(await this.factors.prove(tx, account.id, code))) return null;
    return beginSession(tx, {
      ...{ accountId: account.id, at, createdAt: at, strength: code === null ? 'password' : 'secondFactor' },
      shared,
      passwordHash: account.password_hash,
    });
  }

  private async renew(tx: Tx, actor: Actor, code: string, attempt: Attempt): Promise<SignedIn | null> {
    const { accountId, personId, session } = actor;
    const at = this.clock.now();
    const by = { personId, session };
    if (!(await this.factors.prove(tx, accountId, code))) {
      await recordOnSite(tx, { kind: 'refusal', type: 'session.stepUp', at, facts: { account: accountId } }, by);
      return null;
    }
    const begun = await renewSession(tx, actor, at);
    await this.attempts.succeeded(tx, attempt);
    const facts = { account: accountId, before: session.hash };
    await recordOnSite(tx, { kind: 'signIn', type: 'session.stepUp', at, facts }, { personId, session: begun.session });
    return { ...begun, accountId, enrolled: true };
  }

  /** Best effort: whoever met a store that cannot write now has one try less. */
  private async unjudged(attempt: Attempt): Promise<void> {
    await this.attempts.withdrawn(attempt).catch(() => undefined);
  }
}

/** The password alone ends no row of failures where codes may still be guessed. */
const isWhole = ({ strength, enrolled }: SignedIn): boolean => strength === 'secondFactor' || !enrolled;
