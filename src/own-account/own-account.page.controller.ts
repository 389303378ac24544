import { Controller, Get, Param, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { CookieOptions, Request, Response } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { SessionsService } from '../auth/sessions.service.js';
import { Config } from '../config.js';
import { exposureOf } from '../http/exposure.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { AccountPage, type AccountPageView, doneThings } from './account.page.js';
import { OwnAccount } from './own-account.service.js';

const year = 365 * 24 * 3_600_000;
/** What a browser may be told to show; the first is the usual, for which no cookie stands. */
const choices = { theme: ['system', 'light', 'dark'], text: ['100', '112', '125'], lang: ['vi', 'en'] } as const;

/** P3. */
@Controller('tai-khoan')
@UseInterceptors(PageInterceptor)
export class OwnAccountPageController {
  private readonly cookie: CookieOptions;

  constructor(
    private readonly own: OwnAccount,
    private readonly sessions: SessionsService,
    config: Config,
  ) {
    const { tls } = exposureOf(config);
    this.cookie = { httpOnly: true, sameSite: 'lax', secure: tls, path: '/' };
  }

  @Get()
  @Requires('session.own')
  async account(@Req() request: Request, @CurrentActor() actor: Actor): Promise<Page<AccountPageView>> {
    const done = doneThings.find((thing) => thing === request.query['xong']) ?? null;
    return new Page(AccountPage, { account: await this.own.of(actor), done });
  }

  /** By cookies of this browser, not of the account: the same person may sit at two screens. */
  @Post('hien-thi')
  @Requires('signedIn')
  display(@Sent() form: SentForm, @Res({ passthrough: true }) response: Response): SeeOther {
    const sent = { theme: form.text('theme'), text: form.text('size'), lang: form.text('language') };
    for (const [name, known] of Object.entries(choices)) {
      const value = sent[name as keyof typeof sent];
      if (!(known as readonly string[]).includes(value)) continue;
      if (value === known[0]) response.clearCookie(name, this.cookie);
      else response.cookie(name, value, { ...this.cookie, maxAge: year });
    }
    return new SeeOther('/tai-khoan?xong=hien-thi');
  }

  @Post('phien/:id')
  @Requires('session.own')
  async end(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.sessions.endOwn(actor, id);
    return new SeeOther('/tai-khoan?xong=phien');
  }
}
