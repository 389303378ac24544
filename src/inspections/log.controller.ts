import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { integrity, logPage } from './log.schemas.js';
import { type Integrity, LogIntegrity } from './log-integrity.service.js';
import { LogQueryOf } from './log-query.js';
import { LogSearch } from './log-search.service.js';
import type { LogPage, LogQuery } from './log-search.view.js';

/** The log searched and looked through by those who check it. */
@Controller('api/v1/log')
export class LogController {
  constructor(
    private readonly search: LogSearch,
    private readonly integrity: LogIntegrity,
  ) {}

  @Get('entries')
  @Requires('log.read')
  @Operation({
    summary: 'Entries of the log by kind, person, day and case, the newest first; never what was recorded',
    answers: logPage,
  })
  entries(@LogQueryOf() query: LogQuery, @PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<LogPage> {
    return this.search.page(actor, query, page);
  }

  @Get('verification')
  @Requires('log.verify')
  @Operation({ summary: 'Whether the log is whole, and what the last whole look at it found', answers: integrity })
  verification(): Integrity {
    return this.integrity.state();
  }

  @Post('verification')
  @HttpCode(200)
  @Requires('log.verify')
  @Operation({
    summary: 'Looks through the whole log; where that takes longer than some seconds, `running` says since when',
    answers: integrity,
  })
  verify(): Promise<Integrity> {
    return this.integrity.verify();
  }
}
