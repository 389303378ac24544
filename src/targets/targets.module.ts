import { Module } from '@nestjs/common';

import { CalendarModule } from '../calendar/calendar.module.js';
import { OrganisationsModule } from '../organisations/organisations.module.js';
import { PlansController } from './plans.controller.js';
import { PlansService } from './plans.service.js';

/** Asks for Clock and Reader, which are global. */
@Module({
  imports: [CalendarModule, OrganisationsModule],
  controllers: [PlansController],
  providers: [PlansService],
  exports: [PlansService],
})
export class TargetsModule {}
