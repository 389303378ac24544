import type { ClockAct, StateValue } from '../../kernel/procedure.js';
import type { Facts } from '../facts.js';
import { known } from '../known.js';
import { learnsAgain } from './course.js';
import { nothing, type Effect } from './effect.js';
import { passedKey } from './passed.js';

/** In a side state it is the place to return to that time moves on: whose twelve months end there returns to S21. */
const movesOn =
  (before: string, after: string) =>
  ({ returnTo }: Facts): Partial<Facts> =>
    returnTo === null ? {} : { returnTo: within(returnTo, before, after) };

const within = (value: StateValue, before: string, after: string): StateValue =>
  typeof value === 'string'
    ? value === before
      ? after
      : value
    : Object.fromEntries(Object.entries(value).map(([region, part]) => [region, within(part, before, after)]));
/** Acts of the clock: a limit passed the day after its due day. None is a judgement. */
export const clockEffects = {
  'clock.listReviewDue': nothing,
  'clock.certificateExpired': (facts, act) => ({
    certificate: facts.certificate && { ...facts.certificate, expiredOn: act.on },
    ...learnsAgain(facts, act.on),
  }),
  'clock.dossierExpired': (_, act) => ({ dossierExpiredOn: act.on }),
  'clock.verificationDue': (facts, act) => {
    const row = known(facts.verification, act.subject);
    return row ? { verification: { ...facts.verification, [act.subject]: { ...row, state: 'overdue' } } } : {};
  },
  'clock.decisionDue': nothing,
  'clock.recognitionDue': nothing,
  'clock.ceremonyDue': movesOn('admissionDecided', 'ceremonyOverdue'),
  'clock.moveDue': nothing,
  'clock.probationEnded': (facts) => ({
    ...movesOn('probation', 'recognitionPreparing')(facts),
    ...(facts.deletion?.from === 'probation' && { deletion: { ...facts.deletion, from: 'recognitionPreparing' } }),
  }),
  'clock.proposalDue': nothing,
  'clock.complaintClosed': nothing,
  'clock.dutyDue': nothing,
} satisfies Record<string, Effect<ClockAct>>;

export type ClockType = keyof typeof clockEffects;

export const passing = (facts: Facts, act: ClockAct): Partial<Facts> => ({
  passed: { ...facts.passed, [passedKey(act.timer, act.subject, act.anchor)]: act.on },
});
