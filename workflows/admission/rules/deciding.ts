import { addWorkingDays } from '../../calendar/working-days.js';
import type { LegalDate } from '../../calendar/legal-date.js';
import type { Act } from '../../kernel/act.js';
import type { Finding } from '../../kernel/rule.js';
import type { Known, Parameters } from '../../editions/parameters.js';
import { mostExtension } from '../effects/decision.js';
import { decidesAnew } from '../effects/moving.js';
import { datedAfter } from './decision-date.js';
import { isDelegated } from '../routes.js';
import { delegatedReaches, moreThanHalf, reachesTwoThirds } from '../shares.js';
import { as, from, met, need, unmet, voteOf, type Asked, type Predicates } from './rule.js';

/** Sections 6.3 and 6.4: the bodies above the branch, who decides, by which share, how fast. */

/** Who decides, by the unit's route on the date (R24-4.3.2, 12.1), on a paper that bears no day to come. */
function byRightBody({ facts, setting, slice }: Asked, act: Act): Finding {
  const { date } = (as(act, 'admission.decide') ?? as(act, 'committee.decide'))?.decision ?? {};
  if (date !== undefined && date > act.on) return unmet({ detail: { dated: date } });
  if (act.type === 'committee.decide')
    return need(setting.route === 'B', { remedy: from('superior', { act: 'committee.vote' }) });
  const decided = as(act, 'admission.decide');
  if (!decided) return met;
  const wanted =
    setting.route === 'E' && !facts.special.businessOwner ? 'standingMembersAndHeads' : 'standingCommittee';
  if (decided.body !== wanted) return unmet({ detail: { body: wanted } });
  return communeMay(setting.route, slice.parameters.commune);
}

/** A commune committee decides as direct superior since 294-QĐ/TW (D), as the base itself since 208-QĐ/TW (F). */
function communeMay(route: string, { value, confidence }: Known<string>): Finding {
  if (route === 'D') {
    if (value === 'none') return unmet();
    return need(value === 'directSuperior', { force: 'notice', confidence: 'A' });
  }
  if (route !== 'F' || value === 'base') return met;
  return value === 'either' ? unmet({ force: 'notice', confidence }) : unmet();
}

/** Short of the share a decision is no decision: the refusal is an act of its own. */
function moreThanHalfOf(act: Act): Finding {
  const vote = voteOf(act);
  if (!vote || (act.type !== 'admission.decide' && act.type !== 'recognition.decide')) return met;
  const refusal = act.type === 'admission.decide' ? 'admission.refuse' : 'recognition.refuse';
  return need(moreThanHalf(vote), { force: 'bar', remedy: from('competent', { act: refusal }) });
}

const twoThirdsOf = ({ slice }: Asked, act: Act): Finding => {
  const vote = voteOf(act);
  return need(!vote || reachesTwoThirds(vote, slice.parameters));
};

interface Due {
  readonly due: LegalDate;
  readonly confidence: Known<number>['confidence'];
}

/** A limit for deciding runs from the branch's resolution and keeps the edition of that day. */
function dueFrom({ facts, law, calendar }: Asked, start: LegalDate | undefined, which: 'decision' | 'recognition') {
  if (!start) return null;
  const { value, confidence } = law.on(start).parameters[which];
  return { due: addWorkingDays(calendar, start, value + (facts.extension ?? 0)), confidence };
}
/** None where another authority decides anew after a move: its own limit runs (G01-3.9b-2). */
export const decisionDue = (asked: Asked): Due | null =>
  decidesAnew(asked.facts) ? null : dueFrom(asked, asked.facts.branchVote?.on, 'decision');
export const recognitionDue = (asked: Asked): Due | null =>
  asked.facts.recognition.vote?.reached ? dueFrom(asked, asked.facts.recognition.vote.on, 'recognition') : null;

const inTime = (on: LegalDate, limit: Due | null): Finding =>
  limit ? need(on <= limit.due, { confidence: limit.confidence, detail: { due: limit.due } }) : met;

const decidesAdmission = new Set(['admission.decide', 'committee.decide']);
const decidesRecognition = new Set(['recognition.decide', 'recognition.resolve', 'deadlock.resolve']);

/** The delegation of a grassroots committee holds on the day. */
function delegated({ setting, on }: Asked, act: Act | null): Finding {
  if (!isDelegated(setting, on)) return unmet();
  const said = as(act, 'committee.decide');
  return need(!said || (said.delegationFrom <= on && (said.delegationTo === undefined || on < said.delegationTo)));
}

