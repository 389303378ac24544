import { Module } from '@nestjs/common';
import { CalendarService } from './calendar.service.js';

/** The days that are worked; asks for the Reader, which is global. */
@Module({ providers: [CalendarService], exports: [CalendarService] })
export class CalendarModule {}
