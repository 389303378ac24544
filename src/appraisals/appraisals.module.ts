import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { InspectionsModule } from '../inspections/inspections.module.js';
import { KeptFormsModule } from '../kept-forms/kept-forms.module.js';
import { AppraisalWork } from './appraisal-work.service.js';
import { AppraisalsController } from './appraisals.controller.js';
import { AppraisalsPageController } from './appraisals.page.controller.js';
import { Appraisals } from './appraisals.service.js';
import { KeptMarks } from './kept-marks.service.js';

/** Dossiers before the body that decides. */
@Module({
  imports: [CalendarModule, CandidatesModule, InspectionsModule, KeptFormsModule],
  controllers: [AppraisalsController, AppraisalsPageController],
  providers: [Appraisals, AppraisalWork, KeptMarks],
})
export class AppraisalsModule {}
