import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import type { Act } from '../../workflows/kernel/act.js';
import { nodesBetween, waysFrom } from '../../workflows/kernel/chart.js';
import { deadlinesOf, type Deadline } from '../../workflows/kernel/deadlines.js';
import type { Step } from '../../workflows/kernel/decide.js';
import type { Setting } from '../../workflows/kernel/setting.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Facts } from '../../workflows/admission/facts.js';
import type { Tx } from '../database/writer.js';
import type { CaseKind, Draft, EntryActor, EntrySession, Head } from '../log/entry.js';
import { appendToCase } from '../log/log.js';
import { stateColumns, type CaseFile, type Pending } from './case-file.js';
import { procedureUnder, type CaseProcedure } from './case-law.js';
import type { Standing } from './history/case-standing.js';
import { membersIn, writeMembers } from './member-rows.js';

/** What every entry of one command has in common. */
export interface Recording {
  readonly at: string;
  readonly command: string | null;
  readonly actor: EntryActor;
  readonly session: EntrySession;
}

/** The actor of limits that pass. */
const clock: EntryActor = { person: null, duty: 'clock', unit: null, path: null };
const nobody: EntrySession = { hash: null, strength: null };

/** The facts of an act as an entry holds them: type and day stand beside. */
export function factsOf(act: Act): object {
  const { type: _, on: __, ...facts } = act;
  return facts;
}

/** An entry for a step: what was done, how it was judged, what was left and entered. */
export function stepEntry(
  kind: CaseKind,
  { act, slice, rules, left, entered, next }: Step<Facts>,
  before: CaseFile['state'],
  setting: Setting,
  recording: Recording,
): Draft<CaseKind> {
  return {
    kind,
    type: act.type,
    edition: slice,
    on: act.on,
    ...recording,
    ...(kind === 'clock' && { actor: clock, session: nobody }),
    setting,
    facts: factsOf(act),
    rules,
    left,
    entered,
    from: before.value,
    to: next.value,
  };
}

/** Appends entries to a case and moves its row to the last state: the only place where a case moves. */
export class CaseWriter {
  #head: Head;
  #state: CaseFile['state'];
  #pending: readonly Pending[];
  #procedure: CaseProcedure;
  #over: Omit<Standing, 'history'>;
  #openedOn: LegalDate;
  /** The limits that run, as the rows say, until this command changes them. */
  #running: readonly Deadline[];

  constructor(
    private readonly tx: Tx,
    private readonly file: CaseFile,
    private readonly calendar: Calendar,
  ) {
    this.#head = { seq: file.revision, hash: file.headHash };
    this.#state = file.state;
    this.#pending = file.pending;
    this.#procedure = file.procedure;
    this.#over = { void: file.status === 'void', heldSeq: file.heldSeq, pins: file.pins };
    this.#openedOn = file.openedOn;
    this.#running = file.revision === 0 || this.#over.void ? [] : deadlinesOf(file.procedure, file.state, calendar);
  }

  get head(): Head {
    return this.#head;
  }

  get pending(): readonly Pending[] {
    return this.#pending;
  }

