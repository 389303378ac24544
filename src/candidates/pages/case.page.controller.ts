import { Controller, Get, Param, Query, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { CaseChart, type CaseChartView } from '../views/case-chart.service.js';
import { CasePlan, type CasePlanView } from '../views/case-plan.service.js';
import { CaseJournal, type CaseJournalView } from '../views/case-journal.service.js';
import { CasePapers, type CasePapersView } from '../views/case-papers.service.js';
import { ChartPage } from './chart.page.js';
import { JournalPage } from './journal.page.js';
import { PapersPage } from './papers.page.js';
import { PlanPage } from './plan.page.js';

/** The pages of one case beside its overview. */
@Controller('quan-chung/:code')
@UseInterceptors(PageInterceptor)
export class CasePageController {
  constructor(
    private readonly charts: CaseChart,
    private readonly plans: CasePlan,
    private readonly journals: CaseJournal,
    private readonly papers: CasePapers,
  ) {}

  @Get('so-do')
  @Requires('candidate.read')
  async chart(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<CaseChartView>> {
    return new Page(ChartPage, await this.charts.of(code, actor));
  }

  @Get('giay-to')
  @Requires('candidate.read')
  async ofPapers(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<CasePapersView>> {
    return new Page(PapersPage, await this.papers.of(code, actor));
  }

  @Get('nhat-ky')
  @Requires('candidate.read')
  async journal(
    @Param('code') code: string,
    @Query('truoc') before: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CaseJournalView>> {
    const last = typeof before === 'string' && /^\d{1,9}$/.test(before) ? Number(before) : null;
    return new Page(JournalPage, await this.journals.of(code, actor, last));
  }

  @Get('ke-hoach')
  @Requires('candidate.read')
  async plan(
    @Param('code') code: string,
    @Req() { query }: Request,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CasePlanView>> {
    const asked = (name: string): string => textIn(query[name]);
    const [tu, buoc, ngay, can, truoc] = ['tu', 'buoc', 'ngay', 'can', 'truoc'].map(asked) as [
      string,
      string,
      string,
      string,
      string,
    ];
    const view = await this.plans.of(code, actor, { tu, buoc, ngay, can, truoc });
    return new Page(PlanPage, view, view.refusal?.status ?? 200);
  }
}

/** A box of a form that was sent in the address; anything odd is as if it was left empty. */
const textIn = (value: unknown): string => (typeof value === 'string' ? value.trim().slice(0, 100) : '');
