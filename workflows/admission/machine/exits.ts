import { decisionCount, law, stay, to } from './transition.js';

/** S63: a member leaves at his own wish; one who is being deleted, or of whom a breach is said to be pending, does not (G01-11.2). */
export const leaving = {
  'exit.request': stay(law({ by: 'secretary', aside: true }, 'G01-11.2')),
  'exit.decide': to('leftParty', law({ ...decisionCount, aside: true }, 'G01-11.2', 'R24-9.3.3')),
};

export const left = { leftParty: { id: 'leftParty', meta: { no: 'S63' }, type: 'final' as const } };
