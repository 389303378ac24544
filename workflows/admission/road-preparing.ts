import type { Milestone } from '../kernel/plan-road.js';
import { done, latestOf, milestone } from './road-milestone.js';
import type { Situation } from './road-situation.js';
import { openSubjects } from './rules/record.js';
import type { Asked } from './rules/rule.js';

/** S00 to S03c: onto the list, through the course, allowed to start. */
export function listing({ facts, stage, past, resumes, introRoute }: Situation): Milestone[] {
  const { list, course, certificate, union } = facts;
  const valid = certificate !== null && !certificate.revokedOn && !certificate.expiredOn;
  const certified = valid || past('branchMeeting');
  const early = past('pool') && !past('applying') ? stage : past('applying') ? 'gathering' : 'pool';
  // Once the application is written a new certificate is taken in place.
  const taught = past('applying') && !certified ? 'gathering' : 'courseAssigned';
  const introduced = union?.member === true && (union.body === 'tradeUnionExecutive') === (introRoute === 'trade');
  return [
    ...(stage === 'unopened' ? [milestone('case.open', 'unopened', [], null)] : []),
    ...(resumes ? [milestone('attempt.resume', 'refused', [], null)] : []),
    milestone('list.enter', 'pool', ['case.open', 'attempt.resume'], done(past('sympathiser'), list?.enteredOn)),
    ...(introRoute === 'two'
      ? []
      : [milestone('union.resolve', early, ['case.open'], done(introduced || past('dossierReady'), union?.on))]),
    milestone(
      'course.assign',
      taught === 'gathering' ? taught : 'sympathiser',
      ['list.enter', 'attempt.resume'],
      done(certified || (course !== null && stage !== 'sympathiser'), course?.assignedOn),
    ),
    milestone('course.pass', taught, ['course.assign'], done(certified || Boolean(course?.passedOn), course?.passedOn)),
    milestone('certificate.issue', taught, ['course.assign', 'course.pass'], done(certified, certificate?.on)),
    milestone(
      'procedure.allow',
      'courseCertified',
      ['list.enter', 'attempt.resume', 'certificate.issue'],
      done(past('leaveToStart'), facts.leave?.on),
    ),
    milestone('application.write', 'leaveToStart', ['procedure.allow'], done(past('applying'), facts.application?.on)),
  ];
}

/** S04 to S10: the record verified and certified, introductions and opinions gathered, the dossier complete. */
export function preparing(situation: Situation): Milestone[] {
  const { facts, past, law, from, introRoute } = situation;
  const { record, introductions, political } = facts;
  const rows = Object.values(facts.verification);
  const asked = rows.length > 0;
  const verified = asked && openSubjects({ facts, slice: law.on(from) } as Asked).length === 0;
  const certified = past('recordCertified');
  const ready = past('dossierReady');
  const introducers = introRoute === 'two' ? 2 : 1;
  return [
    milestone('record.declare', 'applying', ['application.write'], done(record !== null, record?.completedOn)),
    milestone('record.seal', 'applying', ['record.declare'], done(past('recordSealed'), record?.sealedOn)),
    milestone(
      'verification.request',
      'recordSealed',
      ['record.seal'],
      done(asked || certified, latestOf(rows.map(({ sentOn }) => sentOn))),
    ),
    milestone(
      'verification.reply',
      'verifying',
      ['verification.request'],
      done(verified || certified, latestOf(rows.map(({ repliedOn }) => repliedOn))),
    ),
    milestone(
      'record.comment',
      'verifying',
      ['verification.reply'],
      done(certified || Boolean(record?.commentedOn), record?.commentedOn),
    ),
    ...(political?.conclusion === null
      ? [milestone('political.conclude', 'politicalConclusionPending', [], null)]
      : []),
    milestone(
      'record.certify',
      'verifying',
      ['record.comment', 'verification.reply', 'political.conclude'],
      done(certified, record?.certifiedOn),
    ),
    milestone(
      'introduction.sign',
      'gathering',
      ['application.write'],
      done(ready || introductions.length >= introducers, latestOf(introductions.map(({ on }) => on))),
    ),
    milestone(
      'opinion.summarise',
      'gathering',
      ['application.write'],
      done(ready || facts.synthesisOn !== null, past('probation') ? null : facts.synthesisOn),
    ),
    ...(facts.dossierExpiredOn && !ready ? [milestone('dossier.renew', 'gathering', ['application.write'], null)] : []),
    milestone(
      'dossier.complete',
      'recordCertified',
      [
        'union.resolve',
        'certificate.issue',
        'record.certify',
        'introduction.sign',
        'opinion.summarise',
        'dossier.renew',
      ],
      done(ready, facts.completedOn),
    ),
  ];
}

/** Written agreements that must come before the decision. They may be asked for while the papers are gathered. */
export function consenting({ consents, past }: Situation): Milestone[] {
  if (past('admissionDecided')) return [];
  const stage = past('dossierReady') ? 'dossierReady' : 'gathering';
  return consents.map((matter) => milestone('consent.grant', stage, ['application.write'], null, { at: matter }));
}
