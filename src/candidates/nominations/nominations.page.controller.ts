import { Controller, Get, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { holds } from '../../auth/policy.js';
import { Requires } from '../../auth/requires.js';
import { Clock } from '../../clock.js';
import { cursorOf, type Keyset, PageOf } from '../../http/keyset.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { CandidatesList, type ListQuery, ListQueryOf } from '../views/candidates-list.service.js';
import { NominationsPage, type NominationsView, type NomineeState } from './nominations.page.js';

/** P19: those whom a mass organisation may know of, each with one word; a further one is introduced as any case opens. */
@Controller('gioi-thieu')
@UseInterceptors(PageInterceptor)
export class NominationsPageController {
  constructor(
    private readonly cases: CandidatesList,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('candidate.basics')
  async list(
    @ListQueryOf() query: ListQuery,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<Page<NominationsView>> {
    const { items, total, next } = await this.cases.page(actor, query, page);
    return new Page<NominationsView>(NominationsPage, {
      items: items.map(({ name, unit, stage }) => ({ name, unit: unit.name, state: stateOf(stage.no) })),
      ...{ total, next: next && cursorOf(next), further: page.after !== null },
      mayNominate: holds(actor, 'candidate.open', this.clock.today()),
    });
  }
}

/** By the number of the stage, as people know it. */
function stateOf(no: string): NomineeState {
  const [, number = '0'] = /^S(\d\d)/.exec(no) ?? [];
  const at = Number(number);
  if (['S08x', 'S41x'].includes(no) || at === 16 || at === 32 || at >= 50) return 'over';
  if (at < 4) return 'watched';
  return at < 20 || at === 40 || at === 41 ? 'underWay' : 'admitted';
}
