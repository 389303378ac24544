import type { dossierActs } from '../acts/dossier.js';
import type { ConsentMatter } from '../acts/dossier.js';
import type { ConsentFact, Facts } from '../facts.js';
import { known } from '../known.js';
import type { EffectsOf } from './effect.js';

const consent = (facts: Facts, matter: ConsentMatter, change: Partial<ConsentFact>): Partial<Facts> => ({
  consents: {
    ...facts.consents,
    [matter]: { requestedOn: null, grantedOn: null, refusedOn: null, ...facts.consents[matter], ...change },
  },
});

export const dossierEffects: EffectsOf<keyof typeof dossierActs> = {
  'introduction.sign': (facts, act, { setting }) => ({
    introductions: [
      ...facts.introductions.filter((known) => known.introducer !== act.introducer),
      { on: act.on, introducer: act.introducer, unit: setting.unit },
    ],
  }),
  'opinion.request': (facts, act) => ({
    opinions: { ...facts.opinions, [act.row]: { capacity: act.capacity, sentOn: act.sentOn, receivedOn: null } },
  }),
  'opinion.receive': (facts, act) => {
    const asked = known(facts.opinions, act.row);
    return asked ? { opinions: { ...facts.opinions, [act.row]: { ...asked, receivedOn: act.on } } } : {};
  },
  'opinion.exempt': (_, act) => ({ opinionExemptOn: act.on }),
  'opinion.summarise': (_, act) => ({ synthesisOn: act.on }),
  'consent.request': (facts, act) => consent(facts, act.matter, { requestedOn: act.sentOn }),
  'consent.grant': (facts, act) => consent(facts, act.matter, { grantedOn: act.letter.date, refusedOn: null }),
  'consent.refuse': (facts, act) => consent(facts, act.matter, { refusedOn: act.letter.date, grantedOn: null }),
  'dossier.complete': (_, act) => ({ completedOn: act.on, introRoute: act.introRoute }),
  // Starting the twelve months anew at a renewal is a reading (A): the text says only what is redone.
  'dossier.renew': (facts, act) => ({
    dossierOn: act.on,
    dossierExpiredOn: null,
    introductions: facts.introductions.map((known) => ({ ...known, on: act.introduction.date })),
    union: facts.union && act.unionResolution ? { ...facts.union, on: act.unionResolution.date } : facts.union,
    synthesisOn: act.opinions.date,
  }),
  'dossier.return': (_, act) => ({ returned: { on: act.on } }),
  'dossier.resubmit': () => ({ returned: null }),
};
