import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper, Vote } from '../../kernel/act.js';
import { Day, Flag, OneOf, Part, Person, Text } from '../../kernel/fields.js';

export const massOrganisations = [
  'youthUnion',
  'tradeUnion',
  'women',
  'farmers',
  'veterans',
  'front',
  'other',
] as const;

/** A branch opens a case of its own accord: it observes a person (K38-1.1d-1). */
export class CaseOpen extends Act<'case.open'> {}

/** A mass organisation nominates. Only `union.resolve` counts as an introduction route. */
export class NominationMake extends Act<'nomination.make'> {
  @OneOf(massOrganisations) body!: (typeof massOrganisations)[number];
  @Part(() => Paper) paper!: Paper;
  @Part(() => Vote, { optional: true }) vote?: Vote;
  @Text('C2', { optional: true }) achievements?: string;
}

/** The branch resolves that the person enters the list of sympathisers, and who helps. */
export class ListEnter extends Act<'list.enter'> {
  @Part(() => Paper) resolution!: Paper;
  @Person() helper!: string;
  @Day() helperTogetherSince!: LegalDate;
  @Flag({ optional: true }) parentsAsked?: boolean;
}

/** The monthly review of the list by branch, grassroots committee or superior. */
export class ListReview extends Act<'list.review'> {
  @Part(() => Paper) resolution!: Paper;
  @OneOf(['stay', 'course', 'leave']) outcome!: 'stay' | 'course' | 'leave';
}

export class ListRemove extends Act<'list.remove'> {
  @Part(() => Paper) resolution!: Paper;
  @Text('C2') reason!: string;
}

/** The helper's periodic assessment. */
export class HelpReport extends Act<'help.report'> {
  @Day() periodFrom!: LegalDate;
  @Day() periodTo!: LegalDate;
  @Text('C2') assessment!: string;
  @Text('C2', { optional: true }) tasksDone?: string;
}

export const replacementCauses = ['movedAway', 'disciplined', 'unable', 'candidateMoved'] as const;

export class HelperReplace extends Act<'helper.replace'> {
  @Part(() => Paper) resolution!: Paper;
  @Person() old!: string;
  @Person() new!: string;
  @OneOf(replacementCauses) cause!: (typeof replacementCauses)[number];
  @Part(() => Paper, { optional: true }) review?: Paper;
}

export const unionBodies = ['youthUnionExecutive', 'wholeCell', 'tradeUnionExecutive'] as const;

/** The Youth Union's or Trade Union's resolution to introduce; it may come early and age. */
export class UnionResolve extends Act<'union.resolve'> {
  @OneOf(unionBodies) body!: (typeof unionBodies)[number];
  @Flag() member!: boolean;
  @Part(() => Paper) resolution!: Paper;
  @Part(() => Vote) vote!: Vote;
}

export class UnionWithdraw extends Act<'union.withdraw'> {
  @Part(() => Paper) resolution!: Paper;
  @Text('C2') reason!: string;
}

export class AbsenceStart extends Act<'absence.start'> {
  @Day() from!: LegalDate;
  @Day({ optional: true }) expectedTo?: LegalDate;
  @Text('C2') reason!: string;
}

export class AbsenceEnd extends Act<'absence.end'> {}

/** A voluntary road: the person steps down. */
export class CandidateWithdraw extends Act<'candidate.withdraw'> {
  @Part(() => Paper) letter!: Paper;
  @Text('C2', { optional: true }) reason?: string;
}

export const listActs = {
  'case.open': CaseOpen,
  'nomination.make': NominationMake,
  'list.enter': ListEnter,
  'list.review': ListReview,
  'list.remove': ListRemove,
  'help.report': HelpReport,
  'helper.replace': HelperReplace,
  'union.resolve': UnionResolve,
  'union.withdraw': UnionWithdraw,
  'absence.start': AbsenceStart,
  'absence.end': AbsenceEnd,
  'candidate.withdraw': CandidateWithdraw,
};
