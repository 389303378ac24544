import { Body, Controller, Get, HttpCode, Param, Post, Res } from '@nestjs/common';
import type { Response } from 'express';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { told } from '../candidates/told.js';
import { DraftHash, draftSchema } from '../four-eyes/draft.view.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { IdempotencyKey } from '../http/precondition.js';
import { accountPageSchema, accountSchema, givenSchema } from './account.view.js';
import { AccountsDesk } from './accounts-desk.service.js';
import { NewAccountBody, Reason, ResetBody } from './new-account.js';

const problems = [404, 409, 422, 429, 503];

/** Who can sign in. For administrators, who see no case by it. */
@Controller('api/v1/accounts')
export class AccountsController {
  constructor(private readonly desk: AccountsDesk) {}

  @Get()
  @Requires('account.read')
  @Operation({ summary: 'Accounts, by login', answers: accountPageSchema })
  list(@PageOf() page: Keyset): Promise<{ items: object[]; next: string | null }> {
    return this.desk.list(page);
  }

  @Get(':id')
  @Requires('account.read')
  @Operation({ summary: 'One account', answers: accountSchema, problems: [404] })
  one(@Param('id') id: string): Promise<object> {
    return this.desk.one(id);
  }

  @Post()
  @Requires('account.write')
  @Operation({
    summary: 'Make an account for somebody new, with a password for once. For somebody known: draft it',
    answers: givenSchema,
    problems: problems.slice(1),
  })
  async add(
    @Body() body: NewAccountBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.add(actor, body, key), response);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({
    summary: 'Confirm as second administrator an account for somebody known',
    answers: givenSchema,
    problems,
  })
  async confirmAdd(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.confirmAdd(actor, draft, hash, key), response);
  }

  @Post(':draft/rejection')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Reject an account for somebody known', answers: draftSchema, problems })
  async rejectAdd(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.rejectAdd(actor, draft, hash, key), response);
  }

  @Post(':id/lock')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({ summary: 'Lock an account; its sessions end', answers: accountSchema, problems })
  async lock(
    @Param('id') id: string,
    @Body() { reason }: Reason,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.lock(actor, id, reason, key), response);
  }

  @Post(':id/unlock')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({ summary: 'Open a locked account again', answers: accountSchema, problems })
  async unlock(
    @Param('id') id: string,
    @Body() { reason }: Reason,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.unlock(actor, id, reason, key), response);
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({
    summary: 'Give a password for once; its sessions end. Where no second factor stays: draft it',
    answers: givenSchema,
    problems,
  })
  async reset(
    @Param('id') id: string,
    @Body() body: ResetBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.reset(actor, id, body, key), response);
  }

  @Post(':id/reset/:draft/confirmation')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({
    summary: 'Confirm as second administrator that password and second factor are reset',
    answers: givenSchema,
    problems,
  })
  async confirmReset(
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.confirmReset(actor, id, draft, hash, key), response);
  }

  @Post(':id/reset/:draft/rejection')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Reject a reset of the second factor', answers: draftSchema, problems })
  async rejectReset(
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
    @Res({ passthrough: true }) response: Response,
  ): Promise<object> {
    return told(await this.desk.rejectReset(actor, id, draft, hash, key), response);
  }
}
