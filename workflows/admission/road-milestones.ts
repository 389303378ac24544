import { latest, type LegalDate } from '../calendar/legal-date.js';
import { reachedOn } from '../calendar/months.js';
import type { Milestone } from '../kernel/plan-road.js';
import type { ActType } from './acts.js';
import type { Situation } from './road-situation.js';
import { openSubjects } from './rules/record.js';
import type { Asked } from './rules/rule.js';
import type { Stage } from './stages.js';

/**
 * The steps of the ordinary road, each after those it waits for. Acts that repeat, inform or mend are no steps: reports
 * of the helper, reviews of the list, single opinions, returns of the dossier.
 */
export const milestonesOf = (situation: Situation): Milestone[] => [
  ...listing(situation),
  ...preparing(situation),
  ...consenting(situation),
  ...deciding(situation),
  ...becoming(situation),
];

type Done = Milestone['done'];
type Node = Stage | 'gathering' | 'politicalConclusionPending';

/** Done, on a day the facts may or may not tell. */
const done = (is: boolean, on: LegalDate | null | undefined): Done => (is ? { on: on ?? null } : null);

const milestone = (
  act: ActType | 'clock.probationEnded',
  stage: Node,
  waitsFor: readonly string[],
  is: Done,
  more: { at?: string; node?: string; with?: ActType } = {},
): Milestone => ({
  id: more.at ? `${act}@${more.at}` : act,
  act,
  stage,
  waitsFor,
  done: is,
  ...(more.node && { node: more.node }),
  ...(more.with && { with: more.with }),
});

const latestOf = (days: readonly (LegalDate | null)[]): LegalDate | null => {
  const told = days.filter((day) => day !== null);
  return told.length > 0 ? latest(...told) : null;
};

