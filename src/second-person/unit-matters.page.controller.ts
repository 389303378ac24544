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
import { UnitMatters } from './unit-matters.service.js';

/** P13 for settings, the working-day table and migrations. */
@Controller('xac-nhan')
@UseInterceptors(PageInterceptor)
export class UnitMattersPageController {
  constructor(
    private readonly matters: UnitMatters,
    private readonly pages: MatterPages,
  ) {}

  @Get('thiet-lap/:id')
  @Requires('target.read')
  async setting(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.matters.setting(id, actor), actor);
  }

  @Post('thiet-lap/:id')
  @Requires('setting.confirm')
  settleSetting(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.matters.setting(id, actor);
    return this.pages.settle(form, actor, find, (said, key) => this.matters.settleSetting(id, said, actor, key));
  }

  @Get('lich/:id')
  @Requires('calendar.read')
  async calendar(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.matters.calendar(id), actor);
  }

  @Post('lich/:id')
  @Requires('calendar.amend')
  settleCalendar(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.matters.calendar(id);
    return this.pages.settle(form, actor, find, (said, key) => this.matters.settleCalendar(id, said, actor, key));
  }

  @Get('chuyen-quy-dinh/:id')
  @Requires('migration.read')
  async migration(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<MatterView>> {
    return this.pages.draw(await this.matters.migration(id, actor), actor);
  }

  @Post('chuyen-quy-dinh/:id')
  @Requires('migration.confirm')
  settleMigration(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MatterView> | SeeOther> {
    const find = () => this.matters.migration(id, actor);
    return this.pages.settle(form, actor, find, (said, key) => this.matters.settleMigration(id, said, actor, key));
  }
}
