import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { AccessReport } from '../candidates/views/access-report.service.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { AccessReportPage, type AccessReportView } from './access-report.page.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { Compliance } from './compliance.service.js';
import type { ComplianceView } from './compliance.view.js';
import { CompliancePage } from './compliance.page.js';

const lines = 50;

/** What is looked at of one case by those who inspect it. */
@Controller('quan-chung')
@UseInterceptors(PageInterceptor)
export class InspectionsPageController {
  constructor(
    private readonly judging: Compliance,
    private readonly report: AccessReport,
  ) {}

  @Get(':code/tuan-thu')
  @Requires('candidate.compliance')
  async compliance(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<ComplianceView>> {
    return new Page(CompliancePage, await this.judging.of(code, actor));
  }

  @Get(':code/ai-da-xem')
  @Requires('candidate.reads')
  async reads(
    @Param('code') code: string,
    @PageOf() { after }: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AccessReportView>> {
    const page = await this.report.of(code, actor, { limit: lines, after });
    return new Page<AccessReportView>(AccessReportPage, { code, ...page, further: after !== null });
  }
}
