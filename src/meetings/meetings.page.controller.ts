import { Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { baseOf, type Vote } from '../../workflows/kernel/act.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { ConsideredPeople } from './considered.service.js';
import { type BodySlug, isSlug } from './meeting-acts.js';
import { commonIn, extrasSaid, isCommon } from './meeting-form.js';
import { MeetingCheckPage } from './meeting-check.page.js';
import { MeetingFormPage } from './meeting-form.page.js';
import { MeetingForms } from './meeting-forms.service.js';
import { pairsOf, sending, sendingAnew } from './meeting-pairs.js';
import { MeetingReceiptPage } from './meeting-receipt.page.js';
import type { MeetingCheck, MeetingForm, MeetingReceipt, MeetingsView, PersonCheck } from './meeting.view.js';
import { MeetingsPage } from './meetings.page.js';
import { type Attending, Meetings } from './meetings.service.js';
import { Receipts } from './receipts.service.js';

/** P12: whom a body can consider, one meeting about several of them, its check, its receipt. Nothing of it is stored. */
@Controller('hop')
@UseInterceptors(PageInterceptor)
export class MeetingsPageController {
  constructor(
    private readonly people: ConsideredPeople,
    private readonly forms: MeetingForms,
    private readonly meetings: Meetings,
    private readonly receipts: Receipts,
  ) {}

  @Get()
  @Requires('candidate.read')
  async groups(@PageOf() { after }: Keyset, @CurrentActor() actor: Actor): Promise<Page<MeetingsView>> {
    return new Page(MeetingsPage, await this.people.page(actor, after));
  }

  @Get(':body')
  @Requires('candidate.act')
  async form(
    @Param('body') body: string,
    @Query('ho-so') codes: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingForm> | SeeOther> {
    // Nobody was ticked: there is nothing to consider yet.
    if (codes === undefined && isSlug(body)) return new SeeOther('/hop');
    return this.again(slug(body), new SentForm({ 'ho-so': [codes].flat().map(String) }), actor);
  }

  @Post(':body/kiem-tra')
  @Requires('candidate.act')
  async check(
    @Param('body') body: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingForm> | Page<MeetingCheck>> {
    const attending = await this.forms.attending(form, slug(body), actor);
    // Asked for one more row, or for the form again: nothing is judged.
    if (form.text('them') !== '' || form.text('sua') !== '') return this.again(slug(body), form, actor);
    const unsaid = notChosen(attending);
    if (unsaid) return this.again(slug(body), form, actor, { refusal: unsaid });
    if (attending.some(({ asked }) => !asked)) return this.again(slug(body), form, actor, { more: true });
    const people: PersonCheck[] = [];
    for (const one of attending) people.push(await this.meetings.check(one, slug(body), form, actor));
    const wrong = wrongForAll(people, attending);
    if (wrong) return this.again(slug(body), form, actor, { refusal: wrong });
    return new Page(MeetingCheckPage, await this.checked(slug(body), attending, form, people, actor));
  }

  @Post(':body')
  @Requires('candidate.act')
  async record(
    @Param('body') body: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingForm> | Page<MeetingReceipt> | SeeOther> {
    const attending = await this.forms.attending(form, slug(body), actor);
    const unsaid = notChosen(attending);
    if (unsaid) return this.again(slug(body), form, actor, { refusal: unsaid });
    const people = [];
    // One after another: each is a command of its own.
    for (const one of attending) people.push(await this.meetings.record(one, slug(body), form, actor));
    const refused = people.filter(({ refusal }) => refusal);
    const done = people.filter(({ refusal }) => !refusal);
    if (refused.length === 0) return new SeeOther(this.receipts.path(slug(body), done));
    const pairs = pairsOf(
      form,
      refused.map(({ code, meanwhile }) => (meanwhile ? sendingAnew(code, meanwhile) : { code })),
      done.map(({ code }) => code),
    );
    const view = { body: slug(body), people, pairs };
    return new Page<MeetingReceipt>(MeetingReceiptPage, view, done.length === 0 ? people[0]!.refusal!.status : 200);
  }

  @Get(':body/xong')
  @Requires('candidate.act')
  async receipt(
    @Param('body') body: string,
    @Query('ghi') recorded: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<MeetingReceipt>> {
    const people = await this.receipts.of([recorded].flat().map(String), actor);
    return new Page<MeetingReceipt>(MeetingReceiptPage, { body: slug(body), people, pairs: [] });
  }

  private async again(
    body: BodySlug,
    form: SentForm,
    actor: Actor,
    why: Pick<Partial<MeetingForm>, 'refusal' | 'more'> = {},
  ): Promise<Page<MeetingForm>> {
    const attending = await this.forms.attending(form, body, actor);
    const view = await this.forms.form(body, attending, form, actor, why);
    return new Page(MeetingFormPage, view, why.refusal?.status ?? 200);
  }

  private async checked(
    body: BodySlug,
    attending: readonly Attending[],
    form: SentForm,
    people: readonly PersonCheck[],
    actor: Actor,
  ): Promise<MeetingCheck> {
    const { on, vote } = commonIn(form);
    const { listed, present, excluded, form: ballot } = vote as unknown as Vote;
    const { members, common } = await this.forms.form(body, attending, form, actor);
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
