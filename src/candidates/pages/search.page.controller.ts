import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { actingDuty, holds } from '../../auth/policy.js';
import { Requires } from '../../auth/requires.js';
import { Clock } from '../../clock.js';
import { UnitsDirectory } from '../../organisations/units-directory.js';
import { noteRead } from '../../reads/notebook.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { CandidatesList, type ListQuery, ListQueryOf } from '../views/candidates-list.service.js';
import { SearchPage, type SearchView } from './search.page.js';

const lines = 20;

/** P5: the search of the list, and the units of the reader's scope. */
@Controller('tim')
@UseInterceptors(PageInterceptor)
export class SearchPageController {
  constructor(
    private readonly directory: CandidatesList,
    private readonly units: UnitsDirectory,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('candidate.basics')
  async search(@ListQueryOf() { q = '' }: ListQuery, @CurrentActor() actor: Actor): Promise<Page<SearchView>> {
    if (q.trim() === '') {
      const under = actingDuty(actor, 'candidate.basics', this.clock.today());
      noteRead({ type: 'cases.list', under, cases: [], classes: ['C1', 'C2'] });
      return new Page<SearchView>(SearchPage, { q: '', found: null });
    }
    const [{ items, total }, units] = await Promise.all([
      this.directory.page(actor, { q }, { limit: lines, after: null }),
      this.units.list(actor, { q, under: null, on: null }, { limit: lines, after: null }),
    ]);
    const opens = holds(actor, 'candidate.read', this.clock.today());
    const found = { items, opens, total, units: units.items.map(({ id, name }) => ({ id, name })) };
    return new Page<SearchView>(SearchPage, { q, found });
  }
}
