import type { LegalDate } from '../../calendar/legal-date.js';
import type { courseActs } from '../acts/course.js';
import type { Facts } from '../facts.js';
import { nothing, type EffectsOf } from './effect.js';

export const assigned = (on: LegalDate): NonNullable<Facts['course']> => ({
  assignedOn: on,
  held: null,
  attended: null,
  mark: null,
  failedEssayOn: null,
  attempts: 0,
  passedOn: null,
});

const within = (facts: Facts, change: Partial<NonNullable<Facts['course']>>): Partial<Facts> => ({
  course: facts.course && { ...facts.course, ...change },
});

export const courseEffects: EffectsOf<keyof typeof courseActs> = {
  'course.assign': (_, act) => ({ course: assigned(act.on) }),
  'course.admit': nothing,
  'course.attend': (facts, act) => within(facts, { held: act.periodsHeld, attended: act.periodsAttended }),
  'course.mark': (facts, act, { parameters }) => {
    const mark = (act.marks[0] + act.marks[1]) / 2;
    return within(facts, {
      mark,
      attempts: act.attempt,
      failedEssayOn: mark < parameters.course.mark && act.attempt === 1 ? act.essayOn : null,
    });
  },
  'course.redo': (facts) => within(facts, { failedEssayOn: null }),
  'course.remark': (facts, act, { parameters }) =>
    within(facts, { mark: act.newMark, ...(act.newMark >= parameters.course.mark && { failedEssayOn: null }) }),
  'course.pass': (facts, act) => within(facts, { passedOn: act.on }),
  'course.fail': () => ({ course: null }),
  'certificate.issue': (_, act) => ({
    course: null,
    certificate: {
      number: act.number,
      on: act.certificateOn,
      issuer: act.issuer,
      revokedOn: null,
      expiredOn: null,
    },
  }),
  'certificate.reissue': (facts, act) => ({
    certificate: facts.certificate && { ...facts.certificate, number: act.newNumber ?? facts.certificate.number },
  }),
  'certificate.revoke': (facts, act) => ({
    certificate: facts.certificate && { ...facts.certificate, revokedOn: act.on },
  }),
};
