import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import * as schema from './views/candidate.schemas.js';
import { type CaseAnswer, CaseViews } from './views/case-views.service.js';
import { OnDay, PlanAsked } from './views/case-query.js';
import type { PlanQuestion } from './views/plan-question.js';
import { DisclosuresService } from './views/disclosures.service.js';
import type { Revealed } from '../people/sensitive.service.js';
import { Disclosure } from './new-case.js';

/** One case read closely: what it offers, plans, owes and has behind it. */
@Controller('api/v1/candidates')
export class CasesController {
  constructor(
    private readonly cases: CaseViews,
    private readonly disclosures: DisclosuresService,
  ) {}

  @Post(':code/disclosures')
  @HttpCode(200)
  @Requires('candidate.read')
  @Operation({
    summary: "Open an entry's sealed values for a purpose",
    answers: schema.disclosed,
    problems: [404, 410],
  })
  async disclose(
    @Param('code') code: string,
    @Body() { seq, purpose }: Disclosure,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: readonly Revealed[] }> {
    return { items: await this.disclosures.disclose(code, seq, purpose, actor) };
  }

  @Get(':code/offers')
  @Requires('candidate.basics')
  @Operation({
    summary: 'Every act now and ahead, with what is unmet on a day',
    answers: schema.offers,
    problems: [404],
  })
  offers(
    @Param('code') code: string,
    @OnDay() on: LegalDate | undefined,
    @CurrentActor() actor: Actor,
  ): Promise<CaseAnswer> {
    return this.cases.offers(code, actor, on);
  }

  @Get(':code/plan')
  @Requires('candidate.read')
  @Operation({
    summary: 'Earliest and latest days of the road ahead, backwards from a wanted day, or what if',
    answers: schema.plan,
    problems: [404, 409],
  })
  plan(
    @Param('code') code: string,
    @PlanAsked() question: PlanQuestion,
    @CurrentActor() actor: Actor,
  ): Promise<CaseAnswer> {
    return this.cases.plan(code, actor, question);
  }

  @Get(':code/deadlines')
  @Requires('candidate.read')
  @Operation({ summary: 'The limits that run', answers: schema.deadlines, problems: [404] })
  deadlines(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<CaseAnswer> {
    return this.cases.deadlines(code, actor);
  }

  @Get(':code/history')
  @Requires('candidate.read')
  @Operation({ summary: 'What was done, as the log tells it', answers: schema.history, problems: [404] })
  history(@Param('code') code: string, @PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<CaseAnswer> {
    return this.cases.history(code, actor, page);
  }
}