  append(draft: Draft<CaseKind>): Head {
    const row = appendToCase(this.tx, this.#head, { ...draft, chain: this.file.id });
    this.#head = { seq: row.seq, hash: row.hash };
    return this.#head;
  }

  /** The case goes over to the next slice of the law by an entry of its own, before the first act judged by it. */
  cross(to: string, on: string, recording: Recording, more: object = {}): void {
    const { slice } = this.#state;
    if (slice === null || slice === to) return;
    this.append({
      kind: 'crossing',
      type: 'edition.cross',
      edition: to,
      on,
      at: recording.at,
      command: recording.command,
      actor: clock,
      session: nobody,
      facts: { from: slice, to, ...more },
      from: this.#state.value,
      to: this.#state.value,
    });
    this.#state = { ...this.#state, slice: to };
  }

  step(
    kind: CaseKind,
    step: Step<Facts>,
    setting: Setting,
    recording: Recording,
    more: Partial<Draft<CaseKind>> = {},
  ): void {
    this.cross(step.next.slice!, step.act.on, recording);
    this.append({ ...stepEntry(kind, step, this.#state, setting, recording), ...more });
    this.#state = step.next;
    this.limits(deadlinesOf(this.#procedure, step.next, this.calendar), kind === 'clock' ? 'passed' : 'ended');
  }

  /**
   * Goes to where a correction leads, whatever led there: its entry tells from and to, limits that run no more end and
   * others begin. `over` is what stands over the case from then on.
   */
  turn(
    draft: Draft<CaseKind>,
    to: CaseFile['state'],
    { openedOn = this.#openedOn, ...over }: Partial<Omit<Standing, 'history'>> & { openedOn?: LegalDate } = {},
  ): Head {
    const { value } = this.#state;
    const head = this.append({ ...draft, ...nodesBetween(admission, value, to.value), from: value, to: to.value });
    this.#state = to;
    this.#over = { ...this.#over, ...over };
    this.#openedOn = openedOn;
    this.#procedure = procedureUnder(this.#over.pins);
    this.limits(this.#over.void ? [] : deadlinesOf(this.#procedure, to, this.calendar), 'ended');
    return head;
  }

  /** Whether acts are accepted. */
  get isOpen(): boolean {
    return !this.#over.void && this.#over.heldSeq === null;
  }

  get isVoid(): boolean {
    return this.#over.void;
  }

  get procedure(): CaseProcedure {
    return this.#procedure;
  }

  /** Goes on from the state of a replay that left out limits which had passed too early. */
  rewind(state: CaseFile['state']): void {
    this.#state = state;
  }

  setPending(pending: readonly Pending[]): void {
    this.#pending = pending;
  }

  /** Stores where the case stands now; the row may have been moved by nobody else. */
  close(at: string): void {
    const { value, context, stage, stageSince, sliceId } = stateColumns(this.#state);
    const pending = this.#pending.length === 0 ? null : JSON.stringify(this.#pending);
    const over = waysFrom(admission, this.#state.value) === null ? 'done' : 'active';
    const status = this.#over.void ? 'void' : over;
    const pins = this.#over.pins.length === 0 ? null : JSON.stringify(this.#over.pins);
    this.tx.send(
      `UPDATE candidate SET revision = ?, unit_id = ?, head_hash = ?, value = ?, context = ?, stage = ?, stage_since = ?,
              slice_id = ?, pending = ?, status = ?, held_seq = ?, pins = ?, opened_on = ?, updated_at = ? WHERE id = ? AND revision = ?`,
      [
        this.#head.seq,
        this.#state.facts.unit ?? this.file.unitId,
        this.#head.hash,
        value,
        context,
        stage,
        stageSince,
        sliceId,
        pending,
        status,
        this.#over.heldSeq,
        pins,
        this.#openedOn,
        at,
        this.file.id,
        this.file.revision,
      ],
      1,
    );
    const { file } = this;
    const before = membersIn(file.state, file.status === 'void');
    writeMembers(this.tx, file, before, membersIn(this.#state, this.#over.void));
  }

  get state(): CaseFile['state'] {
    return this.#state;
  }

  private limits(open: readonly Deadline[], gone: 'ended' | 'passed'): void {
    const before = new Map(this.#running.map((limit) => [limitKey(limit), limit]));
    const after = new Set(open.map(limitKey));
    for (const [key, { timer, subject }] of before) {
      if (after.has(key)) continue;
      this.tx.send(
        "UPDATE deadline SET state = ?, closed_seq = ? WHERE case_id = ? AND timer = ? AND subject = ? AND state = 'running'",
        [gone, this.#head.seq, this.file.id, timer, subject],
      );
    }
    for (const limit of open) {
      if (before.has(limitKey(limit))) continue;
      this.tx.send(
        `INSERT INTO deadline (case_id, timer, subject, activation_seq, rule, slice_id, anchor_on, unit, budget, due_on, kind, calendar_revision, state)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'running')`,
        [
          this.file.id,
          limit.timer,
          limit.subject,
          this.#head.seq,
          limit.rule,
          this.#procedure.law.on(limit.anchor).id,
          limit.anchor,
          limit.unit,
          limit.budget,
          limit.due,
          limit.kind,
          this.calendar.revision,
        ],
      );
    }
    this.#running = open;
  }
}

const limitKey = ({ timer, subject, anchor, budget, due }: Deadline): string =>
  `${timer}/${subject}/${anchor}/${budget}/${due ?? ''}`;
