import { addMonths } from '../../calendar/months.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';
import { consentBefore } from './eligibility.js';

/** Section 1.1: who once left may come back, after a wait, once, and not after everything. */

const readmitted = ({ facts }: Asked): boolean => facts.application?.kind === 'readmission';

export const readmission: Predicates = {
  'R24-3.5.1a': {
    remedy: from('secretary', { act: 'application.write' }),
    recorded: (_, act) => {
      const application = as(act, 'application.write');
      return need(application?.kind !== 'readmission' || application.citizenship);
    },
  },
  'R24-3.5.1b-i': {
    remedy: from('secretary', { act: 'application.write' }),
    recorded: ({ slice }, act) => {
      const exit = as(act, 'application.write')?.exit;
      if (!exit) return met;
      // Removed for a breach of population policy: the Secretariat's rule stands instead, while it was listed.
      if (exit.ground === 'population' && slice.parameters.populationItem) return met;
      const earliest = addMonths(exit.leftOn, slice.parameters.readmission.afterExit);
      return need(act.on >= earliest, { earliest });
    },
  },
  'R24-3.5.1b-ii': {
    remedy: from('secretary', { act: 'application.write' }),
    recorded: ({ slice }, act) => {
      const exit = as(act, 'application.write')?.exit;
      if (exit?.ground !== 'sentencedLessSerious') return met;
      if (!exit.clearedOn) return unmet({ remedy: from('secretary', { paper: 'clearedRecord' }) });
      const earliest = addMonths(exit.clearedOn, slice.parameters.readmission.afterClearing);
      return need(act.on >= earliest, { earliest });
    },
  },
  'R24-3.5.1b-iii': {
    recorded: ({ slice }, act) =>
      need(!(slice.parameters.populationItem && as(act, 'application.write')?.exit?.ground === 'population')),
  },
  'R24-3.5.1b-iv': {
    gates: ['dossier.complete', 'admission.decide', 'committee.decide'],
    remedy: from('central', { act: 'consent.grant', paper: 'readmission' }),
    standing: (asked, act) => (readmitted(asked) ? consentBefore('readmission', asked, act) : met),
  },
  'R24-3.5.2': {
    remedy: from('secretary', { act: 'application.write' }),
    recorded: ({ slice }, act) => {
      const ground = as(act, 'application.write')?.exit?.ground;
      if (!ground) return met;
      const never = [
        'droppedOut',
        'askedToLeave',
        'disunity',
        'sentencedSerious',
        ...slice.parameters.barredConvictions,
      ];
      return need(!never.includes(ground));
    },
  },
  'R24-3.5.3': {
    remedy: from('secretary', { act: 'application.write' }),
    recorded: (_, act) => {
      const application = as(act, 'application.write');
      return need(application?.kind !== 'readmission' || application.exit?.timesReadmitted === 0);
    },
  },
};
