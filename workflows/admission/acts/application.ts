import type { LegalDate } from '../../calendar/legal-date.js';
import type { BirthDate } from '../../calendar/months.js';
import { Act, Paper } from '../../kernel/act.js';
import { Birth, Count, Day, Flag, OneOf, Part, Parts, Text } from '../../kernel/fields.js';

export class ProcedureAllow extends Act<'procedure.allow'> {
  @Part(() => Paper) branchResolution!: Paper;
  @Part(() => Paper) decision!: Paper;
  @Part(() => Paper, { optional: true }) priorAgreement?: Paper;
}

export class ProcedureRefuse extends Act<'procedure.refuse'> {
  @Part(() => Paper) decision!: Paper;
  @Text('C2') reason!: string;
}

export const exitGrounds = [
  'left',
  'droppedOut',
  'askedToLeave',
  'askedToLeaveHardship',
  'disunity',
  'population',
  'sentencedLessSerious',
  'sentencedSerious',
  'corruption',
  'wastefulness',
  'negativeConduct',
] as const;

/** How and when a former member left. */
export class FormerMembership {
  @Day() leftOn!: LegalDate;
  @OneOf(exitGrounds) ground!: (typeof exitGrounds)[number];
  @Day({ optional: true }) clearedOn?: LegalDate;
  @Count({ max: 9 }) timesReadmitted!: number;
}

export const educations = ['lowerSecondary', 'programme', 'primary', 'literate'] as const;
export const exceptionGrounds = [
  'mountain',
  'island',
  'border',
  'minority',
  'difficult',
  'fisherman',
  'elder',
] as const;

/** The candidate's own application, with what eligibility turns on. */
export class ApplicationWrite extends Act<'application.write'> {
  @Birth() birthDate!: BirthDate;
  @Flag() citizenship!: boolean;
  @OneOf(educations) education!: (typeof educations)[number];
  @OneOf(exceptionGrounds, { optional: true }) exceptionGround?: (typeof exceptionGrounds)[number];
  @OneOf(['first', 'readmission']) kind!: 'first' | 'readmission';
  @Part(() => FormerMembership, { optional: true }) exit?: FormerMembership;
}

export const placeGrounds = ['study', 'secondment', 'waiting', 'contract', 'noMember', 'village'] as const;

/** Which branch follows the procedure, where that is in question (2.3). */
export class PlaceDetermine extends Act<'place.determine'> {
  @OneOf(placeGrounds) ground!: (typeof placeGrounds)[number];
  @Count({ optional: true, max: 600 }) months?: number;
  /** The graduation decision, once there is one (G01-6.2b). */
  @Part(() => Paper, { optional: true }) decision?: Paper;
  /** The paper that names the branch, and the comments of employer, sender or residence. */
  @Parts(() => Paper, { atMost: 10 }) comments!: Paper[];
}

export const specialCases = [
  'believer',
  'dignitary',
  'foreignSpouse',
  'chineseOrigin',
  'businessOwner',
  'over60',
  'literacyOnly',
  'readmission',
  'abroad',
] as const;

/** A special track. That it exists is a fact rules read; what it is about stays in the papers. */
export class SpecialCaseDeclare extends Act<'specialCase.declare'> {
  @OneOf(specialCases) kind!: (typeof specialCases)[number];
  @Parts(() => Paper, { atMost: 20 }) papers!: Paper[];
}

export const applicationActs = {
  'procedure.allow': ProcedureAllow,
  'procedure.refuse': ProcedureRefuse,
  'application.write': ApplicationWrite,
  'place.determine': PlaceDetermine,
  'specialCase.declare': SpecialCaseDeclare,
};
