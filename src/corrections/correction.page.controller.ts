import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { proposalPath } from '../candidates/proposals/proposal.page.js';
import { Problem } from '../http/problem.js';
import { commandIn } from '../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { correctionOf } from './correction-body.js';
import { CorrectionForms, type CorrectionFormView } from './correction-form.service.js';
import { CorrectionCheckPage, type CorrectionCheckView, CorrectionPage, type Impact } from './correction.page.js';
import { CorrectionsService } from './corrections.service.js';

/** P15: proposed here by one person, confirmed by another where every proposal is. */
@Controller('quan-chung/:code/dinh-chinh/:seq')
@UseInterceptors(PageInterceptor)
export class CorrectionPageController {
  constructor(
    private readonly forms: CorrectionForms,
    private readonly corrections: CorrectionsService,
  ) {}

  @Get()
  @Requires('candidate.correct')
  async form(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @CurrentActor() actor: Actor,
  ): Promise<Page<CorrectionFormView>> {
    return new Page(CorrectionPage, await this.forms.view(code, numberOf(seq), actor));
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
