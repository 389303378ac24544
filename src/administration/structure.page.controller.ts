import { Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { DraftView } from '../four-eyes/draft.view.js';
import { Problem } from '../http/problem.js';
import { checked } from '../http/validation.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { bodyOf, NewBodyBody, NewUnitBody, unitOf } from '../structure/new-unit.js';
import { StructureService } from '../structure/structure.service.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn } from '../ui/form/desk-page.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import type { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { DeskNames } from './desk-names.service.js';
import { idIn, wordsIn } from './query-words.js';

/** Units and their bodies, drafted by one administrator for another to confirm. */
@Controller('quan-tri/don-vi')
@UseInterceptors(PageInterceptor)
export class StructurePageController {
  constructor(
    private readonly structure: StructureService,
    private readonly units: UnitsDirectory,
    private readonly names: DeskNames,
  ) {}

  @Get('moi')
  @Requires('structure.install')
  form(@Query() query: Readonly<Record<string, unknown>>, @CurrentActor() actor: Actor): Promise<Page<DeskFormView>> {
    const parent = idIn(query, 'tren');
    return this.drawUnit(actor, { said: parent ? { parent } : {} }, wordsIn(query, 'don-vi'));
  }

  @Post('moi')
  @Requires('structure.install')
  async draft(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(NewUnitBody, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.structure.draftUnit(actor, unitOf(await checked(NewUnitBody, said)), command.key),
    );
    return refusal ? this.drawUnit(actor, { said, command, refusal }, '') : toDraft(done.body);
  }

  @Get(':id/to-chuc')
  @Requires('structure.install')
  bodyForm(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<DeskFormView>> {
    return this.drawBody(id, actor, { said: {} });
  }

  @Post(':id/to-chuc')
  @Requires('structure.install')
  async attach(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(NewBodyBody, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.structure.draftBody(actor, bodyOf(id, await checked(NewBodyBody, said)), command.key),
    );
    return refusal ? this.drawBody(id, actor, { said, command, refusal }) : toDraft(done.body);
  }

  private async drawUnit(actor: Actor, drawn: Drawn, q: string): Promise<Page<DeskFormView>> {
    const { parent = '' } = drawn.said as { readonly parent?: string };
    const [{ units }, own] = await Promise.all([
      this.names.places(actor, { q, unit: '' }),
      parent ? this.names.places(actor, { q: '', unit: parent }).catch(() => null) : null,
    ]);
    const above = own?.units ?? [];
    const offered = [...above, ...units.filter(({ value }) => value !== parent)];
    return deskPage(
      deskForm(NewUnitBody, drawn, {
        ...{ of: 'unit.open', path: '/quan-tri/don-vi/moi' },
        back: parent ? `/quan-tri/don-vi/${parent}` : '/quan-tri/don-vi',
        ...{ about: above[0]?.label ?? null, titled: above[0]?.label ?? null },
        choosing: { people: [], units: [], of: { parent: offered } },
        search: { fields: [{ name: 'don-vi', value: q }] },
      }),
    );
  }

  private async drawBody(id: string, actor: Actor, drawn: Drawn): Promise<Page<DeskFormView>> {
    if (idIn({ id }, 'id') === '') throw Problem.notFound();
    const { unit } = await this.units.details(actor, id, null);
    const back = `/quan-tri/don-vi/${id}`;
    return deskPage(
      deskForm(NewBodyBody, drawn, {
        ...{ of: 'body.attach', path: `${back}/to-chuc`, back },
        ...{ about: unit.name, titled: unit.name },
      }),
    );
  }
}

const toDraft = (draft: object): SeeOther => new SeeOther(`/xac-nhan/quan-tri/${(draft as DraftView).id}`);
