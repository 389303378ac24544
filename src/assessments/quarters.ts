import {
  civilDate,
  dayBefore,
  earliest,
  type LegalDate,
  monthOf,
  yearOf,
} from '../../workflows/calendar/legal-date.js';
import { addMonths } from '../../workflows/calendar/months.js';

/** A quarter of a year, from its first day to its last; `key` is how an address names it: `2026-4`. */
export interface Quarter {
  readonly key: string;
  readonly year: number;
  readonly no: number;
  readonly from: LegalDate;
  readonly to: LegalDate;
}

export const quarterOf = (day: LegalDate): Quarter => quarter(yearOf(day), Math.ceil(monthOf(day) / 3));

/** The quarter an address names; null for anything else. */
export function quarterIn(key: string): Quarter | null {
  const found = /^((?:19|20|21)\d{2})-([1-4])$/.exec(key);
  return found ? quarter(Number(found[1]), Number(found[2])) : null;
}

/** Every quarter that has a day of the span, latest first. */
export function quartersBetween(first: LegalDate, last: LegalDate): Quarter[] {
  const found: Quarter[] = [];
  for (let day = earliest(first, last); day <= last; day = addMonths(quarterOf(day).from, 3))
    found.push(quarterOf(day));
  return found.reverse();
}

export const quarterBefore = ({ from }: Quarter): Quarter => quarterOf(dayBefore(from));

function quarter(year: number, no: number): Quarter {
  const from = civilDate(year, no * 3 - 2, 1);
  return { key: `${year}-${no}`, year, no, from, to: dayBefore(addMonths(from, 3)) };
}
