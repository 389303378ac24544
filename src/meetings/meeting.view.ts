import type { Exclusion } from '../../workflows/kernel/act.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import type { ActType } from '../../workflows/admission/acts.js';
import type { FormRefusal } from '../ui/form/form-refusal.js';
import type { Meanwhile } from '../candidates/act-forms/meanwhile.js';
import type { VoteSum } from '../candidates/act-forms/act-form.view.js';
import type { VoteRule } from '../candidates/act-forms/vote-rule.js';
import type { Ref } from '../candidates/views/candidate.view.js';
import type { DraftView } from '../kept-forms/draft-parts.js';
import type { BodySlug } from './meeting-acts.js';
import type { GroupKey } from './ticks.js';

/** Somebody a body can consider. */
export interface Considered {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly unit: Ref;
  readonly stage: string;
  readonly revision: number;
  /** Votes the meeting can come to, those that can be recorded now first. */
  readonly votes: readonly ActType[];
  /** It is to be said which of them is recorded: there are several, or nothing but a refusal. */
  readonly choice: boolean;
  /** The act that opens the meeting, where it is not open yet. */
  readonly opens: 'meeting.open' | 'recognition.meet' | null;
  /** What stands in the way today, of the first vote or of its opening. */
  readonly allowed: boolean;
  readonly unmet: readonly Unmet[];
  /** What waits for a second person already. */
  readonly waiting: { readonly seq: number; readonly act: string } | null;
}

/** One body that meets, and whom it can consider now. */
export interface MeetingGroup {
  /** Under which its people are ticked. */
  readonly key: GroupKey;
  readonly body: BodySlug;
  /** The branch that meets; null for a body above branches. */
  readonly unit: Ref | null;
  /** Those of this page, and those ticked on others. */
  readonly people: readonly Considered[];
  readonly ticked: readonly string[];
  /** Codes of this page. */
  readonly here: ReadonlySet<string>;
}

/** One page of those who can be considered. */
export interface MeetingsView {
  readonly groups: readonly MeetingGroup[];
  /** The code after which the next page begins, and that after which this one does; empty for the first. */
  readonly next: string | null;
  readonly at: string;
  /** Why nobody's results can be entered so. */
  readonly fault: 'nobody' | 'tooMany' | null;
  /** The draft of each body's meetings, and the codes of those it is about. */
  readonly drafts: readonly {
    readonly body: BodySlug;
    readonly draft: DraftView | null;
    readonly people: readonly string[];
  }[];
}

/** A box of a person's part of the form, as the class of the act tells it. */
export interface ExtraField {
  /** As the act has it: `conclusions.record`. */
  readonly name: string;
  readonly kind: 'text' | 'label' | 'day' | 'count' | 'flag' | 'oneOf';
  readonly values: readonly (string | number)[];
  readonly most: number;
  readonly optional: boolean;
}

/** One of them, filled in. */
export interface ExtraSaid {
  readonly field: ExtraField;
  readonly value: string;
}

export interface PersonForm {
  readonly person: Considered;
  readonly act: ActType;
  /** What is recorded was said, or goes without saying. */
  readonly chosen: boolean;
  readonly fields: readonly ExtraField[];
  readonly keys: { readonly open: string; readonly vote: string };
  /** What each vote the meeting may come to is held against. */
  readonly rules: readonly VoteRule[];
}

/** The form of one meeting about several people. */
export interface MeetingForm {
  readonly body: BodySlug;
  readonly people: readonly PersonForm[];
  /** Fields that are the same for everybody, beside those of every meeting. */
  readonly common: readonly ExtraField[];
  /** Whether a meeting is to be opened first, which itself chose how it votes. */
  readonly opening: boolean;
  /** Who may be left out of the base, and on which grounds. */
  readonly members: readonly { readonly value: string; readonly label: string }[];
  readonly grounds: readonly Exclusion['reason'][];
  /** Rows for people left out of the base. */
  readonly rows: number;
  readonly typed: Readonly<Record<string, string>>;
  readonly refusal: FormRefusal | null;
  /** What was chosen asks for more than the form did. */
  readonly more: boolean;
  readonly draft: DraftView | null;
  /** Codes of those it was about and who are not there to be considered any more. */
  readonly lost: readonly string[];
}

/** One person on the check page: what would be recorded, or why not. */
export interface PersonCheck {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly act: ActType;
  readonly opens: string | null;
  readonly number: string;
  readonly votes: { readonly yes: number; readonly no: number; readonly invalid: number } | null;
  readonly sum: VoteSum | null;
  readonly extras: readonly ExtraSaid[];
  readonly remarks: readonly Unmet[];
  readonly refusal: FormRefusal | null;
  /** Null where his case has not moved on since the form was made. */
  readonly meanwhile: Meanwhile | null;
}

export interface MeetingCheck {
  readonly body: BodySlug;
  readonly on: string;
  readonly listed: string;
  readonly base: number;
  readonly present: string;
  readonly form: string;
  readonly minutes: string;
  readonly absent: string;
  readonly common: readonly ExtraSaid[];
  readonly excluded: readonly { readonly name: string; readonly reason: string }[];
  readonly people: readonly PersonCheck[];
  readonly pairs: readonly (readonly [string, string])[];
  /** The same, of those whose cases moved on made from what is there now; null where none has. */
  readonly again: readonly (readonly [string, string])[] | null;
}

/** What became of one person's result. */
export interface PersonReceipt {
  readonly code: string;
  readonly name: string;
  readonly title: 'đ/c' | null;
  readonly act: string;
  readonly seq: number | null;
  /** Null where it was recorded. */
  readonly refusal: FormRefusal | null;
  /** Null where his case has not moved on since the form was made. */
  readonly meanwhile: Meanwhile | null;
  /** It waits for a second person. */
  readonly waits: boolean;
}

export interface MeetingReceipt {
  readonly body: BodySlug;
  readonly people: readonly PersonReceipt[];
  /** Everything typed about those refused, to be mended; none where all were recorded. */
  readonly pairs: readonly (readonly [string, string])[];
}
