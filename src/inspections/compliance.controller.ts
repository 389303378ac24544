import { Controller, Get, Param } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { Compliance } from './compliance.service.js';
import { compliance } from './compliance.schemas.js';
import type { ComplianceView } from './compliance.view.js';

@Controller('api/v1/candidates')
export class ComplianceController {
  constructor(private readonly compliance: Compliance) {}

  @Get(':code/compliance')
  @Requires('candidate.compliance')
  @Operation({
    summary: 'Every entry of the case judged again: rules kept, days over, lapses and their remedies',
    answers: compliance,
    problems: [404],
  })
  of(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<ComplianceView> {
    return this.compliance.of(code, actor);
  }
}
