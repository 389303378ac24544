import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ErasuresController } from './erasures.controller.js';
import { ErasuresPageController } from './erasures.page.controller.js';
import { ErasuresService } from './erasures.service.js';

@Module({
  imports: [CandidatesModule, PeopleModule],
  controllers: [ErasuresController, ErasuresPageController],
  providers: [ErasuresService],
  exports: [ErasuresService],
})
export class ErasuresModule {}
