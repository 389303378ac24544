import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { Answer } from '../http/answer.js';
import { cursorOf, type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import * as schema from './views/candidate.schemas.js';
import { CandidateViews } from './views/candidate-views.service.js';
import type { CandidateView } from './views/candidate.view.js';
import { CandidatesList, ListQueryOf, type ListQuery } from './views/candidates-list.service.js';
import { CandidatesService } from './candidates.service.js';
import { NewCase, openingAct } from './new-case.js';

/** Cases as a whole: opened, listed, shown. Translates, decides nothing. */
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly views: CandidateViews,
    private readonly directory: CandidatesList,
  ) {}

  @Post()
  @Requires('candidate.open')
  @Operation({ summary: 'Open a case', answers: schema.recorded, problems: [404, 409, 422, 503] })
  open(@Body() body: NewCase, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    const { person, unit } = body;
    return this.candidates.open({ person, unit, act: openingAct(body) }, key, actor);
  }

  @Get()
  @Requires('candidate.basics')
  @Operation({ summary: 'Cases by stage, unit or name', answers: schema.list })
  async list(@ListQueryOf() query: ListQuery, @PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<object> {
    const { items, total, next } = await this.directory.page(actor, query, page);
    return { items, total, next: next && cursorOf(next) };
  }

  @Get(':code')
  @Requires('candidate.read')
  @Operation({ summary: 'Where a case stands and what it offers', answers: schema.candidate, problems: [404] })
  one(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<CandidateView> {
    return this.views.view(code, actor);
  }
}
