import { Controller, Get } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { BackDatedList, type LateEntry, lateEntries, OfCase } from './views/back-dated-list.service.js';

@Controller('api/v1/log/back-dated')
export class BackDatedController {
  constructor(private readonly late: BackDatedList) {}

  @Get()
  @Requires('candidate.backDated')
  @Operation({
    summary: 'Acts recorded long after the day they give, the newest first, and whether each says why',
    answers: lateEntries,
  })
  list(
    @OfCase() code: string | null,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: LateEntry[]; next: string | null }> {
    return this.late.page(actor, code, page);
  }
}
