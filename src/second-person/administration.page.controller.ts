import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import type { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import type { SeeOther } from '../ui/see-other.js';
import type { MatterView } from './matter.view.js';
import { MatterPages } from './matter-pages.js';
import { Administration } from './administration.service.js';

/** P13 for drafts of administrators. */
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
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.administration.find(id);
    return this.pages.settle(form, actor, find, (said, key) => this.administration.settle(id, said, actor, key));
  }
}
