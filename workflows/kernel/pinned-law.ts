import type { LegalDate } from '../calendar/legal-date.js';
import { Law, type Slice } from './edition.js';
import type { Procedure } from './procedure.js';

/** The superior committee's written choice: acts of one case from a day on are judged by this slice; null: by date again. */
export interface Pin {
  readonly from: LegalDate;
  readonly slice: string | null;
}

/**
 * The law as one case sees it under its pins, in the order they were made. A limit keeps the edition of its start, so one
 * that began before a pin keeps its length. Slices are known by the ids they have in the law itself.
 */
export class PinnedLaw<P> extends Law<P> {
  constructor(
    private readonly whole: Law<P>,
    pins: readonly Pin[],
  ) {
    super(pins.reduce<readonly Slice<P>[]>((slices, pin) => laidOver(whole, slices, pin), whole.slices));
  }

  override byId(id: string): Slice<P> {
    return this.whole.byId(id);
  }

  override later(held: string | null, judged: string): string {
    return this.whole.later(held, judged);
  }
}

/** The slices with everything from the pin's day on taken away and its choice laid there. */
function laidOver<P>(whole: Law<P>, slices: readonly Slice<P>[], { from, slice }: Pin): Slice<P>[] {
  const before = slices
    .filter((one) => one.from < from)
    .map((one) => (one.until === null || one.until > from ? { ...one, until: from } : one));
  if (slice !== null) return [...before, { ...whole.byId(slice), from, until: null }];
  const again = whole.slices.filter(({ until }) => until === null || until > from);
  return [...before, ...again.map((one) => (one.from < from ? { ...one, from } : one))];
}

/** The procedure for a case with pins: the same machine and rules under its own law. */
export const underPins = <F, P>(procedure: Procedure<F, P>, pins: readonly Pin[]): Procedure<F, P> =>
  pins.length === 0 ? procedure : { ...procedure, law: new PinnedLaw(procedure.law, pins) };
