import { Controller, Get, Param, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { CaseChart, type CaseChartView } from '../views/case-chart.service.js';
import { ChartPage } from './chart.page.js';

/** The pages of one case beside its overview. */
@Controller('quan-chung/:code')
@UseInterceptors(PageInterceptor)
export class CasePageController {
  constructor(private readonly charts: CaseChart) {}

  @Get('so-do')
  @Requires('candidate.read')
  async chart(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<CaseChartView>> {
    return new Page(ChartPage, await this.charts.of(code, actor));
  }
}
