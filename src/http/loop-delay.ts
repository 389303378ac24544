import { Injectable } from '@nestjs/common';

/** Milliseconds between two looks, how late one may come, and how many in a row must be later. */
const every = 100;
const most = 200;
const inARow = 3;

/**
 * Tells whether the process is behind with its work. One long turn (a large answer, a collection of memory) is no
 * overload: only lateness that stands through several looks is, since a queue that never empties makes it.
 */
@Injectable()
export class LoopDelay {
  #late = 0;
  #timer: NodeJS.Timeout | null = null;

  get isOverloaded(): boolean {
    return this.#late >= inARow;
  }

  watch(): void {
    let due = performance.now() + every;
    this.#timer = setInterval(() => {
      const now = performance.now();
      this.look(now - due);
      due = now + every;
    }, every);
    this.#timer.unref();
  }

  stop(): void {
    if (this.#timer) clearInterval(this.#timer);
    this.#timer = null;
  }

  /** One look came so many milliseconds late. */
  look(late: number): void {
    this.#late = late > most ? this.#late + 1 : 0;
  }
}
