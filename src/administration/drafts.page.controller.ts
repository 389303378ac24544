import { Controller, Get, UseInterceptors } from '@nestjs/common';
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
}
