import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { WorkQueryOf } from './work-query.js';
import type { WorkQuery } from './work-rows.js';
import { WorkList } from './work.service.js';
import { workSchema, type WorkView } from './work.view.js';

@Controller('api/v1/me/work')
export class WorkController {
  constructor(private readonly work: WorkList) {}

  @Get()
  @Requires('work.own')
  @Operation({ summary: 'What waits for you: limits, cases at their stage, proposals of others', answers: workSchema })
  list(@WorkQueryOf() query: WorkQuery, @CurrentActor() actor: Actor): Promise<WorkView> {
    return this.work.of(actor, query);
  }
}
