import { baseOf, type Exclusion, type Vote } from '../../kernel/act.js';
import { shortCount } from '../effects/short-count.js';
import { committeeDecides } from '../routes.js';
import { delegatedReaches, reachesTwoThirds } from '../shares.js';
import { inBranches, inCommittees } from '../vote-grounds.js';
import { datedAfter } from './decision-date.js';
import { as, from, met, need, unmet, voteOf, type Asked, type Predicates } from './rule.js';

/** Sections 6.1 and 6.2: who counts, which share, the meeting of the branch. */

/** A vote that can be: a base of somebody, nobody left out twice or without a ground, no more ballots than people. */
function adds(vote: Vote, grounds: readonly Exclusion['reason'][]): boolean {
  const base = baseOf(vote);
  const ballots = vote.yes + vote.no + vote.invalid;
  return (
    base >= 1 &&
    new Set(vote.excluded.map(({ person }) => person)).size === vote.excluded.length &&
    vote.excluded.every(({ reason }) => grounds.includes(reason)) &&
    vote.present <= vote.listed &&
    ballots <= vote.present &&
    ballots <= base
  );
}

const figures = (vote: Vote) => ({
  listed: vote.listed,
  base: baseOf(vote),
  present: vote.present,
  yes: vote.yes,
  no: vote.no,
  invalid: vote.invalid,
});

/** The official members of the branch at the meeting that voted. */
const membersMet = ({ act, facts }: Asked): number | null => {
  if (act === 'vote.record') return facts.meeting?.officialMembers ?? null;
  return act === 'recognition.vote' ? facts.recognition.officialMembers : null;
};

const ofTheCompetent = new Set([
  'admission.decide',
  'admission.refuse',
  'recognition.decide',
  'recognition.refuse',
  'deletion.decide',
  'exit.decide',
]);
const branchVotes = new Set(['vote.record', 'recognition.vote', 'deletion.vote']);
const shortOf = ({ facts: { recognition } }: Asked, body: 'branch' | 'grassroots'): number =>
  body === 'branch' ? recognition.branchShort : recognition.grassrootsShort;
/** Whether one more meeting of the body short of the share, on this day, is the third. */
function isThird({ facts: { recognition }, on, slice }: Asked, body: 'branch' | 'grassroots'): boolean {
  const [count, lastOn] =
    body === 'branch'
      ? [recognition.branchShort, recognition.branchShortOn]
      : [recognition.grassrootsShort, recognition.grassrootsShortOn];
  return shortCount(count, lastOn, on) >= slice.parameters.shortVotes;
}
const twoThirdsOf = (asked: Asked, vote: Vote | null | undefined) =>
  need(!vote || reachesTwoThirds(vote, asked.slice.parameters), vote ? { detail: figures(vote) } : {});

const byDecision = { act: 'committee.decide' };

