import { addMonths } from '../../calendar/months.js';
import { addWorkingDays } from '../../calendar/working-days.js';
import { as, from, met, need, type Predicates } from './rule.js';

/** Rules of one province (Hà Nội unless said): asked only where a unit has switched them on, and never a bar. */

/** L-SEND: working days from the branch's resolution, for the branch and for the committee above it. */
export const sendingLimits = { branch: 5, grassroots: 25 } as const;

/** L-HELP: months between two reports of the helper; the slowest rhythm met is the quarter. */
const helperReports = 3;

/** L-15: working days after which both resolutions are made again. */
const resolutionsLast = 45;

export const local: Predicates = {
  'L-SEND': {
    remedy: from('secretary', { act: 'delay.explain' }),
    recorded: ({ facts, calendar }, act) => {
      const sent = as(act, 'dossier.send');
      if (!sent || !facts.branchVote) return met;
      const due = addWorkingDays(
        calendar,
        facts.branchVote.on,
        facts.committeeVote ? sendingLimits.grassroots : sendingLimits.branch,
      );
      return need(sent.sentOn <= due, { force: 'lapse', detail: { due, on: sent.sentOn } });
    },
  },
  'L-54': {
    recorded: (_, act) => {
      const renewed = as(act, 'dossier.renew');
      return need(!renewed || renewed.supplementaryVerification !== undefined);
    },
  },
  'L-15': {
    recorded: ({ facts, calendar, on }, act) => {
      const start = act.type === 'recognition.decide' ? facts.recognition.vote?.on : undefined;
      if (!start) return met;
      const due = addWorkingDays(calendar, start, resolutionsLast);
      return need(on <= due, { detail: { due } });
    },
  },
  'L-DEC': {
    recorded: (_, act) => {
      const decided = as(act, 'admission.decide') ?? as(act, 'committee.decide');
      return need(!decided || decided.vote.form === 'ballot');
    },
  },
  // Papers beside the lists of the centre: proof of the first admission, copies, merits.
  'L-READ': {
    recorded: (_, act) => {
      const asked = as(act, 'consent.request');
      return need(asked?.matter !== 'readmission' || (asked.docs ?? []).length >= 2);
    },
  },
  'L-PAP': { recorded: (_, act) => need(act.type !== 'dossier.complete' || (act.docs ?? []).length >= 2) },
  // A province's own criteria are shown on a paper: grades, ratings, tests.
  'LOC-1': { recorded: (_, act) => need(act.type !== 'application.write' || (act.docs ?? []).length >= 1) },
  'L-HELP': {
    recorded: (_, act) => {
      const report = as(act, 'help.report');
      if (!report) return met;
      const due = addMonths(report.periodFrom, helperReports);
      return need(report.periodTo <= due, { detail: { due } });
    },
  },
  // Asked beside the residence where the workplace has no organisation; whether it has none, people know.
  'L-WORK': {
    recorded: ({ facts }, act) => {
      const asked = as(act, 'opinion.request');
      const employer = Object.values(facts.opinions).some(({ capacity }) => capacity === 'employer');
      return need(!asked || employer || asked.capacity === 'employer');
    },
  },
  'L-POL': { recorded: (_, act) => need(act.type !== 'political.conclude' || (act.docs ?? []).length >= 1) },
};
