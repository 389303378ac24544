import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { Compliance } from './compliance.service.js';
import { ComplianceController } from './compliance.controller.js';
import { InspectionsPageController } from './inspections.page.controller.js';

/** What inspectors look at: cases judged again, who read them, the log. */
@Module({
  imports: [CalendarModule, CandidatesModule],
  controllers: [ComplianceController, InspectionsPageController],
  providers: [Compliance],
})
export class InspectionsModule {}
