import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { readCase, resourceOf } from '../candidates/case-file.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { appendToSite } from '../log/log.js';
import { LogFault } from '../log/log-fault.js';
import { type ActingDuty, signedBy } from '../log/signed-by.js';
import { CheckpointsService } from '../log/tree/checkpoints.service.js';
import { indexReads } from '../reads/append-reads.js';
import { readIsRecorded } from '../reads/notebook.js';
import type { Purpose } from '../reads/purposes.js';
import { casePack, type Packed } from './case-pack.js';
import { caseLine } from './log-bundle.js';
import { signedOver } from './signed-over.js';

/** A pack ready to leave: the name of its file, and its text. */
export interface CasePack {
  readonly name: string;
  readonly text: AsyncIterable<string>;
}

const selected = 'SELECT id, code, revision, head_hash, stage, value FROM candidate WHERE id = ?';

/** The evidence of one case, for whoever may export it; each export is an entry of the log before a byte leaves. */
@Injectable()
export class CasePacks {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly checkpoints: CheckpointsService,
  ) {}

  /**
   * First the entry, which names case, revision and head; then a checkpoint over it; then the pack, with both. So whoever
   * holds the pack can prove that nothing was left out of it, and the log that it was handed out.
   */
  async pack(code: string, purpose: Purpose, actor: Actor): Promise<CasePack> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    const { under } = demand(actor, 'candidate.export', resourceOf(file), today);
    const at = this.clock.now();
    const entered = await this.writer.write((tx) => enter(tx, file.id, { at, purpose, actor, under }));
    readIsRecorded();
    const packed = { ...entered, checkpoint: await this.signed(entered.exportSeq) };
    const exported = { exportedAt: at, by: actor.personId, purpose };
    return { name: `ho-so-${file.code}.jsonl`, text: casePack(this.reader, packed, exported) };
  }

  /** A checkpoint whose tree holds the entry. Problem 503 where the log cannot be signed. */
  private async signed(exportSeq: number): Promise<Packed['checkpoint']> {
    try {
      const checkpoint = await signedOver(this.reader, this.checkpoints, exportSeq);
      if (checkpoint) return checkpoint;
    } catch (error) {
      if (!(error instanceof LogFault)) throw error;
    }
    throw Problem.unavailable();
  }
}

interface By {
  readonly at: string;
  readonly purpose: Purpose;
  readonly actor: Actor;
  readonly under: ActingDuty | null;
}

async function enter(tx: Tx, id: string, { at, purpose, actor, under }: By): Promise<Omit<Packed, 'checkpoint'>> {
  const [stored] = await tx.all<Parameters<typeof caseLine>[0]>(selected, [id]);
  const row = caseLine(stored!);
  const { code, revision, head } = row;
  const { seq } = await appendToSite(tx, {
    kind: 'export',
    type: 'case.export',
    at,
    ...signedBy(actor, under),
    purpose,
    facts: { scope: 'case', case: id, code, revision, head, cases: [id], classes: ['C1', 'C2', 'C3'] },
  });
  indexReads(tx, [[id, seq]]);
  return { row, exportSeq: seq };
}
