import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { SealingModule } from '../log/tree/sealing.module.js';
import { Crosser } from './crosser.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { EditionsController } from './editions.controller.js';
import { EditionsPageController } from './editions.page.controller.js';
import { EditionsService } from './editions.service.js';
import { MigrationRunner } from './migration-runner.js';
import { MigrationsController } from './migrations.controller.js';
import { MigrationsPageController } from './migrations.page.controller.js';
import { MigrationsList } from './migrations-list.service.js';
import { MigrationsService } from './migrations.service.js';
import { Survey } from './survey.js';

/** How live cases go over from one slice of the law to the next. */
@Module({
  imports: [CalendarModule, CandidatesModule, OrganisationsModule, SealingModule],
  controllers: [MigrationsController, EditionsController, MigrationsPageController, EditionsPageController],
  providers: [EditionsService, MigrationsService, MigrationsList, MigrationRunner, Survey, Crosser],
  exports: [MigrationsService, MigrationsList],
})
export class EditionsModule {}
