import { Injectable } from '@nestjs/common';
import type { Duty } from '../../workflows/kernel/duty.js';
import { split } from '../../workflows/kernel/keeping.js';
import type { Act } from '../../workflows/kernel/act.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { entryAsHashed } from '../log/as-drafted.js';
import type { Entry } from '../log/entry.js';
import { CaseBench } from './case-bench.js';
import { assertOpen, lockCase, resourceOf, type CaseFile, type Pending } from './case-file.js';
import type { Precondition } from './candidates.service.js';
import { Commands, type Outcome } from './commands.js';
import { viewRecorded } from './views/recorded.view.js';
import { separated } from './separated.js';
import { refusalOf } from './refusal.js';

/** Which proposal, by number and by the hash of its exact content. */
export interface Named {
  readonly seq: number;
  readonly hash: string;
}

/** Which proposal is dropped, and why where that is said. */
export interface Dropped extends Named {
  readonly reason?: string;
}

/** How a room confirms its own proposals, within the command: judged again, and only then the case moves. */
export type Confirming = (
  tx: Tx,
  file: CaseFile,
  pending: Pending,
  by: { readonly actor: Actor; readonly key: string },
) => Promise<Outcome>;

/** The second person: confirms the exact content proposed, upon which the act is judged again and the case moves. */
@Injectable()
export class ConfirmationsService {
  private readonly entrusted = new Map<string, Confirming>();

  constructor(
    private readonly commands: Commands,
    private readonly bench: CaseBench,
    private readonly clock: Clock,
  ) {}

  /** What is no act of the road is confirmed by the room it belongs to; who may not be the second person is asked here. */
  entrust(types: readonly string[], confirming: Confirming): void {
    for (const type of types) this.entrusted.set(type, confirming);
  }

  /** `dry` answers what the confirmation would come to, and keeps nothing. */
  confirm(code: string, named: Named, { key, revision, dry = false }: Precondition, actor: Actor): Promise<Answer> {
    const payload = { case: code, confirm: { ...named } };
    return this.commands.perform({ actor, key, dry, payload }, async (tx) => {
      const file = await this.caseOf(tx, code, revision, actor);
      const pending = waiting(file, named);
      const proposed = await proposedEntry(tx, file, pending);
      if (proposed.actor.person === actor.personId) throw Problem.ownProposal();
      const confirming = this.entrusted.get(pending.type);
      if (confirming) return confirming(tx, file, pending, { actor, key });
      assertOpen(file);
      const { facts, persons, duty } = proposalOf(proposed);
      const bench = await this.bench.layOut(tx, file, { facts, persons }, { actor, key });
      const decision = this.bench.judge(bench, duty);
      if (decision.outcome === 'refused') {
        return { caseId: file.id, seq: null, body: {}, refusal: refusalOf(decision, facts.type) };
      }
      const { confirm = [] } = decision.step.law;
      if (!bench.duties.some((held) => confirm.includes(held))) {
        const by = { act: facts.type, by: confirm };
        const refusal = new Problem(403, 'not-yours', 'Another duty confirms this act', by);
        return { caseId: file.id, seq: null, body: {}, refusal };
      }
      const clash = await separated(tx, file, { act: facts, actor: actor.personId, proposal: pending, by: confirm });
      if (clash) return { caseId: file.id, seq: null, body: {}, refusal: clash };
      const writer = this.bench.confirm(tx, bench, pending.seq, decision);
      return {
        caseId: file.id,
        seq: writer.head.seq,
        body: viewRecorded('recorded', bench, writer, decision),
      };
    });
  }

  /** The proposal is dropped, by its author or by another; what was proposed stays readable in the log. */
  reject(code: string, { reason, ...named }: Dropped, { key, revision }: Precondition, actor: Actor): Promise<Answer> {
    const payload = { case: code, reject: { ...named }, ...(reason !== undefined && { reason }) };
    return this.commands.perform({ actor, key, payload }, async (tx): Promise<Outcome> => {
      const file = await this.caseOf(tx, code, revision, actor);
      const pending = waiting(file, named);
      const body = await this.bench.drop(tx, file, pending, { actor, key, reason });
      return { caseId: file.id, seq: file.revision + 1, body };
    });
  }

  private async caseOf(tx: Tx, code: string, revision: number, actor: Actor): Promise<CaseFile> {
    const today = this.clock.today();
    const file = await lockCase(tx, code, today);
    demand(actor, 'candidate.confirm', resourceOf(file), today);
    if (file.revision !== revision) throw Problem.stale(file.revision);
    return file;
  }
}

function waiting(file: CaseFile, { seq, hash }: Named): Pending {
  const pending = file.pending.find((one) => one.seq === seq);
  if (pending?.hash === hash) return pending;
  throw Problem.conflict('not-waiting', 'Nothing of this content waits for a second person', { seq });
}

/** The entry of the proposal, whose bytes are those that the second person names by their hash (SEC-21). */
async function proposedEntry(tx: Tx, file: CaseFile, { seq, hash }: Pending): Promise<Entry> {
  const sql = 'SELECT prev, body FROM entry WHERE chain = ? AND seq = ?';
  const [row] = await tx.all<{ prev: string; body: string }>(sql, [file.id, seq]);
  return entryAsHashed(row, hash);
}

/** The act as it was proposed, and the duty of the person who proposed it. */
function proposalOf(entry: Entry): { facts: Act; persons: readonly string[]; duty: readonly Duty[] } {
  const act = { ...entry.facts, type: entry.type, on: entry.on } as Act;
  const { facts, persons } = split(admission.acts[entry.type]!, act);
  return { facts, persons, duty: entry.actor.duty ? [entry.actor.duty as Duty] : [] };
}
