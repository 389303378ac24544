import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Reader } from '../database/reader.js';
import type { Answer } from '../http/answer.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { conflictSchema, conflictsSchema, declaredSchema } from './conflict.view.js';
import { ConflictsService } from './conflicts.service.js';
import { ConflictEnding, EndingSettled, NewKinship, OwnConflict } from './new-conflict.js';

const problems = [404, 409, 422, 503];

/** Who may have no part in a case, and why. */
@Controller('api/v1')
export class ConflictsController {
  constructor(
    private readonly conflicts: ConflictsService,
    private readonly reader: Reader,
  ) {}

  @Get('candidates/:code/conflicts')
  @Requires('conflict.read')
  @Operation({ summary: 'Who may have no part in a case', answers: conflictsSchema, problems: [404, 503] })
  of(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<{ items: object[] }> {
    return this.conflicts.of(actor, code, this.reader);
  }

  @Post('candidates/:code/conflicts')
  @Requires('conflict.record')
  @Operation({ summary: 'List a relative of the person of a case', answers: conflictSchema, problems })
  record(
    @Param('code') code: string,
    @Body() body: NewKinship,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.conflicts.record(actor, code, body, { key });
  }

  @Post('candidates/:code/conflicts/:id/ending')
  @HttpCode(200)
  @Requires('conflict.end')
  @Operation({ summary: 'Propose the end of a kinship or conflict', answers: conflictSchema, problems })
  end(
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: ConflictEnding,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.conflicts.end(actor, { code, id }, body, { key });
  }

  @Post('candidates/:code/conflicts/:id/ending/confirmation')
  @HttpCode(200)
  @Requires('conflict.end')
  @Operation({ summary: 'Confirm or reject that end as second person', answers: conflictSchema, problems })
  settle(
    @Param('code') code: string,
    @Param('id') id: string,
    @Body() body: EndingSettled,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.conflicts.settle(actor, { code, id }, body, key);
  }

  @Post('me/conflicts')
  @HttpCode(200)
  @Requires('conflict.declare')
  @Operation({ summary: 'Declare that a case is not for you', answers: declaredSchema, problems: [422, 503] })
  declare(@Body() { code }: OwnConflict, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.conflicts.declare(actor, code, { key });
  }
}
