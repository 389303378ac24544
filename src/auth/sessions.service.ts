import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { normalLogin } from './login.js';
import type { PasswordHash } from './password-hash.js';
import { PasswordHasher } from './password-hasher.js';
import { resolveSql, type ResolvedRow, actorFrom } from './resolve.js';
import { hashOfToken, newToken } from './session-token.js';
import { recordOnSite } from './site-entry.js';
import { Throttle } from './throttle.js';

const minute = 60_000;
const idle = 30 * minute;
const absolute = 12 * 60 * minute;

interface AccountRow {
  readonly id: string;
  readonly person_id: string;
  readonly password_hash: PasswordHash;
}

export interface SignedIn {
  readonly token: string;
  readonly expiresAt: string;
}

/** Sessions live in the database and nowhere else, so a right that ends, ends with the next request (SEC-25, SEC-29). */
@Injectable()
export class SessionsService {
  private readonly logger = new Logger('auth');

  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly passwords: PasswordHasher,
    private readonly throttle: Throttle,
  ) {}

  /** A new session, or `Problem` 401 (the same for all that is wrong) or 429. */
  async signIn(login: string, password: string, address: string): Promise<SignedIn> {
    const name = normalLogin(login);
    this.throttle.enter(name, address);
    const signedIn = await this.judged(name, password).catch((error: unknown) => {
      this.throttle.withdrawn(name, address);
      throw error;
    });
    if (!signedIn) throw Problem.unauthenticated('wrong-credentials');
    this.throttle.succeeded(name, address);
    return signedIn;
  }

  async signOut({ personId, session }: Actor): Promise<void> {
    const at = this.clock.now();
    await this.writer.write(async (tx) => {
      const ended = await tx.run('UPDATE session SET ended_at = ? WHERE hash = ? AND ended_at IS NULL', [
        at,
        session.hash,
      ]);
      if (ended === 0) return;
      await recordOnSite(tx, { kind: 'signOut', type: 'session.end', at, facts: {} }, { personId, session });
    });
  }

  /** Whose token it is and what he may be asked for today, read afresh each time; null where it opens nothing. */
  async resolve(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const today = this.clock.today();
    const hash = hashOfToken(token);
    const rows = await this.reader.all<ResolvedRow>(resolveSql, [
      ...[today, today, today, today, today, today],
      ...[hash, now, before(now, idle)],
    ]);
    const [first] = rows;
    if (!first) return null;
    if (first.seen_at <= before(now, minute)) await this.touch(hash, now);
    return actorFrom(hash, rows);
  }

  private async judged(login: string, password: string): Promise<SignedIn | null> {
    const account = await this.verified(login, password);
    const outdated = account !== null && this.passwords.isOutdated(account.password_hash);
    const renewed = outdated ? await this.passwords.hash(password) : null;
    return this.writer.write((tx) => this.begin(tx, account, renewed));
  }

  private async verified(login: string, password: string): Promise<AccountRow | null> {
    const [account] = await this.reader.all<AccountRow>(
      `SELECT id, person_id, password_hash FROM account
        WHERE login = ? AND disabled_at IS NULL AND (password_expires_at IS NULL OR password_expires_at > ?)`,
      [login, this.clock.now()],
    );
    const right = await this.passwords.matches(password, account?.password_hash ?? null);
    return right && account ? account : null;
  }

  /** Writes one entry in any case. The account is asked again: it may have been disabled while the hash was reckoned. */
  private async begin(tx: Tx, account: AccountRow | null, renewed: PasswordHash | null): Promise<SignedIn | null> {
    const at = this.clock.now();
    const token = newToken();
    const hash = hashOfToken(token);
    const expiresAt = after(at, absolute);
    const begun =
      account &&
      (await tx.run(
        `INSERT INTO session (hash, account_id, strength, stepped_up_at, created_at, seen_at, expires_at)
         SELECT ?, id, 'secondFactor', ?, ?, ?, ? FROM account WHERE id = ? AND password_hash = ? AND disabled_at IS NULL`,
        [hash, at, at, at, expiresAt, account.id, account.password_hash],
      ));
    if (!account || begun !== 1) {
      await recordOnSite(tx, { kind: 'refusal', type: 'session.begin', at, facts: {} }, null);
      return null;
    }
    if (renewed) await tx.run('UPDATE account SET password_hash = ? WHERE id = ?', [renewed, account.id]);
    const by = { personId: account.person_id, session: { hash, strength: 'secondFactor' as const, steppedUpAt: at } };
    await recordOnSite(tx, { kind: 'signIn', type: 'session.begin', at, facts: { account: account.id } }, by);
    return { token, expiresAt };
  }

  /** Once a minute. A store that cannot write now ends no session: it only grows idle sooner. */
  private async touch(hash: string, now: string): Promise<void> {
    try {
      await this.writer.write((tx) =>
        tx.run('UPDATE session SET seen_at = ? WHERE hash = ? AND seen_at <= ?', [now, hash, before(now, minute)]),
      );
    } catch (error) {
      this.logger.warn(`A session was not marked as seen: ${String(error)}`);
    }
  }
}

const after = (instant: string, milliseconds: number): string =>
  new Date(Date.parse(instant) + milliseconds).toISOString();
const before = (instant: string, milliseconds: number): string => after(instant, -milliseconds);
