import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { told } from '../candidates/told.js';
import { DraftHash, draftSchema } from '../four-eyes/draft.view.js';
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
  async draft(
    @Body() body: NewDutyBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.duties.draft(actor, dutyOf(body), key), response);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Confirm a grant as second administrator', answers: draftSchema, problems })
  async confirm(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.duties.confirm(actor, draft, hash, key), response);
  }

  @Post(':draft/rejection')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Reject a grant as second administrator', answers: draftSchema, problems })
  async reject(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.duties.reject(actor, draft, hash, key), response);
  }

  @Post(':id/end')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({ summary: 'Take a duty away, from today or a later day', answers: dutySchema, problems })
  async end(
    @Param('id') id: string,
    @Body() body: DutyEnd,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.duties.end(actor, id, body, key), response);
  }
}
