import type { LegalDate } from '../calendar/legal-date.js';
import type { StateValue } from '../kernel/procedure.js';
import type { Facts } from './facts.js';
import { joined } from './member-spans.js';
import { stageOf } from './stages.js';

/**
 * The first day of which an act of somebody who has joined may be: that of the ceremony (R24-4.1, CH-5.1). Null before
 * it. An act may be typed as late as one likes; what it tells cannot have happened before he was a member.
 */
export const notBefore = ({ ceremony }: Facts, value: StateValue): LegalDate | null =>
  joined.includes(stageOf(value)) ? (ceremony?.on ?? null) : null;
