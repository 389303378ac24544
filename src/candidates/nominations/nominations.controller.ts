import { Body, Controller, Post } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import type { Answer } from '../../http/answer.js';
import { Operation } from '../../http/operation.js';
import { IdempotencyKey } from '../../http/precondition.js';
import * as schema from '../views/candidate.schemas.js';
import { NewNomination } from './new-nomination.js';
import { Nominations } from './nominations.service.js';

@Controller('api/v1/nominations')
export class NominationsController {
  constructor(private readonly nominations: Nominations) {}

  @Post()
  @Requires('candidate.open')
  @Operation({
    summary: 'Nominate somebody for a mass organisation; 409 tells unit and day where he was nominated before',
    answers: schema.recorded,
    problems: [404, 409, 422, 503],
  })
  make(@Body() body: NewNomination, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.nominations.make(body, key, actor);
  }
}
