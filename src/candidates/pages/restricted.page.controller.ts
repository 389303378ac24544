import { Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Sent, type SentForm } from '../../ui/form/sent-form.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { Restricted, type RestrictedView } from '../views/restricted.service.js';
import { RestrictedPage } from './restricted.page.js';

/** What is opened to few. The answer to a form shows it, and no address ever does. */
@Controller('quan-chung/:code/han-che')
@UseInterceptors(PageInterceptor)
export class RestrictedPageController {
  constructor(private readonly restricted: Restricted) {}

  @Get()
  @Requires('candidate.read')
  async closed(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<RestrictedView>> {
    return new Page(RestrictedPage, await this.restricted.of(code, actor));
  }

  @Post()
  @HttpCode(200)
  @Requires('candidate.read')
  async open(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<RestrictedView>> {
    const seq = form.text('seq');
    const view = await this.restricted.open(code, { seq, purpose: form.text(`purpose-${seq}`) }, actor);
    return new Page(RestrictedPage, view, view.refused?.refusal.status ?? 200);
  }
}
