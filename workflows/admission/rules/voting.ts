import { addWorkingDays } from '../../calendar/working-days.js';
import type { Act } from '../../kernel/act.js';
import { reachesTwoThirds, moreThanHalf } from '../shares.js';
import { as, from, met, need, voteOf, votesAdd, type Asked, type Predicates } from './rule.js';

/** Section 6: bases and shares, the branch meeting, the bodies above, the limit for deciding. */

const deciding = new Set(['committee.decide', 'admission.decide', 'recognition.decide']);

/** Who decides, by the unit's route on the date (R24-4.3.2, 12.1). */
function decidedByRightBody({ setting }: Asked, act: Act) {
  if (act.type === 'committee.decide')
    return need(setting.route === 'B', { remedy: from('superior', { act: 'committee.vote' }) });
  const decided = as(act, 'admission.decide');
  if (!decided) return met;
  const wanted = setting.route === 'E' ? 'standingMembersAndHeads' : 'standingCommittee';
  return need(decided.body === wanted, { detail: { body: wanted } });
}

/** Short of the share a decision is no decision: the refusal is an act of its own. */
function decisiveMajority(act: Act) {
  const vote = voteOf(act);
  if (!vote || !deciding.has(act.type) || act.type === 'committee.decide') return met;
  return need(moreThanHalf(vote), {
    force: 'bar',
    remedy: from('competent', { act: act.type === 'admission.decide' ? 'admission.refuse' : 'recognition.refuse' }),
  });
}

/** The limit runs from the branch resolution and keeps the edition of its start. */
export function decisionDue({ facts, law, calendar }: Asked) {
  if (!facts.branchVote) return null;
  const { decision } = law.on(facts.branchVote.on).parameters;
  return {
    due: addWorkingDays(calendar, facts.branchVote.on, decision.value + (facts.extension ?? 0)),
    confidence: decision.confidence,
  };
}

export function recognitionDue({ facts, law, calendar }: Asked) {
  const start = facts.recognition.vote?.on;
  if (!start) return null;
  const { recognition } = law.on(start).parameters;
  return {
    due: addWorkingDays(calendar, start, recognition.value + (facts.extension ?? 0)),
    confidence: recognition.confidence,
  };
}

