import { Injectable } from '@nestjs/common';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import type { Act } from '../../workflows/kernel/act.js';
import { decide, type Accepted, type Decision, type Step } from '../../workflows/kernel/decide.js';
import { dutiesAbove, type Duty } from '../../workflows/kernel/duty.js';
import type { Parts } from '../../workflows/kernel/keeping.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import type { Facts } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Actor } from '../auth/actor.js';
import { dutiesFor } from '../auth/policy.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import type { EntryActor } from '../log/entry.js';
import { PeopleService } from '../people/people.service.js';
import { sealFields } from '../people/sealed-values.js';
import { type PersonKeyRow, Vault } from '../people/vault.js';
import { placeOf } from './arrival.js';
import { resourceOf, type CaseFile, type Pending } from './case-file.js';
import { caseSetting } from './case-setting.js';
import { endSponsorships, kinNamed, listKin } from './kin.js';
import { rewoundTo } from './history/case-history.js';
import { CaseWriter, factsOf, type Recording } from './record-step.js';
import { dutiesToSpeak } from './speaking-for.js';
import { assignSponsors, sponsorsOf } from './sponsor.js';
import { tellStage } from './pages/tell-stage.js';

/** A case laid out with everything an act on it is judged by. */
export interface Bench {
  readonly file: CaseFile;
  /** Where the case stands for this act: as its row says, less the limits that the act takes back. */
  readonly state: CaseFile['state'];
  readonly act: Act;
  readonly setting: Setting;
  /** The working days the service knows when it records the act. */
  readonly calendar: Calendar;
  /** What the actor may act as on this case. */
  readonly duties: readonly Duty[];
  readonly recording: Recording;
  /** The first of the limits taken back, where the act lies before their passing. */
  readonly annuls: number | null;
  /** The key of the person the case is about, where the act has values to seal and there is one already. */
  readonly key: PersonKeyRow | null;
}

const nobody: ReadonlySet<string> = new Set();

