import { Controller, Get, Post, UseInterceptors } from '@nestjs/common';
import { NominationMake } from '../../../workflows/admission/acts/list.js';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { commandIn, newCommand } from '../../ui/form/command-of.js';
import { type FieldView, fieldViews } from '../../ui/form/fields/field-view.js';
import { readFields } from '../../ui/form/fields/read-fields.js';
import { dayFrom } from '../../ui/form/form-day.js';
import { attempted, type FormRefusal } from '../../ui/form/form-refusal.js';
import { Sent, SentForm } from '../../ui/form/sent-form.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { SeeOther } from '../../ui/see-other.js';
import { OpeningPlaces } from '../opening/opening-places.service.js';
import { personIn, personNamed } from '../opening/person-named.js';
import type { RecordedView } from '../views/recorded.view.js';
import type { Known } from './known-already.service.js';
import { NewNomination } from './new-nomination.js';
import { NewNominationPage } from './new-nomination.page.js';
import { mostAchievements, type NewNominationView } from './new-nomination.view.js';
import { Nominations } from './nominations.service.js';

/** P19: a mass organisation nominates somebody: form, check, receipt. Who was nominated already is told by unit and day. */
@Controller('gioi-thieu/moi')
@UseInterceptors(PageInterceptor)
export class NewNominationPageController {
  constructor(
    private readonly nominations: Nominations,
    private readonly places: OpeningPlaces,
  ) {}

  @Get()
  @Requires('candidate.open')
  form(@CurrentActor() actor: Actor): Promise<Page<NewNominationView>> {
    return this.#draw(new SentForm({}), actor, null);
  }

  @Post('kiem-tra')
  @Requires('candidate.open')
  async check(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<NewNominationView>> {
    if (form.text('sua') !== '') return this.#draw(form, actor, null);
    const { refusal } = await attempted(async () =>
      this.nominations.make(await nominationIn(form), commandIn(form).key, actor, true),
    );
    return this.#draw(form, actor, refusal, refusal === null);
  }

  @Post()
  @Requires('candidate.open')
  async record(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<NewNominationView> | SeeOther> {
    const { done, refusal } = await attempted(async () =>
      this.nominations.make(await nominationIn(form), commandIn(form).key, actor),
    );
    if (refusal) return this.#draw(form, actor, refusal);
    const { code, act, seq } = done.body as RecordedView;
    return new SeeOther(`/quan-chung/${code}/viec/${act}/xong?so=${seq}`);
  }

  async #draw(
    form: SentForm,
    actor: Actor,
    refusal: FormRefusal | null,
    isChecked = false,
  ): Promise<Page<NewNominationView>> {
    this.places.demandSomewhere(actor);
    const said = fieldViews(NominationMake, readFields(NominationMake, form, 'nomination'), undefined, 'nomination');
    const view: NewNominationView = {
      typed: { ...Object.fromEntries(form.pairs), unit: form.said('unit') },
      achievements: form.texts('achievements').slice(0, mostAchievements),
      units: await this.places.branches(actor, form.said('unit')),
      bodies: await this.nominations.bodiesOf(actor),
      said: ['nomination.vote', 'nomination.paper'].flatMap((name) =>
        said.filter((field) => field.name === name).map(withoutExclusions),
      ),
      command: form.text('khoa') === '' ? newCommand() : { key: commandIn(form).key },
      refusal: refusal && atOwnBoxes(refusal),
      known: refusal?.code === 'already-nominated' ? (refusal.extra['known'] as Known) : null,
      checked: isChecked,
      pairs: form.pairs.filter(([name, text]) => text !== '' && !['khoa', 'lan', 'sua', 'q'].includes(name)),
    };
    return new Page(NewNominationPage, view, refusal?.status ?? 200);
  }
}

/** Whom the Party leaves out of the base of a vote concerns its own bodies alone (R24-9.3.2). */
const withoutExclusions = (field: FieldView): FieldView =>
  field.kind === 'part' ? { ...field, fields: field.fields.filter(({ name }) => !name.endsWith('.excluded')) } : field;

/** Faults of what has a box of its own in this form. */
const atOwnBoxes = (refusal: FormRefusal): FormRefusal => ({
  ...refusal,
  faults: refusal.faults.map((fault) => ({
    ...fault,
    field: fault.field.replace(/^nomination\.(on|achievements)$/, '$1'),
  })),
});

/** Whom, where and what was resolved, as the API's own class checks it. */
function nominationIn(form: SentForm): Promise<NewNomination> {
  const achievements = form.texts('achievements').filter(Boolean).slice(0, mostAchievements).join('\n');
  const [unit, on] = [form.said('unit'), form.text('on')];
  return personNamed(NewNomination, {
    person: personIn(form),
    ...(unit !== '' && { unit }),
    nomination: {
      ...readFields(NominationMake, form, 'nomination'),
      ...(on !== '' && { on: dayFrom(on) }),
      ...(achievements !== '' && { achievements }),
    },
    ...(form.text('anotherPerson') !== '' && { anotherPerson: true }),
  });
}
