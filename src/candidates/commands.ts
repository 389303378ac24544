import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { assertStillStands } from '../auth/still-stands.js';
import { Clock } from '../clock.js';
import { Duplicate } from '../database/store-errors.js';
import { type Tx, Writer } from '../database/writer.js';
import { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { appendToSite } from '../log/log.js';
import { signedBy } from '../log/signed-by.js';
import { MasterKeys } from '../master-keys.js';
import { isSameRequest, requestHash } from './request-hash.js';

/** What a command came to: an answer, or a refusal by law that is kept like an answer. */
export interface Outcome {
  readonly caseId: string | null;
  readonly seq: number | null;
  readonly body: object;
  /** Set for a refusal. */
  readonly refusal?: Problem;
}

export interface Request {
  readonly actor: Actor;
  /** The client's Idempotency-Key. */
  readonly key: string;
  /** What is asked, for telling a repeat from another request under the same key. */
  readonly payload: object;
  /** Do everything, keep nothing. */
  readonly dry?: boolean;
}

/**
 * One command, one transaction, one effect: the key, the hash of what was asked and the answer are stored with the
 * effect, so a repeat gets the same answer, a refusal's too, and another request under the same key is refused.
 */
@Injectable()
export class Commands {
  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly masters: MasterKeys,
  ) {}

  async perform(request: Request, work: (tx: Tx) => Promise<Outcome>): Promise<Answer> {
    try {
      return await this.once(request, work);
    } catch (error) {
      // Two callers with one key on PostgreSQL: the later one has waited for the other, and now finds its answer.
      if (error instanceof Duplicate || isStale(error)) return this.once(request, work);
      throw error;
    }
  }

  private async once(request: Request, work: (tx: Tx) => Promise<Outcome>): Promise<Answer> {
    try {
      return answerOf(
        await this.writer.write(async (tx) => {
          await assertStillStands(tx, request.actor, this.clock.today());
          const kept = await this.keptAnswer(tx, request);
          if (kept) return kept;
          const outcome = await work(tx);
          if (request.dry) throw new DryRun(outcome);
          await this.keep(tx, request, outcome);
          return outcome;
        }),
      );
    } catch (error) {
      if (error instanceof DryRun) return answerOf(error.outcome);
      throw error;
    }
  }

  private async keep(tx: Tx, { actor, key, payload }: Request, outcome: Outcome): Promise<void> {
    const { refusal } = outcome;
    const at = this.clock.now();
    if (refusal) {
      await appendToSite(tx, {
        kind: 'refusal',
        type: refusal.code,
        at,
        command: key,
        ...signedBy(actor, null),
        facts: { case: outcome.caseId, ...refusal.extra },
      });
    }
    const answer = refusal ? { title: refusal.title, code: refusal.code, extra: refusal.extra } : outcome.body;
    await tx.run(
      'INSERT INTO command (scope, key, request_hash, case_id, seq, status, answer, at) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
      [
        ...[actor.accountId, key, requestHash(this.masters, payload), outcome.caseId, outcome.seq],
        ...[refusal?.status ?? 200, JSON.stringify(answer), at],
      ],
    );
  }

  private async keptAnswer(tx: Tx, { actor, key, dry, payload }: Request): Promise<Kept | null> {
    if (dry) return null;
    const [kept] = await tx.all<Kept>('SELECT request_hash, status, answer FROM command WHERE scope = ? AND key = ?', [
      actor.accountId,
      key,
    ]);
    if (kept && !isSameRequest(this.masters, kept.request_hash, payload)) throw Problem.keyReused();
    return kept ?? null;
  }
}

const isStale = (error: unknown): boolean => error instanceof Problem && error.code === 'stale';

/** Rolls the transaction back after everything was done: the dry run and the real act are one function. */
class DryRun extends Error {
  constructor(readonly outcome: Outcome) {
    super('dry run');
  }
}

interface Kept {
  readonly request_hash: string;
  readonly status: number;
  readonly answer: string;
}

function answerOf(done: Kept | Outcome): Answer {
  if ('answer' in done) return replay(done);
  if (done.refusal) throw done.refusal;
  return new Answer(done.body);
}

function replay({ status, answer }: Kept): Answer {
  const body = JSON.parse(answer) as object;
  if (status === 200) return new Answer(body, true);
  const { code, title, extra } = body as { code: string; title: string; extra: Record<string, unknown> };
  throw new Problem(status, code, title, extra, { 'Idempotency-Replayed': 'true' });
}
