import type { JudgedEntry } from './compliance.view.js';

/** What two persons did is one act: its proposal says the same once more, unless it differs from what was stored. */
export const isCounted = ({ answered, differences }: Pick<JudgedEntry, 'answered' | 'differences'>): boolean =>
  answered === null || differences.length > 0;

/** An entry that an inspector ought to look at. */
export const isNotable = ({ verdict, findings, late, after, became }: JudgedEntry): boolean =>
  verdict !== 'kept' || findings.length > 0 || late?.fromPaper === false || after !== null || became !== null;
