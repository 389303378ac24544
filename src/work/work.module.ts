import { Module } from '@nestjs/common';
import { CalendarModule } from '../calendar/calendar.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { WorkController } from './work.controller.js';
import { WorkPageController } from './work.page.controller.js';
import { WorkList } from './work.service.js';

/** What waits for whom. Asks for Reader and Clock, which are global. */
@Module({
  imports: [CalendarModule, OrganisationsModule],
  controllers: [WorkController, WorkPageController],
  providers: [WorkList],
  exports: [WorkList],
})
export class WorkModule {}
