import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import type { CaseActsView } from './act-form.view.js';
import { ActForms } from './act-forms.service.js';
import { CaseActsPage } from './case-acts.page.js';

/** P10, before an act is chosen: for political centres and mass organisations, who act in a case but do not read it. */
@Controller('quan-chung/:code/viec')
@UseInterceptors(PageInterceptor)
export class CaseActsPageController {
  constructor(private readonly forms: ActForms) {}

  @Get()
  @Requires('candidate.act')
  async acts(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<CaseActsView>> {
    return new Page(CaseActsPage, await this.forms.own(code, actor));
  }
}
