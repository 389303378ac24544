import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { holds } from '../../auth/policy.js';
import { Requires } from '../../auth/requires.js';
import { Clock } from '../../clock.js';
import { cursorOf, type Keyset, PageOf } from '../../http/keyset.js';
import { Problem } from '../../http/problem.js';
import { UnitsDirectory } from '../../organisations/units-directory.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { CandidateViews } from '../views/candidate-views.service.js';
import type { CandidateListView } from '../views/candidate.view.js';
import type { PersonView } from '../views/case-head.js';
import { CandidatesList, type ListQuery, ListQueryOf } from '../views/candidates-list.service.js';
import { CandidatesListPage } from './list.page.js';
import { PersonPage } from './person.page.js';

const lines = 50;

/** P6 and P8: the same services as the API's; the answer is a page. */
@Controller('quan-chung')
@UseInterceptors(PageInterceptor)
export class CandidatesPageController {
  constructor(
    private readonly directory: CandidatesList,
    private readonly views: CandidateViews,
    private readonly units: UnitsDirectory,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('candidate.basics')
  async list(
    @ListQueryOf() filter: ListQuery,
    @PageOf() { after }: Keyset,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ) {
    const place = await this.place(actor, filter, after, request.query['before']);
    const { items, total, next, first } = await this.directory.page(actor, filter, { limit: lines, after: place });
    const before = first && place ? await this.directory.before(actor, filter, first, lines) : null;
    const opens = holds(actor, 'candidate.read', this.clock.today());
    const view: CandidateListView = {
      items,
      opens,
      mayExport: holds(actor, 'export.read', this.clock.today()),
      // A mass organisation nominates by a form of its own.
      mayOpen: opens && holds(actor, 'candidate.open', this.clock.today()),
      total,
      next: next && cursorOf(next),
      previous: first && before && before.count > 0 ? cursorOf(first) : null,
      first: (before?.count ?? 0) + 1,
      filter,
      stages: await this.directory.stages(actor),
      units: await this.unitsOf(actor),
    };
    return new Page(CandidatesListPage, view);
  }

  @Get(':code')
  @Requires('candidate.read')
  async person(
    @Param('code') code: string,
    @Query('lan') lan: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<PersonView>> {
    const seen = typeof lan === 'string' && /^\d{1,9}$/.test(lan) ? Number(lan) : null;
    return new Page(PersonPage, await this.views.person(code, actor, seen));
  }

  /** Where the page begins: after a key, or as many lines before one. */
  private async place(
    actor: Actor,
    filter: ListQuery,
    after: Keyset['after'],
    before: unknown,
  ): Promise<Keyset['after']> {
    if (before === undefined) return after;
    const key = typeof before === 'string' ? keyIn(before) : null;
    if (!key)
      throw Problem.malformed([{ parameter: 'before', code: 'cursor', message: 'must be the `previous` of a page' }]);
    return (await this.directory.before(actor, filter, key, lines)).after;
  }

  private async unitsOf(actor: Actor) {
    const query = { q: null, under: null, on: null };
    const { items } = await this.units.list(actor, query, { limit: lines, after: null });
    return items.map(({ id, name }) => ({ id, name }));
  }
}

function keyIn(cursor: string): [string, string] | null {
  try {
    const key = JSON.parse(Buffer.from(cursor, 'base64url').toString()) as unknown;
    return Array.isArray(key) && key.length === 2 && key.every((part) => typeof part === 'string')
      ? (key as [string, string])
      : null;
  } catch {
    return null;
  }
}
