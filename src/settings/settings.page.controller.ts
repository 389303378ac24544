import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { may } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { checked } from '../http/validation.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { commandIn } from '../ui/form/command-of.js';
import { deskForm, type Drawn } from '../ui/form/desk-page.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { localOptions, NewUnitSetting, settingOf } from './new-setting.js';
import type { DraftView } from './setting.view.js';
import { SettingFormPage, type SettingFormView, SettingsPage, type SettingsView } from './settings.page.js';
import { SettingsService } from './settings.service.js';

/** Route and local options of a unit: drafted here, confirmed on the page of the second person. */
@Controller('quan-tri/don-vi/:id/che-do')
@UseInterceptors(PageInterceptor)
export class SettingsPageController {
  constructor(
    private readonly settings: SettingsService,
    private readonly units: UnitsDirectory,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('target.read')
  async list(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<SettingsView>> {
    const { settings, drafts } = await this.settings.of(actor, id);
    const { unit, details } = await this.units.details(actor, id, null);
    const mayDraft = may(actor, 'setting.draft', { kind: 'unit', path: unit.path }, this.clock.today()).allow;
    return new Page<SettingsView>(SettingsPage, {
      ...{ unit: { id, name: unit.name }, settings, drafts, mayDraft, inForce: details.setting !== null },
      refusals: await this.settings.refusalsTo(actor, drafts),
    });
  }

  @Get('moi')
  @Requires('setting.draft')
  async form(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<SettingFormView>> {
    return this.draw(id, actor, { said: {} }, ['L-ROUTE']);
  }

  @Post('moi')
  @Requires('setting.draft')
  async draft(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<SettingFormView> | SeeOther> {
    const said = readFields(NewUnitSetting, form);
    const options = form.texts('options').filter(Boolean);
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.settings.draft(actor, id, settingOf(await checked(NewUnitSetting, { ...said, options })), command.key),
    );
    return refusal
      ? this.draw(id, actor, { said, command, refusal }, options)
      : new SeeOther(`/xac-nhan/thiet-lap/${(done.body as DraftView).id}`);
  }

  /** `Problem` 403 for whoever could not draft it anyway. */
  private async draw(
    id: string,
    actor: Actor,
    drawn: Drawn,
    chosen: readonly string[],
  ): Promise<Page<SettingFormView>> {
    const { unit } = await this.settings.draftable(actor, id);
    const back = `/quan-tri/don-vi/${id}/che-do`;
    const view = deskForm(NewUnitSetting, drawn, {
      ...{ of: 'setting.draft', path: `${back}/moi`, back },
      ...{ about: unit, titled: unit },
    });
    return new Page<SettingFormView>(
      SettingFormPage,
      { ...view, options: localOptions, chosen },
      view.refusal?.status ?? 200,
    );
  }
}
