import { Controller, Get, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { CalendarFeed } from '../calendar-feed/calendar-feed.service.js';
import { Config } from '../config.js';
import { DigestWishes } from '../digest/digest-wishes.js';
import { LetterWish } from '../digest/digest.controller.js';
import { exposureOf } from '../http/exposure.js';
import { checked } from '../http/validation.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { CalendarPage, type CalendarPageView, LettersPage, type LettersPageView } from './reminders.page.js';

/** What the house tells outside: the calendar that programs read, the letter of the day. */
@Controller('tai-khoan')
@UseInterceptors(PageInterceptor)
export class RemindersPageController {
  constructor(
    private readonly feed: CalendarFeed,
    private readonly wishes: DigestWishes,
    private readonly config: Config,
  ) {}

  @Get('lich')
  @Requires('account.renew')
  async calendar(@CurrentActor() { accountId }: Actor): Promise<Page<CalendarPageView>> {
    return new Page<CalendarPageView>(CalendarPage, { on: (await this.feed.since(accountId)) !== null, address: null });
  }

  @Post('lich')
  @Requires('account.renew')
  async open(@CurrentActor() actor: Actor, @Req() request: Request): Promise<Page<CalendarPageView>> {
    const { path } = await this.feed.open(actor);
    return new Page<CalendarPageView>(CalendarPage, { on: true, address: `${this.base(request)}${path}` });
  }

  @Post('lich/tat')
  @Requires('session.own')
  async close(@CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.feed.close(actor);
    return new SeeOther('/tai-khoan?xong=lich');
  }

  @Get('thu')
  @Requires('account.renew')
  async letters(@CurrentActor() { accountId }: Actor): Promise<Page<LettersPageView>> {
    const { email, digest } = await this.wishes.of(accountId);
    return new Page<LettersPageView>(LettersPage, { email: email ?? '', digest, fault: null });
  }

  @Post('thu')
  @Requires('account.renew')
  async setLetters(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<LettersPageView> | SeeOther> {
    const email = form.text('email');
    const digest = form.text('digest') === '1';
    const { refusal } = await attempted(async () => {
      const wish = await checked(LetterWish, { email: email === '' ? null : email, digest });
      return this.wishes.set(actor, wish.email, wish.digest);
    });
    if (!refusal) return new SeeOther('/tai-khoan?xong=thu');
    const [first] = refusal.faults;
    const field = first?.field === 'digest' ? 'digest' : 'email';
    return new Page<LettersPageView>(
      LettersPage,
      { email, digest, fault: { field, code: first?.code ?? '' } },
      refusal.status,
    );
  }

  /** The address people reach us by: that of the settings, else the one this very request came by. */
  private base(request: Request): string {
    const { tls } = exposureOf(this.config);
    return this.config.publicUrl ?? `${tls ? 'https' : 'http'}://${request.headers.host ?? ''}`;
  }
}
