import type { Calendar } from '../../workflows/calendar/working-days.js';
import { type Amendment, standing } from './amendment.js';

/**
 * The shipped table with the amendments laid over it, a later one over an earlier. Its revision grows with every new
 * shipped table and every amendment, a withdrawal too, so that no two states of the table share one.
 */
export function amendedCalendar(shipped: Calendar, amendments: readonly Amendment[]): Calendar {
  const held = standing(amendments);
  const days = new Map(shipped.days);
  for (const amendment of held) for (const { date, kind } of amendment.days) days.set(date, kind);
  return {
    ...shipped,
    revision: shipped.revision + amendments.length,
    to: Math.max(shipped.to, ...held.flatMap(({ year }) => year ?? [])),
    days,
  };
}
