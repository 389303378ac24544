import { Problem } from '../http/problem.js';

interface Allowance {
  readonly left: number;
  /** Milliseconds of a clock that only goes forward. */
  readonly at: number;
}

/** Names remembered; the longest unseen is forgotten first, and has its whole allowance again. */
const most = 20_000;

/** So many requests of each name, filled again evenly. In memory: each instance counts for itself. */
export class Allowances {
  private readonly allowances = new Map<string, Allowance>();

  /** @param every milliseconds in which a whole allowance fills */
  constructor(
    private readonly whole: number,
    private readonly every: number,
  ) {}

  /** Throws `Problem` 429 where nothing is left. */
  take(name: string, now: number): void {
    const perMs = this.whole / this.every;
    const { left, at } = this.allowances.get(name) ?? { left: this.whole, at: now };
    const filled = Math.min(this.whole, left + (now - at) * perMs);
    if (filled < 1) throw Problem.tooMany(Math.ceil((1 - filled) / perMs / 1000));
    this.allowances.delete(name); // to stand last: the first is the one to forget
    this.allowances.set(name, { left: filled - 1, at: now });
    if (this.allowances.size > most) this.allowances.delete(this.allowances.keys().next().value!);
  }
}
