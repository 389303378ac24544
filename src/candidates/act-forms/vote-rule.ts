import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { reaches, refuses, type Share, shareAsked } from '../../../workflows/admission/shares.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { baseOf, type Vote } from '../../../workflows/kernel/act.js';
import type { Route } from '../../../workflows/kernel/setting.js';
import type { Reader } from '../../database/reader.js';
import { knownSetting } from '../case-setting.js';
import type { VoteSum } from './act-form.view.js';

/** Against what an act's vote is held; null where the law names no share. */
export interface VoteRule {
  readonly act: string;
  readonly share: Share | null;
  /** The act says no: to reach the share speaks against it. */
  readonly refuses: boolean;
}

/** By which route a unit decides on a day; null where nobody has said: then nothing is recorded. */
export const routeOf = async (reader: Reader, unitId: string, on: LegalDate): Promise<Route | null> =>
  (await knownSetting(reader, unitId, on))?.route ?? null;

/** By the law of that day, the case's own where it is pinned. */
export const voteRule = (act: string, route: Route | null, on: LegalDate, law = admission.law): VoteRule => ({
  act,
  refuses: refuses(act),
  share: route && shareAsked(act, route, law.on(on).parameters),
});

/** How a vote comes out under its rule. */
export const sumOf = (vote: Vote, { share, refuses: no }: VoteRule): VoteSum => ({
  ...{ yes: vote.yes, base: baseOf(vote), refuses: no },
  share: share && { ...share, reached: reaches(vote, share) },
});

/** The day a form says, where it can be one; the present day while it says none. */
export const dayOr = (today: LegalDate, said: unknown): LegalDate =>
  isLegalDate(said) && said <= today ? said : today;
