import { type Exclusion, exclusions } from '../kernel/act.js';
import type { StateValue } from '../kernel/procedure.js';

type Ground = Exclusion['reason'];

/** Left out of the base of a members' meeting (R24-9.3.2). */
export const inBranches: readonly Ground[] = exclusions;
/** Of a committee or its standing committee: who is exempted from activities is left out of members' meetings only (R24-9.3.3). */
export const inCommittees: readonly Ground[] = exclusions.filter((ground) => ground !== 'exemptAbsent');

const ofBranches: ReadonlySet<string> = new Set(['vote.record', 'recognition.vote', 'deletion.vote']);
/** Unions vote by statutes of their own. */
const ofUnions: ReadonlySet<string> = new Set(['union.resolve', 'nomination.make']);

/** The grounds on which a vote may leave people out; on deletion two bodies vote, by where the case stands. */
export const groundsOf = (act: string, value: StateValue): readonly Ground[] =>
  ofUnions.has(act) || (ofBranches.has(act) && !JSON.stringify(value).includes('"deletionGrassroots"'))
    ? inBranches
    : inCommittees;
