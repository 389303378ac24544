import { Controller, Get, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { SlipView } from '../administration/slip.page.js';
import { slipOf } from '../administration/slip-of.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import type { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import type { SeeOther } from '../ui/see-other.js';
import type { MatterView } from './matter.view.js';
import { MatterPages } from './matter-pages.js';
import { Administration, type Said } from './administration.service.js';

/** P13 for drafts of administrators. A password that a confirmation gives is drawn as the slip, this once. */
@Controller('xac-nhan')
@UseInterceptors(PageInterceptor)
export class AdministrationPageController {
  constructor(
    private readonly administration: Administration,
    private readonly pages: MatterPages,
  ) {}

  @Get('quan-tri/:id')
  @Requires('account.read')
  async draft(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.administration.find(id), actor);
  }

  @Post('quan-tri/:id')
  @Requires('duty.grant')
  settleDraft(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<Page<MatterView> | Page<SlipView> | SeeOther> {
    const find = () => this.administration.find(id);
    const say = (said: Said, key: string) => this.administration.settle(id, said, actor, key);
    return this.pages.settle(form, actor, find, say, (answer) => slipOf(answer, request));
  }
}
