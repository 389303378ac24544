import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { earlier } from '../later.js';
import type { Actor } from './actor.js';
import { idleOf, idleWith, longestIdle, sharedIdle } from './idle.js';
import { resolveSql, type ResolvedRow, actorFrom } from './resolve.js';
import type { Strength } from './session.entity.js';
import { hashOfToken, publicIdOf } from './session-token.js';
import type { SessionView } from './session.view.js';
import { recordOnSite } from './site-entry.js';

const minute = 60_000;

interface OwnRow {
  readonly hash: string;
  readonly strength: Strength;
  readonly shared: number;
  readonly created_at: string;
  readonly seen_at: string;
  readonly expires_at: string;
}

/** Sessions live in the database and nowhere else, so a right that ends, ends with the next request (SEC-25, SEC-29). */
@Injectable()
export class SessionsService {
  private readonly logger = new Logger('auth');

  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  signOut(actor: Actor): Promise<void> {
    return this.end(actor, actor.session.hash);
  }

  /** Every session of the actor's account that still stands, the newest first. */
  async own(actor: Actor): Promise<SessionView[]> {
    const rows = await this.standing(actor);
    return rows.map(({ hash, strength, shared, created_at, seen_at, expires_at }) => ({
      ...{
        id: publicIdOf(hash),
        strength,
        shared: shared === 1,
        createdAt: created_at,
        seenAt: seen_at,
        expiresAt: expires_at,
      },
      current: hash === actor.session.hash,
    }));
  }

  /** Ends a session of the actor's own account; `Problem` 404 for any other. */
  async endOwn(actor: Actor, id: string): Promise<void> {
    const row = (await this.standing(actor)).find(({ hash }) => publicIdOf(hash) === id);
    if (!row) throw Problem.notFound();
    await this.end(actor, row.hash);
  }

  /** Whose token it is and what he may be asked for today, read afresh each time; null where it opens nothing. */
  async resolve(token: string): Promise<Actor | null> {
    const now = this.clock.now();
    const today = this.clock.today();
    const hash = hashOfToken(token);
    const rows = await this.reader.all<ResolvedRow>(resolveSql, [
      ...[today, today, today, today, today, today],
      ...[hash, now, earlier(now, longestIdle)],
    ]);
    const [first] = rows;
    if (!first) return null;
    const actor = actorFrom(hash, rows);
    if (first.seen_at <= earlier(now, idleOf(actor))) return null;
    if (first.seen_at <= earlier(now, minute)) await this.touch(hash, now);
    return actor;
  }

  private async end({ personId, session }: Actor, hash: string): Promise<void> {
    const at = this.clock.now();
    await this.writer.write(async (tx) => {
      const ended = await tx.run('UPDATE session SET ended_at = ? WHERE hash = ? AND ended_at IS NULL', [at, hash]);
      if (ended === 0) return;
      const facts = hash === session.hash ? {} : { ended: hash };
      await recordOnSite(tx, { kind: 'signOut', type: 'session.end', at, facts }, { personId, session });
    });
  }

  private standing({ accountId, duties }: Actor): Promise<OwnRow[]> {
    const now = this.clock.now();
    return this.reader.all<OwnRow>(
      `SELECT hash, strength, shared, created_at, seen_at, expires_at FROM session
        WHERE account_id = ? AND ended_at IS NULL AND expires_at > ?
          AND seen_at > CASE shared WHEN 1 THEN ? ELSE ? END ORDER BY created_at DESC, hash`,
      [accountId, now, earlier(now, sharedIdle), earlier(now, idleWith(duties))],
    );
  }

  /** Once a minute. A store that cannot write now ends no session: it only grows idle sooner. */
  private async touch(hash: string, now: string): Promise<void> {
    try {
      await this.writer.write((tx) =>
        tx.run('UPDATE session SET seen_at = ? WHERE hash = ? AND seen_at <= ?', [now, hash, earlier(now, minute)]),
      );
    } catch (error) {
      this.logger.warn(`A session was not marked as seen: ${String(error)}`);
    }
  }
}
