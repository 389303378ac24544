import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import type { Answer } from '../http/answer.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { erasureSchema, erasuresSchema } from './erasure.view.js';
import { ErasuresService } from './erasures.service.js';
import { ErasureSettled, NewErasure } from './new-erasure.js';

const problems = [404, 409, 410, 422, 503];

/** Data of a person erased for good: drafted by one, confirmed by another. */
@Controller('api/v1/people/:id/erasure')
export class ErasuresController {
  constructor(private readonly erasures: ErasuresService) {}

  @Get()
  @Requires('person.erasures')
  @Operation({ summary: "Drafts of the erasure of a person's data", answers: erasuresSchema, problems: [404] })
  of(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    return this.erasures.of(actor, id);
  }

  @Post()
  @Requires('person.erase')
  @Operation({ summary: "Draft the erasure of a person's data", answers: erasureSchema, problems })
  draft(
    @Param('id') id: string,
    @Body() body: NewErasure,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.erasures.draft(actor, id, body, key);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('person.erase')
  @Operation({
    summary: 'Confirm or reject the erasure as second person; what is confirmed cannot be undone',
    answers: erasureSchema,
    problems,
  })
  settle(
    @Param('id') person: string,
    @Param('draft') draft: string,
    @Body() body: ErasureSettled,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.erasures.settle(actor, { person, draft }, body, key);
  }
}
