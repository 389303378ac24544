import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../clock.js';
import type { AtRest } from '../database/at-rest.js';
import { Reader } from '../database/reader.js';
import { Store } from '../database/store.js';
import { type LastAudit, LogAlarm, type LogState } from '../log/audit/log-alarm.js';
import { SelfAudit } from '../log/audit/self-audit.js';
import { LogFault } from '../log/log-fault.js';
import { newestCheckpoints } from '../log/tree/checkpoint-rows.js';

/** Whether the log is whole, as far as it was looked at. */
export interface Integrity extends LogState {
  readonly atRest: AtRest['state'];
  /** Since when the whole log is being looked at; null where it is not. */
  readonly running: string | null;
  /** The last whole look since the service was started. */
  readonly last: LastAudit | null;
}

/** A signed state of the log, to be held against a paper. */
export interface SignedState {
  readonly size: number;
  readonly at: string;
  readonly root: string;
  readonly note: string;
}

const shown = 3;
/** Longest that an answer waits for the look it began, in milliseconds: the rest goes on without it. */
const patience = 3_000;

/** The look at the whole log that an inspector asks for: one at a time, and the same as the service's own every night. */
@Injectable()
export class LogIntegrity {
  private readonly logger = new Logger('LogIntegrity');
  #running: { readonly since: string; readonly end: Promise<unknown> } | null = null;

  constructor(
    private readonly reader: Reader,
    private readonly store: Store,
    private readonly alarm: LogAlarm,
    private readonly audit: SelfAudit,
    private readonly clock: Clock,
  ) {}

  state(): Integrity {
    const { state, faults } = this.alarm.state;
    const { audited: last } = this.alarm;
    return { state, faults, atRest: this.store.atRest.state, running: this.#running?.since ?? null, last };
  }

  /** Begins to look, or waits for the look that has begun; answers at the latest after some seconds. */
  async verify(): Promise<Integrity> {
    this.#running ??= { since: this.clock.now(), end: this.look() };
    let timer: NodeJS.Timeout | undefined;
    await Promise.race([
      this.#running.end,
      new Promise((resolve) => {
        timer = setTimeout(resolve, patience);
      }),
    ]);
    clearTimeout(timer);
    return this.state();
  }

  /** The newest signed states; none where the newest does not hold, which is then a fault that is told. */
  async checkpoints(): Promise<readonly SignedState[]> {
    try {
      const newest = await newestCheckpoints(this.reader, shown);
      return newest.map(({ size, at, root, note }) => ({ size, at, root, note }));
    } catch (error) {
      if (!(error instanceof LogFault)) throw error;
      await this.alarm.raise(error);
      return [];
    }
  }

  private async look(): Promise<void> {
    try {
      await this.audit.whole();
    } catch (error) {
      this.logger.error(error);
    } finally {
      this.#running = null;
    }
  }
}
