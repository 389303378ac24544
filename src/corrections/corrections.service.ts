import { Injectable, type OnModuleInit } from '@nestjs/common';
import type { Act } from '../../workflows/kernel/act.js';
import { correctionActs, type Correcting, type CorrectionType } from '../../workflows/kernel/correction-acts.js';
import { correctionLaw } from '../../workflows/kernel/correction-law.js';
import type { Parts } from '../../workflows/kernel/keeping.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { CaseBench, under, type Bench } from '../candidates/case-bench.js';
import { lockCase, resourceOf, type CaseFile, type Pending } from '../candidates/case-file.js';
import { kinNamed } from '../candidates/kin.js';
import { crossedTo, entriesOf } from '../candidates/history/case-history.js';
import { caseSetting } from '../candidates/case-setting.js';
import { standingOf } from '../candidates/history/case-standing.js';
import type { Precondition } from '../candidates/candidates.service.js';
import { Commands, type Outcome } from '../candidates/commands.js';
import { ConfirmationsService } from '../candidates/confirmations.service.js';
import { separated } from '../candidates/separated.js';
import { CaseWriter, factsOf } from '../candidates/record-step.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import type { Answer } from '../http/answer.js';
import { Problem } from '../http/problem.js';
import type { Entry } from '../log/entry.js';
import { PeopleService } from '../people/people.service.js';
import { noteRead } from '../reads/notebook.js';
import { partsOf, type CorrectionFacts } from './correction-body.js';
import { viewCorrected, viewImpact, viewProposed } from './correction.view.js';
import { restatedAct } from './restated-act.js';
import { classAt, think, type Thought } from './think.js';

interface By {
  readonly actor: Actor;
  readonly key: string;
}

/**
 * Corrections never overwrite: one person proposes, with the impact on everything after it before his eyes; another
 * confirms that very proposal, upon which it is thought through again and the case goes where its replay leads.
 */
@Injectable()
export class CorrectionsService implements OnModuleInit {
  constructor(
    private readonly commands: Commands,
    private readonly bench: CaseBench,
    private readonly people: PeopleService,
    private readonly confirmations: ConfirmationsService,
    private readonly clock: Clock,
  ) {}

  onModuleInit(): void {
    this.confirmations.entrust(Object.keys(correctionActs), (tx, file, pending, by) =>
      this.confirm(tx, file, pending, by),
    );
  }

  /** Proposes a correction; `dry` answers with its impact alone. */
  propose(
    code: string,
    correcting: Correcting,
    { key, revision, dry = false }: Precondition,
    actor: Actor,
  ): Promise<Answer> {
    const today = this.clock.today();
    if (correcting.on > today)
      throw Problem.malformed([{ pointer: '/on', code: 'future', message: 'must not lie after the day of recording' }]);
    const parts = partsOf(correcting);
    const payload = { case: code, correction: { ...parts.facts, values: asked(parts) } };
    return this.commands.perform({ actor, key, dry, payload }, async (tx): Promise<Outcome> => {
      const file = await lockCase(tx, code, today);
      const { under } = demand(actor, 'candidate.correct', resourceOf(file), today);
      if (dry) noteRead({ type: 'case.tried', under, cases: [file.id], classes: ['C2'] });
      if (file.revision !== revision) throw Problem.stale(file.revision);
      const bench = await this.bench.layOut(tx, file, parts, { actor, key });
      const law = correctionLaw[correcting.type];
      const notYours = refusedTo(bench, law.recordedBy, correcting.type, 'Another duty proposes this correction');
      if (notYours) return { caseId: file.id, seq: null, body: {}, refusal: notYours };
      const facts = parts.facts as unknown as CorrectionFacts;
      const thought = await this.think(tx, bench, facts);
      const storing = { actor: actor.personId, by: law.recordedBy };
      const refusal =
        (await separated(tx, file, { ...storing, act: thought.restated ?? facts, does: false })) ??
        (dry ? null : unsettled(thought));
      if (refusal) return { caseId: file.id, seq: null, body: {}, refusal };
      if (dry) return { caseId: file.id, seq: null, body: viewImpact(file, facts, thought) };
      const writer = await this.write(tx, bench, parts);
      return { caseId: file.id, seq: writer.head.seq, body: viewProposed(bench, facts, thought, writer) };
    });
  }

  /** The proposal: an entry, and no change of state. */
  private async write(tx: Tx, bench: Bench, parts: Parts): Promise<CaseWriter> {
    const { file, recording, duties, calendar, act } = bench;
    const writer = new CaseWriter(tx, file, calendar);
    const actor = under(recording.actor, duties, correctionLaw[act.type as CorrectionType].recordedBy);
    const { seq, hash } = writer.append({
      kind: 'proposal',
      type: act.type,
      on: act.on,
      ...recording,
      actor,
      facts: factsOf(parts.facts),
      sealed: await this.bench.seal(tx, bench, writer.head.seq + 1, parts),
    });
    writer.setPending([
      ...file.pending,
      { seq, hash, type: act.type, on: act.on, by: actor.person!, at: recording.at },
    ]);
    writer.close(recording.at);
    return writer;
  }

