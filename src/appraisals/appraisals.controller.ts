import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { appraisal, queue } from './appraisals.schemas.js';
import { Appraisals } from './appraisals.service.js';
import type { AppraisalQueue, AppraisalView } from './appraisal.view.js';

@Controller('api/v1')
export class AppraisalsController {
  constructor(private readonly appraisals: Appraisals) {}

  @Get('appraisals')
  @Requires('candidate.appraise')
  @Operation({ summary: 'Dossiers that wait for the body that decides, by the day of receipt', answers: queue })
  queue(@PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<AppraisalQueue> {
    return this.appraisals.queue(actor, page);
  }

  @Get('candidates/:code/appraisal')
  @Requires('candidate.appraise')
  @Operation({
    summary: 'What the house can tell of a dossier at its appraisal, and the acts it may lead to',
    answers: appraisal,
    problems: [404],
  })
  of(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<AppraisalView> {
    return this.appraisals.of(code, actor);
  }
}
