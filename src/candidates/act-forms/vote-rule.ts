import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { type Share, shareAsked } from '../../../workflows/admission/shares.js';
import { admission } from '../../../workflows/admission/procedure.js';
import type { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import { caseSetting } from '../case-setting.js';

/** Against what an act's vote is held; null where the law names no share. */
export interface VoteRule {
  readonly act: string;
  readonly share: Share | null;
}

interface Where {
  readonly unitId: string;
  /** The law of the case, where it is pinned. */
  readonly law?: typeof admission.law;
}

/** By the law of that day in a unit; no share where nobody has said by which route the unit decides: then nothing is recorded. */
export async function voteRule(
  reader: Reader,
  { unitId, law = admission.law }: Where,
  act: string,
  on: LegalDate,
): Promise<VoteRule> {
  try {
    const { route } = await caseSetting(reader, unitId, on);
    return { act, share: shareAsked(act, route, law.on(on).parameters) };
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    return { act, share: null };
  }
}

/** The day a form says, where it can be one; the present day while it says none. */
export const dayOr = (today: LegalDate, said: unknown): LegalDate =>
  isLegalDate(said) && said <= today ? said : today;