  /** The second person's word, within his command: the case goes where the correction leads, as it stands now. */
  private async confirm(tx: Tx, file: CaseFile, pending: Pending, by: By): Promise<Outcome> {
    const { seq: proposal } = pending;
    const facts = await proposedIn(tx, file, proposal);
    const bench = await this.bench.layOut(tx, file, { facts: facts, persons: [] }, by);
    const { confirm } = correctionLaw[facts.type];
    const thought = await this.think(tx, bench, facts);
    const refusal =
      refusedTo(bench, confirm, facts.type, 'Another duty confirms this correction') ??
      (await separated(tx, file, {
        ...{ act: thought.restated ?? facts, does: false, proposal: pending },
        ...{ actor: by.actor.personId, by: confirm },
      })) ??
      unsettled(thought);
    if (refusal) return { caseId: file.id, seq: null, body: {}, refusal };

    const { recording, calendar, duties } = bench;
    const writer = new CaseWriter(tx, file, calendar);
    writer.setPending(file.pending.filter((waiting) => waiting.seq !== proposal));
    for (const step of thought.before) writer.step('clock', step, bench.setting, recording);
    const { type, on, ...said } = facts;
    const head = writer.turn(
      {
        ...{ kind: thought.kind, type, on, ...recording, actor: under(recording.actor, duties, confirm) },
        ...{ setting: thought.setting, annuls: thought.annuls, facts: { ...said, ...thought.facts, proposal } },
      },
      thought.to,
      thought.over,
    );
    const setting = await this.settingToday(tx, file);
    for (const step of thought.passing) writer.step('clock', step, setting, recording);
    this.bench.follow(tx, bench, writer);
    return { caseId: file.id, seq: writer.head.seq, body: viewCorrected(bench, facts, thought, head, writer) };
  }

  private async think(tx: Tx, bench: Bench, facts: CorrectionFacts): Promise<Thought & { restated: Act | null }> {
    const { file, calendar, setting } = bench;
    const entries = await entriesOf(tx, file.id);
    const { history } = standingOf(entries);
    const today = {
      on: this.clock.today(),
      setting: await this.settingToday(tx, file),
      crossed: crossedTo(entries),
    };
    let restated: { act: Act; setting: Bench['setting'] } | null = null;
    if (facts.type === 'act.restate') {
      const { entry, restated: said } = facts as CorrectionFacts & { entry: number; restated: Record<string, unknown> };
      const { cls, act } = classAt(history, entry);
      const { facts: whole, persons } = await restatedAct(cls, act, said, today.on);
      const [unit, members, kin] = await Promise.all([
        caseSetting(tx, file.unitId, whole.on),
        this.people.membershipsOn(tx, persons, whole.on),
        kinNamed(tx, file.personId, whole),
      ]);
      restated = { act: whole, setting: { ...unit, candidate: file.personId, members, ...kin } };
    }
    const thought = think(facts, { file, history, calendar, today, setting, restated, seq: file.revision + 1 });
    return { ...thought, restated: restated?.act ?? null };
  }

  private async settingToday(tx: Tx, file: CaseFile): Promise<Bench['setting']> {
    return { ...(await caseSetting(tx, file.unitId, this.clock.today())), candidate: file.personId, members: {} };
  }
}

function refusedTo(
  { duties }: Bench,
  may: readonly Bench['duties'][number][],
  act: CorrectionType,
  title: string,
): Problem | null {
  return duties.some((held) => may.includes(held)) ? null : new Problem(403, 'not-yours', title, { act, by: may });
}

/** Later acts that would no longer be lawful are never dropped by themselves: somebody says of each what becomes of it. */
function unsettled({ impact }: Thought): Problem | null {
  const { undecided, needless, acts } = impact;
  const told = acts.filter(({ seq }) => undecided.includes(seq));
  if (undecided.length > 0)
    return new Problem(422, 'undecided', 'Say of each act that would no longer be lawful what becomes of it', {
      undecided: told.map(({ seq, act, on, refused, canStand }) => ({
        ...{ entry: seq, act, on, canStand, unmet: refused?.unmet ?? [] },
      })),
    });
  if (needless.length > 0)
    return new Problem(422, 'needless', 'These acts stay lawful, or are not later acts of this case', {
      entries: needless,
    });
  return null;
}

/** The correction as it was proposed. */
async function proposedIn(tx: Tx, file: CaseFile, seq: number): Promise<CorrectionFacts> {
  const [row] = await tx.all<{ body: string }>('SELECT body FROM entry WHERE chain = ? AND seq = ?', [file.id, seq]);
  const { facts, type, on } = JSON.parse(row!.body) as Entry;
  return { ...facts, type, on } as CorrectionFacts;
}

const asked = ({ values }: Parts): object => Object.fromEntries(values.map(({ path, value }) => [path, value]));