export const voting: Predicates = {
  'CH-24.1': {
    remedy: from('superior'),
    recorded: ({ slice }, act) => {
      const opened = as(act, 'meeting.open') ?? as(act, 'recognition.meet');
      // No meeting is recorded before a vote on deletion: those convened are the official members.
      const deletion = as(act, 'deletion.vote');
      const officialMembers = opened?.officialMembers ?? (deletion?.level === 'branch' ? deletion.vote.listed : null);
      return need(officialMembers === null || officialMembers >= slice.parameters.branchLeast, {
        detail: { officialMembers: officialMembers ?? 0 },
      });
    },
  },
  // Nobody's quorum; two thirds of all must say yes, so as many must have come (A).
  'VOTE-Q': {
    recorded: ({ slice: { parameters } }, act) => {
      const opened = as(act, 'meeting.open');
      const { of, least } = parameters.twoThirds;
      return need(!opened || opened.present * of >= opened.officialMembers * least, { force: 'notice' });
    },
  },
  'CH-4.3b': {
    remedy: from('secretary'),
    recorded: (_, act) => need(as(act, 'ceremony.hold')?.oneByOne ?? true),
  },
  // More listed than the branch has official members: others than official members were counted.
  'CH-3': {
    remedy: from('secretary'),
    recorded: (asked, act) => {
      const vote = branchVotes.has(act.type) ? voteOf(act) : null;
      const official = membersMet(asked);
      return need(!vote || official === null || vote.listed <= official, {
        detail: { listed: vote?.listed ?? 0, official: official ?? 0 },
      });
    },
  },
  // The base is all official members convened, present or not: fewer listed is a wrong base.
  'R24-9.3.2': {
    remedy: from('secretary'),
    recorded: (asked, act) => {
      const vote = branchVotes.has(act.type) ? voteOf(act) : null;
      if (!vote) return met;
      const official = membersMet(asked);
      return need(adds(vote, inBranches) && (official === null || vote.listed >= official), { detail: figures(vote) });
    },
  },
  'R24-9.3.3': {
    remedy: from('grassroots'),
    recorded: (_, act) => {
      const vote = voteOf(act);
      if (!vote) return met;
      const by = ofTheCompetent.has(act.type) ? 'competent' : 'grassroots';
      return need(adds(vote, inCommittees), { remedy: from(by), detail: figures(vote) });
    },
  },
  'G01-3.6b': { recorded: (asked, act) => twoThirdsOf(asked, as(act, 'vote.record')?.vote) },
  // A delegated committee resolves and decides in one: its vote alone is recorded for a share not reached (G01-5.1b).
  'G01-3.6d': {
    gates: ['committee.vote'],
    standing: (asked, act) =>
      need(act !== null || !committeeDecides(asked.setting, asked.on), {
        force: 'notice',
        remedy: from('grassroots', byDecision),
      }),
    recorded: (asked, act) => {
      const vote = as(act, 'committee.vote')?.vote;
      const short = twoThirdsOf(asked, vote ?? as(act, 'recognition.resolve')?.vote);
      if (short || !vote || !committeeDecides(asked.setting, asked.on)) return short;
      const { confidence } = asked.slice.parameters.delegated;
      return unmet({
        ...{ force: 'bar', remedy: from('grassroots', byDecision), detail: figures(vote) },
        ...(confidence === 'A' && { confidence }),
      });
    },
  },
  'G01-5.1a': {
    recorded: (_, act) => need((as(act, 'meeting.open') ?? as(act, 'recognition.meet'))?.formChosenByMeeting ?? true),
  },
  'G01-5.1b': {
    remedy: from('secretary', { act: 'result.report' }),
    recorded: (asked, act) => {
      const { branchVote, committeeVote } = asked.facts;
      // Those above may admit all the same, with a reason; that they do is told.
      if (act.type === 'admission.decide')
        return need(branchVote?.reached !== false && committeeVote?.reached !== false, { remedy: from('competent') });
      const first = as(act, 'vote.record') ?? as(act, 'committee.vote');
      if (first) return twoThirdsOf(asked, first.vote);
      // Short of recognition the branch votes again; the result is reported beside, by no act of its own.
      const short = twoThirdsOf(asked, (as(act, 'recognition.vote') ?? as(act, 'deletion.vote'))?.vote);
      return short && { ...short, remedy: from('secretary') };
    },
  },
  'R24-4.2.3': {
    remedy: from('competent', { act: 'deadlock.resolve' }),
    recorded: (asked, act) => {
      const resolved = as(act, 'deadlock.resolve');
      const { branchShortOn, grassrootsShortOn } = asked.facts.recognition;
      if (resolved) return datedAfter([branchShortOn, grassrootsShortOn], resolved.decision.date, act);
      const deletion = as(act, 'deletion.vote');
      // There is no fourth vote of a body that fell short three times.
      if (deletion && shortOf(asked, deletion.level) >= asked.slice.parameters.shortVotes)
        return unmet({ force: 'bar' });
      const resolve = as(act, 'recognition.resolve');
      const short = twoThirdsOf(asked, (as(act, 'recognition.vote') ?? resolve ?? deletion)?.vote);
      if (!short || (resolve && asked.setting.route === 'B' && delegatedReaches(resolve.vote, asked.slice.parameters)))
        return short;
      const body = resolve ? 'grassroots' : (deletion?.level ?? 'branch');
      // That three are counted of one body, one a meeting, is a reading: told of the vote that is the third.
      return isThird(asked, body) ? { ...short, force: 'notice', confidence: 'A' } : short;
    },
  },
};
