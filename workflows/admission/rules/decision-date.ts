import type { LegalDate } from '../../calendar/legal-date.js';
import type { Act } from '../../kernel/act.js';
import type { Finding } from '../../kernel/rule.js';
import { from, met, unmet } from './rule.js';

/** A decision bears no day to come, and none before the last vote it rests on: both would move the limits after it. */
export function datedAfter(votes: readonly (LegalDate | null | undefined)[], dated: LegalDate, act: Act): Finding {
  const voted = votes.reduce<LegalDate | null>((last, on) => (on && (last === null || on > last) ? on : last), null);
  if (dated <= act.on && (voted === null || dated >= voted)) return met;
  return unmet({ force: 'bar', remedy: from('competent'), detail: { dated, ...(voted && { voted }) } });
}
