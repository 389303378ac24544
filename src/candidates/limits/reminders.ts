import { Injectable, Logger } from '@nestjs/common';
import { addDays, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { type Calendar, UncoveredYear, workingDaysBetween } from '../../../workflows/calendar/working-days.js';
import { cite } from '../../../workflows/kernel/judge.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Stage } from '../../../workflows/admission/stages.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Config } from '../../config.js';
import { Reader } from '../../database/reader.js';
import { type Tx, Writer } from '../../database/writer.js';
import { type CaseFile, claimCase } from '../case-file.js';
import { neverPass } from './never-pass.js';
import { remindedDuty } from './reminded-duty.js';
import { type RungsDue, rungsDue } from './rungs.js';

/** Cases looked at in one statement. */
const slice = 1_000;
const never = (): boolean => false;

interface Limit {
  readonly timer: string;
  readonly subject: string;
  readonly activation_seq: number;
  readonly rule: string;
  readonly slice_id: string;
  readonly anchor_on: LegalDate;
  readonly unit: 'day' | 'workday' | 'month';
  readonly due_on: LegalDate;
  readonly calendar_revision: number;
}

/**
 * Reminds of limits before they end: 90, 60, 30, 15, 7 and 1 days before, or as configured. The row of a rung is the
 * claim, the message lies in the outbox, both stand in one transaction with the case held: once or not at all, whoever
 * else is at work. After an outage the newest rung missed sends its message and the older are kept as missed. A limit
 * that ended or moved meanwhile is not told of; one moved by the calendar keeps the rungs it has had. Nothing in law
 * rests on a reminder.
 */
