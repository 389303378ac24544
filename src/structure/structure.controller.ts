import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { DraftHash, DraftRefused, draftSchema } from '../four-eyes/draft.view.js';
import type { Answer } from '../http/answer.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { bodyOf, NewBodyBody, NewUnitBody, unitOf } from './new-unit.js';
import { StructureService } from './structure.service.js';

const problems = [404, 409, 422, 503];

/** Units and their bodies, installed by two administrators. */
@Controller('api/v1/units')
export class StructureController {
  constructor(private readonly structure: StructureService) {}

  @Post()
  @Requires('structure.install')
  @Operation({ summary: 'Draft a unit of the tree', answers: draftSchema, problems: problems.slice(1) })
  unit(@Body() body: NewUnitBody, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.structure.draftUnit(actor, unitOf(body), key);
  }

  @Post(':id/bodies')
  @Requires('structure.install')
  @Operation({ summary: 'Draft a union, centre, board or committee of a unit', answers: draftSchema, problems })
  body(
    @Param('id') id: string,
    @Body() body: NewBodyBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.structure.draftBody(actor, bodyOf(id, body), key);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('structure.install')
  @Operation({ summary: 'Confirm a unit or body as second administrator', answers: draftSchema, problems })
  confirm(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.structure.confirm(actor, draft, hash, key);
  }

  @Post(':draft/rejection')
  @HttpCode(200)
  @Requires('structure.install')
  @Operation({ summary: 'Reject a unit or body as second administrator', answers: draftSchema, problems })
  reject(
    @Param('draft') draft: string,
    @Body() body: DraftRefused,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.structure.reject(actor, draft, body, key);
  }
}
