import { Controller, Get, Inject, Optional, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Public } from '../http/access.js';
import { type Exposure, exposureOf } from '../http/exposure.js';
import { Problem } from '../http/problem.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { DemoCodes } from './demo-codes.js';
import { DEMO_SIGN_INS, type DemoSignIns } from './demo-sign-ins.js';
import { localPath } from './local-path.js';
import { normalLogin } from './login.js';
import { cookieName, cookieOptions, tokenOf } from './session-token.js';
import { SessionsService } from './sessions.service.js';
import { SignInService, type SignedIn } from './sign-in.service.js';
import { SignInPage } from './sign-in.page.js';
import type { SignInFailure, SignInView } from './sign-in.view.js';

/** P1 and the way out. The same service as the API's; the answer to a form is a page. */
@Public()
@Controller()
@UseInterceptors(PageInterceptor)
export class SignInPageController {
  private readonly exposure: Exposure;
  private readonly roles: DemoSignIns;

  constructor(
    private readonly sessions: SessionsService,
    private readonly signIns: SignInService,
    private readonly codes: DemoCodes,
    private readonly reader: Reader,
    config: Config,
    @Optional() @Inject(DEMO_SIGN_INS) demo: DemoSignIns | null,
  ) {
    this.exposure = exposureOf(config);
    this.roles = config.profile === 'demo' ? (demo ?? []) : [];
  }

  @Get('dang-nhap')
  form(@Req() request: Request): Promise<Page<SignInView>> {
    return this.page({ login: '', shared: false, failure: null, returnTo: localPath(request.query.ve) });
  }

  @Post('dang-nhap')
  async signIn(
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<SignInView> | SeeOther> {
    const { login, shared, returnTo, ...rest } = sent(request);
    const tried = await this.tried({ login, shared, ...rest }, request, response);
    if ('kind' in tried) return this.page({ login, shared, failure: tried, returnTo });
    if (tried.strength === 'secondFactor') return new SeeOther(returnTo ?? '/');
    const next = tried.enrolled ? '/xac-thuc-lai' : '/xac-thuc';
    return new SeeOther(returnTo ? `${next}?ve=${encodeURIComponent(returnTo)}` : next);
  }

  /** Also for a session that has ended meanwhile: whoever wants out is out. */
  @Post('dang-xuat')
  async signOut(@Req() request: Request, @Res({ passthrough: true }) response: Response): Promise<SeeOther> {
    const token = tokenOf(request, this.exposure);
    const actor = token === null ? null : await this.sessions.resolve(token);
    if (actor) await this.sessions.signOut(actor);
    response.clearCookie(cookieName(this.exposure), cookieOptions(this.exposure));
    return new SeeOther('/dang-nhap');
  }

  private async tried(
    { login, password, code, shared, byCard }: Omit<Sent, 'returnTo'>,
    request: Request,
    response: Response,
  ): Promise<SignInFailure | SignedIn> {
    if (login.trim() === '' || password === '') {
      return { kind: 'missing', login: login.trim() === '', password: password === '' };
    }
    if (login.length > 200 || password.length > 256 || code.length > 40) return { kind: 'wrong' };
    try {
      const filledIn = byCard ? await this.codes.forLogin(normalLogin(login)) : null;
      const proof = filledIn ?? (code === '' ? null : code);
      const signedIn = await this.signIns.signIn({ login, password, code: proof, shared, address: request.ip ?? '' });
      response.cookie(cookieName(this.exposure), signedIn.token, cookieOptions(this.exposure));
      return signedIn;
    } catch (error) {
      // Not the filter's page: the form comes back with what was typed, as any failed form does.
      if (!(error instanceof Problem)) throw error;
      if (error.status === 401) return { kind: 'wrong' };
      if (error.status !== 429) throw error;
      response.set(error.headers);
      return { kind: 'wait', seconds: Number(error.extra.retryAfter) };
    }
  }

  private async page(view: Omit<SignInView, 'roles' | 'demoCode' | 'unsettled'>): Promise<Page<SignInView>> {
    const demoCode = this.codes.present();
    const unsettled = (await this.reader.all('SELECT id FROM account LIMIT 1')).length === 0;
    return new Page(
      SignInPage,
      { ...view, unsettled, roles: this.roles, demoCode },
      view.failure ? statuses[view.failure.kind] : 200,
    );
  }
}

const statuses = { missing: 400, wrong: 401, wait: 429 } as const;

interface Sent {
  readonly login: string;
  readonly password: string;
  readonly code: string;
  readonly shared: boolean;
  /** A role card of the demo, which brings no code of its own: any it could carry grows old while the page stands open. */
  readonly byCard: boolean;
  readonly returnTo: string | null;
}

function sent(request: Request): Sent {
  const body = (request.body ?? {}) as Record<string, unknown>;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const { login, password, code, vai, ve, 'may-chung': shared } = body;
  return {
    ...{ login: text(login), password: text(password), code: text(code).trim(), shared: shared === '1' },
    ...{ byCard: vai === '1', returnTo: localPath(ve) },
  };
}
