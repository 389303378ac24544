import { Injectable } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Problem } from '../http/problem.js';

/**
 * From which failure on a wait follows, and the longest wait in seconds; each further failure doubles it. A login from
 * one address suffers first, so that a stranger cannot lock an officer out from elsewhere; nobody is locked out for good.
 */
const limits = {
  pair: { from: 5, longest: 24 * 3600 },
  login: { from: 15, longest: 3600 },
  address: { from: 50, longest: 60 },
} as const;

interface Trouble {
  readonly failures: number;
  /** Milliseconds. */
  readonly until: number;
}

/** Failures are forgotten a day after the wait they caused, and the longest untouched first when there are very many. */
const forgottenAfter = 24 * 3_600_000;
const most = 50_000;

/** Slows down guessing (SEC-32). In memory: a restart forgets, each instance counts for itself; see `FailuresInARow`. */
@Injectable()
export class Throttle {
  private readonly troubles = new Map<string, Trouble>();

  constructor(private readonly clock: Clock) {}

  /**
   * Counts a try as failed until `succeeded` or `withdrawn` says otherwise, so that tries at once count too. Whoever is
   * `excused` waits for his address alone: the answer says for how many seconds he would have waited otherwise, null where
   * for none. Nobody can tell from the waits of others that he was there.
   */
  enter(login: string, address: string, excused = false): number | null {
    const now = Date.parse(this.clock.now());
    const keys = this.keys(login, address);
    const wait = Math.max(...keys.map(({ key }) => this.read(key, now).until)) - now;
    const least = excused ? this.read(this.names(login, address).address, now).until - now : wait;
    if (least > 0) throw Problem.tooMany(Math.ceil(least / 1000));
    const held = wait > 0 ? Math.ceil(wait / 1000) : null;
    for (const { key, limit } of held === null ? keys : keys.slice(-1)) {
      const failures = this.read(key, now).failures + 1;
      const doubled = failures < limit.from ? 0 : 2 ** Math.min(failures - limit.from, 30);
      this.remember(key, { failures, until: now + Math.min(doubled, limit.longest) * 1000 });
    }
    return held;
  }

  succeeded(login: string, address: string): void {
    const { pair, login: any } = this.names(login, address);
    this.troubles.delete(pair);
    this.troubles.delete(any);
    this.withdraw(this.names(login, address).address);
  }

  /** As if nobody had tried this login, from wherever. */
  forget(login: string): void {
    for (const key of this.troubles.keys()) if (key.endsWith(` ${login}`)) this.troubles.delete(key);
  }

  /** The try was not judged at all. */
  withdrawn(login: string, address: string): void {
    for (const { key } of this.keys(login, address)) this.withdraw(key);
  }

  private keys(login: string, address: string) {
    const names = this.names(login, address);
    return (['pair', 'login', 'address'] as const).map((kind) => ({ key: names[kind], limit: limits[kind] }));
  }

  private names(login: string, address: string) {
    return { pair: `pair ${address} ${login}`, login: `login ${login}`, address: `address ${address}` };
  }

  private read(key: string, now: number): Trouble {
    const found = this.troubles.get(key);
    return found && found.until + forgottenAfter > now ? found : { failures: 0, until: 0 };
  }

  private remember(key: string, trouble: Trouble): void {
    this.troubles.delete(key); // to stand last: the first is the one to forget
    this.troubles.set(key, trouble);
    if (this.troubles.size > most) this.troubles.delete(this.troubles.keys().next().value!);
  }

  private withdraw(key: string): void {
    const found = this.troubles.get(key);
    if (!found) return;
    if (found.failures <= 1) this.troubles.delete(key);
    else this.troubles.set(key, { failures: found.failures - 1, until: 0 });
  }
}
