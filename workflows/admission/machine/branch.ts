import { movesHelped } from './moving.js';
import { listed, removable, renewal, revokeLaw, withdrawnByUnion } from './shared.js';
import { branchCount, clock, law, stay, to, when } from './transition.js';

/** S10 to S12: the dossier is ready, the branch meets and votes. */

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
    'G01-5.2a',
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
    'G01-5.2a',
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

export const branch = {
  dossierReady: {
    id: 'dossierReady',
    meta: { no: 'S10' },
    on: {
      ...listed,
      ...removable,
      ...movesHelped,
      ...convened,
      'meeting.open': open,
      'union.withdraw': when('unionIntroduces', {}, 'recordCertified', withdrawnByUnion),
      ...renewal,
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
      ...movesHelped,
      'meeting.adjourn': to('dossierReady', law('secretary', 'VOTE-Q')),
      'vote.record': [...upwards(true, count), to('branchBelowShare', count)],
    },
  },
  branchBelowShare: {
    id: 'branchBelowShare',
    meta: { no: 'S12' },
    on: {
      ...removable,
      ...movesHelped,
      ...convened,
      'meeting.open': openAgain,
      'result.report': upwards(false, law('secretary', 'G01-5.1b')),
    },
  },
};
