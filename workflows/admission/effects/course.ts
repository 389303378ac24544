import type { LegalDate } from '../../calendar/legal-date.js';
import type { courseActs } from '../acts/course.js';
import type { Facts } from '../facts.js';
import { nothing, type EffectsOf } from './effect.js';

export const assigned = (on: LegalDate): NonNullable<Facts['course']> => ({
  assignedOn: on,
  held: null,
  attended: null,
  mark: null,
  markedOn: null,
  failedEssayOn: null,
  redoneOn: null,
  attempts: 0,
  passedOn: null,
});

/** Before the application the case goes back to the course; later a new one is assigned in place. */
export const learnsAgain = (facts: Facts, on: LegalDate): Partial<Facts> =>
  facts.application === null ? { course: assigned(on) } : {};

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
      markedOn: act.on,
      attempts: act.attempt,
      failedEssayOn: mark < parameters.course.mark && act.attempt === 1 ? act.essayOn : null,
    });
  },
  'course.redo': (facts, act) => within(facts, { failedEssayOn: null, redoneOn: act.essayOn }),
  'course.remark': (facts, act, { parameters: { course } }) => {
    const before = facts.course?.mark ?? 0;
    if (Math.abs(act.newMark - before) < course.changeFrom) return {};
    return within(facts, { mark: act.newMark, ...(act.newMark >= course.mark && { failedEssayOn: null }) });
  },
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
    ...learnsAgain(facts, act.on),
  }),
};
