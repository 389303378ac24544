import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { KeptFormsModule } from '../kept-forms/kept-forms.module.js';
import { PeopleModule } from '../people/people.module.js';
import { CorrectionForms } from './correction-form.service.js';
import { CorrectionPageController } from './correction.page.controller.js';
import { CorrectionList } from './correction-list.service.js';
import { CorrectionsController } from './corrections.controller.js';
import { CorrectionsService } from './corrections.service.js';

@Module({
  imports: [CandidatesModule, KeptFormsModule, PeopleModule],
  controllers: [CorrectionsController, CorrectionPageController],
  providers: [CorrectionsService, CorrectionList, CorrectionForms],
})
export class CorrectionsModule {}
