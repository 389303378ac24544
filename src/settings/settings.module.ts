import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { SettingsController } from './settings.controller.js';
import { SettingsPageController } from './settings.page.controller.js';
import { SettingsService } from './settings.service.js';

@Module({
  imports: [OrganisationsModule, CandidatesModule],
  controllers: [SettingsController, SettingsPageController],
  providers: [SettingsService],
  exports: [SettingsService],
})
export class SettingsModule {}
