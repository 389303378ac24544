import { Act, Paper, Vote } from '../../kernel/act.js';
import { Flag, Part, Text } from '../../kernel/fields.js';

/** A member asks in writing to leave the Party, and says why (G01-11.2). */
export class ExitRequest extends Act<'exit.request'> {
  @Part(() => Paper) letter!: Paper;
  @Text('C2') reason!: string;
}

/** The competent committee lets the member go, as branch and grassroots committee proposed. */
export class ExitDecide extends Act<'exit.decide'> {
  @Part(() => Vote) vote!: Vote;
  @Part(() => Paper) decision!: Paper;
  /** A breach not yet dealt with: discipline comes first. */
  @Flag() breachPending!: boolean;
}

export const exitActs = {
  'exit.request': ExitRequest,
  'exit.decide': ExitDecide,
};
