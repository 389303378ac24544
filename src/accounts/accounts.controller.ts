import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { DraftHash, DraftRefused, draftSchema } from '../four-eyes/draft.view.js';
import type { Answer } from '../http/answer.js';
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
  add(@Body() body: NewAccountBody, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.desk.add(actor, body, key);
  }

  @Post(':draft/confirmation')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({
    summary: 'Confirm as second administrator an account for somebody known',
    answers: givenSchema,
    problems,
  })
  confirmAdd(
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.confirmAdd(actor, draft, hash, key);
  }

  @Post(':draft/rejection')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Reject an account for somebody known', answers: draftSchema, problems })
  rejectAdd(
    @Param('draft') draft: string,
    @Body() body: DraftRefused,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.rejectAdd(actor, draft, body, key);
  }

  @Post(':id/lock')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({ summary: 'Lock an account; its sessions end', answers: accountSchema, problems })
  lock(
    @Param('id') id: string,
    @Body() { reason }: Reason,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.lock(actor, id, reason, key);
  }

  @Post(':id/unlock')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({ summary: 'Open a locked account again', answers: accountSchema, problems })
  unlock(
    @Param('id') id: string,
    @Body() { reason }: Reason,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.unlock(actor, id, reason, key);
  }

  @Post(':id/reset')
  @HttpCode(200)
  @Requires('account.write')
  @Operation({
    summary: 'Give a password for once; its sessions end. Where no second factor stays: draft it',
    answers: givenSchema,
    problems,
  })
  reset(
    @Param('id') id: string,
    @Body() body: ResetBody,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.reset(actor, id, body, key);
  }

  @Post(':id/reset/:draft/confirmation')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({
    summary: 'Confirm as second administrator that password and second factor are reset',
    answers: givenSchema,
    problems,
  })
  confirmReset(
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Body() { hash }: DraftHash,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.confirmReset(actor, id, draft, hash, key);
  }

  @Post(':id/reset/:draft/rejection')
  @HttpCode(200)
  @Requires('duty.grant')
  @Operation({ summary: 'Reject a reset of the second factor', answers: draftSchema, problems })
  rejectReset(
    @Param('id') id: string,
    @Param('draft') draft: string,
    @Body() body: DraftRefused,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.desk.rejectReset(actor, id, draft, body, key);
  }
}
