import { explained, notified, returned } from './shared.js';
import { branchCount, centre, clock, committeeCount, decisionCount, law, stay, to, when } from './transition.js';

/** S20 to S27: twelve months of probation with what runs beside them, then recognition. */

const voted = law(
  branchCount,
  'G01-4.5a',
  'R24-9.3.2',
  'R24-9.3.4',
  'CH-3',
  'G01-5.1a',
  'G01-5.1b',
  'R24-4.2.3',
  'K38-II-card',
);
const resolved = law(committeeCount, 'G01-4.5a', 'G01-3.6d', 'G01-3.7a-2', 'R24-9.3.3', 'R24-4.2.3', 'G01-5.1a');
const ways = {
  ...returned,
  'clock.recognitionDue': stay(clock('R24-4.3.1o', 'R24-4.3.1c')),
};
const onward = (body: string, target: string) => when('nextRecognition', { body }, target, voted);
const late = { 'clock.proposalDue': stay(clock('R24-4.2.1')) };

const standing = {
  initial: 'probation',
  states: {
    probation: {
      id: 'probation',
      meta: { no: 'S20' },
      on: { 'clock.probationEnded': to('recognitionPreparing', clock('CH-5.1p')) },
    },
    recognitionPreparing: {
      id: 'recognitionPreparing',
      meta: { no: 'S21' },
      on: {
        ...late,
        'selfCriticism.submit': stay(law('secretary', 'G01-4.2', 'R24-4.2.1-d')),
        'help.review': stay(law({ by: 'sponsor', recordedBy: ['sponsor', 'secretary'] }, 'G01-4.3', 'R24-4.2.1-d')),
        'opinion.request': stay(law('secretary', 'G01-4.4', 'L-WORK')),
        'opinion.receive': stay(law('secretary', 'G01-4.4')),
        'opinion.exempt': stay(law('secretary', 'G01-3.5c', 'G01-4.4')),
        'opinion.summarise': stay(law('secretary', 'G01-4.4')),
        'meeting.postpone': stay(law('secretary')),
        'recognition.meet': to(
          'recognitionBranch',
          law(
            'secretary',
            'R24-4.2.1',
            'CH-5.1p',
            'R24-4.2.1-d',
            'G01-4.1',
            'G01-4.2',
            'G01-4.3',
            'G01-4.4',
            'G01-5.2b',
            'CH-24.1',
            'G01-8.1',
            'R24-3.5.4',
            'G01-5.1a',
            'DISC-2',
          ),
        ),
      },
    },
    recognitionBranch: {
      id: 'recognitionBranch',
      meta: { no: 'S22' },
      on: {
        ...late,
        'recognition.adjourn': to('recognitionPreparing', law('secretary')),
        'recognition.vote': [
          onward('subdivision', 'recognitionSubdivision'),
          onward('grassroots', 'recognitionGrassroots'),
          onward('competent', 'recognitionCompetent'),
          when('thirdShort', { body: 'branch' }, 'deadlockReferred', voted),
          stay(voted),
        ],
      },
    },
    recognitionSubdivision: {
      id: 'recognitionSubdivision',
      meta: { no: 'S23' },
      on: {
        ...ways,
        'recognition.appraise': to(
          'recognitionGrassroots',
          law({ by: 'subdivision', recordedBy: ['subdivision', 'grassroots'] }, 'G01-4.5a', 'G01-3.6c'),
        ),
      },
    },
    recognitionGrassroots: {
      id: 'recognitionGrassroots',
      meta: { no: 'S24' },
      on: {
        ...ways,
        'recognition.resolve': [
          when('resolved', { decides: true }, 'recognised', resolved),
          when('resolved', { decides: false }, 'recognitionCompetent', resolved),
          when('thirdShort', { body: 'grassroots' }, 'deadlockReferred', resolved),
          stay(resolved),
        ],
      },
    },
    recognitionCompetent: {
      id: 'recognitionCompetent',
      meta: { no: 'S25' },
      initial: 'recognitionAppraising',
      on: {
        ...ways,
        'decision.extend': stay(law({ by: 'competent', recordedBy: ['competent', 'organisationBoard'] }, 'R24-4.3.1b')),
        'recognition.refuse': to('recognitionPreparing', law(decisionCount, 'R24-4.3.1o')),
      },
      states: {
        recognitionAppraising: {
          id: 'recognitionAppraising',
          meta: { no: 'S25' },
          on: {
            'board.appraise': to(
              'recognitionVoting',
              law('organisationBoard', 'G01-3.7a-1', 'G01-3.7b-1', 'G01-3.7b-2'),
            ),
          },
        },
        recognitionVoting: {
          id: 'recognitionVoting',
          meta: { no: 'S25' },
          on: {
            'recognition.decide': to(
              'recognised',
              law(
                decisionCount,
                'G01-4.5a',
                'R24-9.3.3',
                'R24-4.3.1o',
                'R24-4.2.2',
                'R24-4.5.1',
                'R24-4.5.2',
                'R24-6.3.3a',
                'K38-II-card',
                'L-15',
              ),
            ),
          },
        },
      },
    },
    deadlockReferred: {
      id: 'deadlockReferred',
      meta: { no: 'S26' },
      on: {
        'deadlock.resolve': to(
          'recognised',
          law({ ...decisionCount, recordedBy: ['competent', 'superior'] }, 'R24-4.2.3', 'R24-4.2.2'),
        ),
      },
    },
    recognised: {
      id: 'recognised',
      meta: { no: 'S27' },
      on: {
        ...notified,
        'recognition.announce': to('official', law('secretary', 'G01-4.5b', 'G01-5.2b')),
      },
    },
  },
};

