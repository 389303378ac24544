import { Controller, Get, Param, Query, UseInterceptors } from '@nestjs/common';
import { DutiesService } from '../accounts/duties.service.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { cursorOf, type Keyset, longestPage, PageOf } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { viewUnit, viewUnitDetails } from '../organisations/unit.view.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { idIn, wordsIn } from './query-words.js';
import { type OneUnitView, UnitPage, UnitsPage, type UnitsView } from './units.page.js';

/** The tree of units, as far as each reader sees it. */
@Controller('quan-tri/don-vi')
@UseInterceptors(PageInterceptor)
export class UnitsPageController {
  constructor(
    private readonly units: UnitsDirectory,
    private readonly duties: DutiesService,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('structure.read')
  async list(
    @Query() query: Readonly<Record<string, unknown>>,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<Page<UnitsView>> {
    const q = wordsIn(query, 'q');
    const { items, next, total } = await this.units.list(actor, { q: q || null, under: null, on: null }, page);
    return new Page<UnitsView>(UnitsPage, {
      ...{ items: items.map(viewUnit), next: next && cursorOf(next), total, q, further: page.after !== null },
      keeper: this.holds(actor, 'structure.install'),
    });
  }

  @Get(':id')
  @Requires('structure.read')
  async one(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<Page<OneUnitView>> {
    if (idIn({ id }, 'id') === '') throw Problem.notFound();
    const all = { limit: longestPage, after: null };
    const { unit, details } = await this.units.details(actor, id, null);
    const [below, held] = await Promise.all([
      this.units.list(actor, { q: null, under: id, on: null }, all),
      this.holds(actor, 'account.read') ? this.duties.list({ person: null, unit: id }, all) : null,
    ]);
    return new Page<OneUnitView>(UnitPage, {
      ...{ unit: viewUnitDetails(unit, details), below: below.items.map(viewUnit), duties: held?.items ?? null },
      keeper: this.holds(actor, 'structure.install'),
      settings: this.holds(actor, 'target.read'),
    });
  }

  private holds(actor: Actor, capability: Parameters<typeof holds>[1]): boolean {
    return holds(actor, capability, this.clock.today());
  }
}
