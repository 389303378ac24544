import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { AccessReport, type Reading, reportSchema } from './views/access-report.service.js';

@Controller('api/v1/candidates')
export class AccessReportController {
  constructor(private readonly report: AccessReport) {}

  @Get(':code/reads')
  @Requires('candidate.reads')
  @Operation({ summary: 'Who read the case, when and what for', answers: reportSchema, problems: [404] })
  reads(
    @Param('code') code: string,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<{ items: Reading[]; next: string | null }> {
    return this.report.of(code, actor, page);
  }
}
