import { Controller, Get, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Drafts } from '../kept-forms/drafts.service.js';
import { Sent, SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { ConsideredPeople } from './considered.service.js';
import { slugs } from './meeting-acts.js';
import { meetingPath } from './meeting-path.js';
import type { MeetingsView } from './meeting.view.js';
import { MeetingsPage } from './meetings.page.js';
import { isGroupKey, listPath, mostPeople, type Ticks, ticksIn } from './ticks.js';

/** P12, its list: whom a body can consider, ticked on as many pages as there are. */
@Controller('hop')
@UseInterceptors(PageInterceptor)
export class MeetingsPageController {
  constructor(
    private readonly people: ConsideredPeople,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  @Requires('candidate.read')
  async groups(
    @Query() query: Readonly<Record<string, string | string[]>>,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingsView>> {
    const asked = new SentForm(query);
    return this.#draw(actor, ticksIn(asked.pairs), asked.text('sau'));
  }

  /** Turns the page with what is ticked, or goes on to the meeting about them. */
  @Post()
  @Requires('candidate.act')
  async tick(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<MeetingsView> | SeeOther> {
    const ticks = ticksIn(form.pairs);
    const meeting = form.text('hop');
    const all = [...ticks.values()].flat();
    if (all.length > 0) await this.people.demandOne(all, actor);
    const fault = faultOf(ticks, meeting);
    if (fault) return this.#draw(actor, ticks, form.text('sau'), fault);
    if (!isGroupKey(meeting)) return new SeeOther(listPath(ticks, form.text('trang')));
    const codes = ticks.get(meeting) ?? [];
    const [body = ''] = meeting.split('.');
    const query = new URLSearchParams(codes.map((code) => ['ho-so', code]));
    return new SeeOther(`/hop/${body}?${String(query)}`);
  }

  async #draw(
    actor: Actor,
    ticks: Ticks,
    after: string,
    fault: MeetingsView['fault'] = null,
  ): Promise<Page<MeetingsView>> {
    const listed = await this.people.page(actor, ticks, after);
    const drafts = await Promise.all(
      slugs.map(async (body) => {
        const { draft, form } = await this.drafts.at(actor, meetingPath(body));
        return { body, draft, people: [...new Set(form?.texts('ho-so'))] };
      }),
    );
    return new Page<MeetingsView>(MeetingsPage, { ...listed, drafts, fault }, fault === null ? 200 : 400);
  }
}

/** What stands in the way of entering results, or of turning the page with so many ticked. */
function faultOf(ticks: Ticks, meeting: string): MeetingsView['fault'] {
  const tooMany = [...ticks].some(([key, { length }]) => length > mostPeople && (key === meeting || meeting === ''));
  if (tooMany) return 'tooMany';
  return isGroupKey(meeting) && (ticks.get(meeting) ?? []).length === 0 ? 'nobody' : null;
}
