import { Controller, Get, HttpCode, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Problem } from '../../http/problem.js';
import { Drafts } from '../../kept-forms/drafts.service.js';
import { commandIn } from '../../ui/form/command-of.js';
import { attempted } from '../../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../../ui/form/sent-form.js';
import { type Fragment, Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { SeeOther } from '../../ui/see-other.js';
import { actOf } from '../act-body.js';
import { CandidatesService } from '../candidates.service.js';
import type { RecordedView } from '../views/recorded.view.js';
import { readAct } from './act-class.js';
import { ActCheckPage } from './act-check.page.js';
import { ActFormPage } from './act-form.page.js';
import { ActReceiptPage } from './act-receipt.page.js';
import type { ActCheckView, ActFormView, ActReceiptView } from './act-form.view.js';
import { ActForms, type Drawn } from './act-forms.service.js';
import { actPath } from './case-head.js';
import type { Said } from '../../ui/form/fields/read-fields.js';
import { rowsAsked } from '../../ui/form/fields/rows-asked.js';

/** P10: form, check, record, receipt, for every act alike. The same services as the API's judge and record it. */
@Controller('quan-chung/:code/viec/:act')
@UseInterceptors(PageInterceptor)
export class ActFormPageController {
  constructor(
    private readonly forms: ActForms,
    private readonly candidates: CandidatesService,
    private readonly drafts: Drafts,
  ) {}

  /** Empty, with word of a draft kept; or, asked for, that draft. */
  @Get()
  @Requires('candidate.act')
  async form(
    @Param('code') code: string,
    @Param('act') act: string,
    @Query('nhap') wanted: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ActFormView>> {
    const { draft, form } = await this.drafts.at(actor, actPath(code, act), wanted);
    if (form === null || draft?.shown !== true) return this.draw(code, act, actor, { said: {}, draft });
    return this.draw(code, act, actor, {
      ...{ said: readAct(act, form), command: commandIn(form), rows: rowsAsked(form), draft },
    });
  }

  /** What is being typed is kept now and then, for the same account and two hours. */
  @Post('nhap')
  @HttpCode(200)
  @Requires('candidate.act')
  async keep(
    @Param('code') code: string,
    @Param('act') act: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Fragment<string | null> | SeeOther> {
    await this.forms.demand(code, act, actor);
    return this.drafts.keep(actor, actPath(code, act), form);
  }

  @Post('bo-nhap')
  @Requires('candidate.act')
  async drop(@Param('code') code: string, @Param('act') act: string, @CurrentActor() actor: Actor): Promise<SeeOther> {
    await this.forms.demand(code, act, actor);
    return this.drafts.drop(actor, actPath(code, act));
  }

  /** Tells what the act would do, by doing it and keeping nothing. */
  @Post('kiem-tra')
  @Requires('candidate.act')
  async check(
    @Param('code') code: string,
    @Param('act') act: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ActFormView> | Page<ActCheckView>> {
    const said = readAct(act, form);
    const command = commandIn(form);
    // Asked for one more row, or for the form again: nothing is judged.
    if (form.text('them') !== '' || form.text('sua') !== '')
      return this.draw(code, act, actor, { said, command, rows: rowsAsked(form) });
    return this.judged(code, act, actor, { said, command, unticked: false });
  }

  @Post()
  @Requires('candidate.act')
  async record(
    @Param('code') code: string,
    @Param('act') act: string,
    @Sent() form: SentForm,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ActFormView> | Page<ActCheckView> | SeeOther> {
    const said = readAct(act, form);
    const command = commandIn(form);
    if (form.text('lech') !== '' && form.text('biet') === '')
      return this.judged(code, act, actor, { said, command, unticked: true });
    const { done, refusal } = await attempted(async () =>
      this.candidates.record(code, await actOf({ ...said, type: act }), command, actor),
    );
    if (refusal) return this.draw(code, act, actor, { said, command, refusal });
    await this.drafts.done(actor, actPath(code, act));
    const { code: recorded, seq } = done.body as RecordedView;
    return new SeeOther(`/quan-chung/${recorded}/viec/${act}/xong?so=${seq}`);
  }

  @Get('xong')
  @Requires('candidate.act')
  async receipt(
    @Param('code') code: string,
    @Param('act') act: string,
    @Query('so') so: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<ActReceiptView>> {
    if (typeof so !== 'string' || !/^[1-9]\d{0,8}$/.test(so)) throw Problem.notFound();
    return new Page(ActReceiptPage, await this.forms.receipt(code, act, Number(so), actor));
  }

  private async judged(
    code: string,
    act: string,
    actor: Actor,
    { said, command, unticked }: Judging,
  ): Promise<Page<ActFormView> | Page<ActCheckView>> {
    const { done, refusal } = await attempted(async () =>
      this.candidates.record(code, await actOf({ ...said, type: act }), { ...command, dry: true }, actor),
    );
    if (refusal) return this.draw(code, act, actor, { said, command, refusal });
    const told = done.body as RecordedView;
    const view = await this.forms.check(code, act, actor, { said, command, told, unticked });
    return new Page(ActCheckPage, view, unticked ? 400 : 200);
  }

  private async draw(code: string, act: string, actor: Actor, drawn: Drawn): Promise<Page<ActFormView>> {
    return new Page(ActFormPage, await this.forms.form(code, act, actor, drawn), drawn.refusal?.status ?? 200);
  }
}

interface Judging {
  readonly said: Said;
  readonly command: ReturnType<typeof commandIn>;
  /** Sent on without the tick for what lapses. */
  readonly unticked: boolean;
}
