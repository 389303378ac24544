import type { ActName } from '../../ui/words/acts.js';
import type { TimerId } from '../../ui/words/timers.js';

/**
 * What is done within each limit. *next*: whatever carries the case on, by whoever it waits for now: the time for a
 * decision runs while the dossier goes from desk to desk. *day*: a day that merely comes. *none*: nobody's work, as the
 * right of a person deleted to complain.
 */
const limitActs: Readonly<Record<TimerId, ActName | 'next' | 'day' | 'none'>> = {
  'T-LIST': 'list.review',
  'T-INTRO': 'none',
  'T-REDO': 'course.redo',
  'T-CERTISSUE': 'certificate.issue',
  'T-CERT': 'next',
  'T-DOSSIER': 'next',
  'T-VERIFY': 'verification.reply',
  'T-DECIDE': 'next',
  'T-SEND': 'dossier.send',
  'T-CEREMONY': 'ceremony.hold',
  'T-FORWARD': 'move.forward',
  'T-NEWDECIDE': 'next',
  'T-MOVE30': 'day',
  'T-REVIEW': 'review.settle',
  'T-MEMBERREC': 'memberRecord.file',
  'T-PROBATION': 'day',
  'T-COMPLAINT': 'none',
  'T-SETTLE': 'complaint.settle',
  'T-PROPOSE': 'next',
  'T-TRANSFER': 'transfer.arrive',
  'T-DEATHFILE': 'file.handover',
  'T-RECOG': 'next',
  'T-READMIT': 'none',
  'T-FILECHECK': 'file.handover',
};

const byTimer: Readonly<Record<string, string | undefined>> = limitActs;
const timersOf = (...kinds: readonly string[]): string[] =>
  Object.entries(limitActs).flatMap(([timer, act]) => (kinds.includes(act) ? timer : []));

export const limitAct = (timer: string): string => byTimer[timer] ?? 'day';

/** Limits that are nobody's work. */
export const nobodysTimers = timersOf('none');
/** Once these have passed nobody has anything to do by them: they are nobody's work, or a day that merely came. */
export const overOncePassed = timersOf('none', 'day');
/** Limits whose work is the next act of the stage: where one is shown, the stage is not shown once more beside it. */
export const stageTimers = [
  ...timersOf('next', 'ceremony.hold', 'verification.reply', 'review.settle', 'complaint.settle', 'move.forward'),
];
