import { addMonths } from '../../calendar/months.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';

/** Sections 5, 7.1 and 10: opinions, the re-check by the branch committee, the age of the papers. */

const capacities = (asked: Asked): readonly string[] =>
  Object.values(asked.facts.opinions)
    .filter((opinion) => opinion.receivedOn !== null)
    .map((opinion) => opinion.capacity);

const certified = ({ facts }: Asked) =>
  need(facts.record !== null && facts.record.certifiedOn !== null, {
    remedy: from('grassroots', { act: 'record.certify' }),
  });

export const dossier: Predicates = {
  'CH-4.3a': {
    remedy: from('secretary', { act: 'dossier.complete' }),
    recorded: (_, act) => {
      const complete = as(act, 'dossier.complete');
      return need(!complete || Object.values(complete.checked).every(Boolean));
    },
  },
  'G01-8.1': {
    gates: ['dossier.complete'],
    remedy: from('grassroots', { act: 'record.certify' }),
    standing: (asked) => (asked.facts.ceremony ? met : certified(asked)),
  },
  // Where the candidate belongs to no organisation, nobody is asked: a person says so at the re-check.
  'G01-3.5a': {
    gates: ['dossier.complete'],
    remedy: from('secretary', { act: 'opinion.receive' }),
    standing: (asked) => {
      const waiting = Object.values(asked.facts.opinions).filter(
        (opinion) => opinion.receivedOn === null && opinion.capacity === 'organisation',
      );
      return need(waiting.length === 0, { detail: { waiting: waiting.length } });
    },
  },
  'G01-3.5b': {
    gates: ['dossier.complete'],
    remedy: from('secretary', { act: 'opinion.receive' }),
    standing: (asked) => {
      const residence =
        asked.facts.opinionExemptOn !== null ||
        capacities(asked).some((capacity) => capacity === 'residence' || capacity === 'both');
      if (!residence) return need(false, { remedy: from('secretary', { act: 'opinion.receive', paper: 'residence' }) });
      return need(asked.facts.synthesisOn !== null, { remedy: from('secretary', { act: 'opinion.summarise' }) });
    },
    recorded: (asked, act) => {
      if (act.type !== 'opinion.summarise') return met;
      return need(
        asked.facts.opinionExemptOn !== null ||
          capacities(asked).some((capacity) => capacity === 'residence' || capacity === 'both'),
      );
    },
  },
  // The Secretariat's rule on special cases was not found: a person records ground and basis.
  'G01-3.5c': { recorded: (_, act) => need(act.type !== 'opinion.exempt') },
  'G01-3.5-s': {
    recorded: ({ facts }, act) => {
      const received = as(act, 'opinion.receive');
      return need(!received || facts.opinions[received.row]?.capacity !== 'both');
    },
  },
  'G01-5.4a': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'dossier.renew' }),
    standing: ({ facts, on, slice }) => {
      if (!facts.dossierOn) return met;
      return need(on <= addMonths(facts.dossierOn, slice.parameters.dossierMonths.value));
    },
    recorded: ({ facts }, act) => {
      const renewed = as(act, 'dossier.renew');
      if (!renewed) return met;
      return need(
        (!renewed.changed || renewed.supplementaryVerification !== undefined) &&
          (facts.union === null || renewed.unionResolution !== undefined),
      );
    },
  },
  'G01-3.6a': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'dossier.complete' }),
    standing: ({ facts }) => need(facts.completedOn !== null),
  },
};
