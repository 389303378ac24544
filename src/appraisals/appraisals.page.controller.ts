import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { newCommand } from '../ui/form/command-of.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { AppraisalPage, type AppraisalPageView } from './appraisal.page.js';
import { AppraisalOutcomePage, type OutcomePageView } from './appraisal-outcome.page.js';
import { AppraisalQueuePage, type QueuePageView } from './appraisal-queue.page.js';
import { Appraisals } from './appraisals.service.js';
import { isTooLong, marksIn, unmarked } from './marks.js';

const lines = 50;

/** P21: the queue, one dossier with its checklist, and what the marks lead to. The acts themselves are recorded by P10. */
@Controller('tham-dinh')
@UseInterceptors(PageInterceptor)
export class AppraisalsPageController {
  constructor(private readonly appraisals: Appraisals) {}

  @Get()
  @Requires('candidate.appraise')
  async queue(@PageOf() { after }: Keyset, @CurrentActor() actor: Actor): Promise<Page<QueuePageView>> {
    const queue = await this.appraisals.queue(actor, { limit: lines, after });
    return new Page(AppraisalQueuePage, { ...queue, further: after !== null });
  }

  @Get(':code')
  @Requires('candidate.appraise')
  async dossier(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<AppraisalPageView>> {
    return new Page(AppraisalPage, { dossier: await this.appraisals.of(code, actor), marked: unmarked });
  }

  /** The marks put together; nothing is stored. Sent back with `sua` they are drawn to be changed. */
  @Post(':code')
  @Requires('candidate.appraise')
  async marked(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AppraisalPageView> | Page<OutcomePageView>> {
    const dossier = await this.appraisals.of(code, actor);
    const marked = marksIn(form);
    if (marked.some(isTooLong)) return new Page(AppraisalPage, { dossier, marked }, 400);
    if (form.text('sua') !== '') return new Page(AppraisalPage, { dossier, marked });
    return new Page(AppraisalOutcomePage, { dossier, marked, command: newCommand(dossier.revision) });
  }
}
