import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { CandidatesModule } from '../candidates/candidates.module.js';
import { AmendmentsController } from './amendments.controller.js';
import { CalendarPageController } from './calendar.page.controller.js';
import { AmendmentsService } from './amendments.service.js';

@Module({
  imports: [CalendarModule, CandidatesModule],
  controllers: [AmendmentsController, CalendarPageController],
  providers: [AmendmentsService],
  exports: [AmendmentsService],
})
export class AmendmentsModule {}
