import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { DeadlineView, OfferView, PaperView, Ref } from '../candidates/views/candidate.view.js';
import type { ComplianceSummary } from '../inspections/compliance.view.js';

/** Who appraises a dossier today, since when. Told to officers of the board so that two do not do the same; bars nobody. */
export interface AppraisalWorkView {
  readonly by: Ref;
  readonly since: string;
  /** It is the reader. */
  readonly mine: boolean;
  /** Whom it was taken from; null where nobody appraised it then. */
  readonly from: Ref | null;
  /** It was taken from the reader. */
  readonly fromMe: boolean;
}

/** A dossier that waits for the body with the power to decide. */
export interface AppraisalRow {
  readonly code: string;
  readonly name: string;
  readonly unit: Ref;
  readonly stage: string;
  /** The day it was received; the day its stage was reached, where nobody recorded the receipt. */
  readonly receivedOn: LegalDate;
  readonly due: DeadlineView | null;
  /** Returned for supplement, and not yet sent again. */
  readonly returned: boolean;
  readonly work: AppraisalWorkView | null;
}

export interface AppraisalQueue {
  readonly items: readonly AppraisalRow[];
  readonly next: string | null;
}

/** A vote as the dossier tells it, in totals. */
export interface VoteSeen {
  readonly body: 'branch' | 'committee';
  readonly on: LegalDate;
  readonly yes: number;
  readonly base: number;
  readonly reached: boolean;
}

/** What is looked at in a dossier: each is marked by whoever appraises, none beforehand. */
export const appraised = [
  ...['application', 'record', 'verification', 'introduction', 'opinions', 'certificate'],
  ...['branchResolution', 'committeeResolution', 'standards', 'politicalStandard', 'order', 'limits'],
] as const;
export type Appraised = (typeof appraised)[number];

/** One dossier at its appraisal, with all that the house can tell of it by itself. */
export interface AppraisalView {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly unit: Ref;
  readonly revision: number;
  readonly stage: { readonly key: string; readonly no: string; readonly since: LegalDate };
  readonly receivedOn: LegalDate;
  readonly returned: boolean;
  readonly work: AppraisalWorkView | null;
  readonly deadlines: readonly DeadlineView[];
  readonly papers: readonly PaperView[];
  readonly votes: readonly VoteSeen[];
  readonly compliance: ComplianceSummary;
  /** Acts of this stage that an appraisal leads to, as the case offers them. */
  readonly offers: readonly OfferView[];
}
