import { addWorkingDays } from '../../calendar/working-days.js';
import { unsettled } from '../subjects.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 4: application, personal record, verification of each subject, certification. */

/** Subjects of the record that have no clear or exempt row yet. */
export const openSubjects = (
  { facts, slice }: Asked,
  spouseRaiser = slice.parameters.verifySpouseRaiser,
): readonly string[] => unsettled(facts, spouseRaiser);

const relatives = new Set(['father', 'mother', 'spouse', 'sibling', 'child', 'spouseFather', 'spouseMother']);

/** Never the candidate nor a relative as envoy (K38-conf). */
function impartial({ facts, setting }: Asked, envoy: string | undefined) {
  if (envoy === undefined) return met;
  const family = Object.values(facts.record?.subjects ?? {}).filter((subject) => relatives.has(subject.relation));
  return need(envoy !== setting.candidate && !family.some((subject) => subject.person === envoy));
}

const sideOf = (asked: Asked, side: 'ownSide' | 'spouseSide') => {
  const relations =
    side === 'ownSide'
      ? ['father', 'mother', 'sibling', 'child']
      : ['spouse', 'spouseFather', 'spouseMother', 'spouseSibling'];
  return Object.values(asked.facts.record?.subjects ?? {}).some(
    (subject) => subject.memberNow && relations.includes(subject.relation),
  );
};

/** A member relative spares that side; since Guidance 06-HD/TW his committee must confirm. */
const spared = (side: 'ownSide' | 'spouseSide') => (asked: Asked, act: Parameters<typeof as>[0]) => {
  const exempt = as(act, 'verification.exempt');
  if (exempt?.ground !== side) return met;
  if (exempt.subject === 'candidate') return unmet();
  return need(
    sideOf(asked, side) && (!asked.slice.parameters.relativeConfirmed || exempt.memberConfirmed !== undefined),
    {
      remedy: from('grassroots', { paper: 'memberConfirmed' }),
    },
  );
};

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
  'G01-3.4a': {
    gates: ['record.certify'],
    remedy: from('grassroots', { act: 'verification.request' }),
    standing: (asked) => {
      const open = openSubjects(asked, false);
      return need(open.length === 0, { detail: { open: open.join(', ') } });
    },
    recorded: ({ facts }, act) => {
      const request = as(act, 'verification.request');
      if (!request) return met;
      const unknown = request.rows.filter((row) => !facts.record?.subjects[row.subject]);
      return need(unknown.length === 0, { detail: { unknown: unknown.map((row) => row.subject).join(', ') } });
    },
  },
  'G01-3.4a-26': {
    gates: ['record.certify'],
    remedy: from('grassroots', { act: 'verification.request' }),
    standing: (asked) => {
      const open = openSubjects(asked, true).filter((key) => key.startsWith('spouseRaiser'));
      return need(open.length === 0, { detail: { open: open.join(', ') } });
    },
  },
  'K38-conf': {
    remedy: from('grassroots', { act: 'verification.request' }),
    recorded: (asked, act) =>
      impartial(asked, as(act, 'verification.request')?.envoy ?? as(act, 'verification.report')?.envoy),
  },
  'G01-3.4d-2': {
    remedy: from('grassroots', { act: 'verification.request' }),
    recorded: ({ facts }, act) => {
      const report = as(act, 'verification.report');
      return need(!report || facts.verification[report.row] !== undefined);
    },
  },
  'G01-3.4d-3': {
    remedy: from('grassroots', { act: 'delay.explain' }),
    recorded: ({ facts, calendar, law }, act) => {
      const reply = as(act, 'verification.reply');
      if (!reply) return met;
      const row = facts.verification[reply.row];
      // Without collective agreement, signature and stamp it is no reply; without a request it answers nothing.
      if (!row || row.state === 'notNeeded' || !reply.agreedCollectively || !reply.stamped)
        return unmet({ force: 'bar', remedy: from('grassroots', { paper: 'stampedReply' }) });
      const start = row.receivedOn ?? row.sentOn;
      const { home, abroad } = law.on(start).parameters.verification;
      const due = addWorkingDays(calendar, start, row.abroad ? abroad : home);
      return need(reply.repliedOn <= due, { detail: { due } });
    },
  },
  'G01-3.4c-1': { recorded: spared('ownSide'), remedy: from('grassroots', { paper: 'memberConfirmed' }) },
  'G01-3.4c-2': { recorded: spared('spouseSide'), remedy: from('grassroots', { paper: 'memberConfirmed' }) },
  'G01-3.4c-4': {
    remedy: from('grassroots', { paper: 'memberConfirmed' }),
    recorded: (_, act) => {
      const exempt = as(act, 'verification.exempt');
      return need(exempt?.ground !== 'knownLocally' || exempt.memberConfirmed !== undefined);
    },
  },
  'G01-3.4c-6': {
    remedy: from('grassroots', { paper: 'foreignMinistryChannel' }),
    recorded: (_, act) => {
      const request = as(act, 'verification.request');
      return need(
        !request?.rows.some((row) => row.abroad && row.subject !== 'candidate') ||
          request.channel === 'foreignMinistry',
      );
    },
  },
  'K38-1.5': {
    recorded: (_, act) => {
      const exempt = as(act, 'verification.exempt');
      return need(!exempt || exempt.ground === 'knownLocally' || exempt.scope === 'politicalHistory');
    },
  },
  'K38-25': {
    gates: ['record.certify'],
    remedy: from('secretary', { act: 'record.comment' }),
    standing: ({ facts }) => need(facts.record?.commentedOn !== null && facts.record?.commentedOn !== undefined),
    recorded: ({ facts }, act) => {
      const certified = as(act, 'record.certify');
      if (!certified) return met;
      return need(
        facts.record?.commentedOn !== null &&
          facts.record !== null &&
          facts.record.commentedOn <= certified.certifiedOn,
      );
    },
  },
  'K38-26a': {
    gates: ['dossier.complete'],
    remedy: from('grassroots', { act: 'record.certify' }),
    standing: ({ facts }) => need(facts.record !== null && facts.record.certifiedOn !== null),
    recorded: (_, act) => {
      const certified = as(act, 'record.certify');
      return need(
        !certified || (certified.collective.date <= certified.certifiedOn && certified.certifiedOn <= act.on),
      );
    },
  },
  'K38-26b': {
    remedy: from('superior', { act: 'record.certify' }),
  },
};
