import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import type { CaseAssessmentsView } from './assessment.view.js';
import { CaseAssessmentsPage } from './case-assessments.page.js';
import { CaseAssessments } from './case-assessments.service.js';

/** P17. */
@Controller('quan-chung')
@UseInterceptors(PageInterceptor)
export class CaseAssessmentsPageController {
  constructor(private readonly assessments: CaseAssessments) {}

  @Get(':code/nhan-xet')
  @Requires('candidate.read')
  async byQuarter(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<CaseAssessmentsView>> {
    return new Page(CaseAssessmentsPage, await this.assessments.of(code, actor));
  }
}
