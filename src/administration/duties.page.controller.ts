import { Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import { DutiesService } from '../accounts/duties.service.js';
import type { DutyView } from '../accounts/duty.view.js';
import { DutyEnd, dutyOf, grantable, NewDutyBody } from '../accounts/new-duty.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import type { DraftView } from '../four-eyes/draft.view.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { checked } from '../http/validation.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn } from '../ui/form/desk-page.js';
import type { Choosable } from '../ui/form/fields/choosing.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { DeskNames } from './desk-names.service.js';
import { DutiesPage, type DutiesView } from './duties.page.js';
import { idIn, wordsIn } from './query-words.js';

type Asked = Readonly<Record<string, unknown>>;

/** Who may do what, where: drafted by one administrator, confirmed by another; taken away by one, at once. */
@Controller('quan-tri/nhiem-vu')
@UseInterceptors(PageInterceptor)
export class DutiesPageController {
  constructor(
    private readonly duties: DutiesService,
    private readonly names: DeskNames,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('account.read')
  async list(@Query() query: Asked, @PageOf() page: Keyset): Promise<Page<DutiesView>> {
    const person = idIn(query, 'nguoi');
    const unit = idIn(query, 'don-vi');
    const { items, next } = await this.duties.list({ person: person || null, unit: unit || null }, page);
    const [named] = await this.names.of([person || unit].filter(Boolean));
    const asked = person ? `nguoi=${person}` : `don-vi=${unit}`;
    return new Page<DutiesView>(DutiesPage, {
      ...{ items, next, further: page.after !== null, ended: query['da'] === 'ket-thuc' },
      of: named ? { name: named.label, query: asked } : null,
    });
  }

  @Get('moi')
  @Requires('account.write')
  form(@Query() query: Asked, @CurrentActor() actor: Actor): Promise<Page<DeskFormView>> {
    const [person, unit] = [idIn(query, 'nguoi'), idIn(query, 'don-vi')];
    const duty = grantable.find((one) => one === query['nhiem-vu']);
    const said = { ...(person && { person }), ...(unit && { unit }), ...(duty && { duty }), from: this.clock.today() };
    const asked = { people: person ? '' : wordsIn(query, 'nguoi'), places: unit ? '' : wordsIn(query, 'don-vi') };
    return this.draw(actor, { said }, asked);
  }

  @Post('moi')
  @Requires('duty.grant')
  async draft(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(NewDutyBody, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(
      async () => this.duties.draft(actor, dutyOf(await checked(NewDutyBody, said)), command.key),
      [403],
    );
    if (refusal) return this.draw(actor, { said, command, refusal }, { people: '', places: '' });
    return new SeeOther(`/xac-nhan/quan-tri/${(done.body as DraftView).id}`);
  }

  @Get(':id/ket-thuc')
  @Requires('account.write')
  ending(@Param('id') id: string): Promise<Page<DeskFormView>> {
    return this.drawEnd(id, { said: {} });
  }

  @Post(':id/ket-thuc')
  @Requires('account.write')
  async end(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(DutyEnd, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.duties.end(actor, id, await checked(DutyEnd, said), command.key),
    );
    if (refusal) return this.drawEnd(id, { said, command, refusal });
    return new SeeOther(`/quan-tri/nhiem-vu?nguoi=${(done.body as DutyView).person.id}&da=ket-thuc`);
  }

  private async draw(
    actor: Actor,
    drawn: Drawn,
    asked: { readonly people: string; readonly places: string },
  ): Promise<Page<DeskFormView>> {
    const { person = '', unit = '', body = '' } = drawn.said as Partial<Record<'person' | 'unit' | 'body', string>>;
    const [people, places, kept] = await Promise.all([
      this.names.people(asked.people, person ? [person] : []),
      this.names.places(actor, { q: asked.places, unit: '' }),
      this.names.of([unit, body].filter(Boolean)),
    ]);
    const own = unit ? await this.names.places(actor, { q: '', unit }).catch(() => null) : null;
    const units = [...(own?.units ?? []), ...places.units];
    const bodies = [...(own?.bodies ?? []), ...places.bodies];
    const at = named([...bodies, ...units], body || unit);
    return deskPage(
      deskForm(NewDutyBody, drawn, {
        ...{ of: 'duty.grant', path: '/quan-tri/nhiem-vu/moi', back: '/quan-tri/nhiem-vu' },
        ...{ about: [named(people, person), at].filter(Boolean).join(' · ') || null, titled: at },
        choosing: {
          ...{ people: kept, units: [] },
          of: {
            person: people,
            unit: onceEach(units),
            body: onceEach([...bodies, ...kept.filter((one) => one.value === body)]),
          },
        },
        search: {
          fields: [
            { name: 'nguoi', value: asked.people },
            { name: 'don-vi', value: asked.places },
          ],
        },
      }),
    );
  }

  private async drawEnd(id: string, drawn: Drawn): Promise<Page<DeskFormView>> {
    const held = await this.duties.one(id);
    const where = held.body?.name ?? held.unit?.name;
    return deskPage(
      deskForm(DutyEnd, drawn, {
        ...{ of: 'duty.end', path: `/quan-tri/nhiem-vu/${id}/ket-thuc` },
        back: `/quan-tri/nhiem-vu?nguoi=${held.person.id}`,
        duty: held.duty,
        about: [held.person.name, where].filter(Boolean).join(' · '),
        titled: where ?? null,
      }),
    );
  }
}

const named = (all: readonly Choosable[], id: string): string | null =>
  all.find(({ value }) => value === id)?.label ?? null;

const onceEach = <T extends { readonly value: string }>(all: readonly T[]): readonly T[] =>
  all.filter(({ value }, index) => all.findIndex((other) => other.value === value) === index);
