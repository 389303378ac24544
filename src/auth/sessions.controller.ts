import { Body, Controller, Delete, Get, HttpCode, Param, Post, Req, Res } from '@nestjs/common';
import { IsBoolean, IsOptional, IsString, Length, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Public } from '../http/access.js';
import { type Exposure, exposureOf } from '../http/exposure.js';
import { Operation } from '../http/operation.js';
import { Problem } from '../http/problem.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { type MeView, meSchema, signedInSchema, viewMe } from './me.view.js';
import { Requires } from './requires.js';
import { cookieName, cookieOptions } from './session-token.js';
import { sessionsSchema, type SessionView } from './session.view.js';
import { SessionsService } from './sessions.service.js';
import { SignInService, type SignedIn } from './sign-in.service.js';

/** Six digits of the second factor, or a recovery code; people type either in groups. */
export class Code {
  @IsString() @Length(6, 40) code!: string;
}

export class Credentials {
  @IsString() @Length(1, 200) login!: string;
  /** 128 characters may be 256 units of UTF-16. */
  @IsString() @MaxLength(256) password!: string;
  /** Of the second factor, or a recovery code. Without it the session may only enrol the factor, or step up. */
  @IsOptional() @IsString() @Length(6, 40) code?: string;
  /** Several people use the machine: the session ends after ten idle minutes, and after four hours. */
  @IsOptional() @IsBoolean() shared?: boolean;
}

type Told = Pick<SignedIn, 'token' | 'expiresAt'> & MeView;

@Controller('api/v1')
export class SessionsController {
  private readonly exposure: Exposure;

  constructor(
    private readonly signIns: SignInService,
    private readonly sessions: SessionsService,
    private readonly reader: Reader,
    private readonly clock: Clock,
    config: Config,
  ) {
    this.exposure = exposureOf(config);
  }

  @Post('sessions')
  @Public()
  @Operation({ summary: 'Sign in', answers: signedInSchema, problems: [401, 429, 503] })
  async signIn(
    @Body() { login, password, code, shared }: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Told> {
    const address = request.ip ?? '';
    return this.begun(await this.signIns.signIn({ login, password, code: code ?? null, shared, address }), response);
  }

  @Post('sessions/current/step-up')
  @Requires('signedIn')
  @Operation({
    summary: 'Prove the second factor again, or for the first time: a new token, and the old one ends',
    answers: signedInSchema,
    problems: [409, 429, 503],
  })
  async stepUp(
    @Body() { code }: Code,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<Told> {
    return this.begun(await this.signIns.stepUp(actor, code, request.ip ?? ''), response);
  }

  @Get('sessions')
  @Requires('session.own')
  @Operation({ summary: 'Your own sessions that still stand', answers: sessionsSchema })
  async own(@CurrentActor() actor: Actor): Promise<{ items: SessionView[] }> {
    return { items: await this.sessions.own(actor) };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Requires('signedIn')
  @Operation({ summary: 'Sign out' })
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(actor);
    response.clearCookie(cookieName(this.exposure), cookieOptions(this.exposure));
  }

  @Delete('sessions/:id')
  @HttpCode(204)
  @Requires('session.own')
  @Operation({ summary: 'End a session of your own', problems: [404] })
  async end(@Param('id') id: string, @CurrentActor() actor: Actor): Promise<void> {
    await this.sessions.endOwn(actor, id);
  }

  @Get('me')
  @Requires('signedIn')
  @Operation({ summary: 'Who is signed in, and with which duties', answers: meSchema })
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return viewMe(this.reader, actor, this.clock.today());
  }

  private async begun({ token, expiresAt }: SignedIn, response: Response): Promise<Told> {
    const actor = await this.sessions.resolve(token);
    // Locked in this very moment.
    if (!actor) throw Problem.unauthenticated();
    response.cookie(cookieName(this.exposure), token, cookieOptions(this.exposure));
    return { token, expiresAt, ...(await viewMe(this.reader, actor, this.clock.today())) };
  }
}
