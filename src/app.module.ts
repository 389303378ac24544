import { type DynamicModule, Module } from '@nestjs/common';
import { AccountsModule } from './accounts/accounts.module.js';
import { AdministrationModule } from './administration/administration.module.js';
import { AmendmentsModule } from './amendments/amendments.module.js';
import { AssessmentsModule } from './assessments/assessments.module.js';
import { AppraisalsModule } from './appraisals/appraisals.module.js';
import { AuthModule } from './auth/auth.module.js';
import type { DemoSignIns } from './auth/demo-sign-ins.js';
import { FactorPageController } from './auth/factor/factor.page.controller.js';
import { SignInPageController } from './auth/sign-in.page.controller.js';
import { BackupModule } from './backup/backup.module.js';
import { CandidatesModule } from './candidates/candidates.module.js';
import { Clock, SystemClock } from './clock.js';
import type { Config } from './config.js';
import { ControlModule } from './control/control.module.js';
import { ConflictsModule } from './conflicts/conflicts.module.js';
import { CorrectionsModule } from './corrections/corrections.module.js';
import { DatabaseModule } from './database/database.module.js';
import type { Store } from './database/store.js';
import { DemoModule } from './demo/demo.module.js';
import { EditionsModule } from './editions/editions.module.js';
import { EvidenceModule } from './evidence/evidence.module.js';
import { Foundations } from './foundations.module.js';
import { FourEyesModule } from './four-eyes/four-eyes.module.js';
import { ExportsModule } from './exports/exports.module.js';
import { ErasuresModule } from './erasures/erasures.module.js';
import { FirstStartModule } from './first-start/first-start.module.js';
import { HelpModule } from './help/help.module.js';
import { HttpModule } from './http/http.module.js';
import { KeptFormsModule } from './kept-forms/kept-forms.module.js';
import { KeyRotationModule } from './key-rotation/key-rotation.module.js';
import { InspectionsModule } from './inspections/inspections.module.js';
import { LogModule } from './log/log.module.js';
import { MeetingsModule } from './meetings/meetings.module.js';
import { OrganisationsModule } from './organisations/organisations.module.js';
import { PeopleModule } from './people/people.module.js';
import { ReadsModule } from './reads/reads.module.js';
import { SecondPersonModule } from './second-person/second-person.module.js';
import { SealingModule } from './log/tree/sealing.module.js';
import { SettingsModule } from './settings/settings.module.js';
import { StructureModule } from './structure/structure.module.js';
import { TargetsModule } from './targets/targets.module.js';
import { UiModule } from './ui/ui.module.js';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.js';
import { DigestModule } from './digest/digest.module.js';
import { OwnAccountModule } from './own-account/own-account.module.js';
import { WorkModule } from './work/work.module.js';

export interface AppParts {
  /** Open already, or to be opened where the settings say. */
  readonly store?: Store;
  readonly clock?: Clock;
  /** Shown on the sign-in page of the demo. */
  readonly signIns?: DemoSignIns;
}

/** The whole house. */
@Module({})
export class AppModule {
  static with(config: Config, { store, clock = new SystemClock(), signIns = [] }: AppParts = {}): DynamicModule {
    return {
      module: AppModule,
      imports: [
        Foundations.with(config, signIns, clock),
        DatabaseModule.with(store ?? config),
        HttpModule,
        LogModule,
        ControlModule.listening(),
        SealingModule,
        AuthModule,
        ReadsModule,
        FourEyesModule,
        AccountsModule,
        AdministrationModule,
        PeopleModule,
        OrganisationsModule,
        StructureModule,
        CandidatesModule,
        AssessmentsModule,
        MeetingsModule,
        AmendmentsModule,
        EditionsModule,
        EvidenceModule,
        InspectionsModule,
        AppraisalsModule,
        SettingsModule,
        CorrectionsModule,
        ErasuresModule,
        ConflictsModule,
        TargetsModule,
        ExportsModule,
        KeyRotationModule,
        BackupModule.hourly(),
        FirstStartModule,
        KeptFormsModule,
        HelpModule,
        WorkModule,
        CalendarFeedModule,
        DigestModule,
        OwnAccountModule,
        SecondPersonModule,
        UiModule,
        DemoModule,
      ],
      controllers: [SignInPageController, FactorPageController],
    };
  }
}
