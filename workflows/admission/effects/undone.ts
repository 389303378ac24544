import type { Facts } from '../facts.js';

/** What a branch and the bodies above it had resolved, where a branch begins with its own meeting again. */
export const unresolved = {
  meeting: null,
  branchVote: null,
  resultReportedOn: null,
  sending: null,
  subdivisionOn: null,
  committeeVote: null,
  returned: null,
  extension: null,
} satisfies Partial<Facts>;

/** What an authority had begun, where it is begun anew. */
export const unappraised = {
  appraisedOn: null,
  sending: null,
  returned: null,
  extension: null,
} satisfies Partial<Facts>;
