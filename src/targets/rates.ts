import type { LegalDate } from '../../workflows/calendar/legal-date.js';

/** A rate as it must be kept: no plan says on which day the members are counted, so the day stands beside the number. */
export interface Rate {
  readonly numerator: number;
  readonly denominator: number;
  /** Null: nobody has said of which day the denominator is. */
  readonly denominatorOn: LegalDate | null;
}

/** Whole numbers only: 52 of 80 is exactly 65 % and not more than it. */
export const isMoreThan = ({ numerator, denominator }: Rate, percent: number): boolean =>
  denominator > 0 && numerator * 100 > percent * denominator;

export type Within = 'below' | 'within' | 'above' | 'noBase';

/** Where a rate stands to a range of percent, both ends within it. Above the range is no fault. */
export function withinRange({ numerator, denominator }: Rate, least: number, most: number): Within {
  if (denominator <= 0) return 'noBase';
  if (numerator * 100 < least * denominator) return 'below';
  return numerator * 100 > most * denominator ? 'above' : 'within';
}

/** The least whole number of a whole that is strictly more than so many percent of it. */
export const leastMoreThan = (percent: number, whole: number): number => Math.floor((percent * whole) / 100) + 1;
