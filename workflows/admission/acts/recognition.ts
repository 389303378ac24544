import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper, Vote } from '../../kernel/act.js';
import { Day, Flag, Label, OneOf, Part, Text } from '../../kernel/fields.js';
import { MeetingOpened } from './decision.js';

export class SelfCriticismSubmit extends Act<'selfCriticism.submit'> {
  @Part(() => Paper) written!: Paper;
}

export class HelpReview extends Act<'help.review'> {
  @Part(() => Paper) review!: Paper;
}

export class RecognitionMeet extends MeetingOpened<'recognition.meet'> {}

export class RecognitionAdjourn extends Act<'recognition.adjourn'> {
  @Text('C2') reason!: string;
}

/** One vote of the branch on one motion. Three meetings short, whichever the motion, go up (R24-4.2.3). */
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

/** After three short votes those above decide. */
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

export const recognitionActs = {
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
};