function listing({ facts, stage, past, resumes, introRoute }: Situation): Milestone[] {
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

function preparing(situation: Situation): Milestone[] {
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
function consenting({ consents, past }: Situation): Milestone[] {
  if (past('admissionDecided')) return [];
  const stage = past('dossierReady') ? 'dossierReady' : 'gathering';
  return consents.map((matter) => milestone('consent.grant', stage, ['application.write'], null, { at: matter }));
}

function deciding({ facts, stage, past, above, delegated, consents }: Situation): Milestone[] {
  const { decision } = facts;
  const decided = past('admissionDecided');
  const below = stage === 'branchBelowShare';
  const committee = above !== 'competent';
  const ready = [
    'vote.record',
    'result.report',
    'result.report@committee',
    'subdivision.appraise',
    'political.conclude',
    ...consents.map((matter) => `consent.grant@${matter}`),
  ];
  return [
    milestone(
      'meeting.open',
      'dossierReady',
      ['dossier.complete', 'political.conclude'],
      done(past('branchMeeting'), facts.meeting?.openedOn),
    ),
    milestone('vote.record', 'branchMeeting', ['meeting.open'], done(past('branchBelowShare'), facts.branchVote?.on), {
      with: 'meeting.open',
    }),
    ...(below ? [milestone('result.report', stage, ['vote.record'], null)] : []),
    ...(above === 'subdivision'
      ? [
          milestone(
            'subdivision.appraise',
            'subdivisionAppraisal',
            ['vote.record', 'result.report'],
            done(past('grassrootsCommittee'), facts.subdivisionOn),
          ),
        ]
      : []),
    ...(delegated.admits
      ? [milestone('committee.decide', 'grassrootsCommittee', ready, done(decided, decision?.on))]
      : [
          ...(committee
            ? [
                milestone(
                  'committee.vote',
                  'grassrootsCommittee',
                  ['vote.record', 'result.report', 'subdivision.appraise'],
                  done(past('grassrootsBelowShare'), facts.committeeVote?.on),
                ),
              ]
            : []),
          ...(stage === 'grassrootsBelowShare'
            ? [milestone('result.report', stage, ['committee.vote'], null, { at: 'committee' })]
            : []),
          milestone(
            'board.appraise',
            'competentAuthority',
            ['vote.record', 'result.report', 'committee.vote', 'result.report@committee'],
            done(decided || facts.appraisedOn !== null, facts.appraisedOn),
            { node: 'appraising' },
          ),
          milestone(
            'admission.decide',
            'competentAuthority',
            [...ready, 'committee.vote', 'board.appraise'],
            done(decided, decision?.on),
            { node: 'voting' },
          ),
        ]),
    milestone(
      'decision.receive',
      'admissionDecided',
      ['committee.decide', 'admission.decide'],
      done(past('probation') || Boolean(decision?.receivedOn), decision?.receivedOn),
    ),
    ...(stage === 'ceremonyOverdue' && facts.ceremonyConsentOn === null
      ? [milestone('ceremony.consent', stage, [], null)]
      : []),
    milestone(
      'ceremony.hold',
      'admissionDecided',
      ['decision.receive', 'ceremony.consent'],
      done(past('probation'), facts.ceremony?.on),
    ),
  ];
}

function becoming({ facts, stage, past, above, delegated, law }: Situation): Milestone[] {
  const { ceremony, recognition } = facts;
  const end = ceremony && reachedOn(ceremony.on, law.on(ceremony.on).parameters.probationMonths);
  const ended = past('recognitionPreparing');
  const met = past('recognitionBranch');
  const recognised = past('recognised');
  const papers = ['selfCriticism.submit', 'help.review', 'opinion.summarise@recognition', 'training.certify'];
  const own = (on: LegalDate | null): Done => done(met || (on !== null && end !== null && on > end), on);
  return [
    milestone(
      'memberRecord.file',
      'probation',
      ['ceremony.hold'],
      done(facts.memberRecordOn !== null, facts.memberRecordOn),
    ),
    milestone(
      'training.certify',
      'probation',
      ['ceremony.hold'],
      done(met || facts.training !== null, facts.training),
      {
        node: 'untrained',
      },
    ),
    milestone('clock.probationEnded', 'probation', ['ceremony.hold'], done(ended, end)),
    milestone('selfCriticism.submit', 'recognitionPreparing', ['clock.probationEnded'], own(facts.selfCriticismOn)),
    milestone('help.review', 'recognitionPreparing', ['clock.probationEnded'], own(facts.helpReviewOn)),
    milestone('opinion.summarise', 'recognitionPreparing', ['clock.probationEnded'], own(facts.synthesisOn), {
      at: 'recognition',
    }),
    milestone(
      'recognition.meet',
      'recognitionPreparing',
      ['clock.probationEnded', ...papers],
      done(met, recognition.meetingOn),
    ),
    ...(stage === 'deadlockReferred'
      ? [milestone('deadlock.resolve', stage, [], null)]
      : [
          milestone(
            'recognition.vote',
            'recognitionBranch',
            ['recognition.meet'],
            done(past('recognitionSubdivision'), recognition.vote?.on),
            { with: 'recognition.meet' },
          ),
          ...(above === 'subdivision'
            ? [
                milestone(
                  'recognition.appraise',
                  'recognitionSubdivision',
                  ['recognition.vote'],
                  done(past('recognitionGrassroots'), null),
                ),
              ]
            : []),
          ...(above === 'competent'
            ? []
            : [
                milestone(
                  'recognition.resolve',
                  'recognitionGrassroots',
                  ['recognition.vote', 'recognition.appraise'],
                  done(past('recognitionCompetent'), recognition.resolution?.on),
                ),
              ]),
          ...(delegated.recognises
            ? []
            : [
                milestone(
                  'board.appraise',
                  'recognitionCompetent',
                  ['recognition.vote', 'recognition.resolve'],
                  done(recognised || recognition.appraisedOn !== null, recognition.appraisedOn),
                  { at: 'recognition', node: 'recognitionAppraising' },
                ),
                milestone(
                  'recognition.decide',
                  'recognitionCompetent',
                  ['recognition.vote', 'recognition.resolve', 'board.appraise@recognition'],
                  done(recognised, recognition.decidedOn),
                  { node: 'recognitionVoting' },
                ),
              ]),
        ]),
    milestone(
      'recognition.announce',
      'recognised',
      ['recognition.vote', 'recognition.resolve', 'recognition.decide', 'deadlock.resolve'],
      done(past('official'), recognition.announcedOn),
    ),
  ];
}
