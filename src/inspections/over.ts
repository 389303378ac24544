import { daysBetween, type LegalDate } from '../../workflows/calendar/legal-date.js';
import { type Calendar, UncoveredYear, workingDaysBetween } from '../../workflows/calendar/working-days.js';
import type { Over } from './compliance.view.js';

/** By how much a day lies after the last one in time; null where it does not. */
export function overBy(due: LegalDate | null, on: LegalDate, calendar: Calendar): Over | null {
  if (due === null || on <= due) return null;
  return { due, days: daysBetween(due, on), workingDays: workingDays(calendar, due, on) };
}

function workingDays(calendar: Calendar, due: LegalDate, on: LegalDate): number | null {
  try {
    return workingDaysBetween(calendar, due, on);
  } catch (error) {
    if (error instanceof UncoveredYear) return null;
    throw error;
  }
}
