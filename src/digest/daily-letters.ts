import { createHash } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { addDays, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { absentActor } from '../auth/absent-actor.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { absentRead } from '../reads/absent-read.js';
import { ReadRecorder } from '../reads/read-recorder.js';
import { WorkList } from '../work/work.service.js';
import { digestOf } from './digest-text.js';
import { LetterPost, type Posted } from './letter-post.js';

/** Milliseconds from one look to the next. */
const every = 60_000;
/** The hour of Viet Nam from which the letters of a day leave. */
const hour = 7;
/** Minutes to wait after each try that failed; after the last, the day goes without a letter. */
const pauses = [1, 5, 15, 30, 60, 120, 240];
/** Milliseconds after which a letter that is still being sent was left so by a crash. */
const abandoned = 10 * 60_000;
/** Days for which it is kept that a letter was sent. */
const kept = 60;

interface Wanted {
  readonly account_id: string;
  readonly email: string;
  /** When it was last tried today; null where not yet. */
  readonly tried_at: string | null;
}

/**
 * The letter of the day, once to whoever asked for one (SEC-46). The row of account and day is the claim: whichever
 * instance writes it first sends the letter, and after a restart the row says what became of it. One whose fate nobody
 * knows is not sent again. A server that fails is tried again later and keeps nobody waiting.
 */
@Injectable()
export class DailyLetters implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger('letters');
  private timer: NodeJS.Timeout | null = null;
  private turn: Promise<unknown> = Promise.resolve();

  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly work: WorkList,
    private readonly reads: ReadRecorder,
    private readonly post: LetterPost,
  ) {}

  onApplicationBootstrap(): void {
    if (!this.post.isOpen) return;
    this.timer = setInterval(() => {
      this.turn = this.turn
        .then(() => this.run(() => this.timer === null))
        .catch((error: unknown) => {
          this.logger.error(error);
        });
    }, every);
    this.timer.unref();
  }

  async onApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.turn;
  }

  /** Sends what is to be sent now; returns how many letters left. Left off between two letters once it `isEnough`. */
  async run(isEnough = (): boolean => false): Promise<number> {
    const now = this.clock.now();
    if (!this.post.isOpen || hourOf(now) < hour) return 0;
    const day = this.clock.today();
    await this.sweep(day, now);
    let sent = 0;
    for (const wanted of await this.waiting(day, now)) {
      if (isEnough()) return sent;
      if (await this.claim(wanted, day)) sent += await this.send(wanted, day);
    }
    return sent;
  }

  /** Who has no letter of this day yet, or one that failed and whose pause is over. */
  private async waiting(day: LegalDate, now: string): Promise<Wanted[]> {
    const rows = await this.reader.all<Wanted & { readonly attempts: number | null }>(
      `SELECT d.account_id, a.email, l.attempts, l.tried_at FROM digest d
         JOIN account a ON a.id = d.account_id AND a.disabled_at IS NULL AND a.email IS NOT NULL
         LEFT JOIN digest_letter l ON l.account_id = d.account_id AND l.day = ?
        WHERE l.state IS NULL OR l.state = 'failed' ORDER BY d.account_id`,
      [day],
    );
    return rows.filter(({ attempts, tried_at }) => {
      const pause = attempts === null ? 0 : pauses[attempts - 1];
      return pause !== undefined && (tried_at === null || Date.parse(now) - Date.parse(tried_at) >= pause * 60_000);
    });
  }

  /** True for the one instance that may send it now; nobody's where the wish was taken back or changed meanwhile. */
  private claim({ account_id, email, tried_at }: Wanted, day: LegalDate): Promise<boolean> {
    const at = this.clock.now();
    return this.writer.write(async (tx) => {
      const claimed = await tx.run(
        `INSERT INTO digest_letter (account_id, day, state, attempts, tried_at)
         SELECT d.account_id, ?, 'sending', 1, ? FROM digest d
           JOIN account a ON a.id = d.account_id AND a.disabled_at IS NULL AND a.email = ?
          WHERE d.account_id = ?
         ON CONFLICT (account_id, day) DO UPDATE SET state = 'sending', attempts = digest_letter.attempts + 1,
           tried_at = excluded.tried_at WHERE digest_letter.state = 'failed' AND digest_letter.tried_at = ?`,
        [day, at, email, account_id, tried_at],
      );
      return claimed === 1;
    });
  }

  private async send({ account_id, email }: Wanted, day: LegalDate): Promise<number> {
    const actor = await absentActor(this.reader, account_id, day);
    const view = actor && (await this.work.of(actor, {}));
    const letter = view && digestOf(view, this.config.publicUrl);
    if (!letter) {
      await this.settle(account_id, day, 'nothing', null);
      return 0;
    }
    const cases = await this.casesOf(view.items.map(({ code }) => code));
    await this.reads.record(absentRead(actor, { type: 'letter.list', at: this.clock.now(), on: day, cases }));
    const posted = await this.post.post({ ...letter, to: email, id: idOf(account_id, day) });
    await this.settle(account_id, day, posted.outcome, 'why' in posted ? posted.why : null);
    if (posted.outcome !== 'sent') this.logger.error(JSON.stringify({ letter: posted.outcome, why: posted.why }));
    return posted.outcome === 'sent' ? 1 : 0;
  }

  private async settle(account: string, day: string, state: Posted['outcome'] | 'nothing', error: string | null) {
    await this.writer.write((tx) =>
      tx.run('UPDATE digest_letter SET state = ?, error = ? WHERE account_id = ? AND day = ?', [
        ...[state, error, account, day],
      ]),
    );
  }

  /** What a crash left in the middle, and what is too old to be asked for. */
  private async sweep(day: LegalDate, now: string): Promise<void> {
    const before = new Date(Date.parse(now) - abandoned).toISOString();
    const lost = await this.reader.all(
      "SELECT 1 AS one FROM digest_letter WHERE (state = 'sending' AND tried_at < ?) OR day < ? LIMIT 1",
      [before, addDays(day, -kept)],
    );
    if (lost.length === 0) return;
    // A file appears once whatever happens, so there the letter is simply tried again.
    const fate = this.config.mailDirectory === null ? 'unknown' : 'failed';
    await this.writer.write(async (tx) => {
      await tx.run(
        "UPDATE digest_letter SET state = ?, error = 'the service stopped' WHERE state = 'sending' AND tried_at < ?",
        [fate, before],
      );
      await tx.run('DELETE FROM digest_letter WHERE day < ?', [addDays(day, -kept)]);
    });
  }

  private async casesOf(codes: readonly string[]): Promise<string[]> {
    if (codes.length === 0) return [];
    const rows = await this.reader.all<{ id: string }>(
      `SELECT id FROM candidate WHERE code IN (${codes.map(() => '?').join(', ')})`,
      codes,
    );
    return rows.map(({ id }) => id);
  }
}

/** Viet Nam keeps UTC+7 all year. */
const hourOf = (instant: string): number => new Date(Date.parse(instant) + 7 * 3_600_000).getUTCHours();

const idOf = (account: string, day: string): string =>
  `${day}-${createHash('sha256').update(`letter ${account} ${day}`).digest('hex').slice(0, 24)}`;
