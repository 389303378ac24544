import { kept } from './custody.js';
import { explained, reissued } from './shared.js';
import { backIf, clock, law, stay, stayIf, to, when } from './transition.js';

/** S40: the candidate moves before anything is decided on him (G01-3.9a, G01-3.9b). */

/** What the old place sends: its grassroots committee, or the authority that has the dossier. */
export const sender = {
  by: 'competent',
  recordedBy: ['competent', 'organisationBoard', 'grassroots', 'superior'],
} as const;
/** The new place takes him over. */
export const receiver = {
  by: 'grassroots',
  recordedBy: ['grassroots', 'superior', 'competent', 'organisationBoard'],
} as const;

const moves = { by: 'secretary', aside: true } as const;

/** While no grassroots committee has resolved (S01 to S14; between the two resolutions it is a reading). */
export const movesHelped = { 'move.declare': to('moving', law(moves, 'G01-3.9a')) };

/** Resolved below the share (S14x): the dossier lies with the grassroots committee and goes after him from there. */
export const movesUnsent = { 'move.declare': to('moving', law(moves, 'G01-3.9b-1')) };

/** Resolved, no decision yet (S15): the dossier goes after him, from where it is. */
export const movesResolved = {
  'move.declare': [when('atAuthority', {}, 'moving', law(moves, 'G01-3.9b-2')), to('moving', law(moves, 'G01-3.9b-1'))],
};

const postingLaw = law('secretary', 'G01-5.2a', 'R24-3.2.1-x2');

/** Temporary work elsewhere changes no stage: the branch of official work goes on (S01 to S15). */
export const posted = { 'posting.start': stay(postingLaw), 'posting.end': stayIf('posted', postingLaw) };

export const moving = {
  id: 'moving',
  meta: { no: 'S40' },
  on: {
    ...explained,
    ...reissued,
    'move.receive': [
      backIf('stood', { at: 'helped' }, law(receiver, 'G01-3.9a', 'R24-3.2.1-x2')),
      backIf('stood', { at: 'resolved' }, law(receiver, 'G01-3.9b-1', 'R24-3.2.1-x2')),
      backIf('stood', { at: 'atAuthority' }, law(receiver, 'G01-3.9b-2', 'R24-3.2.1-x2')),
    ],
    'move.forward': [
      stayIf('stood', law(sender, 'G01-3.9b-1'), { at: 'resolved' }),
      stayIf('stood', law(sender, 'G01-3.9b-2'), { at: 'atAuthority' }),
    ],
    'candidate.withdraw': to('withdrawn', law('secretary', 'CH-1.2')),
    'clock.moveDue': stay(clock('G01-3.9b-2')),
    ...kept,
  },
};
