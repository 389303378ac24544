import type { TransitionLaw } from '../../kernel/procedure.js';
import { kept } from './custody.js';
import { faultReported } from './faults.js';
import { explained, notified, reissued } from './shared.js';
import { clock, law, stayIf, to, when } from './transition.js';

/** S17 and S18: decided, awaiting the ceremony, in time or after its limit. */

/** What is asked of every ceremony, wherever it is held. */
export const ceremonyRules = [
  'R24-4.1a',
  'R24-4.1b',
  'CH-4.3b',
  'G01-3.8a',
  'G01-3.8b',
  'G01-3.8c',
  'CH-5.1',
  'R24-4.5.1',
  'R24-3.2.1-x2',
  'R24-3.5.4',
] as const;
const heldCeremony = law('secretary', ...ceremonyRules, 'G01-5.2a', 'L-GRAD');
/** The issuer takes its decision back; another of its office confirms it. */
export const annulling = {
  by: 'competent',
  recordedBy: ['competent', 'organisationBoard'],
  confirm: ['competent', 'organisationBoard'],
} as const;
const consented = law({ by: 'superior', recordedBy: ['superior', 'competent', 'organisationBoard'] }, 'R24-4.1b');

/** A decision its issuer took back is carried out no more: only the withdrawal it was annulled for is left. */
export const withdrawing = {
  'candidate.withdraw': when('decisionAnnulled', {}, 'withdrawn', law('secretary', 'CH-1.2')),
};

/** The new place may ask the issuer to reconsider before it holds the ceremony. */
export const reviewable = {
  'review.request': when(
    'decisionStands',
    {},
    'decisionUnderReview',
    law({ by: 'grassroots', recordedBy: ['secretary', 'grassroots', 'superior'], aside: true }, 'G01-3.9c-4'),
  ),
};

/** What leads a decision to its ceremony, held under this law. */
export const carryingOut = (held: TransitionLaw) => ({
  ...notified,
  ...explained,
  ...reissued,
  'decision.receive': stayIf('decisionStands', law('secretary', 'R24-4.1a')),
  'ceremony.postpone': stayIf('decisionStands', law('secretary')),
  'ceremony.consent': stayIf('decisionStands', consented),
  'ceremony.hold': when('decisionStands', {}, 'membership', held),
  ...kept,
});

const awaiting = {
  ...carryingOut(heldCeremony),
  ...withdrawing,
  ...reviewable,
  'move.declare': when(
    'decisionStands',
    {},
    'movingAfterDecision',
    law({ by: 'secretary', aside: true }, 'G01-3.9c-1', 'G01-3.9c-2', 'G01-3.9c-3', 'L-GRAD'),
  ),
  'decision.annul': stayIf('decisionStands', law(annulling)),
  ...faultReported,
};

export const decided = {
  admissionDecided: {
    id: 'admissionDecided',
    meta: { no: 'S17' },
    on: { ...awaiting, 'clock.ceremonyDue': to('ceremonyOverdue', clock('R24-4.1a', 'R24-4.1b')) },
  },
  ceremonyOverdue: { id: 'ceremonyOverdue', meta: { no: 'S18' }, on: awaiting },
};

/** Consent may come after a late ceremony: it closes the lapse that the ceremony left open. */
export const consentedLate = { 'ceremony.consent': stayIf('ceremonyLapsed', consented) };
