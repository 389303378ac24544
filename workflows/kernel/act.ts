import type { LegalDate } from '../calendar/legal-date.js';
import { type Constructor, Count, Day, Label, OneOf, Part, Parts, Person, Reference, Text } from './fields.js';

/** A paper that an act rests on. */
export class Paper {
  @Label() number!: string;
  @Day() date!: LegalDate;
  @Label() issuer!: string;
  @Text('C1', { optional: true, max: 200 }) signer?: string;
  @Reference({ optional: true }) file?: string;
}

export const exclusions = ['temporaryTransfer', 'exemptAbsent', 'suspended', 'prosecuted', 'detained'] as const;

/** A person left out of the base of a vote, with the ground the law names (R24-9.3.2, R24-9.3.3). */
export class Exclusion {
  @Person() person!: string;
  @OneOf(exclusions) reason!: (typeof exclusions)[number];
}

/** A vote of one body on one person. Only totals: who voted how is stored nowhere (G01-5.1a). */
export class Vote {
  @OneOf(['ballot', 'card']) form!: 'ballot' | 'card';
  @Count() listed!: number;
  @Parts(() => Exclusion) excluded!: Exclusion[];
  @Count() present!: number;
  @Count() yes!: number;
  @Count() no!: number;
  @Count() invalid!: number;
}

/** The base of a vote: everyone listed, less those the law leaves out. Derived, never typed. */
export const baseOf = (vote: Pick<Vote, 'listed' | 'excluded'>): number => vote.listed - vote.excluded.length;

/** An unconfirmed rule passed on purpose by the duty above the acting body. */
export class Override {
  @Label() rule!: string;
  @Text('C2', { max: 1000 }) reason!: string;
  @Part(() => Paper) paper!: Paper;
}

/**
 * What was done. `on` is the day it happened, a legal date; the instant it was typed is the log's. Who typed it comes
 * from the session, the edition from `on`: neither is ever a field.
 */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- each act names its own type by it
export abstract class Act<T extends string = string> {
  readonly type!: T;
  @Day() on!: LegalDate;
  @Parts(() => Paper, { optional: true, atMost: 20 }) docs?: Paper[];
  @Text('C2', { optional: true }) note?: string;
  /** Why it is recorded long after it happened, where the log has gone on meanwhile. */
  @Text('C2', { optional: true, max: 1000 }) lateReason?: string;
  @Parts(() => Override, { optional: true, atMost: 10 }) overrides?: Override[];
}

/** Acts by type: one class is the validation, the TypeScript type and the OpenAPI schema. */
export type ActClasses = Readonly<Record<string, Constructor<Act>>>;
