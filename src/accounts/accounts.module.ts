import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { FourEyesModule } from '../four-eyes/four-eyes.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { AccountKeepingModule } from './account-keeping.module.js';
import { AccountsDesk } from './accounts-desk.service.js';
import { AccountsController } from './accounts.controller.js';
import { DutiesController } from './duties.controller.js';
import { DutiesService } from './duties.service.js';
import { OwnPasswordController } from './own-password.controller.js';
import { OwnPassword } from './own-password.service.js';

@Module({
  imports: [AuthModule, AccountKeepingModule, CandidatesModule, FourEyesModule, OrganisationsModule],
  controllers: [AccountsController, DutiesController, OwnPasswordController],
  providers: [AccountsDesk, DutiesService, OwnPassword],
  exports: [AccountsDesk, DutiesService, OwnPassword],
})
export class AccountsModule {}
