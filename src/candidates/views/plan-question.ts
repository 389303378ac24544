import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { acts } from '../../../workflows/admission/acts.js';
import type { IntroRoute } from '../../../workflows/admission/road-situation.js';

/** What a planner may ask, over HTTP and on the command line. */
export interface PlanQuestion {
  /** No step ahead happens before it. */
  readonly from?: LegalDate;
  /** The day wanted for `act`: on that very day. */
  readonly to?: LegalDate;
  /** The day wanted for `act`: then or before. */
  readonly by?: LegalDate;
  /** The step wanted; the ceremony where left out. */
  readonly act?: string;
  /** What if: steps on these days. */
  readonly at: Readonly<Record<string, LegalDate>>;
  /** Working days of people a step takes, after the steps before it. */
  readonly work: Readonly<Record<string, number>>;
  /** Who introduces, where the case does not tell yet. */
  readonly introduction?: IntroRoute;
  /** Since when the helper meant has been together with the person, where none is named yet. */
  readonly together?: LegalDate;
}

export const introductions = ['two', 'youth', 'trade'] as const satisfies readonly IntroRoute[];

/** The most working days one step may be given: a year of them. */
export const mostWork = 260;

/** A question that cannot be put; the message says what is wrong with which text. */
export class PlanFault extends Error {
  override readonly name = 'PlanFault';
}

/** The name of a step: an act, with the stretch of road after `@` where the act occurs twice. */
export function stepName(text: string): string {
  const [act = '', ...stretch] = text.split('@');
  const known = Object.hasOwn(acts, act) || act === 'clock.probationEnded';
  if (!known || stretch.length > 1 || stretch.some((part) => !/^[A-Za-z0-9]{1,40}$/.test(part)))
    throw new PlanFault(`${text.slice(0, 80)} is no step of the road`);
  return text;
}

/** `meeting.open=2026-03-12`, any number of them. Throws `PlanFault`. */
export const stepDays = (texts: readonly string[]): Record<string, LegalDate> =>
  pairs(texts, (value, step) => {
    if (!isLegalDate(value))
      throw new PlanFault(`${step}: ${value.slice(0, 40)} is no date that exists, as YYYY-MM-DD`);
    return value;
  });

/** `board.appraise=10`, any number of them. Throws `PlanFault`. */
export const stepWork = (texts: readonly string[]): Record<string, number> =>
  pairs(texts, (value, step) => {
    const days = /^\d{1,3}$/.test(value) ? Number(value) : NaN;
    if (!(days <= mostWork)) throw new PlanFault(`${step}: working days must be a whole number up to ${mostWork}`);
    return days;
  });

function pairs<V>(texts: readonly string[], read: (value: string, step: string) => V): Record<string, V> {
  const found = new Map<string, V>();
  for (const text of texts) {
    const equals = text.indexOf('=');
    if (equals < 0) throw new PlanFault(`${text.slice(0, 80)} is not of the form step=value`);
    const step = stepName(text.slice(0, equals));
    if (found.has(step)) throw new PlanFault(`${step} is said twice`);
    found.set(step, read(text.slice(equals + 1), step));
  }
  return Object.fromEntries(found);
}
