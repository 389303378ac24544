import { Module } from '@nestjs/common';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { PeopleModule } from '../people/people.module.js';
import { ExportsController } from './exports.controller.js';
import { ExportsService } from './exports.service.js';

@Module({ imports: [CandidatesModule, PeopleModule], controllers: [ExportsController], providers: [ExportsService] })
export class ExportsModule {}