export const voting: Predicates = {
  'CH-24.1': {
    remedy: from('superior'),
    recorded: ({ slice }, act) => {
      const opened = as(act, 'meeting.open') ?? as(act, 'recognition.meet');
      if (!opened) return met;
      return need(opened.officialMembers >= slice.parameters.branchLeast, {
        detail: { officialMembers: opened.officialMembers },
      });
    },
  },
  'VOTE-Q': {
    recorded: (_, act) => {
      const opened = as(act, 'meeting.open');
      return need(!opened || opened.present * 3 >= opened.officialMembers * 2, { force: 'notice' });
    },
  },
  'CH-4.3b': {
    remedy: from('secretary'),
    recorded: (_, act) => need(as(act, 'ceremony.hold')?.oneByOne ?? true),
  },
  'CH-3': {
    remedy: from('secretary'),
    recorded: ({ facts }, act) => {
      const vote = as(act, 'vote.record')?.vote;
      return need(!vote || !facts.meeting || vote.listed <= facts.meeting.officialMembers, {
        detail: { listed: vote?.listed ?? 0, official: facts.meeting?.officialMembers ?? 0 },
      });
    },
  },
  'R24-9.3.2': {
    remedy: from('secretary'),
    recorded: (_, act) => {
      const vote = voteOf(act);
      return vote && (act.type === 'vote.record' || act.type === 'recognition.vote') ? votesAdd(vote) : met;
    },
  },
  'R24-9.3.3': {
    remedy: from('grassroots'),
    recorded: (_, act) => {
      const vote = voteOf(act);
      return vote ? votesAdd(vote) : met;
    },
  },
  'R24-9.3.4': {
    recorded: (asked, act) => {
      const vote = voteOf(act);
      if (!vote) return met;
      return act.type === 'admission.decide'
        ? decisiveMajority(act)
        : need(reachesTwoThirds(vote, asked.slice.parameters));
    },
  },
  'G01-3.6b': {
    recorded: ({ slice }, act) => {
      const vote = as(act, 'vote.record')?.vote;
      return need(!vote || reachesTwoThirds(vote, slice.parameters));
    },
  },
  'G01-3.6d': {
    recorded: ({ slice }, act) => {
      const vote = as(act, 'committee.vote')?.vote ?? as(act, 'recognition.resolve')?.vote;
      return need(!vote || reachesTwoThirds(vote, slice.parameters));
    },
  },
  'G01-4.5a': {
    recorded: (asked, act) => {
      const vote = voteOf(act);
      if (!vote) return met;
      return act.type === 'recognition.decide'
        ? decisiveMajority(act)
        : need(reachesTwoThirds(vote, asked.slice.parameters));
    },
  },
  'G01-5.1a': {
    recorded: (_, act) =>
      need(as(act, 'meeting.open')?.formChosenByMeeting ?? as(act, 'recognition.meet')?.formChosenByMeeting ?? true),
  },
  'G01-5.1b': {
    recorded: ({ slice }, act) => {
      const vote = as(act, 'vote.record')?.vote ?? as(act, 'committee.vote')?.vote;
      return need(!vote || reachesTwoThirds(vote, slice.parameters), {
        remedy: from('secretary', { act: 'result.report' }),
      });
    },
  },
  'G01-3.6c': {
    gates: ['committee.vote'],
    remedy: from('subdivision', { act: 'subdivision.appraise' }),
    standing: ({ facts, setting }) =>
      need(!setting.subdivision || facts.subdivisionOn !== null || facts.ceremony !== null),
  },
  'G01-3.7a-1': {
    recorded: (asked, act) => (asked.setting.route === 'E' ? met : decisiveMajority(act)),
  },
  'G01-3.7b-1': {
    recorded: (asked, act) => (asked.setting.route === 'E' ? decisiveMajority(act) : met),
  },
  'G01-3.7a-2': {
    remedy: from('grassroots', { act: 'committee.vote' }),
    recorded: ({ slice, setting }, act) => {
      const vote =
        as(act, 'committee.decide')?.vote ?? (setting.route === 'B' ? as(act, 'recognition.resolve')?.vote : undefined);
      if (!vote) return met;
      const { delegated } = slice.parameters;
      // The share of a grassroots standing committee was not found (CHG-06): more than half is told, never a bar.
      if (delegated.value === 'standingCommittee')
        return need(moreThanHalf(vote), { force: 'notice', confidence: delegated.confidence });
      return need(reachesTwoThirds(vote, slice.parameters), act.type === 'committee.decide' ? { force: 'bar' } : {});
    },
  },
  'R24-4.3.2': {
    remedy: from('competent'),
    recorded: decidedByRightBody,
  },
  'CH-23': {
    gates: ['committee.decide', 'committee.refuse'],
    remedy: from('superior', { paper: 'delegation' }),
    standing: ({ setting, on }) => {
      const { delegation } = setting;
      return need(delegation !== null && delegation.from <= on && (delegation.to === null || on < delegation.to));
    },
    recorded: (_, act) => {
      const decided = as(act, 'committee.decide');
      if (!decided) return met;
      return need(
        decided.delegationFrom <= act.on && (decided.delegationTo === undefined || act.on < decided.delegationTo),
      );
    },
  },
  'R24-4.3.1a': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: (asked, act) => {
      if (!deciding.has(act.type)) return met;
      const limit = decisionDue(asked);
      return need(
        !limit || asked.on <= limit.due,
        limit ? { detail: { due: limit.due }, confidence: limit.confidence } : {},
      );
    },
  },
  'R24-4.3.1b': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: ({ facts, slice }, act) => {
      const granted = as(act, 'decision.extend');
      if (!granted) return met;
      const most = facts.ceremony ? slice.parameters.recognitionExtension : slice.parameters.decisionExtension;
      return need(facts.extension === null && granted.workingDays <= most.value, {
        confidence: most.confidence,
        detail: { most: most.value },
      });
    },
  },
  'R24-4.3.1c': {
    remedy: from('competent', { act: 'result.notify' }),
  },
  'R24-4.3.1o': {
    remedy: from('competent', { act: 'delay.explain' }),
    recorded: (asked, act) => {
      if (act.type !== 'recognition.decide' && act.type !== 'recognition.resolve') return met;
      const limit = recognitionDue(asked);
      return need(
        !limit || asked.on <= limit.due,
        limit ? { detail: { due: limit.due }, confidence: limit.confidence } : {},
      );
    },
  },
  'R24-4.2.3': {
    recorded: ({ slice }, act) => {
      const vote = as(act, 'recognition.vote')?.vote ?? as(act, 'recognition.resolve')?.vote;
      return need(!vote || reachesTwoThirds(vote, slice.parameters));
    },
  },
};
