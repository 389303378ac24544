import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { acts } from '../../workflows/admission/acts.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { cursorOf, type Keyset, PageOf } from '../http/keyset.js';
import { oneOfByType, Operation } from '../http/operation.js';
import { etag, IdempotencyKey, IfMatch } from '../http/precondition.js';
import { actOf } from './act-body.js';
import * as schema from './candidate.schemas.js';
import { CandidateViews } from './candidate-views.service.js';
import type { CandidateView } from './candidate.view.js';
import { CandidatesList, ListQueryOf, type ListQuery } from './candidates-list.service.js';
import { CandidatesService } from './candidates.service.js';
import { type CaseAnswer, CaseViews } from './case-views.service.js';
import { Dry, OnDay, PlanDays, type PlanQuery } from './case-query.js';
import type { Answer } from './commands.js';
import { ConfirmationsService } from './confirmations.service.js';
import { NamedProposal, NewCase, openingAct } from './new-case.js';

const problems = [404, 409, 422, 428, 503];

/** The road of each candidate over HTTP: translates, decides nothing. */
@Controller('api/v1/candidates')
export class CandidatesController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly confirmations: ConfirmationsService,
    private readonly cases: CaseViews,
    private readonly views: CandidateViews,
    private readonly directory: CandidatesList,
  ) {}

  @Post()
  @Requires('candidate.open')
  @Operation({ summary: 'Open a case', answers: schema.recorded, problems: [409, 422, 503] })
  async open(
    @Body() body: NewCase,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    const { person, unit } = body;
    return told(await this.candidates.open({ person, unit, act: openingAct(body) }, key, actor), response);
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
  async one(
    @Param('code') code: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<CandidateView> {
    const view = await this.views.view(code, actor);
    response.set('ETag', etag(view.revision));
    return view;
  }

  @Post(':code/acts')
  @HttpCode(200)
  @Requires('candidate.act')
  @Operation({
    summary: 'Record what happened',
    body: oneOfByType('Act', acts),
    answers: schema.recorded,
    problems,
  })
  async record(
    @Param('code') code: string,
    @Body() body: unknown,
    @IdempotencyKey() key: string,
    @IfMatch() revision: number,
    @Dry() dry: boolean,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.candidates.record(code, await actOf(body), { key, revision, dry }, actor), response);
  }

  @Post(':code/confirmations')
  @HttpCode(200)
  @Requires('candidate.confirm')
  @Operation({ summary: 'Confirm a proposed act as second person', answers: schema.recorded, problems })
  async confirm(
    @Param('code') code: string,
    @Body() named: NamedProposal,
    @IdempotencyKey() key: string,
    @IfMatch() revision: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.confirmations.confirm(code, named, { key, revision }, actor), response);
  }

  @Post(':code/rejections')
  @HttpCode(200)
  @Requires('candidate.confirm')
  @Operation({ summary: 'Drop a proposed act', answers: schema.rejected, problems })
  async reject(
    @Param('code') code: string,
    @Body() named: NamedProposal,
    @IdempotencyKey() key: string,
    @IfMatch() revision: number,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.confirmations.reject(code, named, { key, revision }, actor), response);
  }

  @Get(':code/offers')
  @Requires('candidate.read')
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
  @Operation({ summary: 'Earliest and latest days of the road ahead', answers: schema.plan, problems: [404] })
  plan(@Param('code') code: string, @PlanDays() days: PlanQuery, @CurrentActor() actor: Actor): Promise<CaseAnswer> {
    return this.cases.plan(code, actor, days);
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

function told({ body, replayed }: Answer, response: Response): object {
  response.set('ETag', etag((body as { revision: number }).revision));
  if (replayed) response.set('Idempotency-Replayed', 'true');
  return body;
}
