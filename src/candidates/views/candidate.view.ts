import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { Unmet } from '../../../workflows/kernel/rule.js';
import type { HeldView } from '../held.js';
import type { PendingView } from './pending.view.js';

/** What the house tells of a case: the answer of the API and all that a page draws. */

/** A unit, by its code in addresses and its name. */
export interface Ref {
  readonly id: string;
  readonly name: string;
}

export interface StageView {
  readonly key: string;
  /** The number people use for it, such as S11; the same wherever a stage is told. */
  readonly no: string;
  readonly since: LegalDate;
  /** Calendar days at this stage. */
  readonly days: number;
  readonly waitingFor: { readonly duty: Duty; readonly unit: string; readonly person?: string } | null;
}

/** The stage of one case, with its place on that case's own road, from 1. */
export interface PlacedStageView extends StageView {
  readonly place: number;
}

export interface DeadlineView {
  readonly timer: string;
  /** What the limit concerns where one timer runs several times, such as one verified person. */
  readonly subject?: string;
  /** Null where a year without a holiday table is needed. */
  readonly due: LegalDate | null;
  readonly kind: 'hard' | 'duty' | 'reminder' | 'exact' | 'right';
  /** Days to the due day in `unit`; 0 is today, below 0 overdue. Null with `due`. */
  readonly left: number | null;
  readonly unit: 'workday' | 'day';
}

export interface PaperView {
  readonly key: string;
  readonly form?: string;
  readonly making: 'handwritten' | 'typed' | 'issued';
  readonly state: 'none' | 'doing' | 'done' | 'expired' | 'returned';
  readonly validUntil?: LegalDate;
}

/** The dates a member's rights and Party age count from. */
export interface MemberView {
  /** The ceremony. */
  readonly joinedOn: LegalDate;
  /** The day the twelve months ended, once recognised (R24-4.2.2). */
  readonly officialOn: LegalDate | null;
  /** The decision to admit, once recognised (R24-4.5.1); null where a first admission long ago counts (R24-4.5.2). */
  readonly partyAgeFrom: LegalDate | null;
  readonly cardOn: LegalDate | null;
}

/** One line of a list that runs beside the others: an opinion, a verified person, the class of new members. */
export interface TaskView {
  /** Words of the line, or the key of a paper, a stage or a choice. */
  readonly key: string;
  readonly state: PaperView['state'] | 'requested' | 'clear' | 'unclear' | 'overdue' | 'notNeeded';
  readonly due?: LegalDate;
}

export interface RegionView {
  readonly region: 'opinions' | 'verification' | 'training' | 'help' | 'conduct' | 'location';
  readonly tasks: readonly TaskView[];
}

/** An act that a case offers; what does not apply is left out. */
export interface OfferView {
  readonly act: string;
  /** The stage in which it is recorded. */
  readonly stage: string;
  /** Whether it carries the case on, adds to it where it stands, or leads off the road. */
  readonly bearing: 'onward' | 'adds' | 'aside';
  /** The road goes on by it as a rule; what adjourns, refuses or raises a question does not. */
  readonly usual?: true;
  /** Who acts in law. */
  readonly by: Duty;
  /** Duties that may record it. */
  readonly recordedBy: readonly Duty[];
  /** Duties of which a second person must confirm. */
  readonly confirm?: readonly Duty[];
  readonly cite: string;
  /** The reader's duties may record it. */
  readonly mine: boolean;
  readonly allowed: boolean;
  /** The first day of which the act may be, where the day asked for lies before it. */
  readonly earliest?: LegalDate;
  /** The nearest day by which it is to be done, and whether that has passed. */
  readonly due?: LegalDate;
  readonly overdue?: true;
  readonly unmet?: readonly Unmet[];
}

export interface RoadView {
  readonly stage: string;
  /** Place on this case's own road, from 1. */
  readonly place: number;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  readonly on?: LegalDate;
  readonly exits: readonly string[];
}

