import { Controller, Get, Param, Post, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import { AccountsDesk } from '../accounts/accounts-desk.service.js';
import { DutiesService } from '../accounts/duties.service.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { DraftHash, type DraftView } from '../four-eyes/draft.view.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import type { Answer } from '../http/answer.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { checked } from '../http/validation.js';
import { StructureService } from '../structure/structure.service.js';
import { commandIn, newCommand } from '../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { given } from './account-keeping.page.controller.js';
import { DeskNames } from './desk-names.service.js';
import { draftFields, idsIn } from './draft-told.js';
import { DraftPage, DraftsPage, type DraftsView, type OneDraftView } from './drafts.page.js';
import type { SlipView } from './slip.page.js';

const lately = 10;

/** What waits for another administrator: shown as it will be done, confirmed or rejected by its hash (P13). */
@Controller('quan-tri/cho-xac-nhan')
@UseInterceptors(PageInterceptor)
export class DraftsPageController {
  constructor(
    private readonly drafts: Drafts,
    private readonly duties: DutiesService,
    private readonly structure: StructureService,
    private readonly desk: AccountsDesk,
    private readonly names: DeskNames,
  ) {}

  @Get()
  @Requires('account.read')
  async list(@PageOf() page: Keyset): Promise<Page<DraftsView>> {
    const [waiting, all] = await Promise.all([
      this.drafts.list('waiting', page),
      this.drafts.list(null, { limit: lately, after: null }),
    ]);
    const settled = all.items.filter(({ state }) => state !== 'waiting');
    const names = await this.names.of([...waiting.items, ...settled].map(({ drafted }) => drafted.by));
    const told = (draft: DraftView) => ({
      ...draft,
      by: names.find(({ value }) => value === draft.drafted.by)?.label ?? '',
    });
    return new Page<DraftsView>(DraftsPage, {
      ...{ waiting: waiting.items.map(told), settled: settled.map(told) },
      ...{ next: waiting.next, further: page.after !== null },
    });
  }

  @Get(':draft')
  @Requires('account.read')
  one(@Param('draft') id: string, @CurrentActor() actor: Actor): Promise<Page<OneDraftView>> {
    return this.draw(id, actor, null);
  }

  @Post(':draft/xac-nhan')
  @Requires('duty.grant')
  async confirm(
    @Param('draft') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<Page<OneDraftView> | Page<SlipView> | SeeOther> {
    const draft = await this.drafts.one(id);
    const { done, refusal } = await attempted(
      async () => this.carryOut(draft, (await checked(DraftHash, said(form))).hash, commandIn(form).key, actor),
      [403],
    );
    if (refusal) return this.draw(id, actor, refusal);
    return gives.has(draft.kind) ? given(done, request) : new SeeOther(`/quan-tri/cho-xac-nhan/${id}`);
  }

  @Post(':draft/tu-choi')
  @Requires('duty.grant')
  async reject(
    @Param('draft') id: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<OneDraftView> | SeeOther> {
    const draft = await this.drafts.one(id);
    const { refusal } = await attempted(
      async () => this.drop(draft, (await checked(DraftHash, said(form))).hash, commandIn(form).key, actor),
      [403],
    );
    return refusal ? this.draw(id, actor, refusal) : new SeeOther(`/quan-tri/cho-xac-nhan/${id}`);
  }

  private carryOut({ id, kind, content }: DraftView, hash: string, key: string, actor: Actor): Promise<Answer> {
    switch (kind) {
      case 'duty.grant':
        return this.duties.confirm(actor, id, hash, key);
      case 'unit.open':
      case 'body.attach':
        return this.structure.confirm(actor, id, hash, key);
      case 'account.add':
        return this.desk.confirmAdd(actor, id, hash, key);
      case 'factor.reset':
        return this.desk.confirmReset(actor, (content as { account: string }).account, id, hash, key);
    }
  }

  private drop({ id, kind, content }: DraftView, hash: string, key: string, actor: Actor): Promise<Answer> {
    switch (kind) {
      case 'duty.grant':
        return this.duties.reject(actor, id, hash, key);
      case 'unit.open':
      case 'body.attach':
        return this.structure.reject(actor, id, hash, key);
      case 'account.add':
        return this.desk.rejectAdd(actor, id, hash, key);
      case 'factor.reset':
        return this.desk.rejectReset(actor, (content as { account: string }).account, id, hash, key);
    }
  }

  private async draw(id: string, actor: Actor, refusal: FormRefusal | null): Promise<Page<OneDraftView>> {
    const draft = await this.drafts.one(id);
    const { drafted, settled, content, kind } = draft;
    const ids = [...idsIn(content), drafted.by, ...(settled?.by ? [settled.by] : [])];
    const people = await this.names.of(ids);
    const nameOf = (person: string) => people.find(({ value }) => value === person)?.label ?? '';
    return new Page<OneDraftView>(
      DraftPage,
      {
        draft: { ...draft, by: nameOf(drafted.by) },
        settledBy: settled?.by ? nameOf(settled.by) : null,
        ...{ fields: draftFields(kind, content), choosing: { people, units: [] } },
        ...{ own: drafted.by === actor.personId, command: newCommand(), refusal },
      },
      refusal?.status ?? 200,
    );
  }
}

const said = (form: SentForm) => ({ hash: form.text('hash') });

/** Their second word gives a password. */
const gives: ReadonlySet<DraftView['kind']> = new Set(['account.add', 'factor.reset']);
