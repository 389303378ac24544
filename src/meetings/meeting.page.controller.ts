import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { baseOf, type Vote } from '../../workflows/kernel/act.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Problem } from '../http/problem.js';
import { Drafts } from '../kept-forms/drafts.service.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, SentForm } from '../ui/form/sent-form.js';
import { type Fragment, Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { type BodySlug, isSlug } from './meeting-acts.js';
import { commonIn, extrasSaid, isCommon } from './meeting-form.js';
import { MeetingCheckPage } from './meeting-check.page.js';
import { MeetingFormPage } from './meeting-form.page.js';
import { type Attendance, MeetingForms } from './meeting-forms.service.js';
import { meetingPath } from './meeting-path.js';
import { pairsOf, sending, sendingAnew } from './meeting-pairs.js';
import { MeetingReceiptPage } from './meeting-receipt.page.js';
import type { MeetingCheck, MeetingForm, MeetingReceipt, PersonCheck } from './meeting.view.js';
import { type Attending, Meetings } from './meetings.service.js';
import { Receipts } from './receipts.service.js';

/** P12: one meeting about several people, its check, its receipt. Nothing of it is stored but a draft of its form. */
@Controller('hop/:body')
@UseInterceptors(PageInterceptor)
export class MeetingPageController {
  constructor(
    private readonly forms: MeetingForms,
    private readonly meetings: Meetings,
    private readonly receipts: Receipts,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  @Requires('candidate.act')
  async form(
    @Param('body') body: string,
    @Query('ho-so') codes: unknown,
    @Query('nhap') wanted: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingForm> | SeeOther> {
    const { draft, form } = await this.drafts.at(actor, meetingPath(slug(body)), wanted);
    if (form !== null && draft?.shown === true) return this.again(slug(body), form, actor, { draft });
    // Nobody was ticked: there is nothing to consider yet.
    if (codes === undefined) return new SeeOther('/hop');
    return this.again(slug(body), new SentForm({ 'ho-so': [codes].flat().map(String) }), actor, { draft });
  }

  /** What is being typed is kept now and then, for the same account and two hours: one draft of each body's meetings. */
  @Post('nhap')
  @HttpCode(200)
  @Requires('candidate.act')
  async keep(
    @Param('body') body: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Fragment<string | null> | SeeOther> {
    await this.forms.demand(slug(body), form, actor);
    return this.drafts.keep(actor, meetingPath(slug(body)), form);
  }

  @Post('bo-nhap')
  @Requires('candidate.act')
  async drop(@Param('body') body: string, @Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.forms.demand(slug(body), form, actor);
    const query = new URLSearchParams(form.texts('ho-so').map((code) => ['ho-so', code]));
    const then = form.text('ve') === '' ? `${meetingPath(slug(body))}?${String(query)}` : '/hop';
    return this.drafts.drop(actor, meetingPath(slug(body)), then);
  }

  @Post('kiem-tra')
  @Requires('candidate.act')
  async check(
    @Param('body') body: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingForm> | Page<MeetingCheck>> {
    const attendance = await this.forms.attending(form, slug(body), actor);
    const { people: attending, lost } = attendance;
    // Asked for one more row, or for the form again: nothing is judged.
    const again = (why: Again = {}) => this.again(slug(body), form, actor, { ...why, attendance });
    if (form.text('them') !== '' || form.text('sua') !== '') return again();
    if (lost.length > 0) return again({ status: 409 });
    const unsaid = notChosen(attending);
    if (unsaid) return again({ refusal: unsaid });
    if (attending.some(({ asked }) => !asked)) return again({ more: true });
    const people: PersonCheck[] = [];
    for (const one of attending) people.push(await this.meetings.check(one, slug(body), form, actor));
    const wrong = wrongForAll(people, attending);
    if (wrong) return again({ refusal: wrong });
    return new Page(MeetingCheckPage, await this.checked(slug(body), attendance, form, people, actor));
  }

  @Post()
  @Requires('candidate.act')
  async record(
    @Param('body') body: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingForm> | Page<MeetingReceipt> | SeeOther> {
    const attendance = await this.forms.attending(form, slug(body), actor);
    const { people: attending, lost } = attendance;
    if (lost.length > 0) return this.again(slug(body), form, actor, { status: 409, attendance });
    const unsaid = notChosen(attending);
    if (unsaid) return this.again(slug(body), form, actor, { refusal: unsaid, attendance });
    const people = [];
    // One after another: each is a command of its own.
    for (const one of attending) people.push(await this.meetings.record(one, slug(body), form, actor));
    const refused = people.filter(({ refusal }) => refusal);
    const done = people.filter(({ refusal }) => !refusal);
    if (refused.length === 0) {
      await this.drafts.done(actor, meetingPath(slug(body)));
      return new SeeOther(this.receipts.path(slug(body), done));
    }
    const pairs = pairsOf(
      form,
      refused.map(({ code, meanwhile }) => (meanwhile ? sendingAnew(code, meanwhile) : { code })),
      done.map(({ code }) => code),
    );
    await this.drafts.done(actor, meetingPath(slug(body)), SentForm.ofPairs(pairs));
    const view = { body: slug(body), people, pairs };
    return new Page<MeetingReceipt>(MeetingReceiptPage, view, done.length === 0 ? people[0]!.refusal!.status : 200);
  }

  @Get('xong')
  @Requires('candidate.act')
  async receipt(
    @Param('body') body: string,
    @Query('ghi') recorded: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingReceipt>> {
    const people = await this.receipts.of([recorded].flat().map(String), actor);
    return new Page<MeetingReceipt>(MeetingReceiptPage, { body: slug(body), people, pairs: [] });
  }

  /** The form as it was sent, with what stands in its way; `attendance`: who attends, where that was asked already. */
  private async again(
    body: BodySlug,
    form: SentForm,
    actor: Actor,
    { status = 200, attendance, ...why }: Again = {},
  ): Promise<Page<MeetingForm>> {
    const there = attendance ?? (await this.forms.attending(form, body, actor));
    const view = await this.forms.form(body, there, form, actor, why);
    return new Page(MeetingFormPage, view, why.refusal?.status ?? status);
  }

  private async checked(
    body: BodySlug,
    attendance: Attendance,
    form: SentForm,
    people: readonly PersonCheck[],
    actor: Actor,
  ): Promise<MeetingCheck> {
    const { on, vote } = commonIn(form);
    const { listed, present, excluded, form: ballot } = vote as unknown as Vote;
    const { members, common } = await this.forms.form(body, attendance, form, actor);
    const { people: attending } = attendance;
    const anew = (one: Attending, index: number) => {
      const moved = people[index]?.meanwhile;
      return moved ? sendingAnew(one.person.code, moved) : sending(one);
    };
    return {
      ...{ body, on: on ?? '', people, listed: String(listed), present: String(present), form: ballot },
      base: baseOf({ listed, excluded }),
      ...{ minutes: form.text('minutes'), absent: form.text('absent') },
      common: extrasSaid(common, form),
      excluded: excluded.map(({ person, reason }) => ({
        name: members.find(({ value }) => value === person)?.label ?? person,
        reason,
      })),
      pairs: pairsOf(form, attending.map(sending)),
      again: people.some(({ meanwhile }) => meanwhile) ? pairsOf(form, attending.map(anew)) : null,
    };
  }
}

/** Why a form comes back. */
interface Again extends Pick<Partial<MeetingForm>, 'refusal' | 'more' | 'draft'> {
  readonly status?: number;
  readonly attendance?: Attendance;
}

/** Nothing is recorded by default where a meeting may come to several results. */
function notChosen(attending: readonly Attending[]): FormRefusal | null {
  const unsaid = attending.filter(({ chosen }) => !chosen);
  const faults = unsaid.map(({ person }) => ({ field: `${person.code}.act`, code: 'required' }));
  return faults.length === 0 ? null : { status: 400, code: 'malformed', faults, unmet: [], extra: {} };
}

/** Faults of what was typed once: with them nobody's result can be recorded, and the form comes back. */
function wrongForAll(people: readonly PersonCheck[], attending: readonly Attending[]): FormRefusal | null {
  const codes = attending.map(({ person }) => person.code);
  const refusals = people.flatMap(({ refusal }) => refusal ?? []);
  const common = refusals.flatMap(({ faults }) => faults).filter(({ field }) => isCommon(field, codes));
  const worst = refusals.find(({ faults }) => faults.some(({ field }) => isCommon(field, codes)));
  if (!worst) return null;
  const all = [...common, ...refusals.flatMap(({ faults }) => faults).filter(({ field }) => !isCommon(field, codes))];
  const faults = all.filter(
    ({ field, code }, index) => all.findIndex((one) => one.field === field && one.code === code) === index,
  );
  return { ...worst, faults: [...faults].sort((a, b) => place(a.field) - place(b.field)) };
}

/** As they stand on the page, from the top; people's own come after. */
const order = ['on', 'listed', 'present', 'absent', 'excluded', 'form', 'formChosenByMeeting', 'minutes', 'issuer'];
const place = (field: string): number => {
  const at = order.indexOf(field.split('.')[0]!);
  return at < 0 ? order.length : at;
};

function slug(body: string): BodySlug {
  if (!isSlug(body)) throw Problem.notFound();
  return body;
}
