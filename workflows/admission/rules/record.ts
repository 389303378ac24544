import { unsettled } from '../subjects.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';

/** Sections 4.1 and 4.3: the application, the personal record, its edge stamp and its certificate. */

/** Subjects of the record that have no clear or exempt row yet. */
export const openSubjects = (
  { facts, slice }: Asked,
  spouseRaiser = slice.parameters.verifySpouseRaiser,
): readonly string[] => unsettled(facts, spouseRaiser);

export const record: Predicates = {
  'G01-3.2': {
    gates: ['dossier.complete'],
    remedy: from('secretary', { act: 'application.write' }),
    standing: ({ facts }) => need(facts.application !== null),
  },
  'G01-3.3a': {
    gates: ['record.seal'],
    remedy: from('secretary', { act: 'record.declare' }),
    standing: ({ facts }) => need(facts.record !== null),
    recorded: (_, act) => {
      const declared = as(act, 'record.declare');
      if (!declared) return met;
      return need(
        declared.completedOn <= act.on && declared.subjects.some((subject) => subject.relation === 'candidate'),
      );
    },
  },
  'K38-1.4.2': {
    recorded: (_, act) => {
      const declared = as(act, 'record.declare');
      return need(!declared || declared.subjects.length > 1, { detail: { subjects: declared?.subjects.length ?? 0 } });
    },
  },
  // Who raised the person stands in place of parents who are not declared.
  'K38-21': {
    recorded: (_, act) => {
      const relations = as(act, 'record.declare')?.subjects.map(({ relation }) => relation);
      return need(!relations || relations.some((one) => one === 'father' || one === 'mother' || one === 'raiser'));
    },
  },
  'G01-3.4d-1': {
    remedy: from('grassroots', { act: 'record.seal' }),
    recorded: ({ facts }, act) => {
      const sealed = as(act, 'record.seal');
      if (!sealed) return met;
      return need(
        sealed.photo &&
          sealed.uncommented &&
          sealed.uncertified &&
          (!facts.record || facts.record.completedOn <= act.on),
      );
    },
  },
  'G01-3.3b': {
    remedy: from('grassroots', { act: 'record.certify' }),
    recorded: (_, act) => {
      const certified = as(act, 'record.certify');
      return need(!certified || certified.collective.date <= certified.certifiedOn);
    },
  },
  'K38-25': {
    gates: ['record.certify'],
    remedy: from('secretary', { act: 'record.comment' }),
    standing: ({ facts, on }, act) => {
      const commented = facts.record?.commentedOn ?? null;
      return need(commented !== null && commented <= (as(act, 'record.certify')?.certifiedOn ?? on));
    },
  },
  'K38-26a': {
    remedy: from('grassroots', { act: 'record.certify' }),
    recorded: (_, act) => {
      const certified = as(act, 'record.certify');
      return need(!certified || certified.certifiedOn <= act.on);
    },
  },
};
