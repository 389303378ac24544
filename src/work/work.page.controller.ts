import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { ThreeThings } from '../demo/three-things.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Page } from '../ui/page.js';
import { WorkQueryOf } from './work-query.js';
import type { WorkQuery } from './work-rows.js';
import { WorkPage, type WorkPageView } from './work.page.js';
import { WorkList } from './work.service.js';

/** P2. */
@Controller('viec-cua-toi')
@UseInterceptors(PageInterceptor)
export class WorkPageController {
  constructor(
    private readonly work: WorkList,
    private readonly units: UnitsDirectory,
    private readonly clock: Clock,
    private readonly threeThings: ThreeThings,
  ) {}

  @Get()
  @Requires('work.own')
  async list(@WorkQueryOf() filter: WorkQuery, @CurrentActor() actor: Actor): Promise<Page<WorkPageView>> {
    const [view, units] = await Promise.all([this.work.of(actor, filter), this.unitsOf(actor)]);
    const shown: WorkPageView = { ...view, filter, units, things: this.threeThings.of(actor) };
    return new Page(WorkPage, shown);
  }

  private async unitsOf(actor: Actor) {
    if (!holds(actor, 'candidate.basics', this.clock.today())) return [];
    const { items } = await this.units.list(actor, { q: null, under: null, on: null }, { limit: 50, after: null });
    return items.map(({ id, name }) => ({ id, name }));
  }
}
