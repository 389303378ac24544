import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import * as schema from './views/candidate.schemas.js';
import { type DeadlineQuery, DeadlineQueryOf } from './views/deadline-query.js';
import { DeadlinesList, type OpenLimit } from './views/deadlines-list.service.js';

@Controller('api/v1/deadlines')
export class DeadlinesController {
  constructor(private readonly limits: DeadlinesList) {}

  @Get()
  @Requires('candidate.basics')
  @Operation({ summary: 'Limits that run in your cases, the soonest first', answers: schema.openLimits })
  list(
    @DeadlineQueryOf() query: DeadlineQuery,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: OpenLimit[]; next: string | null }> {
    return this.limits.page(actor, query, page);
  }
}
