import { Controller, Delete, Get, Header, HttpCode, Param, Post, Req } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { Allowances } from '../auth/allowances.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Public } from '../http/access.js';
import { Operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import { CalendarFeed } from './calendar-feed.service.js';

const hour = 3_600_000;

@Controller()
export class CalendarFeedController {
  /** Programs ask every half hour to once a day. */
  private readonly perCalendar = new Allowances(20, hour);
  private readonly perAddress = new Allowances(300, hour);

  constructor(private readonly feed: CalendarFeed) {}

  @Post('api/v1/me/calendar-feed')
  @Requires('account.renew')
  @Operation({
    summary:
      'A secret address under which calendars read your limits, told once; the one before opens nothing any more',
    answers: {
      type: 'object',
      required: ['path', 'since'],
      properties: { path: { type: 'string' }, since: { type: 'string', format: 'date-time' } },
    },
    problems: [503],
  })
  open(@CurrentActor() actor: Actor): Promise<{ readonly path: string; readonly since: string }> {
    return this.feed.open(actor);
  }

  @Delete('api/v1/me/calendar-feed')
  @HttpCode(204)
  @Requires('session.own')
  @Operation({ summary: 'The calendar of your limits can be read by nobody any more' })
  close(@CurrentActor() actor: Actor): Promise<void> {
    return this.feed.close(actor);
  }

  /** For programs, which bring no session: the secret in the address is all they have. */
  @Get('lich/:file')
  @Public()
  @Header('Content-Type', 'text/calendar; charset=utf-8')
  @Header('Content-Disposition', 'attachment; filename="lo-trinh.ics"')
  read(@Param('file') file: string, @Req() request: Request): Promise<string> {
    const now = performance.now();
    this.perAddress.take(request.ip ?? '', now);
    if (!file.endsWith('.ics')) throw Problem.notFound();
    return this.feed.read(file.slice(0, -'.ics'.length), (account) => {
      this.perCalendar.take(account, now);
    });
  }
}
