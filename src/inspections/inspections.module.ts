import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { EvidenceModule } from '../evidence/evidence.module.js';
import { SealingModule } from '../log/tree/sealing.module.js';
import { LogController } from './log.controller.js';
import { LogIntegrity } from './log-integrity.service.js';
import { LogPageController } from './log.page.controller.js';
import { LogSearch } from './log-search.service.js';
import { Compliance } from './compliance.service.js';
import { ComplianceController } from './compliance.controller.js';
import { InspectionsPageController } from './inspections.page.controller.js';

/** What inspectors look at: cases judged again, who read them, the log. */
@Module({
  imports: [CalendarModule, CandidatesModule, EvidenceModule, SealingModule],
  controllers: [ComplianceController, InspectionsPageController, LogController, LogPageController],
  exports: [Compliance],
  providers: [Compliance, LogIntegrity, LogSearch],
})
export class InspectionsModule {}
