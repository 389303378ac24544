import { Global, Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { WorkCounter } from '../ui/work-counter.js';
import { WorkCount } from './work-count.service.js';
import { WorkController } from './work.controller.js';
import { WorkPageController } from './work.page.controller.js';
import { WorkList } from './work.service.js';

/** What waits for whom; the header of every page tells how much. Asks for Reader and Clock, which are global. */
@Global()
@Module({
  imports: [CalendarModule, OrganisationsModule],
  controllers: [WorkController, WorkPageController],
  providers: [WorkList, WorkCount, { provide: WorkCounter, useExisting: WorkCount }],
  exports: [WorkList, WorkCounter],
})
export class WorkModule {}
