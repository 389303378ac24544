import { Injectable } from '@nestjs/common';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { cite } from '../../workflows/kernel/judge.js';
import type { LimitRow } from '../../workflows/kernel/limit-book.js';
import { admission } from '../../workflows/admission/procedure.js';
import { stages, type Stage } from '../../workflows/admission/stages.js';
import type { Actor } from '../auth/actor.js';
import { demand } from '../auth/demand.js';
import { calendarHistory } from '../calendar/calendar-history.js';
import { CalendarService } from '../calendar/calendar.service.js';
import { BackDated } from '../candidates/back-dated.js';
import { type CaseFile, definitionHash, readCase, resourceOf } from '../candidates/case-file.js';
import { logOf, storedCase, storedLimits } from '../candidates/history/case-log.js';
import { recordedSteps } from '../candidates/history/recorded-steps.js';
import { titleOf } from '../candidates/views/candidates-list.service.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import type { Entry } from '../log/entry.js';
import { noteRead } from '../reads/notebook.js';
import { namesOf } from '../people/names-of.js';
import { unitName } from './unit-name.js';
import type { ComplianceView, JudgedEntry, JudgedLimit } from './compliance.view.js';
import { summaryOf } from './compliance-summary.js';
import { type JudgedCase, judgedCase, type JudgedStep } from './judged-case.js';
import { missingPapers } from './missing-papers.js';
import { overBy } from './over.js';

/** A case judged again from its first entry, for whoever inspects it or answers for it (SEC-12). */
@Injectable()
export class Compliance {
  constructor(
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly backDated: BackDated,
  ) {}

  /** Problem 404 for what is not the actor's to know, 403 without a duty that opens it. */
  async of(code: string, actor: Actor): Promise<ComplianceView> {
    const today = this.clock.today();
    const file = await readCase(this.reader, code, today);
    const { under } = demand(actor, 'candidate.compliance', resourceOf(file), today);
    noteRead({ type: 'case.judged', under, cases: [file.id], classes: ['C1', 'C2'] });
    const judged = await this.judged(file);
    const entries = 'fault' in judged ? [] : judged.entries;
    const stage = admission.stageOf(file.state.value) as Stage;
    const papers = missingPapers(file, stage, today, entries);
    const limits = 'fault' in judged ? [] : judged.limits;
    const [names, unit] = await Promise.all([
      namesOf(this.reader, [file.personId]),
      unitName(this.reader, file.unitId, today),
    ]);
    const { edition: key, id: label, from: since } = admission.law.on(today);
    return {
      code: file.code,
      name: names.get(file.personId) ?? '',
      title: titleOf(stage),
      unit: { id: file.unitId, name: unit },
      status: file.status,
      revision: file.revision,
      stage: { key: stage, no: stages[stage], since: file.state.since! },
      at: this.clock.now(),
      edition: { key, label, since },
      pinned: file.pins.at(-1)?.slice ?? null,
      machineVersion: definitionHash.slice(0, 12),
      fault: 'fault' in judged ? judged.fault : null,
      summary: summaryOf(entries, limits, papers),
      entries,
      limits,
      papers,
    };
  }

  private async judged(file: CaseFile) {
    const stored = (await storedCase(this.reader, file.code))!;
    const [log, rows, calendarAt, calendar] = await Promise.all([
      logOf(this.reader, stored),
      storedLimits(this.reader, stored),
      calendarHistory(this.reader),
      this.calendars.in(),
    ]);
    if ('fault' in log) return log;
    const { steps, limits } = judgedCase(recordedSteps(log.entries, calendarAt), rows);
    const names = await namesOf(
      this.reader,
      log.entries.flatMap(({ actor: { person } }) => person ?? []),
    );
    const entries = this.told(steps, log.entries, names);
    const today = this.clock.today();
    return {
      entries,
      limits:
        file.status === 'void'
          ? []
          : limits.map((row) => limitOf(row, limits, entries, (due, on) => overBy(due, on, calendar), today)),
    };
  }

