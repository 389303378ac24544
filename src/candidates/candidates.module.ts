import { Module, type OnModuleInit } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { assertSound } from '../../workflows/kernel/check.js';
import { admission } from '../../workflows/admission/procedure.js';
import { CalendarModule } from '../calendar/calendar.module.js';
import { KeptFormsModule } from '../kept-forms/kept-forms.module.js';
import { AuditModule } from '../log/audit/audit.module.js';
import { MasterKeysModule } from '../master-keys.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PeopleModule } from '../people/people.module.js';
import { AccessReport } from './views/access-report.service.js';
import { AccessReportController } from './access-report.controller.js';
import { ActsController } from './acts.controller.js';
import { Candidate } from './candidate.entity.js';
import { ActFormPageController } from './act-forms/act-form.page.controller.js';
import { CaseActsPageController } from './act-forms/case-acts.page.controller.js';
import { ActForms } from './act-forms/act-forms.service.js';
import { FormChoices } from './act-forms/form-choices.service.js';
import { ProposalPageController } from './proposals/proposal.page.controller.js';
import { Proposals } from './proposals/proposals.service.js';
import { LikelyDuplicates } from './opening/likely-duplicates.service.js';
import { NewCasePageController } from './opening/new-case.page.controller.js';
import { OpeningPlaces } from './opening/opening-places.service.js';
import { KnownAlready } from './nominations/known-already.service.js';
import { NewNominationPageController } from './nominations/new-nomination.page.controller.js';
import { NominationsController } from './nominations/nominations.controller.js';
import { NominationsPageController } from './nominations/nominations.page.controller.js';
import { Nominations } from './nominations/nominations.service.js';
import { CandidateViews } from './views/candidate-views.service.js';
import { CandidatesController } from './candidates.controller.js';
import { CandidatesList } from './views/candidates-list.service.js';
import { CandidatesPageController } from './pages/candidates.page.controller.js';
import { SearchPageController } from './pages/search.page.controller.js';
import { CasePageController } from './pages/case.page.controller.js';
import { LandingPageController } from './pages/landing.page.controller.js';
import { RestrictedPageController } from './pages/restricted.page.controller.js';
import { TrackingSheetPageController } from './pages/tracking-sheet.page.controller.js';
import { CandidatesService } from './candidates.service.js';
import { BackDated } from './back-dated.js';
import { BackDatedController } from './back-dated.controller.js';
import { BackDatedList } from './views/back-dated-list.service.js';
import { CaseBench } from './case-bench.js';
import { CaseChart } from './views/case-chart.service.js';
import { Restricted } from './views/restricted.service.js';
import { TrackingSheets } from './views/tracking-sheet.service.js';
import { CaseJournal } from './views/case-journal.service.js';
import { CasePapers } from './views/case-papers.service.js';
import { CasePlan } from './views/case-plan.service.js';
import { CasesController } from './cases.controller.js';
import { CaseViews } from './views/case-views.service.js';
import { Commands } from './commands.js';
import { ConfirmationsService } from './confirmations.service.js';
import { DefinitionUpgrade } from './history/definition-upgrade.js';
import { DisclosuresService } from './views/disclosures.service.js';
import { DeadlinesController } from './deadlines.controller.js';
import { DeadlinesList } from './views/deadlines-list.service.js';
import { ProjectionAudit } from './history/projection-audit.js';
import { Recount } from './limits/recount.js';
import { Reminders } from './limits/reminders.js';
import { Sweeper } from './limits/sweeper.js';

@Module({
  imports: [
    AuditModule,
    CalendarModule,
    KeptFormsModule,
    MasterKeysModule,
    OrganisationsModule,
    PeopleModule,
    TypeOrmModule.forFeature([Candidate]),
  ],
  controllers: [
    CandidatesController,
    ActsController,
    CasesController,
    NewCasePageController,
    ActFormPageController,
    CaseActsPageController,
    NominationsController,
    NewNominationPageController,
    NominationsPageController,
    ProposalPageController,
    CandidatesPageController,
    SearchPageController,
    CasePageController,
    LandingPageController,
    TrackingSheetPageController,
    RestrictedPageController,
    DeadlinesController,
    AccessReportController,
    BackDatedController,
  ],
  providers: [
    AccessReport,
    ActForms,
    LikelyDuplicates,
    OpeningPlaces,
    KnownAlready,
    Nominations,
    Proposals,
    FormChoices,
    Commands,
    BackDated,
    BackDatedList,
    CaseBench,
    CaseChart,
    CaseJournal,
    CasePapers,
    CasePlan,
    TrackingSheets,
    Restricted,
    CandidatesService,
    ConfirmationsService,
    CaseViews,
    CandidateViews,
    CandidatesList,
    DefinitionUpgrade,
    DisclosuresService,
    DeadlinesList,
    Recount,
    Reminders,
    Sweeper,
    ProjectionAudit,
  ],
  exports: [
    ActForms,
    FormChoices,

    AccessReport,
    BackDated,
    Commands,
    CandidatesList,
    CandidateViews,
    CandidatesService,
    ConfirmationsService,
    DisclosuresService,
    Sweeper,
    CaseBench,
    CaseViews,
  ],
})
export class CandidatesModule implements OnModuleInit {
  /** An unknown rule must stop the start; skipped, it would let acts pass. */
  onModuleInit(): void {
    assertSound(admission);
  }
}
