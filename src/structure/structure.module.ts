import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { FourEyesModule } from '../four-eyes/four-eyes.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { StructureController } from './structure.controller.js';
import { StructureService } from './structure.service.js';

@Module({
  imports: [CandidatesModule, FourEyesModule, OrganisationsModule],
  controllers: [StructureController],
  providers: [StructureService],
  exports: [StructureService],
})
export class StructureModule {}
