import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { DraftView } from '../four-eyes/draft.view.js';
import { Drafts } from '../four-eyes/drafts.service.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { DeskNames } from './desk-names.service.js';
import { DraftsPage, type DraftsView } from './drafts.page.js';

const lately = 10;

/** What waits for another administrator, and what became of the rest; each opens on the page of its second person. */
@Controller('quan-tri/cho-xac-nhan')
@UseInterceptors(PageInterceptor)
export class DraftsPageController {
  constructor(
    private readonly drafts: Drafts,
    private readonly names: DeskNames,
  ) {}

  @Get()
  @Requires('account.read')
  async list(@PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<Page<DraftsView>> {
    const [waiting, all, refused] = await Promise.all([
      this.drafts.list('waiting', page),
      this.drafts.list(null, { limit: lately, after: null }),
      this.drafts.refusedTo(actor),
    ]);
    const settled = all.items.filter(({ state }) => state !== 'waiting');
    const names = await this.names.of([
      ...[...waiting.items, ...settled].map(({ drafted }) => drafted.by),
      ...refused.flatMap((draft) => draft.settled?.by ?? []),
    ]);
    const nameOf = (id: string) => names.find(({ value }) => value === id)?.label ?? '';
    const told = (draft: DraftView) => ({ ...draft, by: nameOf(draft.drafted.by) });
    return new Page<DraftsView>(DraftsPage, {
      ...{ waiting: waiting.items.map(told), settled: settled.map(told) },
      refused: refused.map((draft) => ({ ...draft, by: nameOf(draft.settled?.by ?? '') })),
      ...{ next: waiting.next, further: page.after !== null },
    });
  }
}
