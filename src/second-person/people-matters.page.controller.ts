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
import { PeopleMatters } from './people-matters.service.js';

/** P13 for lists taken out, data erased and conflicts ended. */
@Controller('xac-nhan')
@UseInterceptors(PageInterceptor)
export class PeopleMattersPageController {
  constructor(
    private readonly matters: PeopleMatters,
    private readonly pages: MatterPages,
  ) {}

  @Get('xuat/:id')
  @Requires('export.read')
  async export(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.matters.export(id, actor), actor);
  }

  @Post('xuat/:id')
  @Requires('export.confirm')
  settleExport(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.matters.export(id, actor);
    return this.pages.settle(form, actor, find, (said, key) => this.matters.settleExport(id, said, actor, key));
  }

  @Get('xoa/:id')
  @Requires('person.erasures')
  async erasure(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.matters.erasure(id, actor), actor);
  }

  @Post('xoa/:id')
  @Requires('person.erase')
  settleErasure(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.matters.erasure(id, actor);
    return this.pages.settle(form, actor, find, (said, key) => this.matters.settleErasure(id, said, actor, key));
  }

  @Get('tranh/:id')
  @Requires('conflict.read')
  async conflictEnd(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.matters.conflictEnd(id, actor), actor);
  }

  @Post('tranh/:id')
  @Requires('conflict.end')
  settleConflictEnd(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.matters.conflictEnd(id, actor);
    return this.pages.settle(form, actor, find, (said, key) => this.matters.settleConflictEnd(id, said, actor, key));
  }
}
