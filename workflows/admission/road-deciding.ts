import type { Milestone } from '../kernel/plan-road.js';
import { done, milestone } from './road-milestone.js';
import type { Situation } from './road-situation.js';

/** S10 to S20: the branch, the bodies above it by the unit's route, the decision, the ceremony. */
export function deciding({ facts, stage, past, above, delegated, consents }: Situation): Milestone[] {
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
