import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { MasterKeysModule } from '../master-keys.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsPageController } from './exports.page.controller.js';
import { ExportsService } from './exports.service.js';

@Module({
  imports: [CandidatesModule, MasterKeysModule, OrganisationsModule],
  controllers: [ExportsController, ExportsPageController],
  providers: [ExportsService],
  exports: [ExportsService],
})
export class ExportsModule {}
