import { Controller, Get } from '@nestjs/common';
import { Requires } from '../../auth/requires.js';
import { cursorOf, keyOf, type Keyset, PageOf } from '../../http/keyset.js';
import { Operation } from '../../http/operation.js';
import { Problem } from '../../http/problem.js';
import type { AtRest } from '../../database/at-rest.js';
import { Reader } from '../../database/reader.js';
import { Store } from '../../database/store.js';
import { LogAlarm, type LogState } from '../audit/log-alarm.js';
import { type Checkpoint, checkpointsAfter } from './checkpoint-rows.js';
import { CheckpointsService } from './checkpoints.service.js';
import { LogKeys } from './log-keys.js';

const text = { type: 'string' };
const object = (properties: Record<string, object>) => ({
  type: 'object',
  required: Object.keys(properties),
  properties,
});
const checkpoint = object({ size: { type: 'integer' }, at: text, root: text, keyHash: text, note: text });
const keys = { type: 'array', items: text };
const state = object({
  state: { enum: ['whole', 'broken'] },
  atRest: {
    enum: ['same', 'differs', 'unknown'],
    description: 'How the tables were found at the start; unknown where nobody had said how they were left',
  },
  faults: { type: 'array', items: object({ code: text, where: text, at: text }) },
});

const viewCheckpoint = ({ size, at, root, keyHash, note }: Checkpoint) => ({ size, at, root, keyHash, note });
type CheckpointView = ReturnType<typeof viewCheckpoint>;

/** The signed states of the log, for whoever verifies it alone: numbers, hashes and signatures, nothing of a case. */
@Controller('api/v1/log')
export class CheckpointsController {
  constructor(
    private readonly reader: Reader,
    private readonly checkpoints: CheckpointsService,
    private readonly keys: LogKeys,
    private readonly alarm: LogAlarm,
    private readonly store: Store,
  ) {}

  @Get('checkpoints')
  @Requires('log.verify')
  @Operation({
    summary: 'The signed checkpoints of the log, oldest first, and the keys to verify them by',
    answers: object({ items: { type: 'array', items: checkpoint }, next: { type: ['string', 'null'] }, keys }),
  })
  async list(@PageOf() page: Keyset): Promise<object> {
    const [size, at] = keyOf(page, ['count', 'text']) ?? [0, ''];
    const found = await checkpointsAfter(this.reader, { size, at }, page.limit + 1);
    const shown = found.slice(0, page.limit);
    const last = shown.at(-1);
    return {
      items: shown.map(viewCheckpoint),
      next: found.length > page.limit && last ? cursorOf([last.size, last.at]) : null,
      keys: await this.keys.all(),
    };
  }

  @Get('checkpoints/latest')
  @Requires('log.verify')
  @Operation({
    summary: 'The newest checkpoint of the log; `note` is what is signed',
    answers: checkpoint,
    problems: [404],
  })
  async latest(): Promise<CheckpointView> {
    const last = await this.checkpoints.latest();
    if (!last) throw Problem.notFound();
    return viewCheckpoint(last);
  }

  @Get('state')
  @Requires('log.verify')
  @Operation({ summary: 'Whether the log was found whole; where it was not, nothing is written', answers: state })
  state(): LogState & { readonly atRest: AtRest['state'] } {
    return { ...this.alarm.state, atRest: this.store.atRest.state };
  }
}
