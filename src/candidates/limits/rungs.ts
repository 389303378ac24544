import { daysBetween, type LegalDate } from '../../../workflows/calendar/legal-date.js';

/** What becomes of the rungs of one limit on a day. */
export interface RungsDue {
  /** The rung that sends a message now; null where none does. */
  readonly send: number | null;
  /** Rungs whose day went by without the service: the newer one speaks for them. */
  readonly missed: readonly number[];
  /** Rungs whose day lies on or before the day the limit began: they never were. */
  readonly tooShort: readonly number[];
}

/**
 * The rungs, in days before the due day, that have come and are not claimed yet. A rung comes on its day and not before;
 * after an outage only the newest sends, once, since a letter a day for the same limit helps nobody.
 */
export function rungsDue(
  rungs: readonly number[],
  limit: { readonly anchor: LegalDate; readonly due: LegalDate },
  today: LegalDate,
  claimed: ReadonlySet<number>,
): RungsDue {
  const left = daysBetween(today, limit.due);
  const come = rungs.filter((rung) => left <= rung);
  const open = come.filter((rung) => !claimed.has(rung));
  const length = daysBetween(limit.anchor, limit.due);
  const real = open.filter((rung) => rung < length);
  const newest = Math.min(...come);
  const send = left >= 0 && real.includes(newest) ? newest : null;
  return {
    send,
    missed: real.filter((rung) => rung !== send),
    tooShort: open.filter((rung) => rung >= length),
  };
}