/** Lays a case out, has it judged, and stores what came of it. Every method works inside the command's transaction. */
@Injectable()
export class CaseBench {
  constructor(
    private readonly people: PeopleService,
    private readonly vault: Vault,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  async layOut(
    tx: Tx,
    file: CaseFile,
    { facts, persons, values = [] }: Pick<Parts, 'facts' | 'persons'> & Partial<Parts>,
    { actor, key: command }: { actor: Actor; key: string },
  ): Promise<Bench> {
    const today = this.clock.today();
    const place = await placeOf(tx, file, facts, today);
    const held = dutiesFor(actor, { ...resourceOf(file), unitPath: place.path }, today);
    // Asked together: one journey to the database.
    const [rewound, unit, members, key, duties, calendar, kin] = await Promise.all([
      rewoundTo(tx, file, facts.on),
      caseSetting(tx, place.unitId, facts.on),
      this.people.membershipsOn(tx, persons, facts.on),
      values.length > 0 ? this.vault.keyRow(tx, file.personId) : null,
      dutiesToSpeak(tx, actor, held, facts),
      this.calendars.in(tx),
      kinNamed(tx, file.personId, facts),
    ]);
    return {
      file,
      state: rewound?.state ?? file.state,
      act: facts,
      setting: { ...unit, candidate: file.personId, members, ...kin },
      calendar,
      duties,
      recording: {
        at: this.clock.now(),
        command,
        actor: { person: actor.personId, duty: null, unit: place.unitId, path: place.path },
        session: actor.session,
      },
      annuls: rewound?.from ?? null,
      key,
    };
  }

  judge({ file, state, act, setting, calendar }: Bench, duties: readonly Duty[]): Decision<Facts> {
    return decide(file.procedure, { state, act, duties, setting, calendar });
  }

  /** An act that waits for its second person: an entry, and no change of state. */
  async propose(tx: Tx, bench: Bench, parts: Parts, { step }: Accepted<Facts>): Promise<CaseWriter> {
    const { file, setting, recording, duties, calendar } = bench;
    const writer = new CaseWriter(tx, file, calendar);
    const actor = under(recording.actor, duties, countingIn(step));
    const { seq, hash } = writer.append({
      kind: 'proposal',
      type: step.act.type,
      edition: step.slice,
      on: step.act.on,
      ...recording,
      actor,
      setting,
      facts: factsOf(parts.facts),
      sealed: await this.seal(tx, bench, writer.head.seq + 1, parts),
      rules: step.rules,
    });
    const waiting = { seq, hash, type: step.act.type, on: step.act.on, by: actor.person!, at: recording.at };
    writer.setPending([...file.pending, waiting]);
    writer.close(recording.at);
    return writer;
  }

  /** The act itself, after the limits that had passed before it and the crossing to a later slice of the law. */
  async move(tx: Tx, bench: Bench, parts: Parts, { passed, step }: Accepted<Facts>): Promise<CaseWriter> {
    const { file, setting, recording, duties, annuls } = bench;
    const writer = this.upTo(tx, bench, passed, step);
    const sealed = await this.seal(tx, bench, writer.head.seq + 1, parts);
    const actor = under(recording.actor, duties, countingIn(step));
    writer.step(file.revision === 0 ? 'start' : 'act', step, setting, { ...recording, actor }, { sealed, annuls });
    this.follow(tx, bench, writer);
    return writer;
  }

  /** The second person's word on a proposal: the case moves by it, the facts stand in the proposal. */
  confirm(tx: Tx, bench: Bench, proposal: number, { passed, step }: Accepted<Facts>): CaseWriter {
    const { file, setting, recording, duties, annuls } = bench;
    const writer = this.upTo(tx, bench, passed, step);
    const actor = under(recording.actor, duties, step.law.confirm ?? []);
    writer.setPending(file.pending.filter(({ seq }) => seq !== proposal));
    writer.step('confirmation', step, setting, { ...recording, actor }, { facts: { proposal }, annuls });
    this.follow(tx, bench, writer);
    return writer;
  }

  /** A proposal that will not be confirmed. */
  async drop(
    tx: Tx,
    file: CaseFile,
    pending: Pending,
    { actor, key, reason }: { actor: Actor; key: string; reason?: string },
  ): Promise<object> {
    const writer = new CaseWriter(tx, file, await this.calendars.in(tx));
    const at = this.clock.now();
    const held = dutiesFor(actor, resourceOf(file), this.clock.today());
    const by = { person: actor.personId, duty: held[0] ?? null, unit: null, path: null };
    const recording = { at, command: key, actor: by, session: actor.session };
    // Why is text about people: sealed as every such text.
    const values = reason === undefined ? [] : [{ path: 'reason', value: reason, dataClass: 'C2' as const }];
    const sealed = await this.seal(tx, { file, key: null }, writer.head.seq + 1, { values });
    dropPending(writer, file, recording, ({ seq }) => seq === pending.seq, sealed);
    writer.close(at);
    const { seq, hash } = writer.head;
    return { outcome: 'rejected', code: file.code, revision: seq, seq, hash, pending: writer.pending };
  }

  /** What a person proposed here waits no longer, since he may have no part in the case (SEC-20). Returns how many. */
  async dropOf(tx: Tx, file: CaseFile, person: string, recording: Recording): Promise<number> {
    const writer = new CaseWriter(tx, file, await this.calendars.in(tx));
    const dropped = dropPending(writer, file, recording, ({ by }) => by === person);
    if (dropped > 0) writer.close(recording.at);
    return dropped;
  }

  private upTo(
    tx: Tx,
    { file, state, setting, recording, annuls, calendar }: Bench,
    passed: Accepted<Facts>['passed'],
    step: Accepted<Facts>['step'],
  ): CaseWriter {
    const writer = new CaseWriter(tx, file, calendar);
    if (annuls !== null) writer.rewind(state);
    for (const limit of passed) writer.step('clock', limit, setting, recording);
    writer.cross(step.next.slice!, step.act.on, recording);
    return writer;
  }

  /** What a step brings about beside the case: its sponsors' duties, and word to whom it waits for now. */
  follow(tx: Tx, { file, recording }: Pick<Bench, 'file' | 'recording'>, writer: CaseWriter): void {
    const stage = ({ value }: CaseFile['state']) => admission.stageOf(value);
    const before = file.status === 'void' ? nobody : sponsorsOf(file.state.facts);
    assignSponsors(tx, file.id, before, writer.isVoid ? nobody : sponsorsOf(writer.state.facts), this.clock.today());
    const between = { before: file.state.facts, after: writer.state.facts };
    const related = listKin(tx, file.personId, between, recording);
    for (const person of related) endSponsorships(tx, file.personId, person, this.clock.today());
    dropPending(writer, file, recording, ({ by }) => related.includes(by));
    // From the stage last told: limits that passed in this very command may have left it before the act.
    tellStage(tx, file.id, writer.head.seq, stage(file.state), stage(writer.state), recording.at);
    writer.close(recording.at);
  }

  /** Seals the values of an act under the key of the person the case is about; returns the commitments. */
  async seal(
    tx: Tx,
    { file, key: known }: Pick<Bench, 'file' | 'key'>,
    seq: number,
    { values }: Pick<Parts, 'values'>,
  ): Promise<Readonly<Record<string, string>>> {
    if (values.length === 0) return {};
    const key = known ? this.vault.keyIn(known) : await this.vault.keyFor(tx, file.personId);
    const named = Object.fromEntries(values.map(({ path, value }) => [path, value]));
    const { commitments, insert } = sealFields(this.vault, key, { chain: file.id, seq }, named);
    if (insert) tx.send(insert.sql, insert.params);
    return commitments;
  }
}

/** An entry for each proposal that will not be confirmed. */
function dropPending(
  writer: CaseWriter,
  { unitId, unitPath }: Pick<CaseFile, 'unitId' | 'unitPath'>,
  { at, command, actor, session }: Recording,
  isDropped: (waiting: Pending) => boolean,
  sealed: Readonly<Record<string, string>> = {},
): number {
  const dropped = writer.pending.filter(isDropped);
  for (const { seq: proposal, type, on } of dropped)
    writer.append({
      ...{ kind: 'rejection', type, on, at, command, session },
      actor: { ...actor, unit: unitId, path: unitPath },
      facts: { proposal },
      sealed,
    });
  if (dropped.length > 0) writer.setPending(writer.pending.filter((waiting) => !dropped.includes(waiting)));
  return dropped.length;
}

/** The duties that let a step be recorded: where an unconfirmed rule was passed on purpose, those above that may. */
const countingIn = ({ law, rules }: Step<Facts>): readonly Duty[] =>
  rules.some(({ outcome }) => outcome === 'overridden') ? dutiesAbove(law.by) : law.recordedBy;

/** Who acted, under the first of the duties that count here. */
export const under = (actor: EntryActor, held: readonly Duty[], counting: readonly Duty[]): EntryActor => ({
  ...actor,
  duty: held.find((duty) => counting.includes(duty)) ?? held[0] ?? null,
});
