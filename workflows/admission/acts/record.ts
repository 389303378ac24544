import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Count, Day, Flag, Label, OneOf, Part, Parts, Person, Text } from '../../kernel/fields.js';

/** Whom the record names and the law has verified (G01-3.4a). One of a kind is told apart by `no`. */
export const relations = [
  'candidate',
  'father',
  'mother',
  'raiser',
  'spouse',
  'spouseFather',
  'spouseMother',
  'spouseRaiser',
  'child',
  'sibling',
  'spouseSibling',
  'grandparent',
] as const;

export type Relation = (typeof relations)[number];

export class Subject {
  @OneOf(relations) relation!: Relation;
  /** Which of several children or siblings, from 1. */
  @Count({ min: 1, max: 30, optional: true }) no?: number;
  @Flag() memberNow!: boolean;
  /** Full civil capacity: an adult child is verified. */
  @Flag({ optional: true }) ofAge?: boolean;
  @Flag({ optional: true }) deceased?: boolean;
  /** The person in the register, so that nobody verifies his own family. */
  @Person({ optional: true }) person?: string;
}

export class RecordDeclare extends Act<'record.declare'> {
  @Day() completedOn!: LegalDate;
  @Parts(() => Subject, { atLeast: 1, atMost: 60 }) subjects!: Subject[];
  /** The declaration itself. */
  @Text('C3', { optional: true, max: 4000 }) declaration?: string;
}

export class RecordSupplement extends Act<'record.supplement'> {
  @Text('C3') points!: string;
  @Part(() => Paper) paper!: Paper;
}

/** The edge stamp on every page and the photo, before any comment or certificate. */
export class RecordSeal extends Act<'record.seal'> {
  @Count({ min: 1, max: 200 }) pages!: number;
  @Flag() photo!: boolean;
  @Flag() uncommented!: boolean;
  @Flag() uncertified!: boolean;
}

export class VerificationRow {
  /** The subject as `subjectKey` writes it: `father`, `child-2`. */
  @Label() subject!: string;
  @Label() addressee!: string;
  @Flag() abroad!: boolean;
  @Day() sentOn!: LegalDate;
  @Day({ optional: true }) receivedOn?: LegalDate;
}

/** Ways of asking that the law names beside a letter to the committee concerned (G01-3.4c-5 to c-7). */
export const channels = {
  /** Relatives abroad: through the Foreign Ministry Party Committee. */
  foreignMinistry: 'foreignMinistry',
  /** Foreign employers: a representative goes to the workplace and the security agency. */
  securityAgency: 'securityAgency',
  /** Armed forces: compared with the record declared on enlistment. */
  enlistmentRecord: 'enlistmentRecord',
} as const;

export class VerificationRequest extends Act<'verification.request'> {
  @Parts(() => VerificationRow, { atLeast: 1, atMost: 40 }) rows!: VerificationRow[];
  @Person({ optional: true }) envoy?: string;
  @Label({ optional: true }) channel?: string;
}

/** A person concludes that a subject need not be verified; sparing the political history only leaves the row open. */
export class VerificationExempt extends Act<'verification.exempt'> {
  @Label() subject!: string;
  @OneOf(['ownSide', 'spouseSide', 'knownLocally']) ground!: 'ownSide' | 'spouseSide' | 'knownLocally';
  @Part(() => Paper, { optional: true }) memberConfirmed?: Paper;
  @OneOf(['all', 'politicalHistory']) scope!: 'all' | 'politicalHistory';
  @Text('C3') basis!: string;
}

const results = ['correct', 'incorrect', 'incomplete'] as const;

export class VerificationReply extends Act<'verification.reply'> {
  @Label() row!: string;
  @OneOf(results) result!: (typeof results)[number];
  @Flag() agreedCollectively!: boolean;
  @Flag() stamped!: boolean;
  @Day() repliedOn!: LegalDate;
  @Text('C3', { optional: true }) content?: string;
}

export class VerificationReport extends Act<'verification.report'> {
  @Label() row!: string;
  @Person() envoy!: string;
  @Part(() => Paper) report!: Paper;
  @OneOf(results) result!: (typeof results)[number];
  @Text('C3', { optional: true }) content?: string;
}

export class VerificationEscalate extends Act<'verification.escalate'> {
  @Label() row!: string;
  @Label() addressee!: string;
  @Day() sentOn!: LegalDate;
}

export class PoliticalRaise extends Act<'political.raise'> {
  @Text('C3') matter!: string;
  @OneOf(['own', 'central']) level!: 'own' | 'central';
}

export class PoliticalConclude extends Act<'political.conclude'> {
  @OneOf(['met', 'notMet']) conclusion!: 'met' | 'notMet';
  @Part(() => Paper, { optional: true }) consent?: Paper;
  @Text('C3') basis!: string;
}

export class RecordComment extends Act<'record.comment'> {
  @Flag() truthful!: boolean;
  @Flag() politicalIssue!: boolean;
  @Text('C2') text!: string;
}

export class RecordCertify extends Act<'record.certify'> {
  @Part(() => Paper) collective!: Paper;
  @Flag() truthful!: boolean;
  @Flag() politicalIssue!: boolean;
  @Flag() eligible!: boolean;
  @Day() certifiedOn!: LegalDate;
  @Text('C3') basis!: string;
}

export class AttemptResume extends Act<'attempt.resume'> {
  @Part(() => Paper) resolution!: Paper;
}

export const recordActs = {
  'record.declare': RecordDeclare,
  'record.supplement': RecordSupplement,
  'record.seal': RecordSeal,
  'verification.request': VerificationRequest,
  'verification.exempt': VerificationExempt,
  'verification.reply': VerificationReply,
  'verification.report': VerificationReport,
  'verification.escalate': VerificationEscalate,
  'political.raise': PoliticalRaise,
  'political.conclude': PoliticalConclude,
  'record.comment': RecordComment,
  'record.certify': RecordCertify,
  'attempt.resume': AttemptResume,
};
