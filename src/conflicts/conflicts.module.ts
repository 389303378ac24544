import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ConflictDesk } from './conflict-desk.service.js';
import { ConflictsController } from './conflicts.controller.js';
import { ConflictsPageController } from './conflicts.page.controller.js';
import { ConflictsService } from './conflicts.service.js';
import { OwnConflictPageController } from './own-conflict.page.controller.js';

@Module({
  imports: [CandidatesModule, OrganisationsModule],
  controllers: [ConflictsController, ConflictsPageController, OwnConflictPageController],
  providers: [ConflictDesk, ConflictsService],
  exports: [ConflictsService],
})
export class ConflictsModule {}
