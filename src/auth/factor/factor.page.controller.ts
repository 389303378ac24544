import { Controller, Get, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../../config.js';
import { Reader } from '../../database/reader.js';
import { type Exposure, exposureOf } from '../../http/exposure.js';
import { Problem } from '../../http/problem.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { Page } from '../../ui/page.js';
import { SeeOther } from '../../ui/see-other.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { DemoCodes } from '../demo-codes.js';
import { localPath } from '../local-path.js';
import { Requires } from '../requires.js';
import { cookieName, cookieOptions } from '../session-token.js';
import { SignInService } from '../sign-in.service.js';
import { EnrolPage } from './enrol.page.js';
import type { CodeFailure, EnrolView, StepUpView } from './factor.page-view.js';
import { FactorsService } from './factors.service.js';
import { StepUpPage } from './step-up.page.js';

/** Enrolling the second factor and proving it again, by plain forms. The same services as the API's. */
@Controller()
@UseInterceptors(PageInterceptor)
export class FactorPageController {
  private readonly exposure: Exposure;

  constructor(
    private readonly factors: FactorsService,
    private readonly signIns: SignInService,
    private readonly codes: DemoCodes,
    private readonly reader: Reader,
    config: Config,
  ) {
    this.exposure = exposureOf(config);
  }

  @Get('xac-thuc')
  @Requires('factor.enrol')
  async start(@Req() request: Request, @CurrentActor() { accountId }: Actor): Promise<Page<EnrolView>> {
    const kind = (await this.factors.isEnrolled(this.reader, accountId)) ? 'active' : 'start';
    return enrolPage({ state: { kind }, returnTo: localPath(request.query.ve) });
  }

  @Post('xac-thuc')
  @Requires('factor.enrol')
  async offer(@Req() request: Request, @CurrentActor() actor: Actor): Promise<Page<EnrolView>> {
    const offered = await this.factors.offer(actor);
    return enrolPage({ state: { kind: 'offered', ...offered }, returnTo: sent(request).returnTo });
  }

  @Post('xac-thuc/xac-nhan')
  @Requires('factor.enrol')
  async confirm(
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<EnrolView>> {
    const { code, returnTo } = sent(request);
    const tried = await judged(code, response, () => this.factors.confirm(actor, code));
    if ('kind' in tried) return enrolPage({ state: { kind: 'again', failure: tried }, returnTo }, statuses[tried.kind]);
    response.cookie(cookieName(this.exposure), tried.begun.token, cookieOptions(this.exposure));
    return enrolPage({ state: { kind: 'done', recoveryCodes: tried.recoveryCodes }, returnTo });
  }

  @Get('xac-thuc-lai')
  @Requires('signedIn')
  async stepUpForm(@Req() request: Request, @CurrentActor() actor: Actor): Promise<Page<StepUpView> | SeeOther> {
    const returnTo = localPath(request.query.ve);
    if (!(await this.factors.isEnrolled(this.reader, actor.accountId))) {
      return new SeeOther(`/xac-thuc${returnTo ? `?ve=${encodeURIComponent(returnTo)}` : ''}`);
    }
    return this.stepUpPage(actor, { failure: null, returnTo, doing: keyIn(request.query.viec) });
  }

  @Post('xac-thuc-lai')
  @Requires('signedIn')
  async stepUp(
    @Req() request: Request,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<StepUpView> | SeeOther> {
    const { code, returnTo, doing } = sent(request);
    const tried = await judged(code, response, () => this.signIns.stepUp(actor, code, request.ip ?? ''));
    if ('kind' in tried) return this.stepUpPage(actor, { failure: tried, returnTo, doing });
    response.cookie(cookieName(this.exposure), tried.token, cookieOptions(this.exposure));
    return new SeeOther(returnTo ?? '/');
  }

  private async stepUpPage({ accountId }: Actor, view: Omit<StepUpView, 'demoCode'>) {
    const demoCode = await this.codes.forAccount(accountId);
    return new Page(StepUpPage, { ...view, demoCode }, view.failure ? statuses[view.failure.kind] : 200);
  }
}

const statuses = { missing: 400, wrong: 401, wait: 429 } as const;

const enrolPage = (view: EnrolView, status = 200): Page<EnrolView> => new Page(EnrolPage, view, status);

/** What follows from the code, or why it was refused: the form comes back then, not the filter's page. */
async function judged<T extends object>(
  code: string,
  response: Response,
  work: () => Promise<T>,
): Promise<T | CodeFailure> {
  if (code === '') return { kind: 'missing' };
  if (code.length > 40) return { kind: 'wrong' };
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    if (error.code === 'wrong-code') return { kind: 'wrong' };
    if (error.status !== 429) throw error;
    response.set(error.headers);
    return { kind: 'wait', seconds: Number(error.extra.retryAfter) };
  }
}

const keyIn = (value: unknown): string => (typeof value === 'string' ? value : '');

function sent(request: Request) {
  const { code, ve, viec } = (request.body ?? {}) as Record<string, unknown>;
  return { code: keyIn(code).trim(), returnTo: localPath(ve), doing: keyIn(viec) };
}
