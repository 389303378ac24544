import { Injectable } from '@nestjs/common';
import { isCorrection } from '../../workflows/kernel/correction-acts.js';
import type { Actor } from '../auth/actor.js';
import { type CaseAnswer, CaseViews } from '../candidates/views/case-views.service.js';
import { Reader } from '../database/reader.js';
import { entriesOf } from '../candidates/history/case-history.js';

/** Every correction of a case, waiting, made or dropped, for whoever may read the case. */
@Injectable()
export class CorrectionList {
  constructor(
    private readonly cases: CaseViews,
    private readonly reader: Reader,
  ) {}

  async of(code: string, actor: Actor): Promise<CaseAnswer> {
    const { file } = await this.cases.see(code, actor, 'candidate.read');
    const entries = await entriesOf(this.reader, file.id);
    const settled = new Map(
      entries.flatMap(({ kind, seq, facts }) => {
        const { proposal } = facts as { proposal?: number };
        return proposal === undefined ? [] : [[proposal, { how: kind === 'rejection' ? 'dropped' : 'made', by: seq }]];
      }),
    );
    const items = entries
      .filter(({ kind, type }) => kind === 'proposal' && isCorrection(type))
      .map(({ seq, type, on, at, actor: { person, duty, unit }, facts, sealed }) => ({
        ...{ seq, act: type, on, recordedAt: at, by: { person, duty, unit }, facts, sealed: Object.keys(sealed) },
        hash: file.pending.find((waiting) => waiting.seq === seq)?.hash ?? null,
        state: settled.get(seq)?.how ?? 'waiting',
        settledBy: settled.get(seq)?.by ?? null,
      }));
    return { code: file.code, revision: file.revision, held: file.heldSeq, pins: file.pins, items };
  }
}
