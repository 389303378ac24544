import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { acts } from '../../workflows/admission/acts.js';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { Answer } from '../http/answer.js';
import { oneOfByType, Operation } from '../http/operation.js';
import { IdempotencyKey, IfMatch } from '../http/precondition.js';
import { actOf } from './act-body.js';
import * as schema from './views/candidate.schemas.js';
import { CandidatesService } from './candidates.service.js';
import { Dry } from './views/case-query.js';
import { ConfirmationsService } from './confirmations.service.js';
import { DroppedProposal, NamedProposal } from './new-case.js';

const problems = [404, 409, 422, 428, 503];

/** What moves a case: acts, and the second person's word on them. */
@Controller('api/v1/candidates')
export class ActsController {
  constructor(
    private readonly candidates: CandidatesService,
    private readonly confirmations: ConfirmationsService,
  ) {}

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
  ): Promise<Answer> {
    return this.candidates.record(code, await actOf(body), { key, revision, dry }, actor);
  }

  @Post(':code/confirmations')
  @HttpCode(200)
  @Requires('candidate.confirm')
  @Operation({ summary: 'Confirm a proposed act as second person', answers: schema.recorded, problems })
  confirm(
    @Param('code') code: string,
    @Body() named: NamedProposal,
    @IdempotencyKey() key: string,
    @IfMatch() revision: number,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.confirmations.confirm(code, named, { key, revision }, actor);
  }

  @Post(':code/rejections')
  @HttpCode(200)
  @Requires('candidate.confirm')
  @Operation({ summary: 'Drop a proposed act', answers: schema.rejected, problems })
  reject(
    @Param('code') code: string,
    @Body() named: DroppedProposal,
    @IdempotencyKey() key: string,
    @IfMatch() revision: number,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.confirmations.reject(code, named, { key, revision }, actor);
  }
}
