import { Readable } from 'node:stream';
import { Controller, Get, Param, Req, StreamableFile } from '@nestjs/common';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { purposeMissing, statedPurpose } from '../reads/stated-purpose.js';
import { CasePacks } from './case-packs.service.js';

/** Evidence that leaves the house. */
@Controller('api/v1/candidates')
export class EvidenceController {
  constructor(private readonly packs: CasePacks) {}

  @Get(':code/evidence')
  @Requires('candidate.export')
  @Operation({
    summary: 'The evidence of one case as a file that an inspector verifies alone',
    media: 'application/jsonl',
    problems: [404, 503],
  })
  async pack(
    @Param('code') code: string,
    @Req() request: Request,
    @CurrentActor() actor: Actor,
  ): Promise<StreamableFile> {
    const purpose = statedPurpose(request);
    if (purpose === null) throw purposeMissing();
    const { name, text } = await this.packs.pack(code, purpose, actor);
    return new StreamableFile(Readable.from(text), {
      type: 'application/jsonl',
      disposition: `attachment; filename="${name}"`,
    });
  }
}
