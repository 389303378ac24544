import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { AmendmentsModule } from '../amendments/amendments.module.js';
import { ConflictsModule } from '../conflicts/conflicts.module.js';
import { EditionsModule } from '../editions/editions.module.js';
import { ErasuresModule } from '../erasures/erasures.module.js';
import { ExportsModule } from '../exports/exports.module.js';
import { FourEyesModule } from '../four-eyes/four-eyes.module.js';
import { SettingsModule } from '../settings/settings.module.js';
import { StructureModule } from '../structure/structure.module.js';
import { AdministrationPageController } from './administration.page.controller.js';
import { Administration } from './administration.service.js';
import { MatterPages } from './matter-pages.js';
import { PeopleMattersPageController } from './people-matters.page.controller.js';
import { PeopleMatters } from './people-matters.service.js';
import { UnitMattersPageController } from './unit-matters.page.controller.js';
import { UnitMatters } from './unit-matters.service.js';

/** P13 beside the acts of cases: each kind is confirmed by its own room. Asks for Reader, which is global. */
@Module({
  imports: [
    AccountsModule,
    AmendmentsModule,
    ConflictsModule,
    EditionsModule,
    ErasuresModule,
    ExportsModule,
    FourEyesModule,
    SettingsModule,
    StructureModule,
  ],
  controllers: [AdministrationPageController, UnitMattersPageController, PeopleMattersPageController],
  providers: [Administration, MatterPages, PeopleMatters, UnitMatters],
})
export class SecondPersonModule {}
