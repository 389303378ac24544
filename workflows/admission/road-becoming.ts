import type { LegalDate } from '../calendar/legal-date.js';
import { reachedOn } from '../calendar/months.js';
import type { Milestone } from '../kernel/plan-road.js';
import { done, milestone, type Done } from './road-milestone.js';
import type { Situation } from './road-situation.js';

/** S20 to S28: twelve months of probation, recognition by the same bodies, its announcement. */
export function becoming({ facts, stage, past, above, delegated, law }: Situation): Milestone[] {
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
