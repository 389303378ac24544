import {
  back,
  backIf,
  branchCount,
  clock,
  committeeCount,
  decisionCount,
  law,
  stay,
  stayIf,
  to,
  when,
} from './transition.js';
import { takenOver } from './custody.js';
import { explained, notified } from './shared.js';

/**
 * S30 to S32: a probationary member is proposed for deletion, the bodies vote from the branch upwards, one decides. S30
 * and S31 stand on the main line of a member, so that help, conduct and place go on beside them.
 */

const voted = ['R24-9.3.4', 'G01-5.1a', 'G01-5.1b', 'R24-4.2.3'] as const;
const byBranch = law(branchCount, 'G01-4.6', 'G01-11.1', 'CH-24.1', 'R24-9.3.2', 'CH-3', ...voted);
const byCommittee = law(committeeCount, 'G01-4.6', 'R24-9.3.3', ...voted);

/** What those above the branch do with a deletion it carried. */
const carriedByBranch = [
  when('deletionCarried', { level: 'branch', body: 'grassroots' }, 'deletionGrassroots', byBranch),
  when('deletionCarried', { level: 'branch', body: 'competent' }, 'deletionCompetent', byBranch),
  when('deletionThird', { level: 'branch' }, 'deadlockReferred', byBranch),
];

// The twelve months run on; where they end, the member would return to what follows them.
const ways = { 'clock.probationEnded': stay(clock('CH-5.1p')) };

/** The body before which a proposal lies lets it fall, and no other: what one carried, the one below does not undo. */
const dropped = {
  branch: { 'deletion.drop': back(law('secretary', 'G01-5.1b')) },
  grassroots: { 'deletion.drop': back(law(committeeCount, 'G01-5.1b')) },
  competent: { 'deletion.drop': back(law(decisionCount, 'G01-5.1b')) },
};

const proposes = law({ by: 'secretary', aside: true }, 'R24-8.1', 'R24-4.2.1', 'R24-4.2.1-d', 'R296-2', 'G01-4.6');

/** Taken in every stage from S20 to S25. */
export const proposable = { 'deletion.propose': to('deletionProposed', proposes) };

/** Those above may also let a deletion fall on which a body below voted three times in vain. */
export const deadlockedDeletion = {
  'deletion.propose': when('deletionUnproposed', {}, 'deletionProposed', proposes),
  'clock.probationEnded': ways['clock.probationEnded'],
  'deletion.drop': backIf(
    'deletionProposed',
    {},
    law({ ...decisionCount, recordedBy: ['competent', 'superior'] }, 'R24-4.2.3'),
  ),
};

export const deleting = {
  deletionProposed: {
    id: 'deletionProposed',
    meta: { no: 'S30' },
    on: {
      ...ways,
      ...dropped.branch,
      'selfCriticism.ask': stay(law('secretary', 'G01-11.1')),
      'deletion.vote': [...carriedByBranch, when('deletionShort', { level: 'branch' }, 'deletionBranch', byBranch)],
    },
  },
  deletionVoting: {
    id: 'deletionVoting',
    meta: { no: 'S31' },
    initial: 'deletionBranch',
    on: ways,
    states: {
      deletionBranch: {
        id: 'deletionBranch',
        meta: { no: 'S31' },
        on: {
          ...dropped.branch,
          'deletion.vote': [...carriedByBranch, stayIf('deletionShort', byBranch, { level: 'branch' })],
        },
      },
      deletionGrassroots: {
        id: 'deletionGrassroots',
        meta: { no: 'S31' },
        on: {
          ...dropped.grassroots,
          'deletion.vote': [
            when('deletionCarried', { level: 'grassroots' }, 'deletionCompetent', byCommittee),
            when('deletionThird', { level: 'grassroots' }, 'deadlockReferred', byCommittee),
            stayIf('deletionShort', byCommittee, { level: 'grassroots' }),
          ],
          'deletion.decide': to('deleted', law(committeeCount, 'G01-4.6', 'CH-23', 'R24-9.3.3', 'G01-5.1a')),
        },
      },
      deletionCompetent: {
        id: 'deletionCompetent',
        meta: { no: 'S31' },
        on: {
          ...dropped.competent,
          'deletion.decide': to('deleted', law(decisionCount, 'G01-4.6', 'R24-9.3.3', 'G01-5.1a')),
        },
      },
    },
  },
};

/** Without the votes below, in every stage of a member before S28. */
export const struckOff = { 'member.strikeOff': to('deleted', law({ ...decisionCount, aside: true }, 'R296-3')) };

/**
 * Heard above the body that deleted, so never recorded or confirmed by it. An inspection committee may receive and
 * settle too; its duty reads only in this house, so its answer is recorded by the superior it works for.
 */
const hearing = { by: 'superior', recordedBy: ['superior', 'central'] } as const;
const settled = law({ ...hearing, confirm: ['superior', 'central'] }, 'R24-8.2.2', 'R24-8.2.3', 'R24-5.2.2');

/** The day of receipt may come to be known while a complaint is heard: whether it was in time hangs on it. */
const receives = {
  'deletion.receive': stayIf(
    'deletionUnreceived',
    law({ by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] }, 'R24-8.2.1'),
  ),
};

/**
 * S32 and S33: deleted, and heard once more where the member complains in time. Where the right has lapsed a complaint is
 * received and recorded all the same, then not heard; one handed in on the last day may be recorded later (R24-8.2.1).
 * Only a final answer shuts the case.
 */
const deletedNode = {
  id: 'deleted',
  meta: { no: 'S32' },
  on: {
    ...ways,
    ...receives,
    'complaint.file': to('complaint', law(hearing, 'R24-8.2.1', 'R24-8.2.3')),
    'clock.complaintClosed': stay(clock('R24-8.2.1')),
    ...notified,
    ...explained,
    ...takenOver,
  },
};

export const deleted = {
  deleted: deletedNode,
  complaint: {
    id: 'complaint',
    meta: { no: 'S33' },
    on: {
      ...ways,
      ...receives,
      ...explained,
      ...takenOver,
      'complaint.settle': [
        backIf('settled', { outcome: 'upheld' }, settled),
        when('settled', { final: true }, 'deletionClosed', settled),
        to('deleted', settled),
      ],
    },
  },
  deletionClosed: { id: 'deletionClosed', meta: { no: 'S32' }, type: 'final' as const },
};
