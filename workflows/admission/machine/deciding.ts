import { explained, issueLaw, listed, reissueLaw, removable, returned, revokeLaw } from './shared.js';
import { branchCount, clock, committeeCount, decisionCount, law, stay, to, when } from './transition.js';

/** S10 to S15: the branch meets and votes, the committees follow, the competent authority decides. */

const open = to(
  'branchMeeting',
  law(
    'secretary',
    'G01-3.6a',
    'CH-24.1',
    'CH-1.2',
    'R24-1.1.1',
    'R24-1.1.2',
    'G01-3.1',
    'G01-5.4b',
    'G01-5.4b-x',
    'QC1147-10',
    'G01-5.4a',
    'G01-3.7c',
    'CH-4.3b',
    'G01-5.1a',
    'VOTE-Q',
    'L-ORDER',
  ),
);
/** A second meeting counts its own date; freshness of papers is not tested again (A). */
const openAgain = to(
  'branchMeeting',
  law(
    'secretary',
    'G01-3.6a',
    'CH-24.1',
    'CH-1.2',
    'R24-1.1.1',
    'R24-1.1.2',
    'G01-3.7c',
    'CH-4.3b',
    'G01-5.1a',
    'VOTE-Q',
  ),
);
const count = law(
  branchCount,
  'G01-3.6b',
  'R24-9.3.4',
  'R24-9.3.2',
  'CH-3',
  'CH-4.3b',
  'G01-5.1a',
  'G01-5.1b',
  'L-SEND',
);
const convened = {
  'meeting.convene': stay(law('secretary')),
  'meeting.postpone': stay(law('secretary')),
};

/** Where a branch's result goes next: the layers that stand between, by the unit's route. */
const upwards = (reached: boolean, meta: ReturnType<typeof law>) => [
  when('next', { reached, body: 'subdivision' }, 'subdivisionAppraisal', meta),
  when('next', { reached, body: 'grassroots' }, 'grassrootsCommittee', meta),
  when('next', { reached, body: 'competent' }, 'competentAuthority', meta),
];

const ways = {
  'dossier.send': stay(law({ by: 'secretary', recordedBy: ['secretary', 'grassroots'] }, 'L-SEND')),
  'dossier.receive': stay(
    law(
      { by: 'grassroots', recordedBy: ['subdivision', 'grassroots', 'organisationBoard', 'superior'] },
      'G01-3.9b-1',
      'G01-3.9b-2',
    ),
  ),
  ...returned,
  ...explained,
  'clock.decisionDue': stay(clock('R24-4.3.1a', 'R24-4.3.1c')),
};

const consentsBefore = ['G01-1.1', 'R24-1.1.2', 'G01-1.2b', 'R24-3.5.1b-iv', 'G01-3.7c', 'R06-2'] as const;

export const deciding = {
  dossierReady: {
    id: 'dossierReady',
    meta: { no: 'S10' },
    on: {
      ...listed,
      ...removable,
      ...convened,
      'meeting.open': open,
      'union.withdraw': to(
        'recordCertified',
        law({ by: 'massOrganisation', recordedBy: ['massOrganisation', 'secretary'] }),
      ),
      'certificate.issue': stay(issueLaw),
      'certificate.reissue': stay(reissueLaw),
      'certificate.revoke': to('recordCertified', revokeLaw),
      'clock.certificateExpired': to('recordCertified', clock('G01-5.4b')),
      'clock.dossierExpired': to('recordCertified', clock('G01-5.4a')),
    },
  },
  branchMeeting: {
    id: 'branchMeeting',
    meta: { no: 'S11' },
    on: {
      ...removable,
      'meeting.adjourn': to('dossierReady', law('secretary', 'VOTE-Q')),
      'vote.record': [...upwards(true, count), to('branchBelowShare', count)],
    },
  },
  branchBelowShare: {
    id: 'branchBelowShare',
    meta: { no: 'S12' },
    on: {
      ...removable,
      ...convened,
      'meeting.open': openAgain,
      'result.report': upwards(false, law('secretary', 'G01-5.1b')),
    },
  },
  subdivisionAppraisal: {
    id: 'subdivisionAppraisal',
    meta: { no: 'S13' },
    on: {
      ...ways,
      'subdivision.appraise': to(
        'grassrootsCommittee',
        law({ by: 'subdivision', recordedBy: ['subdivision', 'grassroots'] }, 'G01-3.6c'),
      ),
    },
  },
  grassrootsCommittee: {
    id: 'grassrootsCommittee',
    meta: { no: 'S14' },
    on: {
      ...ways,
      'committee.vote': [
        when(
          'committeeReached',
          {},
          'competentAuthority',
          law(committeeCount, 'G01-3.6d', 'R24-9.3.3', 'R24-9.3.4', 'G01-3.6c', 'G01-5.1a', 'G01-5.1b'),
        ),
        to(
          'grassrootsBelowShare',
          law(committeeCount, 'G01-3.6d', 'R24-9.3.3', 'R24-9.3.4', 'G01-3.6c', 'G01-5.1a', 'G01-5.1b'),
        ),
      ],
      'committee.decide': to(
        'admissionDecided',
        law(
          { by: 'grassroots', confirm: ['grassroots', 'superior', 'organisationBoard'] },
          'CH-23',
          'R24-4.3.2',
          'G01-3.7a-2',
          'R24-22.1',
          'R24-9.3.3',
          'CH-4.3b',
          'G01-5.1a',
          'HD08-1',
          'R24-4.3.1a',
          'L-DEC',
          ...consentsBefore,
        ),
      ),
      'committee.refuse': to(
        'refused',
        law({ by: 'grassroots', confirm: ['grassroots', 'superior', 'organisationBoard'] }, 'R24-4.3.1c', 'CH-23'),
      ),
    },
  },
  grassrootsBelowShare: {
    id: 'grassrootsBelowShare',
    meta: { no: 'S14x' },
    on: {
      ...ways,
      'result.report': to('competentAuthority', law({ by: 'grassroots', recordedBy: ['grassroots'] }, 'G01-5.1b')),
    },
  },
  competentAuthority: {
    id: 'competentAuthority',
    meta: { no: 'S15' },
    initial: 'appraising',
    on: {
      ...ways,
      'decision.extend': stay(law({ by: 'competent', recordedBy: ['competent', 'organisationBoard'] }, 'R24-4.3.1b')),
      'admission.refuse': to('refused', law(decisionCount, 'R24-4.3.1c')),
    },
    states: {
      appraising: {
        id: 'appraising',
        meta: { no: 'S15' },
        on: {
          'board.appraise': to('voting', law('organisationBoard', 'G01-3.7a-1', 'G01-3.7b-1', 'G01-3.7b-2')),
        },
      },
      voting: {
        id: 'voting',
        meta: { no: 'S15' },
        on: {
          'admission.decide': to(
            'admissionDecided',
            law(
              decisionCount,
              'R24-4.3.2',
              'G01-3.7a-1',
              'G01-3.7b-1',
              'G01-3.7b-2',
              'R24-9.3.4',
              'R24-9.3.3',
              'R24-10.6',
              'HD08-1',
              'CH-4.3b',
              'R24-4.3.1a',
              'L-DEC',
              ...consentsBefore,
            ),
          ),
        },
      },
    },
  },
};
