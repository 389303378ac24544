import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Confidence } from '../../workflows/kernel/edition.js';
import type { Difference } from '../../workflows/kernel/difference.js';
import type { Became } from '../../workflows/kernel/rejudge.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import type { Late } from '../candidates/back-dated.js';
import type { PaperView, Ref } from '../candidates/views/candidate.view.js';

/** What keeping the law in one case looks like: the answer of the API, and all that the page draws. */

/**
 * *kept*: every rule asked holds, at most with a notice. *lapsed*: recorded, with something late or out of order.
 * *overridden*: an unconfirmed rule was passed on purpose. *barred*: judged again it would be refused. *differs*: it comes
 * out the same and what was stored of it is something else. *notJudged*: no complete edition of its day was read.
 * *waiting*: proposed, and confirmed by nobody. *rejected*: proposed, and refused by the second person.
 */
export type Verdict = 'kept' | 'lapsed' | 'overridden' | 'barred' | 'differs' | 'notJudged' | 'waiting' | 'rejected';

/** By how much something came after its last day. Working days are null where their table does not reach so far. */
export interface Over {
  readonly due: LegalDate;
  /** Calendar days. */
  readonly days: number;
  readonly workingDays: number | null;
}

export interface RuleFinding extends Unmet {
  readonly outcome: 'lapsed' | 'overridden' | 'noticed' | 'barred';
  /** Null where the rule is no matter of days. */
  readonly over: Over | null;
  /** Of a lapse alone: the entry that closed it; null while it is open. */
  readonly remedied: { readonly by: number; readonly on: LegalDate } | null;
  /** Of a rule passed on purpose: the paper it was passed on. The reason is sealed beside the entry. */
  readonly paper: { readonly number: string; readonly date: string; readonly issuer: string } | null;
}

/** A rule asked that holds, of which the reading is not confirmed. */
export interface UnsureRule {
  readonly rule: string;
  readonly cite: string;
  readonly confidence: Confidence;
}

export interface Signer {
  readonly name: string | null;
  readonly duty: string | null;
}

export interface JudgedEntry {
  readonly seq: number;
  readonly kind: 'act' | 'proposal' | 'clock' | 'recount' | 'crossing' | 'correction';
  readonly act: string;
  /** The day it happened. */
  readonly on: LegalDate;
  /** The instant of its recording; of what two persons did, of the first one's. */
  readonly recordedAt: string;
  readonly by: Signer;
  /** The second person, and when; null where nobody confirmed. */
  readonly confirmed: (Signer & { readonly at: string }) | null;
  /** The entry that a second person confirmed this proposal by; null for what is no proposal or waits. */
  readonly answered: number | null;
  /** The edition and its slice in force on that day. */
  readonly edition: { readonly key: string; readonly label: string } | null;
  /** The article it rests on; null where it is no act, or would be refused. */
  readonly cite: string | null;
  readonly stage: { readonly recorded: string; readonly judged: string | null };
  readonly verdict: Verdict;
  /** Why it would be refused, beside the rules: another stage, another duty, a year without its table. */
  readonly refusal: 'closed' | 'notHere' | 'notYours' | 'unlawful' | 'uncovered' | null;
  readonly findings: readonly RuleFinding[];
  /** How many rules were asked and hold. */
  readonly held: number;
  readonly unsure: readonly UnsureRule[];
  /** Dated before an entry that was recorded earlier: that one. */
  readonly after: number | null;
  /** `fromPaper`: recorded on the very day on which the case was first written down, with all its past. */
  readonly late: (Late & { readonly fromPaper: boolean }) | null;
  /** What a later entry made of it. */
  readonly became: Became | null;
  /** Where what is stored differs from what comes out again: word for word that of `lotrinh judge`. */
  readonly differences: readonly Difference[];
}

/** A limit of the case, as its log starts and ends it. */
export interface JudgedLimit {
  readonly timer: string;
  readonly subject: string;
  readonly rule: string;
  readonly cite: string;
  readonly kind: 'hard' | 'duty' | 'reminder' | 'exact' | 'right';
  readonly anchor: LegalDate;
  readonly unit: 'day' | 'workday' | 'month';
  readonly budget: number;
  /** Null where a year without a table of holidays is needed. */
  readonly due: LegalDate | null;
  readonly state: 'running' | 'passed' | 'ended';
  readonly closed: { readonly seq: number; readonly on: LegalDate } | null;
  /** What was due was done by this entry, in time or not; null where no entry says so. */
  readonly answered: { readonly seq: number; readonly on: LegalDate } | null;
  /** Null where it was kept, still runs in time, or nobody answers for its passing. */
  readonly over: Over | null;
}

export interface MissingPaper extends PaperView {
  /** The entry at which the law asked for it; null where the stage of the case asks. */
  readonly seq: number | null;
}

export interface ComplianceSummary {
  /** Acts judged, limits passed and corrections; proposals that were confirmed count once. */
  readonly judged: number;
  readonly kept: number;
  readonly lapsed: number;
  readonly overridden: number;
  readonly barred: number;
  readonly notJudged: number;
  readonly waiting: number;
  readonly rejected: number;
  /** Entries of which what is stored differs from what comes out again. */
  readonly differing: number;
  readonly lapses: { readonly open: number; readonly remedied: number };
  readonly limitsOver: number;
  /** Acts that rest on a reading that is not confirmed. */
  readonly unsure: number;
  /** Acts of the past written down from paper on the day the case began here; not among those recorded late. */
  readonly fromPaper: number;
  readonly backDated: number;
  readonly backDatedWithoutReason: number;
  readonly outOfOrder: number;
  readonly corrected: number;
  readonly missingPapers: number;
}

export interface ComplianceView {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly unit: Ref;
  readonly status: 'active' | 'done' | 'void';
  readonly revision: number;
  readonly stage: { readonly key: string; readonly no: string; readonly since: LegalDate };
  /** The instant at which it was judged again. */
  readonly at: string;
  /** The edition in force on that day. */
  readonly edition: { readonly key: string; readonly label: string; readonly since: LegalDate };
  readonly pinned: string | null;
  readonly machineVersion: string;
  /** The chain of the case is not whole: from this entry on nothing can be judged, and nothing was. */
  readonly fault: { readonly seq: number; readonly fault: string } | null;
  readonly summary: ComplianceSummary;
  readonly entries: readonly JudgedEntry[];
  readonly limits: readonly JudgedLimit[];
  readonly papers: readonly MissingPaper[];
}
