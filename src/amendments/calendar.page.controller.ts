import { Controller, Get, Post, UseInterceptors } from '@nestjs/common';
import { yearOf } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { confirmedAmendments } from '../calendar/amendment.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { viewCalendar } from '../calendar/calendar.view.js';
import { OfYear } from '../calendar/year-query.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { longestPage } from '../http/keyset.js';
import { checked } from '../http/validation.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn } from '../ui/form/desk-page.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { rowsAsked } from '../ui/form/fields/rows-asked.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import type { AmendmentView } from './amendment.view.js';
import { AmendmentsService } from './amendments.service.js';
import { CalendarPage, type CalendarPageView } from './calendar.page.js';
import { contentOf, NewAmendment } from './new-amendment.js';

/** The table of working days; its changes are drafted here and confirmed on the page of their second person. */
@Controller('quan-tri/lich')
@UseInterceptors(PageInterceptor)
export class CalendarPageController {
  constructor(
    private readonly amendments: AmendmentsService,
    private readonly calendars: CalendarService,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('calendar.read')
  async year(@OfYear() year: number | null, @CurrentActor() actor: Actor): Promise<Page<CalendarPageView>> {
    const today = this.clock.today();
    const [calendar, confirmed, { items }] = await Promise.all([
      this.calendars.in(),
      confirmedAmendments(this.reader),
      this.amendments.list({ limit: longestPage, after: null }),
    ]);
    return new Page<CalendarPageView>(CalendarPage, {
      calendar: viewCalendar(calendar, confirmed, year ?? yearOf(today)),
      amendments: items,
      board: holds(actor, 'calendar.amend', today),
    });
  }

  @Get('moi')
  @Requires('calendar.amend')
  form(): Promise<Page<DeskFormView>> {
    return this.draw({ said: {}, rows: (name) => (name === 'days' ? 1 : 0) });
  }

  @Post('moi')
  @Requires('calendar.amend')
  async draft(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(NewAmendment, form);
    const command = commandIn(form);
    const rows = rowsAsked(form);
    if (form.text('them') !== '') return this.draw({ said, command, rows });
    const { done, refusal } = await attempted(async () =>
      this.amendments.draft(contentOf(await checked(NewAmendment, said)), command.key, actor),
    );
    return refusal
      ? this.draw({ said, command, refusal, rows })
      : new SeeOther(`/xac-nhan/lich/${(done.body as AmendmentView).id}`);
  }

  private async draw(drawn: Drawn): Promise<Page<DeskFormView>> {
    const { items } = await this.amendments.list({ limit: longestPage, after: null });
    const standing = items.filter(({ state, withdraws }) => state === 'confirmed' && withdraws === null);
    return deskPage(
      deskForm(NewAmendment, drawn, {
        ...{ of: 'calendar.draft', path: '/quan-tri/lich/moi', back: '/quan-tri/lich' },
        choosing: {
          ...{ people: [], units: [] },
          of: { withdraws: standing.map(({ id, document }) => ({ value: id, label: document })) },
        },
      }),
    );
  }
}
