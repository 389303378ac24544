import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { Answer } from '../http/answer.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { NewUnitSetting, SettingConfirmation, settingOf } from './new-setting.js';
import { draftSchema, settingsSchema } from './setting.view.js';
import { SettingsService } from './settings.service.js';

const problems = [404, 409, 422, 503];

/** Route and local options of a unit: drafted by one, confirmed by another. */
@Controller('api/v1/units/:id/settings')
export class SettingsController {
  constructor(private readonly settings: SettingsService) {}

  @Get()
  @Requires('target.read')
  @Operation({
    summary: "A unit's own routes and local options by date, with drafts",
    answers: settingsSchema,
    problems: [404],
  })
  of(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<{ settings: object[]; drafts: object[] }> {
    return this.settings.of(actor, id);
  }

  @Post()
  @Requires('setting.draft')
  @Operation({ summary: "Draft a unit's route and local options from a day on", answers: draftSchema, problems })
  draft(
    @Param('id') id: string,
    @Body() body: NewUnitSetting,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.settings.draft(actor, id, settingOf(body), key);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('setting.confirm')
  @Operation({
    summary: "Confirm or reject a draft of a unit's setting as second person",
    answers: draftSchema,
    problems,
  })
  settle(
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Body() body: SettingConfirmation,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.settings.settle(actor, id, draft, body, key);
  }
}
