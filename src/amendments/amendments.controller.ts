import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { Answer } from '../http/answer.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Rejection } from '../four-eyes/rejection.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { amendmentPageSchema, amendmentSchema } from './amendment.view.js';
import { AmendmentsService } from './amendments.service.js';
import { AmendmentConfirmation, contentOf, NewAmendment } from './new-amendment.js';

const problems = [404, 409, 422, 503];

/** Changes of the working-day table: drafted by one, confirmed by another. */
@Controller('api/v1/calendar/amendments')
export class AmendmentsController {
  constructor(private readonly amendments: AmendmentsService) {}

  @Get()
  @Requires('calendar.read')
  @Operation({ summary: 'Changes of the working-day table, the latest first', answers: amendmentPageSchema })
  list(@PageOf() page: Keyset): Promise<{ items: object[]; next: string | null }> {
    return this.amendments.list(page);
  }

  @Post()
  @Requires('calendar.amend')
  @Operation({
    summary: 'Draft a change of the working-day table',
    answers: amendmentSchema,
    problems: [409, 422, 503],
  })
  draft(@Body() body: NewAmendment, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.amendments.draft(contentOf(body), key, actor);
  }

  @Post(':id/confirmation')
  @HttpCode(200)
  @Requires('calendar.amend')
  @Operation({
    summary: 'Confirm a change of the working-day table as second person; limits that run are counted anew',
    answers: amendmentSchema,
    problems,
  })
  confirm(
    @Param('id') id: string,
    @Body() { hash }: AmendmentConfirmation,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.amendments.confirm(id, hash, key, actor);
  }

  @Post(':id/rejection')
  @HttpCode(200)
  @Requires('calendar.amend')
  @Operation({
    summary: 'Refuse a change of the working-day table as second person, with a reason',
    answers: amendmentSchema,
    problems,
  })
  reject(
    @Param('id') id: string,
    @Body() rejection: Rejection,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.amendments.reject(id, rejection, key, actor);
  }
}