/**
 * A dossier that came by a move to a place whose base committee is delegated: who decides it there is a reading, so its
 * share is asked as an unconfirmed bar.
 */
const newPlace = ({ facts, setting }: Asked, act: Act, parameters: Parameters): Finding => {
  const decided = setting.route === 'B' && decidesAnew(facts) ? as(act, 'admission.decide') : null;
  if (!decided || delegatedReaches(decided.vote, parameters)) return met;
  return unmet({ force: 'bar', confidence: 'A', remedy: from('competent', { act: 'admission.refuse' }) });
};

const delegatedShare = (asked: Asked, act: Act, parameters: Parameters): Finding => {
  const decided = as(act, 'committee.decide');
  const vote = decided?.vote ?? (asked.setting.route === 'B' ? as(act, 'recognition.resolve')?.vote : undefined);
  if (!vote || delegatedReaches(vote, parameters)) return met;
  // The share of a grassroots standing committee was not found (CHG-06): told, never a bar.
  if (parameters.delegated.value === 'standingCommittee')
    return unmet({ force: 'notice', confidence: parameters.delegated.confidence });
  return unmet(decided ? { force: 'bar' } : {});
};

export const deciding: Predicates = {
  'R24-9.3.4': {
    recorded: (asked, act) => (act.type === 'admission.decide' ? moreThanHalfOf(act) : twoThirdsOf(asked, act)),
  },
  'G01-4.5a': {
    recorded: (asked, act) => {
      const { vote, resolution } = asked.facts.recognition;
      const decided = as(act, 'recognition.decide');
      if (decided) return datedAfter([vote?.on, resolution?.on], decided.decision.date, act) ?? moreThanHalfOf(act);
      // A delegated committee decides by its resolution.
      const resolved = asked.setting.route === 'B' ? as(act, 'recognition.resolve') : null;
      return (resolved && datedAfter([vote?.on], resolved.resolution.date, act)) ?? twoThirdsOf(asked, act);
    },
  },
  'G01-3.6c': {
    gates: ['committee.vote', 'committee.decide'],
    remedy: from('subdivision', { act: 'subdivision.appraise' }),
    standing: ({ facts, setting }) => need(!setting.subdivision || facts.subdivisionOn !== null),
  },
  'G01-3.7a-1': { recorded: ({ setting }, act) => (setting.route === 'E' ? met : moreThanHalfOf(act)) },
  'G01-3.7b-1': { recorded: ({ setting }, act) => (setting.route === 'E' ? moreThanHalfOf(act) : met) },
  'G01-3.7a-2': {
    remedy: from('grassroots', { act: 'committee.vote' }),
    recorded: (asked, act) =>
      newPlace(asked, act, asked.slice.parameters) ?? delegatedShare(asked, act, asked.slice.parameters),
  },
  'R24-4.3.2': { remedy: from('competent'), recorded: byRightBody },
  'CH-23': {
    gates: ['committee.decide', 'committee.refuse', 'recognition.resolve', 'deletion.decide'],
    remedy: from('superior', { paper: 'delegation' }),
    standing: delegated,
  },
  'R24-4.3.1a': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: (asked, act) => (decidesAdmission.has(act.type) ? inTime(asked.on, decisionDue(asked)) : met),
  },
  'R24-4.3.1o': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: (asked, act) => (decidesRecognition.has(act.type) ? inTime(asked.on, recognitionDue(asked)) : met),
  },
  // Once, within the most of the edition in which the limit began, and before it has passed.
  'R24-4.3.1b': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: (asked, act) => {
      const granted = as(act, 'decision.extend');
      if (!granted) return met;
      const { facts, law, on } = asked;
      const member = facts.ceremony !== null;
      const start = (member ? facts.recognition.vote?.on : facts.branchVote?.on) ?? on;
      const most: Known<number> =
        !member && decidesAnew(facts) ? { value: 0, confidence: 'A' } : mostExtension(member, law.on(start).parameters);
      const limit = member ? recognitionDue(asked) : decisionDue(asked);
      return need(facts.extension === null && granted.workingDays <= most.value && (!limit || on <= limit.due), {
        confidence: most.confidence,
        detail: { most: most.value },
      });
    },
  },
  'R24-4.3.1c': { remedy: from('competent', { act: 'result.notify' }) },
};
