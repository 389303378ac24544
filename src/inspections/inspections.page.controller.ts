import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Compliance } from './compliance.service.js';
import type { ComplianceView } from './compliance.view.js';
import { CompliancePage } from './compliance.page.js';

/** What is looked at of one case by those who inspect it. */
@Controller('quan-chung')
@UseInterceptors(PageInterceptor)
export class InspectionsPageController {
  constructor(private readonly judging: Compliance) {}

  @Get(':code/tuan-thu')
  @Requires('candidate.compliance')
  async compliance(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<ComplianceView>> {
    return new Page(CompliancePage, await this.judging.of(code, actor));
  }
}
