import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { DraftHash, DraftRefused, draftSchema } from '../four-eyes/draft.view.js';
import type { Answer } from '../http/answer.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { DutiesService } from './duties.service.js';
import { type DutyQuery, DutyQueryOf } from './duty-query.js';
import { dutyPageSchema, dutySchema } from './duty.view.js';
import { DutyEnd, dutyOf, NewDutyBody } from './new-duty.js';

const problems = [404, 409, 422, 503];

/** Who may do what, where: drafted by one administrator, confirmed by another. */
@Controller('api/v1/duties')
export class DutiesController {
  constructor(private readonly duties: DutiesService) {}

  @Get()
  @Requires('account.read')
  @Operation({ summary: 'Duties over places, of a person or over a unit', answers: dutyPageSchema })
  list(@DutyQueryOf() query: DutyQuery, @PageOf() page: Keyset): Promise<{ items: object[]; next: string | null }> {
    return this.duties.list(query, page);
  }

  @Post()
  @Requires('duty.grant')
  @Operation({ summary: 'Draft a grant of a duty', answers: draftSchema, problems: problems.slice(1) })
  draft(@Body() body: NewDutyBody, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.duties.draft(actor, dutyOf(body), key);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Confirm a grant as second administrator', answers: draftSchema, problems })
  confirm(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.duties.confirm(actor, draft, hash, key);
  }

  @Post(':draft/rejection')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Reject a grant as second administrator', answers: draftSchema, problems })
  reject(
    @Param('draft') draft: string,
    @Body() body: DraftRefused,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.duties.reject(actor, draft, body, key);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({ summary: 'Take a duty away, from today or a later day', answers: dutySchema, problems })
  end(
    @Param('id') id: string,
    @Body() body: DutyEnd,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.duties.end(actor, id, body, key);
  }
}
