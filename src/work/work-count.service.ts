import { Injectable } from '@nestjs/common';
import type { Actor } from '../auth/actor.js';
import { Clock } from '../clock.js';
import { WorkCounter, type WorkDue } from '../ui/work-counter.js';
import { WorkList } from './work.service.js';

interface Kept {
  readonly count: number;
  readonly at: number;
}

/** Milliseconds for which a number holds, and after which it is not even shown. */
const fresh = 60_000;
const longest = 30 * 60_000;
/** Accounts whose numbers are kept; those asked for longest ago go first. */
const mostKept = 5_000;

/** The number beside "Việc của tôi", kept in memory: what the worklist counted last, or what was asked for since. */
@Injectable()
export class WorkCount extends WorkCounter {
  readonly #kept = new Map<string, Kept>();
  readonly #expired = new Set<string>();

  constructor(
    private readonly work: WorkList,
    private readonly clock: Clock,
  ) {
    super();
  }

  known({ accountId }: Actor): WorkDue {
    const kept = this.#kept.get(accountId);
    const age = kept ? this.#now() - kept.at : Infinity;
    return {
      count: kept && age < longest ? kept.count : null,
      stale: age >= fresh || this.#expired.has(accountId),
    };
  }

  expire({ accountId }: Actor): void {
    if (this.#kept.has(accountId)) this.#expired.add(accountId);
  }

  keep({ accountId }: Actor, count: number): void {
    this.#kept.delete(accountId);
    this.#kept.set(accountId, { count, at: this.#now() });
    this.#expired.delete(accountId);
    for (const oldest of this.#kept.keys()) {
      if (this.#kept.size <= mostKept) break;
      this.#kept.delete(oldest);
      this.#expired.delete(oldest);
    }
  }

  /** The number as it stands; counted anew where it is stale. */
  async of(actor: Actor): Promise<WorkDue> {
    if (this.known(actor).stale) this.keep(actor, await this.work.soon(actor));
    return this.known(actor);
  }

  #now(): number {
    return Date.parse(this.clock.now());
  }
}
