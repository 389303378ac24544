import { Body, Controller, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import { IsString, Length } from 'class-validator';
import { Config } from '../../config.js';
import { type Exposure, exposureOf } from '../../http/exposure.js';
import { Operation } from '../../http/operation.js';
import type { Actor } from '../actor.js';
import { CurrentActor } from '../current-actor.js';
import { Requires } from '../requires.js';
import { cookieName, cookieOptions } from '../session-token.js';
import { Code } from '../sessions.controller.js';
import { confirmedSchema, offeredAnewSchema, offeredSchema, recoveryCodesSchema } from './factor.view.js';
import { FactorsService, type Offered, type OfferedAnew } from './factors.service.js';

/** The first code of the secret that is to stand in place of the other. */
export class Replacement extends Code {
  @IsString() @Length(1, 400) ticket!: string;
}

/** Enrolling one's own second factor, or another in its place; taking one away is for two administrators. */
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

  @Post('replacement')
  @Requires('account.renew')
  @Operation({
    summary: 'A secret for another program or telephone; the present one stands until a code of it is confirmed',
    answers: offeredAnewSchema,
    problems: [409],
  })
  offerAnew(@CurrentActor() actor: Actor): Promise<OfferedAnew> {
    return this.factors.offerAnew(actor);
  }

  @Post('replacement/confirmation')
  @Requires('account.renew')
  @Operation({
    summary: 'Put the new secret in place by a code of it: new recovery codes, a new token; every other session ends',
    answers: confirmedSchema,
    problems: [409, 503],
  })
  async replace(
    @Body() { ticket, code }: Replacement,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<{ readonly recoveryCodes: readonly string[]; readonly token: string; readonly expiresAt: string }> {
    const { recoveryCodes, begun } = await this.factors.replace(actor, ticket, code);
    const { token, expiresAt } = begun;
    response.cookie(cookieName(this.exposure), token, cookieOptions(this.exposure));
    return { recoveryCodes, token, expiresAt };
  }

  @Post('recovery-codes')
  @Requires('account.renew')
  @Operation({
    summary: 'Ten new recovery codes, told once; the old ones open nothing any more',
    answers: recoveryCodesSchema,
    problems: [409, 503],
  })
  async renewCodes(@CurrentActor() actor: Actor): Promise<{ readonly recoveryCodes: readonly string[] }> {
    return { recoveryCodes: await this.factors.renewCodes(actor) };
  }
}
