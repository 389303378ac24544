import { Injectable } from '@nestjs/common';
import type { Act } from '../../workflows/kernel/act.js';
import { split, type Parts } from '../../workflows/kernel/keeping.js';
import type { ActType } from '../../workflows/admission/acts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import { PeopleService, type NewPerson } from '../people/people.service.js';
import { noteRead } from '../reads/notebook.js';
import { resourceFor } from './arrival.js';
import { BackDated } from './back-dated.js';
import { CaseBench } from './case-bench.js';
import { assertOpen, lockCase, type CaseFile } from './case-file.js';
import { Commands, type Outcome } from './commands.js';
import { insertCase, unitPathOf } from './open-case.js';
import { viewRecorded } from './views/recorded.view.js';
import { separated } from './separated.js';
import { refusalOf } from './refusal.js';

/** What the client says beside the act: its key, the revision it saw, and whether it only asks what would happen. */
export interface Precondition {
  readonly key: string;
  readonly revision: number;
  readonly dry?: boolean;
}

export interface Opening {
  readonly person: NewPerson;
  readonly unit: string;
  readonly act: Act;
  /** What else the client said, for telling a repeat from another request. */
  readonly said?: object;
  /** Asked once all else would let the case open: what refuses it, or null. */
  readonly barred?: (tx: Tx, opened: CaseFile) => Promise<Problem | null>;
}

/** Lock, decide, update, insert, commit: the only way a case moves. */
@Injectable()
export class CandidatesService {
  constructor(
    private readonly commands: Commands,
    private readonly bench: CaseBench,
    private readonly people: PeopleService,
    private readonly clock: Clock,
    private readonly backDated: BackDated,
  ) {}

  /** Opens a case: a branch observes a person, or a mass organisation nominates one; `dry` keeps nothing of it. */
  open({ person, unit, act, said, barred }: Opening, key: string, actor: Actor, dry = false): Promise<Answer> {
    const parts = this.takenApart(act, act.type === 'nomination.make' ? '/nomination' : '/observation');
    const payload = { open: asked(parts), person: { ...person }, unit, ...said };
    return this.commands.perform({ actor, key, dry, payload }, async (tx) => {
      const today = this.clock.today();
      const unitPath = await unitPathOf(tx, unit, today);
      demand(actor, 'candidate.open', { kind: 'candidate', caseId: null, unitPath, personId: null }, today);
      const personId = await this.people.create(tx, person).catch((error: unknown) => {
        throw error instanceof Problem ? error.under('/person') : error;
      });
      const file = await insertCase(tx, this.clock.now(), { personId, unitId: unit, unitPath, on: act.on });
      const outcome = await this.judged(tx, file, parts, key, actor);
      // A case that did not open lawfully leaves nothing behind, not even its person.
      const refusal = outcome.refusal ?? (await barred?.(tx, file));
      if (refusal) throw refusal;
      return outcome;
    });
  }

  /** Records what happened. An act that needs a second person is proposed: an entry, and no change of state. */
  record(code: string, act: Act, { key, revision, dry = false }: Precondition, actor: Actor): Promise<Answer> {
    const parts = this.takenApart(act);
    return this.commands.perform({ actor, key, dry, payload: { case: code, act: asked(parts) } }, async (tx) => {
      const today = this.clock.today();
      const file = await lockCase(tx, code, today);
      const resource = await resourceFor(tx, file, actor, 'candidate.act', today);
      const { under } = demand(actor, 'candidate.act', resource, today);
      // An act kept is an entry; one only tried shows where the case stands and leaves none.
      if (dry) noteRead({ type: 'case.tried', under, cases: [file.id], classes: ['C2'] });
      if (file.revision !== revision) throw Problem.stale(file.revision);
      assertOpen(file);
      await this.backDated.demandReason(tx, file, parts);
      return this.judged(tx, file, parts, key, actor);
    });
  }

  private takenApart(act: Act, at = ''): Parts {
    if (act.on > this.clock.today()) {
      throw Problem.malformed([
        { pointer: `${at}/on`, code: 'future', message: 'must not lie after the day of recording' },
      ]);
    }
    return split(admission.acts[act.type as ActType]!, act);
  }

  private async judged(tx: Tx, file: CaseFile, parts: Parts, key: string, actor: Actor): Promise<Outcome> {
    const bench = await this.bench.layOut(tx, file, parts, { actor, key });
    const decision = this.bench.judge(bench, bench.duties);
    if (decision.outcome === 'refused') {
      return { caseId: file.id, seq: null, body: {}, refusal: refusalOf(decision, parts.facts.type) };
    }
    const { law } = decision.step;
    const refusal = await separated(tx, file, { act: parts.facts, actor: actor.personId, by: law.recordedBy });
    if (refusal) return { caseId: file.id, seq: null, body: {}, refusal };
    const proposed = law.confirm !== undefined;
    const writer = await (proposed
      ? this.bench.propose(tx, bench, parts, decision)
      : this.bench.move(tx, bench, parts, decision));
    const body = viewRecorded(proposed ? 'proposed' : 'recorded', bench, writer, decision);
    return { caseId: file.id, seq: writer.head.seq, body };
  }
}

/** The act as it was asked, for telling a repeat from another request. */
const asked = ({ facts, values }: Parts): object => ({
  ...facts,
  values: Object.fromEntries(values.map(({ path, value }) => [path, value])),
});
