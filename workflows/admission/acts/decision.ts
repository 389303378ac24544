import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper, Vote } from '../../kernel/act.js';
import { Count, Day, Flag, Label, OneOf, Part, Parts, Reference, Text } from '../../kernel/fields.js';

export class MeetingConvene extends Act<'meeting.convene'> {
  @Day() plannedOn!: LegalDate;
  @Label() place!: string;
}

export class MeetingPostpone extends Act<'meeting.postpone'> {
  @Day({ optional: true }) newOn?: LegalDate;
  @Text('C2') reason!: string;
}

/** What a branch meeting records when it opens. */
export abstract class MeetingOpened<T extends string> extends Act<T> {
  @Count({ max: 500 }) officialMembers!: number;
  @Count({ max: 500 }) present!: number;
  @OneOf(['ballot', 'card']) form!: 'ballot' | 'card';
  @Flag() formChosenByMeeting!: boolean;
}

export class MeetingOpen extends MeetingOpened<'meeting.open'> {}

export class MeetingAdjourn extends Act<'meeting.adjourn'> {
  @Count({ max: 500 }) present!: number;
  @OneOf(['tooFew', 'other']) reason!: 'tooFew' | 'other';
}

/** What the branch resolution concludes about the person. */
export class Conclusions {
  @Text('C2') record!: string;
  @Text('C2') awareness!: string;
  @Text('C2') strengths!: string;
  @Text('C2') ability!: string;
  @Text('C2') relations!: string;
}

export class VoteRecord extends Act<'vote.record'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Conclusions) conclusions!: Conclusions;
  @Part(() => Paper) resolution!: Paper;
}

export class ResultReport extends Act<'result.report'> {
  @Part(() => Paper) report!: Paper;
}

export class DossierSend extends Act<'dossier.send'> {
  @Reference() to!: string;
  @Day() sentOn!: LegalDate;
  @Parts(() => Paper, { atMost: 40 }) contents!: Paper[];
}

export class DossierReceive extends Act<'dossier.receive'> {
  @Reference() from!: string;
  @Day() receivedOn!: LegalDate;
}

export class SubdivisionAppraise extends Act<'subdivision.appraise'> {
  @Part(() => Paper) report!: Paper;
  @OneOf(['for', 'against', 'reserved']) view!: 'for' | 'against' | 'reserved';
}

export class CommitteeVote extends Act<'committee.vote'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) resolution!: Paper;
}

/** A delegated grassroots committee resolves and decides in one. */
export class CommitteeDecide extends Act<'committee.decide'> {
  @Part(() => Paper) delegation!: Paper;
  @Day() delegationFrom!: LegalDate;
  @Day({ optional: true }) delegationTo?: LegalDate;
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) decision!: Paper;
}

/** A body that may decide says no. */
abstract class Refusing<T extends string> extends Act<T> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) notice!: Paper;
  @Text('C2') reason!: string;
}

export class CommitteeRefuse extends Refusing<'committee.refuse'> {}

export class BoardAppraise extends Act<'board.appraise'> {
  @Part(() => Paper) report!: Paper;
  @Day({ optional: true }) extractsSentOn?: LegalDate;
}

export class DecisionExtend extends Act<'decision.extend'> {
  @Part(() => Paper) paper!: Paper;
  @Count({ min: 1, max: 120 }) workingDays!: number;
  @Text('C2') reason!: string;
}

export class AdmissionDecide extends Act<'admission.decide'> {
  @OneOf(['standingCommittee', 'standingMembersAndHeads']) body!: 'standingCommittee' | 'standingMembersAndHeads';
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) decision!: Paper;
}

export class AdmissionRefuse extends Refusing<'admission.refuse'> {}

export class ResultNotify extends Act<'result.notify'> {
  @Reference() to!: string;
  @Day() notifiedOn!: LegalDate;
}

/** The remedy of a limit that passed: the late body explains to its superior. */
export class DelayExplain extends Act<'delay.explain'> {
  @Label() timer!: string;
  @Text('C2') reason!: string;
  @Reference() to!: string;
}

export class DecisionReceive extends Act<'decision.receive'> {
  @Day() receivedOn!: LegalDate;
  @Part(() => Paper) decision!: Paper;
}

export const decisionActs = {
  'meeting.convene': MeetingConvene,
  'meeting.postpone': MeetingPostpone,
  'meeting.open': MeetingOpen,
  'meeting.adjourn': MeetingAdjourn,
  'vote.record': VoteRecord,
  'result.report': ResultReport,
  'dossier.send': DossierSend,
  'dossier.receive': DossierReceive,
  'subdivision.appraise': SubdivisionAppraise,
  'committee.vote': CommitteeVote,
  'committee.decide': CommitteeDecide,
  'committee.refuse': CommitteeRefuse,
  'board.appraise': BoardAppraise,
  'decision.extend': DecisionExtend,
  'admission.decide': AdmissionDecide,
  'admission.refuse': AdmissionRefuse,
  'result.notify': ResultNotify,
  'delay.explain': DelayExplain,
  'decision.receive': DecisionReceive,
};
