import { freshThrough } from '../../calendar/months.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';
import { known } from '../known.js';

/** Sections 5, 7.1 and 10: opinions, the re-check by the branch committee, the age of the papers. */

const residence = from('secretary', { act: 'opinion.receive', paper: 'residence' });

/** The residence has answered, in that capacity or in both; or a person recorded why it need not. */
export const residenceHeard = ({ facts }: Asked): boolean =>
  facts.opinionExemptOn !== null ||
  Object.values(facts.opinions).some(
    ({ capacity, receivedOn }) => receivedOn !== null && (capacity === 'residence' || capacity === 'both'),
  );

const asOrganisation = ({ facts }: Asked) =>
  Object.values(facts.opinions).filter(({ capacity }) => capacity === 'organisation' || capacity === 'both');

const dossierMonths = ({ law }: Asked, date: LegalDate): number => law.on(date).parameters.dossierMonths.value;
const isFresh = (asked: Asked, date: LegalDate): boolean => asked.on <= freshThrough(date, dossierMonths(asked, date));

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
    standing: ({ facts }) => need((facts.record?.certifiedOn ?? null) !== null),
    // An index is checked as it stands: written after the check, or on a day to come, it was not.
    recorded: (_, act) => {
      const given = as(act, 'file.handover');
      return need(!given || (given.index.date <= given.checkedOn && given.checkedOn <= act.on), {
        remedy: from('grassroots', { paper: 'index' }),
      });
    },
  },
  // Organisations of which the candidate is a member; where there is none, a person says so at the re-check.
  'G01-3.5a': {
    gates: ['dossier.complete'],
    remedy: from('secretary', { act: 'opinion.receive', paper: 'organisation' }),
    standing: (asked) => {
      const heard = asOrganisation(asked);
      const waiting = heard.filter(({ receivedOn }) => receivedOn === null).length;
      const missing = asked.facts.union?.member === true && heard.length === 0;
      return need(waiting === 0 && !missing, { detail: { waiting } });
    },
    recorded: ({ facts }, act) => {
      const received = as(act, 'opinion.receive');
      return need(!received || known(facts.opinions, received.row) !== undefined);
    },
  },
  'G01-3.5b': {
    gates: ['dossier.complete', 'opinion.summarise'],
    remedy: from('secretary', { act: 'opinion.summarise' }),
    standing: (asked) => {
      if (!residenceHeard(asked)) return need(false, { remedy: residence });
      return need(asked.act === 'opinion.summarise' || asked.facts.synthesisOn !== null);
    },
  },
  // The Secretariat's rule on special cases was not found: a person records ground and basis.
  'G01-3.5c': { recorded: (_, act) => need(act.type !== 'opinion.exempt') },
  'G01-3.5-s': {
    recorded: ({ facts }, act) => {
      const received = as(act, 'opinion.receive');
      return need(!received || known(facts.opinions, received.row)?.capacity !== 'both');
    },
  },
  'G01-5.4a': {
    gates: ['dossier.complete', 'meeting.open'],
    remedy: from('secretary', { act: 'dossier.renew' }),
    standing: (asked) => {
      const { dossierOn, introductions, union, synthesisOn } = asked.facts;
      if (dossierOn && !isFresh(asked, dossierOn)) return need(false);
      // The age of the dossier is read from the edge stamp (A); a single older paper is told.
      const papers = [...introductions.map(({ on }) => on), union?.on ?? null, synthesisOn];
      const old = papers.filter((date) => date !== null && !isFresh(asked, date)).length;
      return need(old === 0, { force: 'notice', confidence: 'A', detail: { old } });
    },
    recorded: (asked, act) => {
      const renewed = as(act, 'dossier.renew');
      if (!renewed) return met;
      const { introduction, opinions, unionResolution, changed, supplementaryVerification } = renewed;
      const papers = [introduction, opinions, ...(unionResolution ? [unionResolution] : [])];
      return need(
        asked.facts.dossierOn !== null &&
          papers.every(({ date }) => date <= act.on && isFresh(asked, date)) &&
          (!changed || supplementaryVerification !== undefined) &&
          (asked.facts.union === null || unionResolution !== undefined),
      );
    },
  },
  'G01-3.6a': {
    gates: ['meeting.open'],
    remedy: from('secretary', { act: 'dossier.complete' }),
    standing: ({ facts }) => need(facts.completedOn !== null),
  },
};
