/**
 * The words a table is written in. A table knows the law by hand: what each act starts and ends, where it leads, what it
 * rests on, and how an unlawful one is refused. What it leaves out is expected not to be there.
 *
 * `@secretary.1` in the facts is the id of that person, `@unit` the branch, `@parent` the unit above it on that day.
 */

/** An act that must be accepted. `starts` are limits with their last day, `ends` limits that run no more. */
export const does = (
  on,
  by,
  act,
  { facts = {}, second, stage, cite, starts = {}, ends = [], lapses = [], notices = [], passed = [], again = false },
) => ({ kind: 'act', on, by, act, facts, second, stage, cite, starts, ends, lapses, notices, passed, again });

/**
 * An act that must be refused and leave no trace. `rules` are all that bar it, `earliest` says from when one would not,
 * `who` must act to mend it, `foretold` is true where the offers of that day had said so.
 */
export const cannot = (on, by, act, facts, refusal) => ({ kind: 'refusal', on, by, act, facts, refusal });

/** What the second person is refused: to confirm his own proposal. */
export const cannotConfirm = (on, by, act, facts, refusal) => ({ ...cannot(on, by, act, facts, refusal), own: true });

/** Refused by rules of the law. */
export const barred = (rules, { earliest = {}, who, confidence, foretold = false } = {}) => ({
  status: 422,
  code: 'rule-unmet',
  rules: [rules].flat(),
  earliest,
  who,
  confidence,
  foretold,
});
/** The act has no place at this stage; `rules` are what it still lacks besides. */
export const notHere = (rules = [], { earliest = {}, who, foretold = false } = {}) => ({
  status: 409,
  code: 'not-here',
  rules: [rules].flat(),
  earliest,
  who,
  foretold,
});
/** Another duty records it. */
export const notYours = (...who) => ({ status: 403, code: 'not-yours', rules: [], earliest: {}, who });
/** The case does not exist for this person; one who holds no duty anywhere any more is not even asked which. */
export const hidden = { status: 404, code: 'not-found', or: '403 forbidden', rules: [], earliest: {} };
export const ownProposal = { status: 403, code: 'forbidden', rules: [], earliest: {}, requirement: 'SEC-21' };

export const paper = (number, date, issuer) => ({ number, date, issuer });

/** A vote by ballot, or by raised card. */
export const vote = (listed, yes, { present = listed, excluded = [], form = 'ballot', invalid = 0 } = {}) => ({
  form,
  listed,
  excluded,
  present,
  yes,
  no: present - yes - invalid,
  invalid,
});
