import type { LegalDate } from '../workflows/calendar/legal-date.js';
import { later } from './later.js';

/** Vietnam has kept UTC+7 without daylight saving since 1975, so today's date there needs no zone data. */
const vietnam = 7 * 60 * 60 * 1000;

/** The only reader of the time in the house; tests bring their own. */
export abstract class Clock {
  /** The present instant, UTC, `YYYY-MM-DDTHH:MM:SS.sssZ`. */
  abstract now(): string;

  /** The civil day in Việt Nam at the present instant. */
  today(): LegalDate {
    return this.dayOf(this.now());
  }

  /** The civil day in Việt Nam at an instant. */
  dayOf(instant: string): LegalDate {
    return later(instant, vietnam).slice(0, 10) as LegalDate;
  }
}

export class SystemClock extends Clock {
  now(): string {
    return new Date().toISOString();
  }
}
