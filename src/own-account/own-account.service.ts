import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { FactorsService } from '../auth/factor/factors.service.js';
import { type MeView, viewMe } from '../auth/me.view.js';
import type { SessionView } from '../auth/session.view.js';
import { SessionsService } from '../auth/sessions.service.js';
import { CalendarFeed } from '../calendar-feed/calendar-feed.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { DigestWishes, type LetterWishes } from '../digest/digest-wishes.js';

/** One's own account: who one is here, what opens it, and what it tells one outside. */
export interface OwnAccountView {
  readonly login: string;
  readonly person: MeView['person'];
  readonly duties: MeView['duties'];
  /** Null where none is enrolled. */
  readonly secondFactor: { readonly since: string; readonly recoveryCodes: number } | null;
  readonly sessions: readonly SessionView[];
  /** The calendar that other programs read: since when it has its present address; null while it is off. */
  readonly calendar: { readonly since: string } | null;
  readonly letters: LetterWishes;
}

@Injectable()
export class OwnAccount {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly factors: FactorsService,
    private readonly sessions: SessionsService,
    private readonly feed: CalendarFeed,
    private readonly wishes: DigestWishes,
  ) {}

  async of(actor: Actor): Promise<OwnAccountView> {
    const { accountId } = actor;
    const [me, [account], secondFactor, sessions, since, letters] = await Promise.all([
      viewMe(this.reader, actor, this.clock.today()),
      this.reader.all<{ login: string }>('SELECT login FROM account WHERE id = ?', [accountId]),
      this.factors.state(accountId),
      this.sessions.own(actor),
      this.feed.since(accountId),
      this.wishes.of(accountId),
    ]);
    return {
      login: account!.login,
      ...{ person: me.person, duties: me.duties, secondFactor, sessions },
      calendar: since === null ? null : { since },
      letters,
    };
  }
}