@Injectable()
export class Reminders {
  private readonly logger = new Logger('Reminders');
  private lookedAt = '';

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
    private readonly config: Config,
  ) {}

  /** Looks once an hour: rungs come by the day, and looking through all cases costs reads. */
  async turn(isEnough = never): Promise<void> {
    const hour = this.clock.now().slice(0, 13);
    if (this.lookedAt === hour) return;
    await this.run(isEnough);
    this.lookedAt = hour;
  }

  /** Goes once through the cases in which a rung has come; returns how many messages it left in the outbox. */
  async run(isEnough = never): Promise<number> {
    let sent = 0;
    for (let last = ''; ;) {
      const cases = await this.cases(last);
      for (const { code, due } of cases) {
        if (isEnough()) return sent;
        if (due === 1) sent += await this.reminded(code);
      }
      if (cases.length < slice) return sent;
      last = cases.at(-1)!.code;
    }
  }

  /** A slice of the active cases in order of code, each with whether the newest rung come is unclaimed somewhere in it. */
  private cases(after: string): Promise<{ code: string; due: number }[]> {
    const today = this.clock.today();
    const rungs = [...this.config.reminders].sort((a, b) => a - b);
    const bands = rungs.map((rung, index) => ({ rung, from: addDays(today, index === 0 ? 0 : rungs[index - 1]! + 1) }));
    const unclaimed = bands.map(
      () => `(d.due_on >= ? AND d.due_on <= ? AND NOT EXISTS (SELECT 1 FROM deadline_rung r WHERE r.case_id = d.case_id
        AND r.timer = d.timer AND r.subject = d.subject AND r.activation_seq = d.activation_seq AND r.rung <= ?))`,
    );
    return this.reader.all(
      `WITH slice AS (SELECT id, code FROM candidate WHERE code > ? AND status = 'active' ORDER BY code LIMIT ?)
       SELECT s.code, CASE WHEN EXISTS (SELECT 1 FROM deadline d WHERE d.case_id = s.id AND d.state = 'running'
           AND d.timer NOT IN (${neverPass.map(() => '?').join(', ')}) AND (${unclaimed.join(' OR ')}))
         THEN 1 ELSE 0 END AS due
         FROM slice s ORDER BY s.code`,
      [after, slice, ...neverPass, ...bands.flatMap(({ rung, from }) => [from, addDays(today, rung), rung])],
    );
  }

  /** A case that cannot be opened waits for people; the others do not wait for it. */
  private async reminded(code: string): Promise<number> {
    try {
      return await this.writer.write((tx) => this.remind(tx, code));
    } catch (error) {
      this.logger.error(`Nobody could be reminded of case ${code}: ${String(error)}`);
      return 0;
    }
  }

  private async remind(tx: Tx, code: string): Promise<number> {
    const today = this.clock.today();
    const file = await claimCase(tx, code, today);
    // Held by an act or by another instance: the next turn comes by again.
    if (!file) return 0;
    const calendar = await this.calendars.in(tx);
    const limits = await tx.all<Limit>(
      `SELECT timer, subject, activation_seq, rule, slice_id, anchor_on, unit, due_on, calendar_revision FROM deadline
        WHERE case_id = ? AND state = 'running' AND due_on >= ? AND due_on <= ?
          AND timer NOT IN (${neverPass.map(() => '?').join(', ')}) ORDER BY due_on, timer, subject`,
      [file.id, today, addDays(today, Math.max(...this.config.reminders)), ...neverPass],
    );
    const claimed = await this.claimed(tx, file);
    let sent = 0;
    let n = await lastWord(tx, file);
    for (const limit of limits) {
      // Not counted by the present table yet: its day may move.
      if (limit.unit === 'workday' && limit.calendar_revision < calendar.revision) continue;
      const known = claimed.get(keyOf(limit)) ?? new Set<number>();
      const rungs = rungsDue(this.config.reminders, { anchor: limit.anchor_on, due: limit.due_on }, today, known);
      this.claim(tx, file, limit, rungs);
      if (rungs.send === null) continue;
      n += 1;
      tx.send('INSERT INTO outbox (case_id, seq, n, topic, body, not_before, attempts) VALUES (?, ?, ?, ?, ?, ?, 0)', [
        ...[file.id, file.revision, n, 'reminder'],
        JSON.stringify(bodyOf(file, limit, rungs.send, today, calendar)),
        this.clock.now(),
      ]);
      sent += 1;
    }
    return sent;
  }

  private async claimed(tx: Tx, file: CaseFile): Promise<Map<string, Set<number>>> {
    const rows = await tx.all<Pick<Limit, 'timer' | 'subject' | 'activation_seq'> & { rung: number }>(
      'SELECT timer, subject, activation_seq, rung FROM deadline_rung WHERE case_id = ?',
      [file.id],
    );
    const claimed = new Map<string, Set<number>>();
    for (const row of rows) claimed.set(keyOf(row), (claimed.get(keyOf(row)) ?? new Set()).add(row.rung));
    return claimed;
  }

  private claim(tx: Tx, file: CaseFile, limit: Limit, { send, missed, tooShort }: RungsDue): void {
    const rows: [number, 'sent' | 'missed' | 'tooShort'][] = [
      ...(send === null ? [] : [[send, 'sent'] as [number, 'sent']]),
      ...missed.map((rung) => [rung, 'missed'] as [number, 'missed']),
      ...tooShort.map((rung) => [rung, 'tooShort'] as [number, 'tooShort']),
    ];
    for (const [rung, outcome] of rows)
      tx.send(
        `INSERT INTO deadline_rung (case_id, timer, subject, activation_seq, rung, outcome, due_on, fired_at)
         VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        [...[file.id, limit.timer, limit.subject, limit.activation_seq, rung, outcome, limit.due_on], this.clock.now()],
        1,
      );
  }
}

const keyOf = ({ timer, subject, activation_seq }: Pick<Limit, 'timer' | 'subject' | 'activation_seq'>): string =>
  `${timer}/${subject}/${activation_seq}`;

/** The number of the last word left with this revision: the stage's own is 1. */
async function lastWord(tx: Tx, { id, revision }: CaseFile): Promise<number> {
  const [last] = await tx.all<{ n: number | null }>('SELECT max(n) AS n FROM outbox WHERE case_id = ? AND seq = ?', [
    id,
    revision,
  ]);
  return last?.n ?? 1;
}

/** What the message says; it names the case and nobody. */
const bodyOf = (file: CaseFile, limit: Limit, rung: number, today: LegalDate, calendar: Calendar) => ({
  case: file.code,
  timer: limit.timer,
  ...(limit.subject && { subject: limit.subject }),
  rule: limit.rule,
  cite: cite(limit.rule, file.procedure.law.byId(limit.slice_id)),
  due: limit.due_on,
  rung,
  workingDaysLeft: workingDaysLeft(calendar, today, limit.due_on),
  duty: remindedDuty(limit.timer, limit.subject, admission.stageOf(file.state.value) as Stage),
});

function workingDaysLeft(calendar: Calendar, today: LegalDate, due: LegalDate): number | null {
  try {
    return workingDaysBetween(calendar, today, due);
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}
