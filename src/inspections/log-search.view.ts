import type { CaseKind, SiteKind } from '../log/entry.js';

/** One entry of the log as a search shows it: that it is there and whose, never what was recorded. */
export interface LogLine {
  readonly chain: 'site' | 'case';
  readonly seq: number;
  readonly kind: CaseKind | SiteKind;
  readonly type: string;
  /** The day it happened; null where that is the day of its recording. */
  readonly on: string | null;
  /** The instant of its recording. */
  readonly at: string;
  readonly by: {
    readonly name: string | null;
    readonly duty: string | null;
    readonly unit: string | null;
  };
  readonly purpose: string | null;
  /** Codes of the cases it is about, as far as the reader may know them; the first few. */
  readonly cases: readonly string[];
  /** How many cases it is about in all; 0 to who keeps the machine. */
  readonly among: number;
  /** SHA-256 of the entry and the one before, as the evidence has it. */
  readonly hash: string;
}

/** What is asked of the log; what was left out is null. */
export interface LogQuery {
  /** Entries about the house, or about cases. */
  readonly of: 'site' | 'cases';
  /** Of one case: its code. */
  readonly case: string | null;
  readonly kind: string | null;
  /** A part of the name of whoever recorded it. */
  readonly who: string | null;
  /** Days of recording, in Viet Nam. */
  readonly from: string | null;
  readonly to: string | null;
}

export interface LogPage {
  readonly items: readonly LogLine[];
  /** Where to go on; set as well where so many entries were looked at that the search stopped for breath. */
  readonly next: string | null;
}
