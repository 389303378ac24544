import { Injectable } from '@nestjs/common';
import { addDays, daysBetween, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Parts } from '../../workflows/kernel/keeping.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import type { CaseFile } from './case-file.js';

/** How long before its recording an act happened, and whether it says why. */
export interface Late {
  readonly days: number;
  readonly reasoned: boolean;
}

/** An act dated long before the log was last signed needs a reason: that is how a past would be made up (SEC-02). */
@Injectable()
export class BackDated {
  constructor(
    private readonly clock: Clock,
    private readonly config: Config,
  ) {}

  /**
   * Problem 422 where the act lies more than the configured days before the last checkpoint's day and gives no reason.
   * It counts for cases that were there before that day: on the day a case is first recorded its past is written down
   * from paper, act by act, and each entry says that it was recorded on that one day.
   */
  async demandReason(tx: Tx, { id }: Pick<CaseFile, 'id'>, { facts, values }: Parts): Promise<void> {
    if (values.some(({ path }) => path === 'lateReason')) return;
    const { backdatedDays: days } = this.config;
    // No checkpoint is of a later day than today: most acts need not ask.
    if (facts.on >= addDays(this.clock.today(), -days)) return;
    const [last] = await tx.all<{ at: string }>('SELECT at FROM checkpoint ORDER BY size DESC, at DESC LIMIT 1');
    const [first] = await tx.all<{ recorded_at: string }>('SELECT recorded_at FROM entry WHERE chain = ? AND seq = 1', [
      id,
    ]);
    if (!last || !first) return;
    const signedOn = this.clock.dayOf(last.at);
    if (this.clock.dayOf(first.recorded_at) >= signedOn || facts.on >= addDays(signedOn, -days)) return;
    throw new Problem(422, 'late-reason-required', 'The act is dated long before the log was last signed: say why', {
      on: facts.on,
      signedOn,
      days,
      errors: [{ pointer: '/lateReason', code: 'required', message: 'must say why it is recorded so late' }],
    });
  }

  /** The mark of an entry for its readers; null where it was recorded in good time, or is no act of people. */
  markOf(entry: {
    readonly kind: string;
    readonly on: string | null;
    readonly at: string;
    readonly sealed: object;
  }): Late | null {
    if (entry.on === null || !recordedByPeople.has(entry.kind)) return null;
    const days = daysBetween(entry.on as LegalDate, this.clock.dayOf(entry.at));
    return days > this.config.backdatedDays ? { days, reasoned: 'lateReason' in entry.sealed } : null;
  }
}

const recordedByPeople = new Set(['start', 'act', 'proposal', 'correction']);
