import { Controller, Get, Post, Res, UseInterceptors } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { FactorsService } from '../auth/factor/factors.service.js';
import { Requires } from '../auth/requires.js';
import { cookieName, cookieOptions } from '../auth/session-token.js';
import { Config } from '../config.js';
import { type Exposure, exposureOf } from '../http/exposure.js';
import { Problem } from '../http/problem.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { CodesPage, type CodesPageView, type FactorPageView, NewFactorPage } from './renewals.page.js';

/** New recovery codes, and another authenticator in place of the present one. */
@Controller('tai-khoan')
@UseInterceptors(PageInterceptor)
export class RenewalsPageController {
  private readonly exposure: Exposure;

  constructor(
    private readonly factors: FactorsService,
    config: Config,
  ) {
    this.exposure = exposureOf(config);
  }

  @Get('ma-khoi-phuc')
  @Requires('account.renew')
  codesForm(): Page<CodesPageView> {
    return new Page<CodesPageView>(CodesPage, { made: null });
  }

  @Post('ma-khoi-phuc')
  @Requires('account.renew')
  async codes(@CurrentActor() actor: Actor): Promise<Page<CodesPageView>> {
    return new Page<CodesPageView>(CodesPage, { made: await this.factors.renewCodes(actor) });
  }

  @Get('xac-thuc-moi')
  @Requires('account.renew')
  factorForm(): Page<FactorPageView> {
    return new Page<FactorPageView>(NewFactorPage, { state: { kind: 'start' } });
  }

  @Post('xac-thuc-moi')
  @Requires('account.renew')
  async offer(@CurrentActor() actor: Actor): Promise<Page<FactorPageView>> {
    const offered = await this.factors.offerAnew(actor);
    return new Page<FactorPageView>(NewFactorPage, { state: { kind: 'offered', ...offered, fault: null } });
  }

  @Post('xac-thuc-moi/xac-nhan')
  @Requires('account.renew')
  async replace(
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<FactorPageView>> {
    const [ticket, code] = [form.text('codeTicket'), form.text('code')];
    const again = async (fault: 'missing' | 'wrong', status: number) => {
      const offered = await this.factors.offeredBy(actor, ticket);
      return new Page<FactorPageView>(NewFactorPage, { state: { kind: 'offered', ...offered, fault } }, status);
    };
    if (code === '') return again('missing', 400);
    try {
      const { recoveryCodes, begun } = await this.factors.replace(actor, ticket, code);
      response.cookie(cookieName(this.exposure), begun.token, cookieOptions(this.exposure));
      return new Page<FactorPageView>(NewFactorPage, { state: { kind: 'done', recoveryCodes } });
    } catch (error) {
      if (error instanceof Problem && error.code === 'wrong-code') return await again('wrong', 401);
      throw error;
    }
  }
}
