import { Controller, Get, Param } from '@nestjs/common';

import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { cursorOf, type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { planDetailsSchema, planPageSchema } from './plan.schema.js';
import { type PlanView, viewPlan, viewPlanDetails } from './plan.view.js';
import { PlansService } from './plans.service.js';

@Controller('api/v1/plans')
export class PlansController {
  constructor(private readonly plans: PlansService) {}

  @Get()
  @Requires('target.read')
  @Operation({ summary: 'Plans that concern your units', answers: planPageSchema })
  async list(
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: PlanView[]; next: string | null }> {
    const { items, next } = await this.plans.list(actor, page);
    return { items: items.map(viewPlan), next: next && cursorOf(next) };
  }

  @Get(':key')
  @Requires('target.read')
  @Operation({
    summary: 'A plan: its targets as a tree, what it declares beside what it adds up to',
    answers: planDetailsSchema,
    problems: [404],
  })
  async one(@Param('key') key: string, @CurrentActor() actor: Actor): Promise<ReturnType<typeof viewPlanDetails>> {
    return viewPlanDetails(await this.plans.one(actor, key));
  }
}
