import { addWorkingDays } from '../../calendar/working-days.js';
import type { Act } from '../../kernel/act.js';
import { channels, type Relation } from '../acts/record.js';
import { openSubjects } from './record.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';
import { known } from '../known.js';

/** Sections 4.2 and 4.3: whom the law has verified, by whom, how fast, and who is spared. */

/** Of whom nobody is sent to verify: those whom K38-conf names. */
const relatives = new Set<Relation>(['father', 'mother', 'spouse', 'sibling', 'child']);

const family = ({ facts }: Asked) => Object.values(facts.record?.subjects ?? {});

/** Never the candidate nor a relative as envoy, whether his record or the register names them (K38-conf). */
function impartial(asked: Asked, envoy: string | undefined) {
  if (envoy === undefined) return met;
  const kin = family(asked).filter((subject) => relatives.has(subject.relation));
  const { candidate, kin: registered = [] } = asked.setting;
  const related = kin.some((subject) => subject.person === envoy) || registered.includes(envoy);
  return need(envoy !== candidate && !related);
}

/** Who is spared on a side, and by whose membership. */
const sides: Readonly<Record<'ownSide' | 'spouseSide', { spares: readonly Relation[]; by: readonly Relation[] }>> = {
  ownSide: { spares: ['father', 'mother', 'raiser', 'child'], by: ['father', 'mother', 'sibling', 'child'] },
  spouseSide: {
    spares: ['spouse', 'spouseFather', 'spouseMother', 'spouseRaiser'],
    by: ['spouse', 'spouseFather', 'spouseMother', 'spouseSibling'],
  },
};

/** A member relative spares that side; since Guidance 06-HD/TW the committee that manages him must confirm. */
const spared = (ground: 'ownSide' | 'spouseSide') => (asked: Asked, act: Act) => {
  const exempt = as(act, 'verification.exempt');
  if (exempt?.ground !== ground) return met;
  const { spares, by } = sides[ground];
  const subject = known(asked.facts.record?.subjects ?? {}, exempt.subject);
  const member = family(asked).some(({ relation, memberNow }) => memberNow && by.includes(relation));
  const confirmed = !asked.slice.parameters.relativeConfirmed || exempt.memberConfirmed !== undefined;
  return need(subject !== undefined && spares.includes(subject.relation) && member && confirmed);
};

/** The last day for a reply: from receipt of the request, or from its sending where receipt is not known (A). */
function replyDue({ facts, calendar, law }: Asked, row: string) {
  const asked = known(facts.verification, row);
  if (!asked) return null;
  const start = asked.receivedOn ?? asked.sentOn;
  const { home, abroad } = law.on(start).parameters.verification;
  return addWorkingDays(calendar, start, asked.abroad ? abroad : home);
}

export const verification: Predicates = {
  'G01-3.4a': {
    gates: ['record.certify'],
    remedy: from('grassroots', { act: 'verification.request' }),
    standing: (asked) => {
      const open = openSubjects(asked, false);
      return need(open.length === 0, { detail: { open: open.join(', ') } });
    },
    recorded: ({ facts }, act) => {
      const named = as(act, 'verification.request')?.rows.map((row) => row.subject) ?? [];
      const unknown = named.filter((key) => !known(facts.record?.subjects ?? {}, key));
      return need(unknown.length === 0, { detail: { unknown: unknown.join(', ') } });
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
      impartial(asked, (as(act, 'verification.request') ?? as(act, 'verification.report'))?.envoy),
  },
  'G01-3.4d-2': {
    remedy: from('grassroots', { act: 'verification.request' }),
    recorded: ({ facts }, act) => {
      const request = as(act, 'verification.request');
      if (request)
        return need(
          request.rows.every(({ sentOn, receivedOn = sentOn }) => sentOn <= receivedOn && receivedOn <= act.on),
        );
      const report = as(act, 'verification.report');
      return need(!report || known(facts.verification, report.row) !== undefined);
    },
  },
  'G01-3.4d-3': {
    remedy: from('grassroots', { act: 'delay.explain' }),
    recorded: (asked, act) => {
      const reply = as(act, 'verification.reply');
      if (!reply) return met;
      const row = known(asked.facts.verification, reply.row);
      // Without collective agreement, signature and stamp it is no reply; without a request it answers nothing.
      if (!row || row.state === 'notNeeded' || !reply.agreedCollectively || !reply.stamped || reply.repliedOn > act.on)
        return unmet({ force: 'bar', remedy: from('grassroots', { paper: 'stampedReply' }) });
      const due = replyDue(asked, reply.row)!;
      return need(reply.repliedOn <= due, { detail: { due, on: reply.repliedOn } });
    },
  },
  'G01-3.4c-1': { recorded: spared('ownSide'), remedy: from('grassroots', { paper: 'memberConfirmed' }) },
  'G01-3.4c-2': { recorded: spared('spouseSide'), remedy: from('grassroots', { paper: 'memberConfirmed' }) },
  'G01-3.4c-4': {
    remedy: from('grassroots', { paper: 'memberConfirmed' }),
    recorded: ({ facts }, act) => {
      const exempt = as(act, 'verification.exempt');
      if (exempt?.ground !== 'knownLocally') return met;
      return need(
        exempt.memberConfirmed !== undefined && known(facts.record?.subjects ?? {}, exempt.subject) !== undefined,
      );
    },
  },
  'G01-3.4c-5': {
    remedy: from('grassroots', { paper: channels.enlistmentRecord }),
    recorded: ({ setting }, act) => {
      const request = as(act, 'verification.request');
      return need(!request || setting.place !== 'armedForces' || request.channel === channels.enlistmentRecord);
    },
  },
  'G01-3.4c-6': {
    remedy: from('grassroots', { paper: channels.foreignMinistry }),
    recorded: (_, act) => {
      const request = as(act, 'verification.request');
      return need(
        !request?.rows.some((row) => row.abroad && row.subject !== 'candidate') ||
          request.channel === channels.foreignMinistry,
      );
    },
  },
  'G01-3.4c-7': {
    gates: ['record.certify'],
    remedy: from('grassroots', { act: 'verification.report' }),
    standing: ({ facts }) => need(!Object.values(facts.verification).some(({ visit }) => visit)),
    recorded: (_, act) => {
      const request = as(act, 'verification.request');
      return need(request?.channel !== channels.securityAgency || request.envoy !== undefined);
    },
  },
  // A member relative may spare the political history only; a person may read it otherwise, with a reason (D1).
  'K38-1.5': {
    recorded: (_, act) => {
      const exempt = as(act, 'verification.exempt');
      return need(!exempt || exempt.ground === 'knownLocally' || exempt.scope === 'politicalHistory');
    },
  },
};
