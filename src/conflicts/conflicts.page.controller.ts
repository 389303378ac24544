import { Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { checked } from '../http/validation.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn, nobody } from '../ui/form/desk-page.js';
import { fieldViews } from '../ui/form/fields/field-view.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { writeFields } from '../ui/form/fields/write-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import type { ConflictView } from './conflict.view.js';
import { ConflictCheckPage, type ConflictCheckView } from './conflict-check.page.js';
import { ConflictDesk } from './conflict-desk.service.js';
import { ConflictsPage, type ConflictsView } from './conflicts.page.js';
import { conflictsPath } from './conflicts-path.js';
import { ConflictsService } from './conflicts.service.js';
import { ConflictEnding, NewKinship } from './new-conflict.js';

/** Who keeps away from a case: kin listed here, the end of it drafted here and confirmed on the page of the second person. */
@Controller('quan-chung/:code/tranh')
@UseInterceptors(PageInterceptor)
export class ConflictsPageController {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly desk: ConflictDesk,
  ) {}

  @Get()
  @Requires('conflict.read')
  async list(
    @Param('code') code: string,
    @Query('da') done: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ConflictsView>> {
    return new Page<ConflictsView>(ConflictsPage, { ...(await this.desk.of(code, actor)), done: done === 'ghi' });
  }

  @Get('moi')
  @Requires('conflict.record')
  form(
    @Param('code') code: string,
    @Query('nguoi') asked: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView>> {
    const q = typeof asked === 'string' ? asked.trim().slice(0, 100) : '';
    return this.#drawKin(code, actor, { said: {} }, q);
  }

  /** What listing would do, by doing it and keeping nothing. */
  @Post('moi/kiem-tra')
  @Requires('conflict.record')
  async check(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | Page<ConflictCheckView>> {
    const said = readFields(NewKinship, form);
    const { key } = commandIn(form);
    if (form.text('sua') !== '') return this.#drawKin(code, actor, { said, command: { key } });
    const { done, refusal } = await attempted(async () =>
      this.conflicts.record(actor, code, await checked(NewKinship, said), { key, dry: true }),
    );
    if (refusal) return this.#drawKin(code, actor, { said, command: { key }, refusal });
    const { person } = done.body as ConflictView;
    return new Page<ConflictCheckView>(ConflictCheckPage, {
      ...{ of: 'conflict.record', code, about: null, path: `${conflictsPath(code)}/moi`, command: { key } },
      ...{ fields: fieldViews(NewKinship, said), pairs: writeFields(NewKinship, said) },
      choosing: { people: [{ value: person.id, label: person.name }], units: [] },
    });
  }

  @Post('moi')
  @Requires('conflict.record')
  async record(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(NewKinship, form);
    const { key } = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.conflicts.record(actor, code, await checked(NewKinship, said), { key }),
    );
    if (refusal) return this.#drawKin(code, actor, { said, command: { key }, refusal });
    // Whoever listed himself sees the case no more.
    const { person } = done.body as ConflictView;
    return new SeeOther(person.id === actor.personId ? '/viec-cua-toi' : `${conflictsPath(code)}?da=ghi`);
  }

  @Get(':id/ket-thuc')
  @Requires('conflict.end')
  ending(
    @Param('code') code: string,
    @Param('id') id: string,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView>> {
    return this.#drawEnd({ code, id }, actor, { said: {} });
  }

  @Post(':id/ket-thuc/kiem-tra')
  @Requires('conflict.end')
  async checkEnd(
    @Param('code') code: string,
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | Page<ConflictCheckView>> {
    const said = readFields(ConflictEnding, form);
    const { key } = commandIn(form);
    const named = { code, id };
    if (form.text('sua') !== '') return this.#drawEnd(named, actor, { said, command: { key } });
    const { done, refusal } = await attempted(async () =>
      this.conflicts.end(actor, named, await checked(ConflictEnding, said), { key, dry: true }),
    );
    if (refusal) return this.#drawEnd(named, actor, { said, command: { key }, refusal });
    return new Page<ConflictCheckView>(ConflictCheckPage, {
      ...{ of: 'conflict.end', code, about: (done.body as ConflictView).person.name, path: endPath(named) },
      ...{ fields: fieldViews(ConflictEnding, said), pairs: writeFields(ConflictEnding, said) },
      ...{ choosing: nobody, command: { key } },
    });
  }

  @Post(':id/ket-thuc')
  @Requires('conflict.end')
  async end(
    @Param('code') code: string,
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<DeskFormView> | SeeOther> {
    const said = readFields(ConflictEnding, form);
    const { key } = commandIn(form);
    const { refusal } = await attempted(async () =>
      this.conflicts.end(actor, { code, id }, await checked(ConflictEnding, said), { key }),
    );
    if (refusal) return this.#drawEnd({ code, id }, actor, { said, command: { key }, refusal });
    return new SeeOther(`/xac-nhan/tranh/${id}`);
  }

  async #drawKin(code: string, actor: Actor, drawn: Drawn, q = ''): Promise<Page<DeskFormView>> {
    const { person } = drawn.said;
    const people = await this.desk.relatives(code, actor, q, typeof person === 'string' ? [person] : []);
    const back = conflictsPath(code);
    return deskPage(
      deskForm(NewKinship, drawn, {
        ...{ of: 'conflict.record', path: `${back}/moi`, sends: `${back}/moi/kiem-tra`, back },
        ...{ about: code, titled: code },
        ...{ choosing: { people, units: [] }, search: { fields: [{ name: 'nguoi', value: q }] } },
      }),
    );
  }

  async #drawEnd(named: Named, actor: Actor, drawn: Drawn): Promise<Page<DeskFormView>> {
    const { person } = await this.desk.one(named.code, named.id, actor);
    const path = endPath(named);
    return deskPage(
      deskForm(ConflictEnding, drawn, {
        ...{ of: 'conflict.end', path, sends: `${path}/kiem-tra`, back: conflictsPath(named.code) },
        ...{ about: `${named.code} · ${person.name}`, titled: named.code },
      }),
    );
  }
}

interface Named {
  readonly code: string;
  readonly id: string;
}

const endPath = ({ code, id }: Named): string => `${conflictsPath(code)}/${encodeURIComponent(id)}/ket-thuc`;
