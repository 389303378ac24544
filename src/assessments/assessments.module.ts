import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { CaseAssessmentsPageController } from './case-assessments.page.controller.js';
import { CaseAssessments } from './case-assessments.service.js';
import { SponsorSheetsPageController } from './sponsor-sheets.page.controller.js';
import { SponsorSheets } from './sponsor-sheets.service.js';

/** What helpers write about those they help. Asks for Clock and Reader, which are global. */
@Module({
  imports: [CandidatesModule],
  controllers: [SponsorSheetsPageController, CaseAssessmentsPageController],
  providers: [SponsorSheets, CaseAssessments],
  exports: [SponsorSheets],
})
export class AssessmentsModule {}
