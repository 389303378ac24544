import { annulling, carryingOut, ceremonyRules, reviewable, withdrawing } from './ceremony.js';
import { kept } from './custody.js';
import { faultReported } from './faults.js';
import { receiver, sender } from './moving.js';
import { explained, notified, reissued } from './shared.js';
import { clock, law, stay, stayIf, to, when } from './transition.js';

/** S41 and S41x: the candidate moves after the decision on him (G01-3.9c). */

/** The same authority, or a decision in time: the new branch holds the ceremony, never the old one. */
const held = law('secretary', 'G01-3.9c-1', 'G01-3.9c-2', 'G01-3.9c-3', ...ceremonyRules, 'L-GRAD');

export const movedAfterDecision = {
  movingAfterDecision: {
    id: 'movingAfterDecision',
    meta: { no: 'S41' },
    on: {
      ...carryingOut(held),
      ...withdrawing,
      ...reviewable,
      ...faultReported,
      'move.forward': stayIf('decisionStands', law(sender, 'G01-3.9c-2')),
      'move.receive': stayIf('decisionStands', law(receiver, 'G01-3.9c-1', 'G01-3.9c-2', 'G01-3.9c-3', 'R24-3.2.1-x2')),
      'decision.annul': [
        when('decidedTooLate', {}, 'decisionAnnulledOnMove', law(annulling, 'G01-3.9c-3')),
        stayIf('decisionStands', law(annulling)),
      ],
      'clock.ceremonyDue': stay(clock('R24-4.1a', 'R24-4.1b')),
      'clock.moveDue': stay(clock('G01-3.9c-2', 'G01-3.9c-3')),
    },
  },
  decisionAnnulledOnMove: {
    id: 'decisionAnnulledOnMove',
    meta: { no: 'S41x' },
    on: {
      ...notified,
      ...explained,
      ...reissued,
      ...withdrawing,
      'move.forward': stay(law(sender, 'G01-3.9c-3')),
      'move.receive': to('competentAuthority', law(receiver, 'G01-3.9c-3', 'R24-3.2.1-x2')),
      ...kept,
    },
  },
};
