import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper, Vote } from '../../kernel/act.js';
import { Count, Day, Flag, Label, OneOf, Part, Person, Reference, Text } from '../../kernel/fields.js';

export class CeremonyPostpone extends Act<'ceremony.postpone'> {
  @Text('C2') reason!: string;
  @Day({ optional: true }) newOn?: LegalDate;
}

export class CeremonyConsent extends Act<'ceremony.consent'> {
  @Part(() => Paper) report!: Paper;
  @Part(() => Paper) consent!: Paper;
}

export class CeremonyHold extends Act<'ceremony.hold'> {
  @Reference() branch!: string;
  @Person() readBy!: string;
  @Flag() oath!: boolean;
  @Person() helper!: string;
  @Flag() oneByOne!: boolean;
  @Part(() => Paper, { optional: true }) consent?: Paper;
}

export class MemberRecordFile extends Act<'memberRecord.file'> {
  @Day() filedOn!: LegalDate;
  @Label() recordNumber!: string;
  @Flag() stamped!: boolean;
}

export class TrainingCertify extends Act<'training.certify'> {
  @Label() number!: string;
  @Day() certificateOn!: LegalDate;
  @OneOf(['district', 'commune', 'committee']) issuer!: 'district' | 'commune' | 'committee';
}

export class TrainingFail extends Act<'training.fail'> {
  @Text('C2') reason!: string;
}

export class DisciplineRecord extends Act<'discipline.record'> {
  @OneOf(['reprimand', 'warning', 'dismissal', 'expulsion']) form!: 'reprimand' | 'warning' | 'dismissal' | 'expulsion';
  @Part(() => Paper) decision!: Paper;
  @Day() effectiveOn!: LegalDate;
  @OneOf(['yes', 'no', 'open']) stillWorthy!: 'yes' | 'no' | 'open';
}

export class ConductClear extends Act<'conduct.clear'> {
  @Part(() => Paper) paper!: Paper;
}

export class SuspensionStart extends Act<'suspension.start'> {
  @OneOf(['suspended', 'prosecuted']) kind!: 'suspended' | 'prosecuted';
  @Part(() => Paper) paper!: Paper;
}

export class TransferStart extends Act<'transfer.start'> {
  @OneOf(['official', 'temporary', 'abroad']) kind!: 'official' | 'temporary' | 'abroad';
  @Label() to!: string;
  @Day() effectiveOn!: LegalDate;
  @Flag() noInspection!: boolean;
  @Flag() noComplaint!: boolean;
  @Part(() => Paper) comments!: Paper;
  @Part(() => Paper) helperReview!: Paper;
}

export class TransferArrive extends Act<'transfer.arrive'> {
  @Day() arrivedOn!: LegalDate;
  @Person() helper!: string;
}

export class TransferReturn extends Act<'transfer.return'> {
  @Day() returnedOn!: LegalDate;
  @Part(() => Paper) comment!: Paper;
}

export class SelfCriticismSubmit extends Act<'selfCriticism.submit'> {
  @Part(() => Paper) written!: Paper;
}

export class HelpReview extends Act<'help.review'> {
  @Part(() => Paper) review!: Paper;
}

export class RecognitionMeet extends Act<'recognition.meet'> {
  @Count({ max: 500 }) officialMembers!: number;
  @Count({ max: 500 }) present!: number;
  @OneOf(['ballot', 'card']) form!: 'ballot' | 'card';
  @Flag() formChosenByMeeting!: boolean;
}

export class RecognitionAdjourn extends Act<'recognition.adjourn'> {
  @Text('C2') reason!: string;
}

export class RecognitionVote extends Act<'recognition.vote'> {
  @Part(() => Vote) vote!: Vote;
  @OneOf(['recognise', 'delete']) motion!: 'recognise' | 'delete';
  @Part(() => Paper) resolution!: Paper;
  @Flag({ optional: true }) cardList?: boolean;
  @Flag({ optional: true }) photo?: boolean;
}

export class RecognitionAppraise extends Act<'recognition.appraise'> {
  @Part(() => Paper) report!: Paper;
}

export class RecognitionResolve extends Act<'recognition.resolve'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) resolution!: Paper;
  @Part(() => Paper, { optional: true }) delegation?: Paper;
}

export class RecognitionDecide extends Act<'recognition.decide'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) decision!: Paper;
  @Part(() => Paper, { optional: true }) cardDecision?: Paper;
}

export class RecognitionRefuse extends Act<'recognition.refuse'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) notice!: Paper;
  @Text('C2') reason!: string;
}

export class DeadlockResolve extends Act<'deadlock.resolve'> {
  @OneOf(['recognise', 'delete']) outcome!: 'recognise' | 'delete';
  @Part(() => Paper) decision!: Paper;
  @Text('C2') basis!: string;
}

export class RecognitionAnnounce extends Act<'recognition.announce'> {
  @Day() meetingOn!: LegalDate;
  @Flag({ optional: true }) tempBranchTold?: boolean;
}

export class CardHand extends Act<'card.hand'> {
  @Label() cardNumber!: string;
  @Day() handedOn!: LegalDate;
}

export class CandidateWithdraw extends Act<'candidate.withdraw'> {
  @Part(() => Paper) letter!: Paper;
  @Text('C2', { optional: true }) reason?: string;
}

export const membershipActs = {
  'ceremony.postpone': CeremonyPostpone,
  'ceremony.consent': CeremonyConsent,
  'ceremony.hold': CeremonyHold,
  'memberRecord.file': MemberRecordFile,
  'training.certify': TrainingCertify,
  'training.fail': TrainingFail,
  'discipline.record': DisciplineRecord,
  'conduct.clear': ConductClear,
  'suspension.start': SuspensionStart,
  'transfer.start': TransferStart,
  'transfer.arrive': TransferArrive,
  'transfer.return': TransferReturn,
  'selfCriticism.submit': SelfCriticismSubmit,
  'help.review': HelpReview,
  'recognition.meet': RecognitionMeet,
  'recognition.adjourn': RecognitionAdjourn,
  'recognition.vote': RecognitionVote,
  'recognition.appraise': RecognitionAppraise,
  'recognition.resolve': RecognitionResolve,
  'recognition.decide': RecognitionDecide,
  'recognition.refuse': RecognitionRefuse,
  'deadlock.resolve': DeadlockResolve,
  'recognition.announce': RecognitionAnnounce,
  'card.hand': CardHand,
  'candidate.withdraw': CandidateWithdraw,
};
