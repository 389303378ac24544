import { addDays, earliest } from '../../calendar/legal-date.js';
import { freshThrough } from '../../calendar/months.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 3: the awareness course and its certificate. */

const learnAgain = from('secretary', { act: 'course.assign' });
const learning = from('politicalCentre', { act: 'course.attend' });

/** A certificate is there and was not revoked. */
const certified = ({ facts }: Asked) => need(facts.certificate !== null && facts.certificate.revokedOn === null);

export const course: Predicates = {
  'G01-3.1': {
    gates: ['procedure.allow', 'dossier.complete', 'meeting.open'],
    remedy: learnAgain,
    standing: certified,
    recorded: ({ slice, setting }, act) => {
      const issued = as(act, 'certificate.issue');
      if (!issued) return met;
      const issuer = setting.centre ? slice.parameters.courseIssuer : 'committee';
      return need(issued.issuer === issuer && issued.certificateOn <= act.on, { remedy: from('politicalCentre') });
    },
  },
  'G01-5.4b': {
    gates: ['procedure.allow', 'dossier.complete', 'meeting.open'],
    remedy: learnAgain,
    standing: ({ facts: { certificate }, law, on }) => {
      if (!certificate) return met; // its absence is G01-3.1
      const due = freshThrough(certificate.on, law.on(certificate.on).parameters.certificateMonths.value);
      return need(on <= due, { detail: { due } });
    },
  },
  'QC1147-5': {
    remedy: from('grassroots', { paper: 'list' }),
    recorded: ({ slice }, act) => {
      // Too few learners concerns the class, never the person.
      const admitted = as(act, 'course.admit');
      if (admitted)
        return need(admitted.learners >= slice.parameters.course.learners, {
          force: 'notice',
          detail: { learners: admitted.learners },
        });
      const assigned = as(act, 'course.assign');
      return need(!assigned || assigned.list !== undefined);
    },
  },
  'QC1147-6': {
    remedy: from('politicalCentre', { act: 'course.mark' }),
    recorded: ({ facts: { course: taken }, slice }, act) => {
      const limits = slice.parameters.course;
      const attended = as(act, 'course.attend');
      if (attended) return need(attended.periodsAttended <= attended.periodsHeld);
      const redo = as(act, 'course.redo');
      if (redo) {
        const failed = taken?.failedEssayOn ?? null;
        return need(failed !== null && redo.essayOn >= failed && redo.essayOn <= addDays(failed, limits.redoDays));
      }
      const marked = as(act, 'course.mark');
      if (marked) {
        const attempts = taken?.attempts ?? 0;
        // A failed essay is written once more, and only then marked once more.
        return need(marked.attempt === attempts + 1 && (marked.attempt === 1 || (taken?.redoneOn ?? null) !== null));
      }
      if (act.type !== 'certificate.issue') return met;
      const { held = null, attended: came = null, mark = null } = taken ?? {};
      if (held === null || came === null) return unmet({ remedy: learning });
      return need(came * 100 >= held * limits.attendance && mark !== null && mark >= limits.mark, {
        detail: { held, attended: came, mark: mark ?? 0 },
      });
    },
  },
  'QC1147-7': {
    recorded: ({ facts: { course: taken }, slice }, act) => {
      const limits = slice.parameters.course;
      const marked = as(act, 'course.mark');
      if (marked) {
        const due = addDays(marked.essayOn, limits.markDays);
        return need(act.on <= due, { detail: { due } });
      }
      const remark = as(act, 'course.remark');
      if (!remark) return met;
      const apart = Math.abs(remark.newMark - (taken?.mark ?? 0));
      // When the marks were published is not recorded: at the latest on the last day for it.
      const due = taken?.markedOn ? addDays(taken.markedOn, limits.publishDays + limits.claimDays) : remark.claimOn;
      return need((apart < limits.dialogueFrom || remark.dialogue) && remark.claimOn <= due, { detail: { due } });
    },
  },
  'QC1147-9': {
    remedy: from('politicalCentre', { act: 'delay.explain' }),
    recorded: ({ facts, slice }, act) => {
      const issued = as(act, 'certificate.issue');
      if (!issued) return met;
      const decided = earliest(issued.directorDecisionOn, facts.course?.passedOn ?? issued.directorDecisionOn);
      const due = addDays(decided, slice.parameters.course.issueDays);
      return need(issued.certificateOn <= due, { detail: { due } });
    },
  },
  'QC1147-10': {
    gates: ['meeting.open', 'certificate.reissue'],
    remedy: learnAgain,
    standing: ({ facts }) => need((facts.certificate?.revokedOn ?? null) === null),
  },
};
