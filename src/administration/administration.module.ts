import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { FourEyesModule } from '../four-eyes/four-eyes.module.js';
import { SealingModule } from '../log/tree/sealing.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { StructureModule } from '../structure/structure.module.js';
import { AccountKeepingPageController } from './account-keeping.page.controller.js';
import { AccountsPageController } from './accounts.page.controller.js';
import { DeskNames } from './desk-names.service.js';
import { DraftsPageController } from './drafts.page.controller.js';
import { DutiesPageController } from './duties.page.controller.js';
import { Health } from './health.service.js';
import { AdminHomePageController } from './home.page.controller.js';
import { Setup } from './setup.service.js';
import { StructurePageController } from './structure.page.controller.js';
import { UnitsPageController } from './units.page.controller.js';

/** P27: the pages of those who keep the machine and its accounts. What they do is done by the services of the API. */
@Module({
  imports: [AccountsModule, FourEyesModule, OrganisationsModule, SealingModule, StructureModule],
  controllers: [
    AdminHomePageController,
    // Before the account of an id: `moi` is none.
    AccountKeepingPageController,
    AccountsPageController,
    DutiesPageController,
    StructurePageController,
    UnitsPageController,
    DraftsPageController,
  ],
  providers: [DeskNames, Health, Setup],
})
export class AdministrationModule {}
