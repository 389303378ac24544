import { Body, Controller, HttpCode, Post, Req } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import type { Request } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Operation } from '../http/operation.js';
import { OwnPassword } from './own-password.service.js';

/** 128 characters may be 256 units of UTF-16. */
export class PasswordChange {
  @IsString() @Length(1, 256) oldPassword!: string;
  @IsString() @Length(1, 256) newPassword!: string;
}

@Controller('api/v1/me')
export class OwnPasswordController {
  constructor(private readonly own: OwnPassword) {}

  @Post('password')
  @HttpCode(204)
  @Requires('password.change')
  @Operation({ summary: "Change one's own password; every other session ends", problems: [429, 503] })
  change(
    @Body() { oldPassword, newPassword }: PasswordChange,
    @CurrentActor() actor: Actor,
    @Req() request: Request,
  ): Promise<void> {
    return this.own.change(actor, oldPassword, newPassword, request.ip ?? '');
  }
}
