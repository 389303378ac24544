import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { KeptFormsModule } from '../kept-forms/kept-forms.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ConsideredPeople } from './considered.service.js';
import { MeetingForms } from './meeting-forms.service.js';
import { MeetingPageController } from './meeting.page.controller.js';
import { MeetingsPageController } from './meetings.page.controller.js';
import { Meetings } from './meetings.service.js';
import { Receipts } from './receipts.service.js';

/** Meetings about several people at once. Asks for Clock and Reader, which are global. */
@Module({
  imports: [CandidatesModule, KeptFormsModule, OrganisationsModule],
  controllers: [MeetingsPageController, MeetingPageController],
  providers: [ConsideredPeople, MeetingForms, Meetings, Receipts],
})
export class MeetingsModule {}
