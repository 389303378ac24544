import { Clock } from '../../src/clock.js';

/** A clock that stands still until a test moves it. */
export class SettableClock extends Clock {
  #at: number;

  /** `start` is an ISO instant. */
  constructor(start = '2026-03-02T02:00:00.000Z') {
    super();
    this.#at = Date.parse(start);
  }

  now(): string {
    return new Date(this.#at).toISOString();
  }

  /** Goes to an ISO instant, earlier or later. */
  set(instant: string): void {
    this.#at = Date.parse(instant);
  }

  advance({ days = 0, hours = 0, minutes = 0, milliseconds = 0 }: Partial<Span>): void {
    this.#at += ((days * 24 + hours) * 60 + minutes) * 60_000 + milliseconds;
  }
}

interface Span {
  days: number;
  hours: number;
  minutes: number;
  milliseconds: number;
}
