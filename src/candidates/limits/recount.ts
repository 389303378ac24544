import { Injectable, Logger } from '@nestjs/common';
import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import { computable } from '../../../workflows/kernel/deadlines.js';
import type { Amendment } from '../../calendar/amendment.js';
import { CalendarService } from '../../calendar/calendar.service.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { type Tx, Writer } from '../../database/writer.js';
import { claimCase } from '../case-file.js';
import { CaseWriter } from '../record-step.js';

/** A limit of working days, counted by an older revision of the table. */
interface Counted {
  readonly timer: string;
  readonly subject: string;
  readonly activation_seq: number;
  readonly anchor_on: LegalDate;
  readonly budget: number;
  readonly due_on: LegalDate | null;
  readonly calendar_revision: number;
}

/**
 * Counts limits that run anew once the table of working days has changed, case by case. Each row names the revision it
 * was counted by, so nothing is remembered here and an outage is caught up. Where a due day moves, the case's log gets
 * one entry that tells from, to and the papers. What has passed stays passed, and no judgement is asked again: a replay
 * takes the steps of the log without a calendar, and counts what then runs by the revision the rows name.
 */
@Injectable()
export class Recount {
  private readonly logger = new Logger('Recount');

  constructor(
    private readonly writer: Writer,
    private readonly reader: Reader,
    private readonly clock: Clock,
    private readonly calendars: CalendarService,
  ) {}

  /** Goes once through the cases whose limits are counted by an older revision; returns in how many a day moved. */
  async run(): Promise<number> {
    const { revision } = await this.calendars.in();
    let moved = 0;
    for (const code of await this.behind(revision)) if (await this.counted(code)) moved += 1;
    return moved;
  }

  /** Asked once a run: a case that cannot be counted stays behind, and would be met again and again. */
  private async behind(revision: number): Promise<string[]> {
    const rows = await this.reader.all<{ code: string }>(
      `SELECT DISTINCT c.code FROM deadline d JOIN candidate c ON c.id = d.case_id
        WHERE d.state = 'running' AND d.unit = 'workday' AND d.calendar_revision < ? ORDER BY c.code`,
      [revision],
    );
    return rows.map(({ code }) => code);
  }

  /** A case that cannot be opened waits for people; the others do not wait for it. */
  private async counted(code: string): Promise<boolean> {
    try {
      return await this.writer.write((tx) => this.count(tx, code));
    } catch (error) {
      this.logger.error(`The limits of case ${code} could not be counted anew: ${String(error)}`);
      return false;
    }
  }

  private async count(tx: Tx, code: string): Promise<boolean> {
    const file = await claimCase(tx, code, this.clock.today());
    // Held by an act or by another instance: the next turn comes by again.
    if (!file) return false;
    const calendar = await this.calendars.in(tx);
    const rows = await tx.all<Counted>(
      `SELECT timer, subject, activation_seq, anchor_on, budget, due_on, calendar_revision FROM deadline
        WHERE case_id = ? AND state = 'running' AND unit = 'workday' AND calendar_revision < ? ORDER BY timer, subject`,
      [file.id, calendar.revision],
    );
    if (rows.length === 0) return false;
    const counted = rows.map((row) => ({
      ...row,
      to: computable({ anchor: row.anchor_on, unit: 'workday', budget: row.budget }, calendar),
    }));
    for (const { timer, subject, activation_seq, to } of counted) {
      tx.send(
        `UPDATE deadline SET due_on = ?, calendar_revision = ?
          WHERE case_id = ? AND timer = ? AND subject = ? AND activation_seq = ? AND state = 'running'`,
        [to, calendar.revision, file.id, timer, subject, activation_seq],
        1,
      );
    }
    const moved = counted.filter(({ due_on, to }) => due_on !== to);
    if (moved.length === 0) return false;
    const before = Math.min(...moved.map(({ calendar_revision }) => calendar_revision));
    const at = this.clock.now();
    const writer = new CaseWriter(tx, file, calendar);
    writer.append({
      kind: 'calendar',
      type: 'calendar.recount',
      on: this.clock.today(),
      at,
      actor: { person: null, duty: 'clock', unit: null, path: null },
      facts: {
        revision: { from: before, to: calendar.revision },
        papers: (await this.calendars.since(tx, before)).map(paper),
        moved: moved.map(({ timer, subject, anchor_on: anchor, due_on: from, to }) => ({
          ...{ timer, subject, anchor, from, to },
        })),
      },
      from: file.state.value,
      to: file.state.value,
    });
    writer.close(at);
    return true;
  }
}

const paper = ({ no, document, article, effectiveOn, withdraws }: Amendment) => ({
  ...{ no, document, article, effectiveOn, withdraws },
});