  /** Beside what the law says of each step: who wrote it, when, and whether that came long after. */
  private told(steps: readonly JudgedStep[], log: readonly Entry[], names: ReadonlyMap<string, string>): JudgedEntry[] {
    const bySeq = new Map(log.map((entry) => [entry.seq, entry]));
    const signer = ({ actor: { person, duty } }: Entry) => ({ name: person && (names.get(person) ?? null), duty });
    const answered = new Map(
      log.flatMap(({ kind, seq, facts }) =>
        kind === 'confirmation' || kind === 'correction' || kind === 'hold'
          ? [[(facts as { proposal?: number }).proposal ?? 0, seq] as const]
          : [],
      ),
    );
    const rejected = new Set(
      log.flatMap(({ kind, facts }) => (kind === 'rejection' ? [(facts as { proposal?: number }).proposal ?? 0] : [])),
    );
    let latest: { readonly seq: number; readonly on: LegalDate } | null = null;
    return steps.map((step) => {
      const entry = bySeq.get(step.seq)!;
      const proposal = [...answered].find(([, by]) => by === step.seq)?.[0];
      const first = (proposal === undefined ? undefined : bySeq.get(proposal)) ?? entry;
      const moves = step.kind === 'act' && step.became === null;
      const after = moves && latest !== null && step.on < latest.on ? latest.seq : null;
      if (moves && (latest === null || step.on >= latest.on)) latest = { seq: step.seq, on: step.on };
      return {
        ...step,
        ...(step.verdict === 'waiting' && rejected.has(step.seq) && { verdict: 'rejected' as const }),
        recordedAt: first.at,
        by: signer(first),
        confirmed: first === entry ? null : { ...signer(entry), at: entry.at },
        answered: answered.get(step.seq) ?? null,
        after,
        late: step.kind === 'proposal' ? null : this.late(first, log[0]!),
      };
    });
  }

  private late(entry: Entry, begun: Entry): JudgedEntry['late'] {
    const late = this.backDated.markOf(entry);
    return late && { ...late, fromPaper: this.clock.dayOf(entry.at) === this.clock.dayOf(begun.at) };
  }
}

/** Somebody answers for being late; that a day has come, or a right is gone, is nobody's fault. */
const answeredFor = new Set<JudgedLimit['kind']>(['duty', 'reminder']);

function limitOf(
  row: JudgedCase['limits'][number],
  rows: JudgedCase['limits'],
  entries: readonly JudgedEntry[],
  over: (due: LegalDate | null, on: LegalDate) => JudgedLimit['over'],
  today: LegalDate,
): JudgedLimit {
  const { timer, subject, rule, kind, anchor, unit, budget, due, state, slice } = row;
  const closing = entries.find(({ seq }) => seq === row.closed);
  const answered = answerTo(row, rows, entries);
  const end = answered?.on ?? (state === 'ended' ? closing?.on : row.leftOn) ?? today;
  return {
    ...{ timer, subject, rule, kind, anchor, unit, budget, due, state, answered },
    cite: cite(rule, admission.law.byId(slice)),
    closed: closing ? { seq: closing.seq, on: closing.on } : null,
    over: answeredFor.has(kind) ? over(due, end) : null,
  };
}

/** What was done of what was due: by an act that came after its day and says so, or by one from which it runs anew. */
function answerTo(
  { timer, subject, anchor, due, opened }: LimitRow,
  rows: readonly LimitRow[],
  entries: readonly JudgedEntry[],
): JudgedLimit['answered'] {
  const late = entries.find(
    ({ seq, kind, findings }) => seq > opened && kind === 'act' && findings.some(({ over }) => over?.due === due),
  );
  if (late) return { seq: late.seq, on: late.on };
  const [anew] = rows
    .filter((other) => other.timer === timer && other.subject === subject && other.anchor > anchor)
    .sort((one, other) => (one.anchor < other.anchor ? -1 : 1));
  return anew ? { seq: anew.opened, on: anew.anchor } : null;
}
