import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Flag, Label, OneOf, Part, Parts, Text } from '../../kernel/fields.js';

/** Steps of an admission or recognition that can be redone on their own (K38-3b). */
export const repairSteps = [
  'introduction',
  'verification',
  'opinions',
  'branchVote',
  'committeeVote',
  'decision',
  'ceremony',
  'training',
] as const;

export type RepairStep = (typeof repairSteps)[number];

export class FaultyStep {
  @OneOf(repairSteps) step!: RepairStep;
  @Text('C3') fault!: string;
}

/** The superior orders the faulty steps to be redone, of a person who meets the standards. */
export class RepairOrder extends Act<'repair.order'> {
  @Parts(() => FaultyStep, { atLeast: 1, atMost: 8 }) steps!: FaultyStep[];
  @Part(() => Paper) order!: Paper;
  @Flag() standardsMet!: boolean;
  @Text('C3') basis!: string;
}

/** One ordered step done again; what was done rightly stays as it is. */
export class RepairRedo extends Act<'repair.redo'> {
  @OneOf(repairSteps) step!: RepairStep;
  /** The entry of the log that it replaces, as people call it. */
  @Label() replaces!: string;
  @Part(() => Paper) paper!: Paper;
}

/**
 * One decision annuls the faulty one, recognises the member and fixes the dates anew. Before the ceremony nobody has
 * joined yet: then it names no date and the ceremony follows.
 */
export class RepairConclude extends Act<'repair.conclude'> {
  @Part(() => Paper) decision!: Paper;
  @Day({ optional: true }) newJoinDate?: LegalDate;
  /** The end of the twelve months from the new date of joining, where they are over and the member is official. */
  @Day({ optional: true }) newOfficialDate?: LegalDate;
}

export const repairActs = {
  'repair.order': RepairOrder,
  'repair.redo': RepairRedo,
  'repair.conclude': RepairConclude,
};