export interface HistoryEntryView {
  readonly seq: number;
  readonly act: string;
  readonly on: LegalDate;
  /** Instant of recording. */
  readonly recordedAt: string;
  readonly by: string;
  /** Rule ids that lapsed. */
  readonly lapses: readonly string[];
  /** Unconfirmed rules that a superior let pass, with a reason that is sealed. */
  readonly overridden?: readonly string[];
  readonly corrects?: number;
  /** The proposal whose content it is: its own number, or of the one it settled. */
  readonly proposal?: number;
  /** The second person said no: nothing of it counts. */
  readonly rejected?: true;
  /** A later correction annulled it, restated it or let it stand. */
  readonly corrected?: {
    readonly by: number;
    readonly how: 'annulled' | 'restated' | 'standing';
    readonly ground: string;
  };
}

/** Somebody assigned who may have no part in the case any more: `by` names another. */
export interface SubstituteView {
  readonly role: 'envoy' | 'helper' | 'introducer';
  readonly name: string;
  readonly rule: 'K38-conf' | 'SEC-20';
  readonly by: Duty;
}

export interface CandidateView {
  readonly id: string;
  /** The person, under whom more than one case may stand. */
  readonly person: string;
  readonly code: string;
  readonly name: string;
  /** Only after the ceremony. */
  readonly title: 'đ/c' | null;
  /** `YYYY[-MM[-DD]]`. */
  readonly birth: string;
  readonly unit: Ref;
  readonly status: 'active' | 'held' | 'done' | 'void';
  /** Since when no act is accepted, and who can take the case up again; null where it is not on hold. */
  readonly held: HeldView | null;
  /** The slice of the law pinned for this case by the superior committee; null: by the date of each act. */
  readonly pinned: string | null;
  readonly revision: number;
  readonly edition: { readonly key: string; readonly label: string; readonly since: LegalDate };
  readonly machineVersion: string;
  readonly stage: PlacedStageView;
  readonly helpers: readonly string[];
  /** For whom somebody else must be named. */
  readonly substitutes: readonly SubstituteView[];
  /** Only after the ceremony. */
  readonly member?: MemberView;
  /** Those that run, and those that have passed while what they asked is still to be done; the earliest first. */
  readonly deadlines: readonly DeadlineView[];
  readonly papers: readonly PaperView[];
  readonly regions: readonly RegionView[];
  /** Proposals that wait for a second person. */
  readonly pending: readonly PendingView[];
  /** Acts of the present stage. */
  readonly offers: readonly OfferView[];
  /** Acts further along the road. */
  readonly ahead: readonly OfferView[];
  readonly road: readonly RoadView[];
  /** The last entries, latest first. */
  readonly history: readonly HistoryEntryView[];
}

/** One line of the list. */
export interface CandidateRow {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly birth: string;
  readonly unit: Ref;
  readonly stage: StageView;
  readonly due: DeadlineView | null;
}

export interface CandidateFilter {
  readonly stage?: string;
  readonly unit?: string;
  readonly q?: string;
}

export interface CandidateListView {
  readonly items: readonly CandidateRow[];
  /** The reader's duty lets him look into cases. */
  readonly opens: boolean;
  /** The reader may enter somebody new. */
  readonly mayOpen: boolean;
  /** The reader may take lists out as files. */
  readonly mayExport: boolean;
  /** Cases that match the filter. */
  readonly total: number;
  /** Cursors of the pages beside this one. */
  readonly next: string | null;
  readonly previous: string | null;
  /** Running number of the first line, from 1. */
  readonly first: number;
  readonly filter: CandidateFilter;
  /** Cases per stage in the reader's whole scope, in the order of the road. */
  readonly stages: readonly { readonly stage: string; readonly no: string; readonly count: number }[];
  /** Units of the reader's scope. */
  readonly units: readonly Ref[];
}
