/** Lets a few through at once, makes a few more wait in line, and turns the rest away. */
export class Gate {
  #inside = 0;
  readonly #line: (() => void)[] = [];

  constructor(
    private readonly atOnce: number,
    private readonly waiting: number,
    private readonly turnedAway: () => Error,
  ) {}

  async pass<T>(work: () => Promise<T>): Promise<T> {
    if (this.#inside < this.atOnce) this.#inside += 1;
    else if (this.#line.length >= this.waiting) throw this.turnedAway();
    // Whoever leaves hands over the place, so nobody slips in between.
    else await new Promise<void>((enter) => this.#line.push(enter));
    try {
      return await work();
    } finally {
      const next = this.#line.shift();
      if (next) next();
      else this.#inside -= 1;
    }
  }
}
