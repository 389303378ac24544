import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { Config } from '../../config.js';
import { type Exposure, exposureOf } from '../../http/exposure.js';
import { Operation } from '../../http/operation.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { Requires } from '../requires.js';
import { cookieName, cookieOptions } from '../session-token.js';
import { Code } from '../sessions.controller.js';
import { confirmedSchema, offeredSchema } from './factor.view.js';
import { FactorsService, type Offered } from './factors.service.js';

/** Enrolling one's own second factor; taking one away is for two administrators. */
@Controller('api/v1/me/second-factor')
export class FactorsController {
  private readonly exposure: Exposure;

  constructor(
    private readonly factors: FactorsService,
    config: Config,
  ) {
    this.exposure = exposureOf(config);
  }

  @Post()
  @Requires('factor.enrol')
  @Operation({
    summary: 'A secret for an authenticator program, told once; active when a code of it is confirmed',
    answers: offeredSchema,
    problems: [409, 503],
  })
  offer(@CurrentActor() actor: Actor): Promise<Offered> {
    return this.factors.offer(actor);
  }

  @Post('confirmation')
  @Requires('factor.enrol')
  @Operation({
    summary: 'Confirm the secret by a code of it: recovery codes, told once, and a new token; the old one ends',
    answers: confirmedSchema,
    problems: [409, 503],
  })
  async confirm(
    @Body() { code }: Code,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly recoveryCodes: readonly string[]; readonly token: string; readonly expiresAt: string }> {
    const { recoveryCodes, begun } = await this.factors.confirm(actor, code);
    const { token, expiresAt } = begun;
    response.cookie(cookieName(this.exposure), token, cookieOptions(this.exposure));
    return { recoveryCodes, token, expiresAt };
  }
}
