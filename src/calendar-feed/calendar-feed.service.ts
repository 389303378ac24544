import { createHash, randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { addDays } from '../../workflows/calendar/legal-date.js';
import { absentActor } from '../auth/absent-actor.js';
import type { Actor } from '../auth/actor.js';
import { recordOnSite } from '../auth/site-entry.js';
import { assertStillStands } from '../auth/still-stands.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { absentRead } from '../reads/absent-read.js';
import { ReadRecorder } from '../reads/read-recorder.js';
import { WorkList } from '../work/work.service.js';
import { calendarOf } from './calendar-text.js';

/** Days ahead that a calendar shows. */
const ahead = 366;
const secretForm = /^[A-Za-z0-9_-]{43}$/;

/**
 * One's limits as a calendar that other programs read under a secret address (SEC-46): none before its person asks for
 * one, codes and steps without names. The secret is kept as a hash and told once; it opens this and nothing else.
 */
@Injectable()
export class CalendarFeed {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly work: WorkList,
    private readonly reads: ReadRecorder,
    private readonly config: Config,
  ) {}

  /** The instant since when a calendar can be read; null while it is off. */
  async since(accountId: string): Promise<string | null> {
    const [row] = await this.reader.all<{ since: string }>('SELECT since FROM calendar_feed WHERE account_id = ?', [
      accountId,
    ]);
    return row?.since ?? null;
  }

  /** A new address, told this once; whatever address there was before opens nothing from now on. */
  async open(actor: Actor): Promise<{ readonly path: string; readonly since: string }> {
    const secret = randomBytes(32).toString('base64url');
    const since = this.clock.now();
    await this.writer.write(async (tx) => {
      await assertStillStands(tx, actor, this.clock.today());
      const renewed = await tx.run('DELETE FROM calendar_feed WHERE account_id = ?', [actor.accountId]);
      await tx.run('INSERT INTO calendar_feed (account_id, hash, since) VALUES (?, ?, ?)', [
        ...[actor.accountId, hashOf(secret), since],
      ]);
      const facts = { account: actor.accountId, renewed: renewed === 1 };
      await recordOnSite(tx, { kind: 'rights', type: 'calendarFeed.open', at: since, facts }, actor);
    });
    return { path: `/lich/${secret}.ics`, since };
  }

  /** Nothing is said where it is off already. */
  async close(actor: Actor): Promise<void> {
    await this.writer.write(async (tx) => {
      const closed = await tx.run('DELETE FROM calendar_feed WHERE account_id = ?', [actor.accountId]);
      if (closed === 0) return;
      const facts = { account: actor.accountId };
      await recordOnSite(tx, { kind: 'rights', type: 'calendarFeed.close', at: this.clock.now(), facts }, actor);
    });
  }

  /** The calendar behind an address; `Problem` 404 for any other. `pace` is asked before anything is looked up for it. */
  async read(secret: string, pace: (accountId: string) => void): Promise<string> {
    if (!secretForm.test(secret)) throw Problem.notFound();
    const [row] = await this.reader.all<{ account_id: string }>('SELECT account_id FROM calendar_feed WHERE hash = ?', [
      hashOf(secret),
    ]);
    if (!row) throw Problem.notFound();
    pace(row.account_id);
    const today = this.clock.today();
    const actor = await absentActor(this.reader, row.account_id, today);
    if (!actor) throw Problem.notFound();
    const { items, cases } = await this.work.ownLimits(actor, addDays(today, ahead));
    const at = this.clock.now();
    if (cases.length > 0)
      await this.reads.record(absentRead(actor, { type: 'calendarFeed.list', at, on: today, cases }));
    return calendarOf(items, { at, publicUrl: this.config.publicUrl });
  }
}

const hashOf = (secret: string): string => createHash('sha256').update(`calendar feed ${secret}`).digest('hex');
