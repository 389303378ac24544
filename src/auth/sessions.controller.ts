import { Body, Controller, Delete, Get, HttpCode, Post, Req, Res } from '@nestjs/common';
import { IsString, Length, MaxLength } from 'class-validator';
import type { Request, Response } from 'express';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Public } from '../http/access.js';
import { exposureOf } from '../http/exposure.js';
import { Operation } from '../http/operation.js';
import type { Actor } from './actor.js';
import { CurrentActor } from './current-actor.js';
import { type MeView, meSchema, signedInSchema, viewMe } from './me.view.js';
import { Requires } from './requires.js';
import { cookieName, cookieOptions } from './session-token.js';
import { SessionsService, type SignedIn } from './sessions.service.js';

export class Credentials {
  @IsString() @Length(1, 200) login!: string;
  /** 128 characters may be 256 units of UTF-16. */
  @IsString() @MaxLength(256) password!: string;
}

@Controller('api/v1')
export class SessionsController {
  constructor(
    private readonly sessions: SessionsService,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  @Post('sessions')
  @Public()
  @Operation({ summary: 'Sign in', answers: signedInSchema, problems: [401, 429, 503] })
  async signIn(
    @Body() { login, password }: Credentials,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<SignedIn & MeView> {
    const signedIn = await this.sessions.signIn(login, password, request.ip ?? '');
    const actor = await this.sessions.resolve(signedIn.token);
    const exposure = exposureOf(this.config);
    response.cookie(cookieName(exposure), signedIn.token, cookieOptions(exposure));
    return { ...signedIn, ...(await viewMe(this.reader, actor!, this.clock.today())) };
  }

  @Delete('sessions/current')
  @HttpCode(204)
  @Requires('signedIn')
  @Operation({ summary: 'Sign out' })
  async signOut(@CurrentActor() actor: Actor, @Res({ passthrough: true }) response: Response): Promise<void> {
    await this.sessions.signOut(actor);
    const exposure = exposureOf(this.config);
    response.clearCookie(cookieName(exposure), cookieOptions(exposure));
  }

  @Get('me')
  @Requires('signedIn')
  @Operation({ summary: 'Who is signed in, and with which duties', answers: meSchema })
  me(@CurrentActor() actor: Actor): Promise<MeView> {
    return viewMe(this.reader, actor, this.clock.today());
  }
}
