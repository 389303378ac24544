import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { KeptFormPage } from './kept-form.page.js';
import { type KeptForm, KeptForms } from './kept-forms.service.js';

/** Where somebody comes back to after signing in again in the middle of a form. */
@Controller('tiep-tuc')
@UseInterceptors(PageInterceptor)
export class KeptFormPageController {
  constructor(private readonly kept: KeptForms) {}

  @Get(':id')
  @Requires('signedIn')
  async form(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<KeptForm>> {
    return new Page(KeptFormPage, await this.kept.find(id, actor));
  }
}
