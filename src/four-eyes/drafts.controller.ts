import { Controller, Get, Param } from '@nestjs/common';
import { Requires } from '../auth/requires.js';
import { type Keyset, PageOf } from '../http/keyset.js';
import { Operation } from '../http/operation.js';
import { parameter } from '../http/parameter.js';
import { Problem } from '../http/problem.js';
import type { DraftRow } from './draft.js';
import { draftPageSchema, draftSchema } from './draft.view.js';
import { Drafts } from './drafts.service.js';

const states: readonly string[] = ['waiting', 'confirmed', 'rejected', 'void'];

/** `?state=`; every state where it is left out. */
const StateOf = parameter(
  [
    {
      name: 'state',
      in: 'query',
      required: false,
      description: 'Only drafts in this state.',
      schema: { enum: states },
    },
  ],
  ({ query: { state } }): DraftRow['state'] | null => {
    if (state === undefined) return null;
    if (typeof state === 'string' && states.includes(state)) return state as DraftRow['state'];
    throw Problem.malformed([{ parameter: 'state', code: 'oneOf', message: `must be one of ${states.join(', ')}` }]);
  },
);

/** What waits for another administrator, with the hash he names; what became of the rest. */
@Controller('api/v1/drafts')
export class DraftsController {
  constructor(private readonly drafts: Drafts) {}

  @Get()
  @Requires('account.read')
  @Operation({ summary: 'What administrators drafted for each other, the latest first', answers: draftPageSchema })
  list(
    @StateOf() state: DraftRow['state'] | null,
    @PageOf() page: Keyset,
  ): Promise<{ items: object[]; next: string | null }> {
    return this.drafts.list(state, page);
  }

  @Get(':draft')
  @Requires('account.read')
  @Operation({ summary: 'One draft, with its exact content', answers: draftSchema, problems: [404] })
  one(@Param('draft') id: string): Promise<object> {
    return this.drafts.one(id);
  }
}
