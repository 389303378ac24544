import { addMonths } from '../../calendar/months.js';
import { as, from, met, need, type Predicates } from './rule.js';

/** Section 2.1: the list of sympathisers, and who lets the procedure begin. */

export const list: Predicates = {
  'K38-1.1d-1': {
    remedy: from('secretary', { paper: 'branchResolution' }),
    recorded: ({ facts, law, on }, act) => {
      const resolved =
        as(act, 'list.enter')?.resolution ??
        as(act, 'list.remove')?.resolution ??
        as(act, 'course.assign')?.proposal ??
        as(act, 'procedure.allow')?.branchResolution;
      if (resolved) return need(resolved.date <= act.on);
      // A list reviewed late is a lapse; no remedy is named.
      const before = as(act, 'list.review') ? facts.list?.reviewedOn : undefined;
      if (!before) return met;
      const due = addMonths(before, law.on(before).parameters.listReviewMonths);
      return need(on <= due, { force: 'lapse', remedy: from('secretary', { act: 'delay.explain' }), detail: { due } });
    },
  },
  'K38-1.1c': {
    remedy: from('grassroots', { paper: 'agreement' }),
    recorded: ({ setting }, act) => {
      const assigned = as(act, 'course.assign');
      if (assigned) return need(assigned.agreement !== undefined || !setting.grassroots);
      const allowed = as(act, 'procedure.allow');
      return need(
        !allowed || (allowed.branchResolution.date <= allowed.decision.date && allowed.decision.date <= act.on),
      );
    },
  },
  'L-PAR': { recorded: (_, act) => need(as(act, 'list.enter')?.parentsAsked ?? act.type !== 'list.enter') },
};
