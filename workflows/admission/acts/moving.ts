import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Flag, OneOf, Part, Parts, Person, Reference, Texts } from '../../kernel/fields.js';
import type { Route } from '../../kernel/setting.js';
import { faultKinds } from './faults.js';

export const routeNames = ['A', 'B', 'C', 'D', 'E', 'F'] as const satisfies readonly Route[];

/** The candidate moves to another place of work, study or residence (G01-3.9). `on` is the day it becomes known. */
export class MoveDeclare extends Act<'move.declare'> {
  /** The day of the decision that moves him: what is carried out where is counted from it. */
  @Day() moveDecisionOn!: LegalDate;
  /** The base organisation he goes to, or the branch. */
  @Reference() newUnit!: string;
  /** The same committee is competent to admit there. */
  @Flag() sameAuthority!: boolean;
  /** The certificate that he is helped and considered, or the letter with the dossier. */
  @Part(() => Paper) letter!: Paper;
}

/** The dossier leaves for the competent committee of the new place. */
export class MoveForward extends Act<'move.forward'> {
  @Reference() to!: string;
  @Day() forwardedOn!: LegalDate;
  @Parts(() => Paper, { atMost: 40 }) contents!: Paper[];
}

/** The new place takes him over: one of its branches assigns a member, whatever the time spent together. */
export class MoveReceive extends Act<'move.receive'> {
  @Day() receivedOn!: LegalDate;
  @Reference() branch!: string;
  @Person() helper!: string;
  /** Who decides there, read anew. */
  @OneOf(routeNames) route!: Route;
}

/** Temporary work elsewhere: the branch of official work stays the candidate's own (G01-5.2a). */
export class PostingStart extends Act<'posting.start'> {
  @Reference() tempBranch!: string;
  @Day() from!: LegalDate;
  @Day({ optional: true }) to?: LegalDate;
  @Person({ optional: true }) tempHelper?: string;
  /** What the temporary branch says of him: the branch of official work proposes upon it. */
  @Part(() => Paper, { optional: true }) comment?: Paper;
}

export class PostingEnd extends Act<'posting.end'> {
  @Day({ optional: true }) to?: LegalDate;
  @Part(() => Paper, { optional: true }) comment?: Paper;
}

/** The new place found faults before the ceremony and asks the issuer to reconsider (G01-3.9c-4). */
export class ReviewRequest extends Act<'review.request'> {
  @Texts('C3', { atLeast: 1 }) faults!: string[];
  @Part(() => Paper) letter!: Paper;
  @Day() requestOn!: LegalDate;
}

/** The issuer's answer: its decision stands, or is reviewed as faulty (R24-4.4). */
export class ReviewSettle extends Act<'review.settle'> {
  @OneOf(['stands', 'faulty']) outcome!: 'stands' | 'faulty';
  /** What was wrong: said wherever something was (R24-4.4), no one assumes it. */
  @OneOf(faultKinds, { optional: true }) kind?: (typeof faultKinds)[number];
  @Part(() => Paper) answer!: Paper;
}

export const movingActs = {
  'move.declare': MoveDeclare,
  'move.forward': MoveForward,
  'move.receive': MoveReceive,
  'posting.start': PostingStart,
  'posting.end': PostingEnd,
  'review.request': ReviewRequest,
  'review.settle': ReviewSettle,
};
