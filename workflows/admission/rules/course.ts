import { addDays } from '../../calendar/legal-date.js';
import { freshThrough } from '../../calendar/months.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 3: the awareness course and its certificate. */

const learnAgain = from('secretary', { act: 'course.assign' });

/** A certificate is there, not revoked, from the right issuer. */
function certified({ facts }: Asked) {
  return need(facts.certificate !== null && facts.certificate.revokedOn === null, { remedy: learnAgain });
}

export const course: Predicates = {
  'G01-3.1': {
    gates: ['procedure.allow', 'dossier.complete', 'meeting.open'],
    remedy: learnAgain,
    standing: certified,
    recorded: ({ slice, setting }, act) => {
      const issued = as(act, 'certificate.issue');
      if (!issued) return met;
      if (!setting.centre) return need(issued.issuer === 'committee');
      return need(issued.issuer === slice.parameters.courseIssuer, { remedy: from('politicalCentre') });
    },
  },
  'G01-5.4b': {
    gates: ['procedure.allow', 'meeting.open'],
    remedy: learnAgain,
    standing: ({ facts, on, slice }) => {
      if (!facts.certificate) return met; // its absence is G01-3.1
      return need(on <= freshThrough(facts.certificate.on, slice.parameters.certificateMonths.value));
    },
  },
  'QC1147-5': {
    remedy: from('grassroots', { paper: 'list' }),
    recorded: (_, act) => {
      const admitted = as(act, 'course.admit');
      // At least 25 learners concerns the class, never the person.
      if (admitted) return need(admitted.learners >= 25, { force: 'notice', detail: { learners: admitted.learners } });
      const assigned = as(act, 'course.assign');
      return need(!assigned || assigned.list !== undefined);
    },
  },
  'QC1147-6': {
    remedy: from('politicalCentre', { act: 'course.mark' }),
    recorded: (asked, act) => {
      const { facts, slice } = asked;
      const limits = slice.parameters.course;
      const attended = as(act, 'course.attend');
      if (attended) return need(attended.periodsAttended <= attended.periodsHeld);
      const redo = as(act, 'course.redo');
      if (redo) {
        const failed = facts.course?.failedEssayOn;
        return need(failed !== null && failed !== undefined && redo.essayOn <= addDays(failed, limits.redoDays));
      }
      const marked = as(act, 'course.mark');
      if (marked) return need(marked.attempt === (facts.course?.attempts ?? 0) + 1);
      if (as(act, 'course.fail')) return met;
      const { held, attended: came, mark } = facts.course ?? {};
      if (held === null || held === undefined || came === null || came === undefined)
        return unmet({ remedy: from('politicalCentre', { act: 'course.attend' }) });
      return need(
        came * 100 >= held * limits.attendance && mark !== null && mark !== undefined && mark >= limits.mark,
        {
          detail: { held, attended: came, mark: mark ?? 0 },
        },
      );
    },
  },
  'QC1147-7': {
    recorded: ({ facts }, act) => {
      const remark = as(act, 'course.remark');
      if (!remark) return met;
      const apart = Math.abs(remark.newMark - (facts.course?.mark ?? 0));
      return need(apart < 2 || remark.dialogue);
    },
  },
  'QC1147-9': {
    remedy: from('politicalCentre', { act: 'delay.explain' }),
    recorded: ({ slice }, act) => {
      const issued = as(act, 'certificate.issue');
      if (!issued) return met;
      return need(issued.certificateOn <= addDays(issued.directorDecisionOn, slice.parameters.course.issueDays));
    },
  },
  'QC1147-10': {
    gates: ['meeting.open'],
    remedy: learnAgain,
    standing: ({ facts }) => need((facts.certificate?.revokedOn ?? null) === null),
  },
};
