import { movesHelped, movesResolved, movesUnsent } from './moving.js';
import { returned } from './shared.js';
import { clock, committeeCount, decisionCount, law, stay, to, when } from './transition.js';

/** S13 to S15: the bodies above the branch follow each other until one decides. */

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
  'clock.decisionDue': stay(clock('R24-4.3.1a', 'R24-4.3.1c')),
};

const voted = law(committeeCount, 'G01-3.6d', 'R24-9.3.3', 'R24-9.3.4', 'G01-3.6c', 'G01-5.1a', 'G01-5.1b');

const consentsBefore = ['G01-1.1', 'R24-1.1.2', 'G01-1.2b', 'R24-3.5.1b-iv', 'G01-3.7c', 'R06-2'] as const;

export const deciding = {
  subdivisionAppraisal: {
    id: 'subdivisionAppraisal',
    meta: { no: 'S13' },
    on: {
      ...ways,
      ...movesHelped,
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
      ...movesHelped,
      'committee.vote': [when('committeeReached', {}, 'competentAuthority', voted), to('grassrootsBelowShare', voted)],
      'committee.decide': to(
        'admissionDecided',
        law(
          { by: 'grassroots', confirm: ['grassroots', 'superior', 'organisationBoard'] },
          'CH-23',
          'R24-4.3.2',
          'G01-3.7a-2',
          'R24-22.1',
          'R24-9.3.3',
          'G01-3.6c',
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
      ...movesUnsent,
      'result.report': to('competentAuthority', law('grassroots', 'G01-5.1b')),
    },
  },
  competentAuthority: {
    id: 'competentAuthority',
    meta: { no: 'S15' },
    initial: 'appraising',
    on: {
      ...ways,
      ...movesResolved,
      'clock.moveDue': stay(clock('G01-3.9b-2')),
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
              'G01-3.7a-2',
              'G01-3.7b-1',
              'G01-3.7b-2',
              'R24-9.3.4',
              'R24-9.3.3',
              'R24-10.6',
              'HD08-1',
              'CH-4.3b',
              'R24-4.3.1a',
              'G01-3.9b-2',
              'G01-5.1b',
              'L-DEC',
              ...consentsBefore,
            ),
          ),
        },
      },
    },
  },
};
