import { Controller, Get, Param, Post, Query, UseInterceptors } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { Public } from '../http/access.js';
import { commandIn, newCommand } from '../ui/form/command-of.js';
import { attempted, type FormRefusal } from '../ui/form/form-refusal.js';
import { Sent, type SentForm } from '../ui/form/sent-form.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { dateText } from '../ui/words/dates.js';
import type { Helped, SheetCheck, SheetForm, SponsorView } from './assessment.view.js';
import { NewAssessmentPage } from './new-assessment.page.js';
import { OfflineSheetPage } from './offline-sheet.page.js';
import { SentAssessmentPage } from './sent-assessment.page.js';
import { SheetCheckPage } from './sheet-check.page.js';
import { SponsorSheetsPage } from './sponsor-sheets.page.js';
import { SponsorSheets } from './sponsor-sheets.service.js';
import { typedIn, typedPairs, typedSheet } from './typed-sheet.js';

/** P16: whom one helps, a sheet, its check, its receipt. */
@Controller('nhan-xet')
@UseInterceptors(PageInterceptor)
export class SponsorSheetsPageController {
  constructor(
    private readonly sheets: SponsorSheets,
    private readonly clock: Clock,
  ) {}

  @Get()
  @Requires('candidate.read')
  async list(@CurrentActor() actor: Actor): Promise<Page<SponsorView>> {
    const view = { owner: actor.personId, lines: await this.sheets.lines(actor) };
    return new Page<SponsorView>(SponsorSheetsPage, view);
  }

  /** Kept by the browser to be opened without a network: it holds nothing about anybody. */
  @Get('ngoai-tuyen')
  @Public()
  offline(): Page<null> {
    return new Page(OfflineSheetPage, null);
  }

  @Get('moi')
  @Requires('candidate.read')
  async sheet(
    @Query('ho-so') code: unknown,
    @Query('ky') quarter: unknown,
    @CurrentActor() actor: Actor,
  ): Promise<Page<SheetForm>> {
    const helped = await this.sheets.helped(String(code), actor);
    const { quarters } = this.sheets;
    const asked = quarters.find(({ key }) => key === quarter) ?? quarters[0]!;
    return new Page<SheetForm>(NewAssessmentPage, {
      ...{ helped, quarters, command: newCommand(), refusal: null },
      typed: { quarter: asked.key, on: dateText(this.clock.today()) },
    });
  }

  @Post('moi/kiem-tra')
  @Requires('candidate.act')
  async check(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<Page<SheetForm> | Page<SheetCheck>> {
    const code = form.text('ho-so');
    const typed = typedSheet(form);
    const { done, refusal } = await attempted(() => this.sheets.tryOut(code, typed, actor));
    // Opened once more as it was checked: with what was typed.
    if (refusal || form.text('sua') !== '') return this.again(form, refusal, actor);
    const [helped, read] = await Promise.all([this.sheets.helped(code, actor), this.sheets.read(typed)]);
    const { key } = commandIn(form);
    return new Page(SheetCheckPage, { helped, ...read, remarks: done, pairs: typedPairs(form), command: { key } });
  }

  @Post('moi')
  @Requires('candidate.act')
  async send(@Sent() form: SentForm, @CurrentActor() actor: Actor): Promise<SeeOther | Page<SheetForm>> {
    const code = form.text('ho-so');
    const { key } = commandIn(form);
    const { refusal } = await attempted(() => this.sheets.record(code, typedSheet(form), key, actor));
    return refusal ? this.again(form, refusal, actor) : new SeeOther(`/nhan-xet/da-gui/${encodeURIComponent(code)}`);
  }

  @Get('da-gui/:code')
  @Requires('candidate.read')
  async sent(@Param('code') code: string, @CurrentActor() actor: Actor): Promise<Page<Helped>> {
    return new Page(SentAssessmentPage, await this.sheets.helped(code, actor));
  }

  private async again(form: SentForm, refusal: FormRefusal | null, actor: Actor): Promise<Page<SheetForm>> {
    const helped = await this.sheets.helped(form.text('ho-so'), actor);
    // A refusal is kept under its key: what is sent next is another command.
    const command = refusal ? newCommand() : { key: commandIn(form).key };
    const view = { helped, quarters: this.sheets.quarters, typed: typedIn(form), command, refusal };
    return new Page(NewAssessmentPage, view, refusal?.status ?? 200);
  }
}
