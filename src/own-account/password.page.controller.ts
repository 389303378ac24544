import { Controller, Get, Post, Req, Res, UseInterceptors } from '@nestjs/common';
import type { Request, Response } from 'express';
import { OwnPassword } from '../accounts/own-password.service.js';
import { PasswordChange } from '../accounts/own-password.controller.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { localPath } from '../auth/local-path.js';
import { shortest, shortestWithFactor } from '../auth/password-rules.js';
import { Requires } from '../auth/requires.js';
import { Problem } from '../http/problem.js';
import { checked } from '../http/validation.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { SeeOther } from '../ui/see-other.js';
import { type PasswordFault, PasswordPage, type PasswordPageView } from './password.page.js';

type Shown = Pick<PasswordPageView, 'faults' | 'wait' | 'returnTo'>;

/** Changing one's own password by a form; where it must be changed, every other page leads here. */
@Controller('tai-khoan/mat-khau')
@UseInterceptors(PageInterceptor)
export class PasswordPageController {
  constructor(private readonly own: OwnPassword) {}

  @Get()
  @Requires('password.change')
  form(@Req() request: Request, @CurrentActor() actor: Actor): Page<PasswordPageView> {
    return page(actor, { faults: [], wait: null, returnTo: localPath(request.query['ve']) });
  }

  @Post()
  @Requires('password.change')
  async change(
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Page<PasswordPageView> | SeeOther> {
    const returnTo = localPath(form.text('ve'));
    const { refusal } = await attempted(() => this.changed(form, actor, request.ip ?? ''));
    if (!refusal) return new SeeOther(returnTo ?? '/tai-khoan?xong=mat-khau');
    const wait = typeof refusal.extra['retryAfter'] === 'number' ? refusal.extra['retryAfter'] : null;
    if (wait !== null) response.set('Retry-After', String(wait));
    const faults = refusal.faults as readonly PasswordFault[];
    return page(actor, { faults, wait, returnTo }, refusal.status);
  }

  private async changed(form: SentForm, actor: Actor, address: string): Promise<void> {
    // As they were typed: a password may begin with a space.
    const typed = (name: string) => form.raw(name);
    const [oldPassword, newPassword] = [typed('passwordOld'), typed('passwordNew')];
    const empty = Object.entries({ oldPassword, newPassword }).filter(([, text]) => text === '');
    if (empty.length > 0)
      throw Problem.malformed(
        empty.map(([field]) => ({ pointer: `/${field}`, code: 'required', message: 'is required' })),
      );
    const change = await checked(PasswordChange, { oldPassword, newPassword });
    try {
      await this.own.change(actor, change.oldPassword, change.newPassword, address);
    } catch (error) {
      // Not a session that ended: a field that is wrong.
      if (error instanceof Problem && error.code === 'wrong-credentials')
        throw Problem.malformed([{ pointer: '/oldPassword', code: 'wrong', message: 'is not the present one' }]);
      throw error;
    }
  }
}

const page = ({ session }: Actor, shown: Shown, status = 200): Page<PasswordPageView> =>
  new Page(
    PasswordPage,
    {
      ...shown,
      must: session.mustChangePassword === true,
      least: session.strength === 'secondFactor' ? shortestWithFactor : shortest,
    },
    status,
  );
