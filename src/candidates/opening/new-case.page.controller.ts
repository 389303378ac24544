import { Controller, Get, HttpCode, Post, Query, UseInterceptors } from '@nestjs/common';
import { NominationMake } from '../../../workflows/admission/acts/list.js';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import type { DraftView } from '../../kept-forms/draft-parts.js';
import { Drafts } from '../../kept-forms/drafts.service.js';
import { commandIn, newCommand } from '../../ui/form/command-of.js';
import { fieldViews } from '../../ui/form/fields/field-view.js';
import { readFields } from '../../ui/form/fields/read-fields.js';
import { rowsAsked } from '../../ui/form/fields/rows-asked.js';
import { birthFrom, dayFrom } from '../../ui/form/form-day.js';
import { attempted, type FormRefusal } from '../../ui/form/form-refusal.js';
import { Sent, SentForm } from '../../ui/form/sent-form.js';
import { type Fragment, Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { SeeOther } from '../../ui/see-other.js';
import { CandidatesService, type Opening } from '../candidates.service.js';
import { NewCase, openingAct } from '../new-case.js';
import type { RecordedView } from '../views/recorded.view.js';
import { LikelyDuplicates } from './likely-duplicates.service.js';
import { newCasePath, NewCasePage } from './new-case.page.js';
import type { NewCaseView } from './new-case.view.js';
import { OpeningPlaces } from './opening-places.service.js';
import { personIn, personNamed } from './person-named.js';

/** P7: a case is opened by the service of the API, after a look for somebody who has one already. */
@Controller('quan-chung/moi')
@UseInterceptors(PageInterceptor)
export class NewCasePageController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly duplicates: LikelyDuplicates,
    private readonly places: OpeningPlaces,
    private readonly drafts: Drafts,
  ) {}

  /** Empty, with word of a draft kept; or, asked for, that draft. */
  @Get()
  @Requires('candidate.open')
  async form(@Query('nhap') wanted: unknown, @CurrentActor() actor: Actor): Promise<Page<NewCaseView>> {
    const { draft, form } = await this.drafts.at(actor, newCasePath, wanted);
    return this.#draw(form !== null && draft?.shown === true ? form : new SentForm({}), actor, { draft });
  }

  /** What is being typed is kept now and then, for the same account and two hours. */
  @Post('nhap')
  @HttpCode(200)
  @Requires('candidate.open')
  async keep(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Fragment<string | null> | SeeOther> {
    this.places.demandSomewhere(actor);
    return this.drafts.keep(actor, newCasePath, form);
  }

  @Post('bo-nhap')
  @Requires('candidate.open')
  async drop(@CurrentActor() actor: Actor): Promise<SeeOther> {
    this.places.demandSomewhere(actor);
    return this.drafts.drop(actor, newCasePath);
  }

  @Post('kiem-tra')
  @Requires('candidate.open')
  async check(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<NewCaseView>> {
    if (form.text('sua') !== '' || form.text('them') !== '') return this.#draw(form, actor, {});
    const { refusal } = await attempted(async () =>
      this.candidates.open(await openingIn(form), commandIn(form).key, actor, true),
    );
    return this.#draw(form, actor, { refusal, checked: refusal === null });
  }

  @Post()
  @Requires('candidate.open')
  async open(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<NewCaseView> | SeeOther> {
    const { done, refusal } = await attempted(async () =>
      this.candidates.open(await openingIn(form), commandIn(form).key, actor),
    );
    if (refusal) return this.#draw(form, actor, { refusal });
    await this.drafts.done(actor, newCasePath);
    const { code, act, seq } = done.body as RecordedView;
    return new SeeOther(`/quan-chung/${code}/viec/${act}/xong?so=${seq}`);
  }

  async #draw(
    form: SentForm,
    actor: Actor,
    {
      refusal = null,
      checked: isChecked = false,
      draft = null,
    }: { readonly refusal?: FormRefusal | null; readonly checked?: boolean; readonly draft?: DraftView | null },
  ): Promise<Page<NewCaseView>> {
    this.places.demandSomewhere(actor);
    const typed = { ...Object.fromEntries(form.pairs), unit: form.said('unit') };
    const nomination = fieldViews(
      NominationMake,
      readFields(NominationMake, form, 'nomination'),
      rowsAsked(form),
      'nomination',
    );
    const found = isChecked
      ? await this.duplicates.of(form.text('person.name'), birthFrom(form.text('person.birth')), actor)
      : null;
    const pairs = form.pairs.filter(
      ([name, text]) => text !== '' && !['khoa', 'lan', 'sua', 'them', 'q'].includes(name),
    );
    const view: NewCaseView = {
      typed,
      units: await this.places.branches(actor, form.said('unit')),
      nomination: nomination.filter(({ name }) => !/\.(?:on|vote|docs|overrides|lateReason)$/.test(name)),
      command: form.text('khoa') === '' ? newCommand() : { key: commandIn(form).key },
      refusal: refusal && atOwnBoxes(refusal),
      check: found && { duplicates: found, pairs },
      draft,
    };
    return new Page(NewCasePage, view, refusal?.status ?? 200);
  }
}

/** There is one box for the day, whichever way the case opens. */
const atOwnBoxes = (refusal: FormRefusal): FormRefusal => ({
  ...refusal,
  faults: refusal.faults.map((fault) => ({
    ...fault,
    field: fault.field.replace(/^(?:nomination|observation)\.on$/, 'on'),
  })),
});

/** Who, where and how, as the API's own class checks it; all that is wrong is told at once, at the boxes of this form. */
async function openingIn(form: SentForm): Promise<Opening> {
  const chosen = form.text('source');
  const known = chosen === 'nomination' || chosen === 'observation';
  const source = known ? chosen : 'observation';
  const on = form.text('on');
  const said = source === 'nomination' ? readFields(NominationMake, form, 'nomination') : {};
  const body = {
    person: personIn(form),
    ...(form.said('unit') !== '' && { unit: form.said('unit') }),
    [source]: { ...said, ...(on !== '' && { on: dayFrom(on) }) },
  };
  const own = known ? [] : [{ pointer: '/source', code: 'isIn', message: 'must be chosen' }];
  const opening = await personNamed(NewCase, body, own);
  return { person: opening.person, unit: opening.unit, act: openingAct(opening) };
}
