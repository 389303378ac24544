import { deadlockedDeletion, deleting, proposable } from './deletion.js';
import { notified, returned } from './shared.js';
import { branchCount, clock, committeeCount, decisionCount, law, stay, stayIf, to, when } from './transition.js';

/** S20 to S27, the main line: twelve months, then recognition from the branch upwards. */

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
/** Not qualified: the branch proposes deletion at the very meeting (R24-4.2.1). */
const votedOut = law(branchCount, 'G01-4.6', 'R24-4.2.1', 'R24-9.3.2', 'R24-9.3.4', 'CH-3', 'G01-5.1a', 'G01-5.1b');
const resolved = law(committeeCount, 'G01-4.5a', 'G01-3.6d', 'G01-3.7a-2', 'R24-9.3.3', 'R24-4.2.3', 'G01-5.1a');
/** A delegated committee decides as it votes: what is asked of a decision is asked of it too. */
const decides = law(
  committeeCount,
  'G01-4.5a',
  'CH-23',
  'G01-3.7a-2',
  'R24-9.3.3',
  'R24-4.3.1o',
  'R24-4.2.2',
  'R24-4.5.1',
  'R24-4.5.2',
  'G01-5.1a',
);
const ways = {
  ...returned,
  'clock.recognitionDue': stay(clock('R24-4.3.1o', 'R24-4.3.1c')),
};
const onward = (body: string, target: string) => when('nextRecognition', { body }, target, voted);
const late = { 'clock.proposalDue': stay(clock('R24-4.2.1')) };

export const standing = {
  initial: 'probation',
  states: {
    probation: {
      id: 'probation',
      meta: { no: 'S20' },
      on: { ...proposable, 'clock.probationEnded': to('recognitionPreparing', clock('CH-5.1p')) },
    },
    recognitionPreparing: {
      id: 'recognitionPreparing',
      meta: { no: 'S21' },
      on: {
        ...proposable,
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
            'R296-2',
          ),
        ),
      },
    },
    recognitionBranch: {
      id: 'recognitionBranch',
      meta: { no: 'S22' },
      on: {
        ...proposable,
        ...late,
        'recognition.adjourn': to('recognitionPreparing', law('secretary')),
        'recognition.vote': [
          onward('subdivision', 'recognitionSubdivision'),
          onward('grassroots', 'recognitionGrassroots'),
          onward('competent', 'recognitionCompetent'),
          when('nextDeletion', { body: 'grassroots' }, 'deletionGrassroots', votedOut),
          when('nextDeletion', { body: 'competent' }, 'deletionCompetent', votedOut),
          when('thirdShort', { body: 'branch' }, 'deadlockReferred', voted),
          stayIf('short', voted, { body: 'branch' }),
        ],
      },
    },
    recognitionSubdivision: {
      id: 'recognitionSubdivision',
      meta: { no: 'S23' },
      on: {
        ...proposable,
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
        ...proposable,
        ...ways,
        'recognition.resolve': [
          when('resolved', { decides: true }, 'recognised', decides),
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
        ...proposable,
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
        ...deadlockedDeletion,
        // Where the branch carried recognition, the time to decide runs on (R24-4.3.1o).
        'clock.recognitionDue': ways['clock.recognitionDue'],
        'deadlock.resolve': [
          when(
            'outcome',
            { outcome: 'recognise' },
            'recognised',
            law(
              { ...decisionCount, recordedBy: ['competent', 'superior'] },
              'R24-4.2.3',
              'R24-4.2.2',
              'CH-5.1p',
              'R24-4.3.1o',
            ),
          ),
          when(
            'outcome',
            { outcome: 'delete' },
            'deleted',
            law({ ...decisionCount, recordedBy: ['competent', 'superior'] }, 'R24-4.2.3', 'R24-4.3.1o'),
          ),
        ],
      },
    },
    ...deleting,
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
