import { centre, law, stay, to, when } from './transition.js';

/** What runs beside the main line from S20 to S27: the class for new members, help, conduct, place. */

export const training = {
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

export const help = {
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

export const conduct = {
  initial: 'normal',
  states: {
    normal: { id: 'normal', on: { 'discipline.record': disciplines, 'suspension.start': suspends } },
    disciplined: { id: 'disciplined', on: { 'conduct.clear': clears, 'suspension.start': suspends } },
    suspended: { id: 'suspended', on: { 'conduct.clear': clears, 'discipline.record': disciplines } },
    prosecuted: { id: 'prosecuted', on: { 'conduct.clear': clears, 'discipline.record': disciplines } },
  },
};

export const arrival = law(
  { by: 'secretary', recordedBy: ['secretary', 'grassroots', 'superior'] },
  'R24-6.3.1',
  'G01-3.10',
);
const back = to('home', law('secretary', 'R24-6.3.2', 'R24-6.3.3a', 'G01-5.2b'));
const leaves = law('secretary', 'R24-6.3.1', 'R24-6.3.2', 'R24-6.3.3a', 'G01-3.10');

export const location = {
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
