import { Controller, Get } from '@nestjs/common';
import { yearOf } from '../../workflows/calendar/legal-date.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Operation } from '../http/operation.js';
import { confirmedAmendments } from './amendment.js';
import { CalendarService } from './calendar.service.js';
import { calendarSchema, type CalendarView, viewCalendar } from './calendar.view.js';
import { OfYear } from './year-query.js';

@Controller('api/v1/calendar')
export class CalendarController {
  constructor(
    private readonly calendars: CalendarService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('calendar.read')
  @Operation({ summary: 'The working days of a year, each declared day with its paper', answers: calendarSchema })
  async year(@OfYear() year: number | null): Promise<CalendarView> {
    const [calendar, amendments] = await Promise.all([this.calendars.in(), confirmedAmendments(this.reader)]);
    return viewCalendar(calendar, amendments, year ?? yearOf(this.clock.today()));
  }
}
