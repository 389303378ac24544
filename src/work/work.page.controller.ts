import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { ThreeThings } from '../demo/three-things.js';
import { UnitsDirectory } from '../organisations/units-directory.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Fragment, Page, type PageProps } from '../ui/page.js';
import type { WorkDue } from '../ui/work-counter.js';
import { WorkMark } from '../ui/work-mark.js';
import { WorkCount } from './work-count.service.js';
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
    private readonly count: WorkCount,
  ) {}

  @Get()
  @Requires('work.own')
  async list(@WorkQueryOf() filter: WorkQuery, @CurrentActor() actor: Actor): Promise<Page<WorkPageView>> {
    const [view, units] = await Promise.all([this.work.of(actor, filter), this.unitsOf(actor)]);
    if (Object.keys(filter).length === 0) this.count.keep(actor, view.totals.overdue + view.totals.week);
    const shown: WorkPageView = { ...view, filter, units, things: this.threeThings.of(actor) };
    return new Page(WorkPage, shown);
  }

  /** The number in the header, asked for by the pages themselves. */
  @Get('so')
  @Requires('work.count')
  async due(@CurrentActor() actor: Actor): Promise<Fragment<WorkDue>> {
    return new Fragment<WorkDue>(DueMark, await this.count.of(actor));
  }

  private async unitsOf(actor: Actor) {
    if (!holds(actor, 'candidate.basics', this.clock.today())) return [];
    const { items } = await this.units.list(actor, { q: null, under: null, on: null }, { limit: 50, after: null });
    return items.map(({ id, name }) => ({ id, name }));
  }
}

const DueMark = ({ shell, view }: PageProps<WorkDue>) => WorkMark({ lang: shell.lang, due: view });
