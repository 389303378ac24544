import { Injectable, Logger } from '@nestjs/common';
import { Clock } from '../../clock.js';
import { Writer } from '../../database/writer.js';
import { appendToSite } from '../log.js';
import type { LogFault } from '../log-fault.js';

/** What is known about the state of the log. */
export interface LogState {
  readonly state: 'whole' | 'broken';
  readonly faults: readonly { readonly code: string; readonly where: string; readonly at: string }[];
}

/** What a whole audit looked at and found, and the instant at which it ended. */
export interface LastAudit {
  readonly at: string;
  readonly entries: number;
  readonly checkpoints: number;
  readonly faults: readonly { readonly code: string; readonly where: string }[];
}

/**
 * Raised where the log, or what rests on it, is found not to be whole: told on stderr, entered in the log, and nothing
 * is written from then on but what `WriteGuard` still lets pass. Taken back by an audit that finds all well.
 */
@Injectable()
export class LogAlarm {
  private readonly logger = new Logger('LogAlarm');
  #faults: LogState['faults'] = [];
  #audited: LastAudit | null = null;

  constructor(
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  get state(): LogState {
    return { state: this.#faults.length === 0 ? 'whole' : 'broken', faults: this.#faults };
  }

  /** The last whole audit since this start; null before the first. */
  get audited(): LastAudit | null {
    return this.#audited;
  }

  /** A whole audit has ended, with what it found. */
  looked(audit: Omit<LastAudit, 'at'>): void {
    this.#audited = { ...audit, at: this.clock.now() };
  }

  async raise(fault: LogFault): Promise<void> {
    const { code, where } = fault;
    this.writer.guard.close(`${code} at ${where}`);
    if (this.#faults.some((known) => known.code === code && known.where === where)) return;
    const at = this.clock.now();
    this.#faults = [...this.#faults, { code, where, at }];
    this.logger.error(`${fault.message}. Nothing is written until an audit finds the log whole: lotrinh log audit`);
    await this.enter('log.broken', at, { code, where });
  }

  /** An alarm that was raised before this start, and by no audit taken back. */
  resume(code: string, where: string, at: string): void {
    this.writer.guard.close(`${code} at ${where}`);
    this.#faults = [...this.#faults, { code, where, at }];
  }

  /** A whole audit has found nothing. */
  async clear(): Promise<void> {
    if (this.#faults.length === 0) return;
    const faults = this.#faults.map(({ code, where }) => ({ code, where }));
    this.#faults = [];
    this.writer.guard.open();
    await this.enter('log.whole', this.clock.now(), { faults });
  }

  /** Where even that cannot be stored, stderr has told it. */
  private async enter(type: string, at: string, facts: object): Promise<void> {
    try {
      await this.writer.write((tx) => appendToSite(tx, { kind: 'alarm', type, at, facts }));
    } catch (error) {
      this.logger.error(`The alarm could not be entered in the log: ${String(error)}`);
    }
  }
}
