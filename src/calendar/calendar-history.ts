import type { Calendar } from '../../workflows/calendar/working-days.js';
import { amendedCalendar } from './amended-calendar.js';
import { type Asks, confirmedAmendments } from './amendment.js';
import { shipped } from './calendar.service.js';

/** The working days that were known at an instant (ISO, UTC): what an act recorded then was counted by. */
export type CalendarAt = (instant: string) => Calendar;

/** Every state the table of working days has been in, the shipped one first. */
export async function calendarHistory(asks: Asks): Promise<CalendarAt> {
  const amendments = await confirmedAmendments(asks);
  if (amendments.length === 0) return () => shipped;
  const confirmed = await asks.all<{ hash: string; recorded_at: string }>(
    `SELECT e.hash, e.recorded_at FROM calendar_amendment a JOIN entry e ON e.hash = a.hash
      WHERE a.no IS NOT NULL AND e.chain = 'site'`,
  );
  const since = new Map(confirmed.map(({ hash, recorded_at }) => [hash, recorded_at]));
  const states = amendments.map(({ hash }, index) => ({
    since: since.get(hash) ?? '',
    calendar: amendedCalendar(shipped, amendments.slice(0, index + 1)),
  }));
  return (instant) => states.findLast((state) => state.since <= instant)?.calendar ?? shipped;
}
