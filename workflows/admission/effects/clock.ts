import type { ClockAct } from '../../kernel/procedure.js';
import type { Facts } from '../facts.js';
import { assigned } from './course.js';
import { nothing, type Effect } from './effect.js';

/** Acts of the clock: a limit passed the day after its due day. None is a judgement. */
export const clockEffects = {
  'clock.listReviewDue': nothing,
  'clock.certificateExpired': (facts, act) => ({
    certificate: facts.certificate && { ...facts.certificate, expiredOn: act.on },
    course: assigned(act.on),
  }),
  'clock.dossierExpired': (_, act) => ({ dossierExpiredOn: act.on }),
  'clock.verificationDue': (facts, act) => {
    const row = facts.verification[act.subject];
    return row ? { verification: { ...facts.verification, [act.subject]: { ...row, state: 'overdue' } } } : {};
  },
  'clock.decisionDue': nothing,
  'clock.recognitionDue': nothing,
  'clock.ceremonyDue': nothing,
  'clock.probationEnded': nothing,
  'clock.proposalDue': nothing,
  'clock.dutyDue': nothing,
} satisfies Record<string, Effect<ClockAct>>;

export type ClockType = keyof typeof clockEffects;

/** Each limit passes once for each start: the key names timer, subject and anchor. */
export const passedKey = (timer: string, subject: string, anchor: string): string => `${timer}/${subject}@${anchor}`;

export const passing = (facts: Facts, act: ClockAct): Partial<Facts> => ({
  passed: { ...facts.passed, [passedKey(act.timer, act.subject, act.anchor)]: act.on },
});
