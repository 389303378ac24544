import type { LegalDate } from '../calendar/legal-date.js';

/**
 * A stretch of time in which the law stood unchanged. An edition is a list of slices; each act is judged by the slice
 * in force on its own date. `until` is exclusive.
 */
export interface Slice<P> {
  /** The governing document's number and date of issue, with the part that changed where an edition changed inside. */
  readonly id: string;
  readonly edition: string;
  readonly from: LegalDate;
  readonly until: LegalDate | null;
  /** The document that stands behind each family of rule ids (`R24`, `G01`, `K38`, `CH`, …). */
  readonly documents: Readonly<Record<string, string>>;
  readonly parameters: P;
  /** Marks that differ from the register in this slice: `P` inferred from a neighbouring edition, `A` unconfirmed. */
  readonly marks: Readonly<Record<string, Confidence>>;
  /** Families of which this slice has a newer text than its edition began with, and it was read: no mark of then holds. */
  readonly renewed?: readonly string[];
  /** Families whose text of this slice was not read, but for the ids found elsewhere: all others are inferred (P). */
  readonly unread?: { readonly families: readonly string[]; readonly but: ReadonlySet<string> };
  /** False where no complete edition was read: acts are kept as facts and not judged. */
  readonly judged: boolean;
}

/**
 * How sure we are of a rule: C2 two sources, C1 one source, with T a full text of the centre; P inferred from a
 * neighbouring edition; A an unconfirmed reading; L a local rule.
 */
export type Confidence = 'C2T' | 'C2' | 'C1T' | 'C1' | 'P' | 'A' | 'L';

/** All slices in order of time, without a gap. */
export class Law<P> {
  private readonly order: ReadonlyMap<string, number>;

  constructor(readonly slices: readonly Slice<P>[]) {
    for (const [index, slice] of slices.entries()) {
      const before = slices[index - 1];
      if (before && before.until !== slice.from) throw new Error(`slice ${slice.id} leaves a gap after ${before.id}`);
    }
    this.order = new Map(slices.map(({ id }, index) => [id, index]));
  }

  /** The slice in force on a date. The first one reaches back for ever, so that old facts find a home. */
  on(date: LegalDate): Slice<P> {
    for (let index = this.slices.length - 1; index > 0; index -= 1) {
      if (date >= this.slices[index]!.from) return this.slices[index]!;
    }
    return this.slices[0]!;
  }

  byId(id: string): Slice<P> {
    return this.slices[this.placeOf(id)]!;
  }

  /** The later of two slices. A case crosses to a later one and never back: an act typed late keeps its own. */
  later(held: string | null, judged: string): string {
    return held !== null && this.placeOf(held) > this.placeOf(judged) ? held : judged;
  }

  private placeOf(id: string): number {
    const place = this.order.get(id);
    if (place === undefined) throw new Error(`no slice of the law is called ${id}`);
    return place;
  }
}
