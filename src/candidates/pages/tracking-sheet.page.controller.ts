import { Controller, Get, Param, Req, UseInterceptors } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../../auth/actor.js';
import { CurrentActor } from '../../auth/current-actor.js';
import { Requires } from '../../auth/requires.js';
import { Config } from '../../config.js';
import { exposureOf } from '../../http/exposure.js';
import { statedPurpose } from '../../reads/stated-purpose.js';
import { Page } from '../../ui/page.js';
import { PageInterceptor } from '../../ui/page.interceptor.js';
import { TrackingSheets, type TrackingSheetView } from '../views/tracking-sheet.service.js';
import { TrackingSheetPage } from './tracking-sheet.page.js';

/** A case for paper. The purpose stated in the address is the one the log keeps of this reading. */
@Controller('quan-chung/:code')
@UseInterceptors(PageInterceptor)
export class TrackingSheetPageController {
  constructor(
    private readonly sheets: TrackingSheets,
    private readonly config: Config,
  ) {}

  @Get('in')
  @Requires('candidate.read')
  async sheet(
    @Param('code') code: string,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<Page<TrackingSheetView>> {
    const { tls } = exposureOf(this.config);
    const origin = `${tls ? 'https' : 'http'}://${request.get('host') ?? ''}`;
    const purpose = statedPurpose(request);
    const unsaid = purpose === null && request.query['tiep'] !== undefined;
    const sheet = await this.sheets.of(code, actor, purpose, origin);
    return new Page<TrackingSheetView>(TrackingSheetPage, { ...sheet, unsaid }, unsaid ? 400 : 200);
  }
}
