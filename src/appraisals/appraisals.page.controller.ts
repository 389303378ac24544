import { Controller, Get, HttpCode, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { checked } from '../http/validation.js';
import { DraftKept, keeps } from '../kept-forms/draft-parts.js';
import { newCommand } from '../ui/form/command-of.js';
import { attempted } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Fragment, Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { AppraisalPage, type AppraisalPageView } from './appraisal.page.js';
import { AppraisalOutcomePage, type OutcomePageView } from './appraisal-outcome.page.js';
import { AppraisalQueuePage, type QueuePageView } from './appraisal-queue.page.js';
import { AppraisalWork } from './appraisal-work.service.js';
import { Appraisals } from './appraisals.service.js';
import { KeptMarks } from './kept-marks.service.js';
import { isTooLong, marksIn, unmarked } from './marks.js';
import { TakeUp } from './take-up.js';

const lines = 50;

/** P21: the queue, one dossier with its checklist, and what the marks lead to. The acts themselves are recorded by P10. */
@Controller('tham-dinh')
@UseInterceptors(PageInterceptor)
export class AppraisalsPageController {
  constructor(
    private readonly appraisals: Appraisals,
    private readonly work: AppraisalWork,
    private readonly kept: KeptMarks,
  ) {}

  @Get()
  @Requires('candidate.appraise')
  async queue(@PageOf() { after }: Keyset, @CurrentActor() actor: Actor): Promise<Page<QueuePageView>> {
    const queue = await this.appraisals.queue(actor, { limit: lines, after });
    return new Page(AppraisalQueuePage, { ...queue, further: after !== null });
  }

  /** With the marks that the same officer kept, where there are any; else without one. */
  @Get(':code')
  @Requires('candidate.appraise')
  dossier(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<AppraisalPageView>> {
    return this.draw(code, actor);
  }

  /** The marks put together, and kept. Sent back with `sua` they are drawn to be changed. */
  @Post(':code')
  @Requires('candidate.appraise')
  async marked(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AppraisalPageView> | Page<OutcomePageView>> {
    const marked = marksIn(form);
    const keptAt = await this.kept.keep(code, marked, actor);
    const dossier = await this.appraisals.of(code, actor);
    const again: AppraisalPageView = { dossier, marked, keptAt, refusal: null };
    if (marked.some(isTooLong)) return new Page(AppraisalPage, again, 400);
    if (form.text('sua') !== '') return new Page(AppraisalPage, again);
    return new Page(AppraisalOutcomePage, { dossier, marked, command: newCommand(dossier.revision) });
  }

  /** By the script of the page now and then, or by its button. */
  @Post(':code/nhap')
  @HttpCode(200)
  @Requires('candidate.appraise')
  async keep(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Fragment<string | null> | SeeOther> {
    const at = await this.kept.keep(code, marksIn(form), actor);
    return form.text(keeps) === '' ? new Fragment(DraftKept, at) : new SeeOther(`${pathOf(code)}#phieu`);
  }

  @Post(':code/bo')
  @Requires('candidate.appraise')
  async drop(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.kept.drop(code, actor);
    return new SeeOther(pathOf(code));
  }

  /** Takes the dossier over from whom the page named; where that is no longer so, the page tells who has it. */
  @Post(':code/nhan')
  @Requires('candidate.appraise')
  async take(
    @Param('code') code: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<AppraisalPageView> | SeeOther> {
    const { refusal } = await attempted(async () => {
      const { since } = await checked(TakeUp, { since: form.text('tu') || undefined });
      return this.work.take(code, since ?? null, actor);
    });
    return refusal ? this.draw(code, actor, refusal) : new SeeOther(pathOf(code));
  }

  private async draw(
    code: string,
    actor: Actor,
    refusal: AppraisalPageView['refusal'] = null,
  ): Promise<Page<AppraisalPageView>> {
    const dossier = await this.appraisals.of(code, actor);
    const kept = await this.kept.of(dossier.code, actor);
    const view = { dossier, marked: kept?.marked ?? unmarked, keptAt: kept?.at ?? null, refusal };
    return new Page(AppraisalPage, view, refusal?.status ?? 200);
  }
}

const pathOf = (code: string): string => `/tham-dinh/${encodeURIComponent(code)}`;
