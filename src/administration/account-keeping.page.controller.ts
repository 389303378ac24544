import { Controller, Get, Param, Post, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { AccountsDesk } from '../accounts/accounts-desk.service.js';
import { NewAccountBody, Reason, ResetBody } from '../accounts/new-account.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { DraftView } from '../four-eyes/draft.view.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { checked } from '../http/validation.js';
import { commandIn } from '../ui/form/command-of.js';
import type { DeskFormView } from '../ui/form/desk-form.js';
import { deskForm, deskPage, type Drawn } from '../ui/form/desk-page.js';
import { readFields } from '../ui/form/fields/read-fields.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { DeskNames } from './desk-names.service.js';
import type { SlipView } from './slip.page.js';
import { slipOf } from './slip-of.js';

type Answered = Page<DeskFormView> | Page<SlipView> | SeeOther;

const kinds = {
  khoa: ['account.lock', Reason],
  'mo-khoa': ['account.unlock', Reason],
  'dat-lai': ['factor.reset', ResetBody],
} as const satisfies Record<string, readonly [DeskFormView['of'], Constructor]>;
type Kind = keyof typeof kinds;

/** Accounts made, locked, opened and reset. A password given is drawn in the answer to its command and never again. */
@Controller('quan-tri/tai-khoan')
@UseInterceptors(PageInterceptor)
export class AccountKeepingPageController {
  constructor(
    private readonly desk: AccountsDesk,
    private readonly names: DeskNames,
  ) {}

  @Get('moi')
  @Requires('account.write')
  form(@Query('nguoi') nguoi: unknown): Promise<Page<DeskFormView>> {
    return this.draw(typeof nguoi === 'string' ? nguoi : '', { said: {} });
  }

  @Post('moi')
  @Requires('account.write')
  async add(@Sent() form: SentForm, @CurrentActor() actor: Actor, @Req() request: Request): Promise<Answered> {
    const said = readFields(NewAccountBody, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(async () =>
      this.desk.add(actor, await checked(NewAccountBody, said), command.key),
    );
    return refusal ? this.draw('', { said, command, refusal }) : given(done, request);
  }

  @Get(':id/:kind')
  @Requires('account.write')
  async asked(@Param('id') id: string, @Param('kind') kind: string): Promise<Page<DeskFormView>> {
    if (!Object.hasOwn(kinds, kind)) throw Problem.notFound();
    return this.about(kind as Kind, id, { said: {} });
  }

  @Post(':id/khoa')
  @Requires('account.write')
  async lock(@Param('id') id: string, @Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Answered> {
    const said = readFields(Reason, form);
    const command = commandIn(form);
    const { refusal } = await attempted(
      async () => this.desk.lock(actor, id, (await checked(Reason, said)).reason, command.key),
      [403],
    );
    return refusal
      ? this.about('khoa', id, { said, command, refusal })
      : new SeeOther(`/quan-tri/tai-khoan/${id}?da=khoa`);
  }

  @Post(':id/mo-khoa')
  @Requires('account.write')
  async unlock(@Param('id') id: string, @Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Answered> {
    const said = readFields(Reason, form);
    const command = commandIn(form);
    const { refusal } = await attempted(
      async () => this.desk.unlock(actor, id, (await checked(Reason, said)).reason, command.key),
      [403],
    );
    return refusal
      ? this.about('mo-khoa', id, { said, command, refusal })
      : new SeeOther(`/quan-tri/tai-khoan/${id}?da=mo-khoa`);
  }

  @Post(':id/dat-lai')
  @Requires('account.write')
  async reset(
    @Param('id') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<Answered> {
    const said = readFields(ResetBody, form);
    const command = commandIn(form);
    const { done, refusal } = await attempted(
      async () => this.desk.reset(actor, id, await checked(ResetBody, said), command.key),
      [403],
    );
    return refusal ? this.about('dat-lai', id, { said, command, refusal }) : given(done, request);
  }

  private async draw(q: string, drawn: Drawn): Promise<Page<DeskFormView>> {
    const { person } = drawn.said as Partial<NewAccountBody>;
    const people = q === '' && person === undefined ? [] : await this.names.people(q, person ? [person] : []);
    const form = deskForm(NewAccountBody, drawn, {
      ...{ of: 'account.add', path: '/quan-tri/tai-khoan/moi', back: '/quan-tri/tai-khoan' },
      choosing: { people, units: [], of: { person: people } },
      search: { fields: [{ name: 'nguoi', value: q }] },
    });
    // Either somebody who was found, or somebody new by name and birth: never both at once.
    const asked = people.length > 0 ? ['login', 'person'] : ['login', 'name', 'birth'];
    const fields = form.fields.filter(({ name }) => asked.includes(name)).map((one) => ({ ...one, optional: false }));
    return deskPage({ ...form, fields });
  }

  private async about(kind: Kind, id: string, drawn: Drawn): Promise<Page<DeskFormView>> {
    const { login, person } = await this.desk.one(id);
    const [of, cls] = kinds[kind];
    const path = `/quan-tri/tai-khoan/${id}`;
    return deskPage(
      deskForm(cls, drawn, {
        of,
        path: `${path}/${kind}`,
        back: path,
        about: `${login} · ${person.name}`,
        titled: login,
      }),
    );
  }
}

/** The slip, or the draft that waits for another administrator. */
function given(answer: Answer, request: Request): Page<SlipView> | SeeOther {
  const { draft } = answer.body as { readonly draft: DraftView | null };
  return slipOf(answer, request) ?? new SeeOther(`/xac-nhan/quan-tri/${draft!.id}`);
}
