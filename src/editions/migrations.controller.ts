import { Body, Controller, Get, HttpCode, Param, Post } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { CurrentActor } from '../auth/current-actor.js';
import { Requires } from '../auth/requires.js';
import { Rejection } from '../four-eyes/rejection.js';
import type { Answer } from '../http/answer.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { parameter } from '../http/parameter.js';
import { IdempotencyKey } from '../http/precondition.js';
import { Problem } from '../http/problem.js';
import { itemStates, type ItemState } from './migration-run.js';
import { runItemsSchema, runPageSchema, runSchema } from './migration.view.js';
import { MigrationsList } from './migrations-list.service.js';
import { MigrationsService } from './migrations.service.js';
import { NamedResult, NewMigration } from './new-migration.js';

const faultSchema = {
  type: 'object',
  required: ['items', 'next'],
  properties: {
    items: { type: 'array', items: { type: 'object', required: ['code', 'reason', 'at'] } },
    next: { type: ['string', 'null'] },
  },
};

/** `?state`: only cases of which the run says so. */
const StateOf = parameter(
  [
    {
      name: 'state',
      in: 'query',
      required: false,
      description: 'Only cases in this state.',
      schema: { enum: [...itemStates] },
    },
  ],
  (request): ItemState | undefined => {
    const asked = request.query['state'];
    if (asked === undefined) return undefined;
    const state = itemStates.find((one) => one === asked);
    if (state) return state;
    const message = `must be one of ${itemStates.join(', ')}`;
    throw Problem.malformed([{ parameter: 'state', code: 'enum', message }]);
  },
);

/** Live cases taken over to a later slice of the law: drafted, tried dry, confirmed by a second person, done. */
@Controller('api/v1')
export class MigrationsController {
  constructor(
    private readonly migrations: MigrationsService,
    private readonly runs: MigrationsList,
  ) {}

  @Post('migrations')
  @HttpCode(200)
  @Requires('migration.draft')
  @Operation({
    summary: 'Draft a run and try it dry over all live cases',
    answers: runSchema,
    problems: [404, 409, 503],
  })
  draft(@Body() asked: NewMigration, @IdempotencyKey() key: string, @CurrentActor() actor: Actor): Promise<Answer> {
    return this.migrations.draft(asked, key, actor);
  }

  @Get('migrations')
  @Requires('migration.read')
  @Operation({ summary: 'Runs, the latest first', answers: runPageSchema })
  list(@PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<object> {
    return this.runs.list(actor, page);
  }

  @Get('migrations/:id')
  @Requires('migration.read')
  @Operation({ summary: 'A run, how far it is, and its cases', answers: runItemsSchema, problems: [404] })
  one(
    @Param('id') id: string,
    @StateOf() state: ItemState | undefined,
    @PageOf() page: Keyset,
    @CurrentActor() actor: Actor,
  ): Promise<object> {
    return this.runs.one(id, state, page, actor);
  }

  @Post('migrations/:id/confirmation')
  @HttpCode(200)
  @Requires('migration.confirm')
  @Operation({
    summary: 'Confirm the exact result of a dry run as second person; the cases cross',
    answers: runSchema,
    problems: [404, 409, 503],
  })
  confirm(
    @Param('id') id: string,
    @Body() named: NamedResult,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.migrations.confirm(id, named, key, actor);
  }

  @Post('migrations/:id/rejection')
  @HttpCode(200)
  @Requires('migration.confirm')
  @Operation({
    summary: 'Refuse the exact result of a dry run as second person, with a reason; no case crosses',
    answers: runSchema,
    problems: [404, 409, 503],
  })
  reject(
    @Param('id') id: string,
    @Body() rejection: Rejection,
    @IdempotencyKey() key: string,
    @CurrentActor() actor: Actor,
  ): Promise<Answer> {
    return this.migrations.reject(id, rejection, key, actor);
  }

  @Get('definition-faults')
  @Requires('migration.read')
  @Operation({ summary: 'Cases whose log does not fit the present procedure', answers: faultSchema })
  faults(@PageOf() page: Keyset, @CurrentActor() actor: Actor): Promise<object> {
    return this.runs.faults(actor, page);
  }
}
