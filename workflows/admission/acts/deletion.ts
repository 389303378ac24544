import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper, Vote } from '../../kernel/act.js';
import { Count, Day, OneOf, Part, Text } from '../../kernel/fields.js';

/** Grounds on which a member is struck off the list (R24-8.1); *notQualified*: the branch will not recognise (R24-4.2.1). */
export const deletionGrounds = ['notQualified', 'inactive', 'card', 'will', 'twoYears', 'political'] as const;
export type DeletionGround = (typeof deletionGrounds)[number];

/** The branch proposes that a probationary member be deleted. */
export class DeletionPropose extends Act<'deletion.propose'> {
  @OneOf(deletionGrounds) ground!: DeletionGround;
  /** Months of the year without activities or fees, for *inactive*. */
  @Count({ optional: true, max: 12 }) months?: number;
  /** Since when the member has been educated without improving (*will*), in breach of status (*twoYears*). */
  @Day({ optional: true }) since?: LegalDate;
  @Text('C2') basis!: string;
}

/** The branch asks the member to criticise himself before it (G01-11.1). */
export class SelfCriticismAsk extends Act<'selfCriticism.ask'> {
  @Count({ min: 1, max: 3 }) time!: number;
  @OneOf(['done', 'absent', 'refused']) result!: 'done' | 'absent' | 'refused';
}

/** One vote of one body on the deletion; a delegated committee that carries it decides instead. */
export class DeletionVote extends Act<'deletion.vote'> {
  @OneOf(['branch', 'grassroots']) level!: 'branch' | 'grassroots';
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) resolution!: Paper;
}

export class DeletionDecide extends Act<'deletion.decide'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) decision!: Paper;
}

/** The proposal falls: the member stands where he stood. */
export class DeletionDrop extends Act<'deletion.drop'> {
  @Part(() => Vote, { optional: true }) vote?: Vote;
  @Text('C2') reason!: string;
}

/** Without the votes of the bodies below (R296-3). */
export class MemberStrikeOff extends Act<'member.strikeOff'> {
  @OneOf(['wanted', 'detained', 'sentenced']) ground!: 'wanted' | 'detained' | 'sentenced';
  /** The paper that proves the ground. */
  @Part(() => Paper) paper!: Paper;
  @Part(() => Paper) decision!: Paper;
}

/** The day from which the time for a complaint counts. */
export class DeletionReceive extends Act<'deletion.receive'> {
  @Day() receivedOn!: LegalDate;
}

export const deletionActs = {
  'deletion.propose': DeletionPropose,
  'selfCriticism.ask': SelfCriticismAsk,
  'deletion.vote': DeletionVote,
  'deletion.decide': DeletionDecide,
  'deletion.drop': DeletionDrop,
  'member.strikeOff': MemberStrikeOff,
  'deletion.receive': DeletionReceive,
};
