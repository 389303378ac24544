import { Readable } from 'node:stream';
import { Controller, Get, Post, Query, Req, StreamableFile, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { holds } from '../auth/policy.js';
import { Requires } from '../auth/requires.js';
import { Clock } from '../clock.js';
import { CasePacks } from '../evidence/case-packs.service.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Problem } from '../http/problem.js';
import { purposeMissing, statedPurpose } from '../reads/stated-purpose.js';
import { refusalOf } from '../ui/form/form-refusal.js';
import { Page } from '../ui/page.js';
import { PageInterceptor } from '../ui/page.interceptor.js';
import { SeeOther } from '../ui/see-other.js';
import { LogPage } from './log.page.js';
import { LogIntegrity } from './log-integrity.service.js';
import type { LogPageView } from './log-page.view.js';
import { type TypedLogQuery, TypedLogQueryOf } from './log-query.js';
import { LogSearch } from './log-search.service.js';

const lines = 25;

/** P24: the log searched, looked through, compared with paper; the evidence of a case taken away. */
@Controller('kiem-tra')
@UseInterceptors(PageInterceptor)
export class LogPageController {
  constructor(
    private readonly search: LogSearch,
    private readonly integrity: LogIntegrity,
    private readonly packs: CasePacks,
    private readonly clock: Clock,
  ) {}

  @Get('nhat-ky')
  @Requires('log.read')
  async log(
    @TypedLogQueryOf() { query, typed, faults }: TypedLogQuery,
    @PageOf() { after }: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<Page<LogPageView>> {
    const today = this.clock.today();
    // A search that cannot be read comes back with all that was typed.
    const refusal = faults.length > 0 ? refusalOf(Problem.malformed(faults)) : null;
    const { items, next } = refusal
      ? this.search.refused(actor)
      : await this.search.page(actor, query, { limit: lines, after });
    const view: LogPageView = {
      ...{ query, typed, refusal, items, next, further: after !== null },
      integrity: this.integrity.state(),
      checkpoints: await this.integrity.checkpoints(),
      cases: actor.duties.every(({ duty }) => duty !== 'administrator'),
      mayExport: holds(actor, 'candidate.export', today),
    };
    return new Page(LogPage, view, refusal?.status ?? 200);
  }

  @Post('nhat-ky/doi-chieu')
  @Requires('log.verify')
  async verify(): Promise<SeeOther> {
    await this.integrity.verify();
    return new SeeOther('/kiem-tra/nhat-ky#toan-ven');
  }

  @Get('bo-chung-cu')
  @Requires('candidate.export')
  async pack(
    @Query('ma') code: unknown,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const purpose = statedPurpose(request);
    if (purpose === null) throw purposeMissing();
    const { name, text } = await this.packs.pack(typeof code === 'string' ? code : '', purpose, actor);
    return new StreamableFile(Readable.from(text), {
      type: 'application/jsonl',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
