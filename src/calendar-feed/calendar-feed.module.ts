import { Module } from '@nestjs/common';
import { ReadsModule } from '../reads/reads.module.js';
import { WorkModule } from '../work/work.module.js';
import { CalendarFeedController } from './calendar-feed.controller.js';
import { CalendarFeed } from './calendar-feed.service.js';

/** Asks for Config, Clock, Reader and Writer, which are global. */
@Module({
  imports: [ReadsModule, WorkModule],
  controllers: [CalendarFeedController],
  providers: [CalendarFeed],
  exports: [CalendarFeed],
})
export class CalendarFeedModule {}
