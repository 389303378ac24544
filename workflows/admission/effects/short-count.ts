import type { LegalDate } from '../../calendar/legal-date.js';

/** Meetings of one body short of the share (R24-4.2.3): one meeting counts once, whichever motion fell short (A). */
export const shortCount = (count: number, lastOn: LegalDate | null, on: LegalDate): number =>
  lastOn === on ? count : count + 1;