const training = {
  initial: 'untrained',
  states: {
    untrained: {
      id: 'untrained',
      on: {
        'training.certify': to('trained', law(centre, 'G01-4.1')),
        'training.fail': stay(law(centre)),
      },
    },
    trained: { id: 'trained' },
  },
};

const help = {
  initial: 'helped',
  states: {
    helped: {
      id: 'helped',
      on: {
        'help.report': stay(law({ by: 'sponsor', recordedBy: ['sponsor', 'secretary'] }, 'L-HELP')),
        'helper.replace': stay(law('secretary', 'R24-3.2.2', 'R24-3.2.1-x2', 'G01-3.10')),
      },
    },
  },
};

const disciplining = { by: 'inspection', recordedBy: ['secretary', 'superior'] } as const;
const clears = to('normal', law(disciplining));
const disciplines = to('disciplined', law(disciplining, 'CH-35.2', 'R296-2'));
const suspends = [
  when(
    'suspension',
    { kind: 'suspended' },
    'suspended',
    law({ by: 'competent', recordedBy: ['competent', 'superior'] }, 'DISC-2', 'R24-9.3.2'),
  ),
  when(
    'suspension',
    { kind: 'prosecuted' },
    'prosecuted',
    law({ by: 'competent', recordedBy: ['competent', 'superior'] }, 'DISC-2', 'R24-9.3.2'),
  ),
];

const conduct = {
  initial: 'normal',
  states: {
    normal: { id: 'normal', on: { 'discipline.record': disciplines, 'suspension.start': suspends } },
    disciplined: { id: 'disciplined', on: { 'conduct.clear': clears, 'suspension.start': suspends } },
    suspended: { id: 'suspended', on: { 'conduct.clear': clears, 'discipline.record': disciplines } },
    prosecuted: { id: 'prosecuted', on: { 'conduct.clear': clears, 'discipline.record': disciplines } },
  },
};

const arrival = law({ by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] }, 'R24-6.3.1', 'G01-3.10');
const back = to('home', law('secretary', 'R24-6.3.2', 'R24-6.3.3a', 'G01-5.2b'));
const leaves = law('secretary', 'R24-6.3.1', 'R24-6.3.2', 'R24-6.3.3a', 'G01-3.10');

const location = {
  initial: 'home',
  states: {
    home: {
      id: 'home',
      on: {
        'transfer.start': [
          when('transfer', { kind: 'official' }, 'transferring', leaves),
          when('transfer', { kind: 'temporary' }, 'temporary', leaves),
          when('transfer', { kind: 'abroad' }, 'abroad', leaves),
        ],
      },
    },
    transferring: { id: 'transferring', on: { 'transfer.arrive': to('home', arrival) } },
    temporary: { id: 'temporary', on: { 'transfer.arrive': stay(arrival), 'transfer.return': back } },
    abroad: { id: 'abroad', on: { 'transfer.return': back } },
  },
};

const filed = {
  'memberRecord.file': stay(
    law({ by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] }, 'K38-2-30', 'LL-1'),
  ),
};
const dutyPasses = { 'clock.dutyDue': stay(clock()) };

export const membership = {
  id: 'membership',
  type: 'parallel' as const,
  on: { ...filed, ...explained, ...dutyPasses },
  states: { standing, training, help, conduct, location },
};

/** S28: the end of the road, though not of the case. */
export const official = {
  id: 'official',
  meta: { no: 'S28' },
  on: {
    ...filed,
    ...dutyPasses,
    'card.hand': stay(law({ by: 'secretary', recordedBy: ['secretary', 'superior'] }, 'CARD-1', 'CARD-2')),
  },
};
