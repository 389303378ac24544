import { Controller, Get, Param, Post, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Problem } from '../../http/problem.js';
import { commandIn } from '../../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../../ui/form/sent-form.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { SeeOther } from '../../ui/see-other.js';
import { ConfirmationsService } from '../confirmations.service.js';
import { ProposalPage, proposalPath } from './proposal.page.js';
import type { ProposalView } from './proposal.view.js';
import { Proposals } from './proposals.service.js';

/** P13 for what was proposed in a case. Confirmed and refused by the service of the API. */
@Controller('xac-nhan/ho-so/:code/:seq')
@UseInterceptors(PageInterceptor)
export class ProposalPageController {
  constructor(
    private readonly proposals: Proposals,
    private readonly confirmations: ConfirmationsService,
  ) {}

  @Get()
  @Requires('candidate.read')
  async proposal(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ProposalView>> {
    return new Page(ProposalPage, await this.proposals.view(code, numberOf(seq), actor));
  }

  @Post('mo')
  @Requires('candidate.read')
  async open(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ProposalView>> {
    const no = numberOf(seq);
    const { done, refusal } = await attempted(() => this.proposals.open(code, no, form.text('purpose'), actor));
    const view = await this.proposals.view(code, no, actor, { opened: done ?? [], refusal });
    return new Page(ProposalPage, view, refusal?.status ?? 200);
  }

  @Post('xac-nhan')
  @Requires('candidate.confirm')
  async confirm(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ProposalView> | SeeOther> {
    const named = { seq: numberOf(seq), hash: form.text('hash') };
    const { refusal } = await attempted(() => this.confirmations.confirm(code, named, commandIn(form), actor));
    return this.#settled(code, named.seq, actor, refusal);
  }

  @Post('tu-choi')
  @Requires('candidate.confirm')
  async refuse(
    @Param('code') code: string,
    @Param('seq') seq: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ProposalView> | SeeOther> {
    const reason = form.text('reason');
    const named = { seq: numberOf(seq), hash: form.text('hash'), reason };
    const { refusal } = await attempted(async () => {
      assertReason(reason);
      return this.confirmations.reject(code, named, commandIn(form), actor);
    });
    return this.#settled(code, named.seq, actor, refusal, reason);
  }

  async #settled(
    code: string,
    seq: number,
    actor: Actor,
    refusal: FormRefusal | null,
    reason = '',
  ): Promise<Page<ProposalView> | SeeOther> {
    if (refusal === null) return new SeeOther(proposalPath(code, seq));
    return new Page(ProposalPage, await this.proposals.view(code, seq, actor, { refusal, reason }), refusal.status);
  }
}

/** The number of an entry as an address has it; `Problem` 404 for what is none. */
function numberOf(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw Problem.notFound();
  return Number(text);
}

/** Nobody refuses without saying why; `Problem` 400. */
function assertReason(reason: string): void {
  const fault = reason === '' ? 'required' : reason.length > 1000 ? 'maxLength' : null;
  if (fault) throw Problem.malformed([{ pointer: '/reason', code: fault, message: 'must say why' }]);
}
