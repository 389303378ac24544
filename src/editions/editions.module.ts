import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { SealingModule } from '../log/tree/sealing.module.js';
import { Crosser } from './crosser.js';
import { EditionsController } from './editions.controller.js';
import { MigrationRunner } from './migration-runner.js';
import { MigrationsController } from './migrations.controller.js';
import { MigrationsList } from './migrations-list.service.js';
import { MigrationsService } from './migrations.service.js';
import { Survey } from './survey.js';

/** How live cases go over from one slice of the law to the next. */
@Module({
  imports: [CalendarModule, CandidatesModule, SealingModule],
  controllers: [MigrationsController, EditionsController],
  providers: [MigrationsService, MigrationsList, MigrationRunner, Survey, Crosser],
  exports: [MigrationsService, MigrationsList],
})
export class EditionsModule {}
