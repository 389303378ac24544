import type { Refused } from '../../workflows/kernel/decide.js';
import { Problem } from '../http/problem.js';

/** A refusal by law as HTTP tells it: every rule unmet, with its article, the earliest date and who must act. */
export function refusalOf({ kind, stage, unmet, by, since, year }: Refused, act: string): Problem {
  const where = { stage, act };
  switch (kind) {
    case 'closed':
      return Problem.conflict('closed', 'The case is over', where);
    case 'notHere':
      return Problem.conflict('not-here', 'This act has no place at this stage on that day', {
        ...where,
        ...(since && { since }),
        unmet,
      });
    case 'notYours':
      return new Problem(403, 'not-yours', 'Another duty records this act', { ...where, by });
    case 'unlawful':
      return new Problem(422, 'rule-unmet', 'The law does not allow this step yet', { ...where, unmet });
    case 'uncovered':
      return new Problem(422, 'year-not-covered', 'A limit needs working days of a year whose table is not there yet', {
        ...where,
        year,
      });
  }
}
