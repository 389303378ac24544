import { Injectable } from '@nestjs/common';
import { vietnam } from '../../workflows/calendar/holidays.js';
import type { Calendar } from '../../workflows/calendar/working-days.js';
import { Reader } from '../database/reader.js';
import { amendedCalendar } from './amended-calendar.js';
import { type Amendment, type Asks, confirmedAmendments } from './amendment.js';

/** The table that the service came with. */
export const shipped: Calendar = vietnam;

/**
 * The working days the service knows: the shipped table and the amendments confirmed since. Asked of the database each
 * time, since another instance may have confirmed one; built once for each revision.
 */
@Injectable()
export class CalendarService {
  private known: { readonly hash: string | null; readonly calendar: Calendar } = { hash: null, calendar: shipped };

  constructor(private readonly reader: Reader) {}

  /** The calendar as the open command sees it, or without one as it is committed. */
  async in(asks: Asks = this.reader): Promise<Calendar> {
    const [head] = await asks.all<{ hash: string }>(
      'SELECT hash FROM calendar_amendment WHERE no IS NOT NULL ORDER BY no DESC LIMIT 1',
    );
    const hash = head?.hash ?? null;
    if (this.known.hash === hash) return this.known.calendar;
    return this.build(await confirmedAmendments(asks));
  }

  /** What has changed since a revision, in order. */
  async since(asks: Asks, revision: number): Promise<Amendment[]> {
    return (await confirmedAmendments(asks)).filter(({ no }) => shipped.revision + no > revision);
  }

  /** The hash of the last confirmation commits to all before it: a revision whose writing failed is never mistaken. */
  private build(amendments: readonly Amendment[]): Calendar {
    const calendar = amendedCalendar(shipped, amendments);
    this.known = { hash: amendments.at(-1)?.hash ?? null, calendar };
    return calendar;
  }
}
