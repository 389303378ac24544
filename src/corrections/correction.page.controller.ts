import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { proposalPath } from '../candidates/proposals/proposal.page.js';
import { Problem } from '../http/problem.js';
import { Drafts } from '../kept-forms/drafts.service.js';
import { commandIn } from '../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { type Fragment, Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { correctionOf } from './correction-body.js';
import { CorrectionForms, type CorrectionFormView } from './correction-form.service.js';
import {
  CorrectionCheckPage,
  type CorrectionCheckView,
  CorrectionPage,
  correctionPath,
  type Impact,
} from './correction.page.js';
import { CorrectionsService } from './corrections.service.js';

/** P15: proposed here by one person, confirmed by another where every proposal is. */
@Controller('quan-chung/:code/dinh-chinh/:seq')
@UseInterceptors(PageInterceptor)
export class CorrectionPageController {
  constructor(
    private readonly forms: CorrectionForms,
    private readonly corrections: CorrectionsService,
    private readonly drafts: Drafts,
  ) {}

  @Get()
  @Requires('candidate.correct')
  async form(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Query('nhap') wanted: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CorrectionFormView>> {
    const no = numberOf(seq);
    const { draft, form } = await this.drafts.at(actor, correctionPath(code, no), wanted);
    const drawn = form !== null && draft?.shown === true ? { form, command: commandIn(form), draft } : { draft };
    return new Page(CorrectionPage, await this.forms.view(code, no, actor, drawn));
  }

  /** What is being typed is kept now and then, for the same account and two hours. */
  @Post('nhap')
  @HttpCode(200)
  @Requires('candidate.correct')
  async keep(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Fragment<string | null> | SeeOther> {
    await this.forms.demand(code, actor);
    return this.drafts.keep(actor, correctionPath(code, numberOf(seq)), form);
  }

  @Post('bo-nhap')
  @Requires('candidate.correct')
  async drop(@Param('code') code: string, @Param('seq') seq: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.forms.demand(code, actor);
    return this.drafts.drop(actor, correctionPath(code, numberOf(seq)));
  }

  /** What it would do to everything after it, by doing it and keeping nothing. */
  @Post('kiem-tra')
  @Requires('candidate.correct')
  async check(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CorrectionFormView> | Page<CorrectionCheckView>> {
    const no = numberOf(seq);
    const command = commandIn(form);
    if (form.text('sua') !== '') return this.#draw(code, no, actor, form, null);
    const { done, refusal } = await attempted(async () => {
      const correcting = await correctionOf(await this.forms.read(code, no, form, actor));
      return this.corrections.propose(code, correcting, { ...command, dry: true }, actor);
    });
    if (refusal) return this.#draw(code, no, actor, form, refusal);
    const { impact } = done.body as { readonly impact: Impact };
    const pairs = form.pairs.filter(([name, text]) => text !== '' && !['khoa', 'lan', 'sua'].includes(name));
    const shown = await this.forms.view(code, no, actor, { form });
    const view: CorrectionCheckView = { form: shown, impact, command, pairs };
    return new Page(CorrectionCheckPage, view);
  }

  @Post()
  @Requires('candidate.correct')
  async propose(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CorrectionFormView> | SeeOther> {
    const no = numberOf(seq);
    const { done, refusal } = await attempted(async () => {
      const correcting = await correctionOf(await this.forms.read(code, no, form, actor));
      return this.corrections.propose(code, correcting, commandIn(form), actor);
    });
    if (refusal) return this.#draw(code, no, actor, form, refusal);
    await this.drafts.done(actor, correctionPath(code, no));
    const told = done.body as { readonly code: string; readonly seq: number };
    return new SeeOther(proposalPath(told.code, told.seq));
  }

  async #draw(
    code: string,
    seq: number,
    actor: Actor,
    form: SentForm,
    refusal: FormRefusal | null,
  ): Promise<Page<CorrectionFormView>> {
    const view = await this.forms.view(code, seq, actor, { form, command: commandIn(form), refusal });
    return new Page(CorrectionPage, view, refusal?.status ?? 200);
  }
}

function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw Problem.notFound();
  return Number(text);
}
