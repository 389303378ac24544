import { Body, Controller, Delete, Get, HttpCode, Param, Put } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { AppraisalWork } from './appraisal-work.service.js';
import { appraisal, queue, work } from './appraisals.schemas.js';
import { Appraisals } from './appraisals.service.js';
import type { AppraisalQueue, AppraisalView, AppraisalWorkView } from './appraisal.view.js';
import { TakeUp } from './take-up.js';

@Controller('api/v1')
export class AppraisalsController {
  constructor(
    private readonly appraisals: Appraisals,
    private readonly work: AppraisalWork,
  ) {}

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

  @Put('candidates/:code/appraiser')
  @Requires('candidate.appraise')
  @Operation({
    summary: 'You appraise this dossier today; over from somebody else, where you name since when he did',
    answers: work,
    problems: [404, 409, 503],
  })
  take(
    @Param('code') code: string,
    @Body() { since }: TakeUp,
    @CurrentActor() actor: Actor,
  ): Promise<AppraisalWorkView> {
    return this.work.take(code, since ?? null, actor);
  }

  @Delete('candidates/:code/appraiser')
  @HttpCode(204)
  @Requires('candidate.appraise')
  @Operation({ summary: 'You appraise this dossier no more', problems: [404, 503] })
  leave(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<void> {
    return this.work.leave(code, actor);
  }
}
