import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import { correctionActs } from '../../workflows/kernel/correction-acts.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Dry } from '../candidates/views/case-query.js';
import type { CaseAnswer } from '../candidates/views/case-views.service.js';
import type { Answer } from '../http/answer.js';
import { oneOfByType, Operation } from '../http/operation.js';
import { IdempotencyKey, IfMatch } from '../http/precondition.js';
import { correctionOf } from './correction-body.js';
import { CorrectionList } from './correction-list.service.js';
import * as schema from './correction.schemas.js';
import { CorrectionsService } from './corrections.service.js';

/** What is done to a case itself. Proposed here; the second person confirms or drops it where acts are confirmed. */
@Controller('api/v1/candidates')
export class CorrectionsController {
  constructor(
    private readonly corrections: CorrectionsService,
    private readonly made: CorrectionList,
  ) {}

  @Post(':code/corrections')
  @HttpCode(200)
  @Requires('candidate.correct')
  @Operation({
    summary: 'Propose a correction, or see its impact',
    body: oneOfByType('Correction', correctionActs),
    answers: schema.thought,
    problems: [404, 409, 422, 428, 503],
  })
  async propose(
    @Param('code') code: string,
    @Body() body: unknown,
    @IdempotencyKey() key: string,
    @IfMatch() revision: number,
    @Dry() dry: boolean,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.corrections.propose(code, await correctionOf(body), { key, revision, dry }, actor);
  }

  @Get(':code/corrections')
  @Requires('candidate.read')
  @Operation({ summary: 'Corrections: waiting, made or dropped', answers: schema.list, problems: [404] })
  list(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<CaseAnswer> {
    return this.made.of(code, actor);
  }
}
