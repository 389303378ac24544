import { reachedOn } from '../../calendar/months.js';
import type { Act } from '../../kernel/act.js';
import type { Finding } from '../../kernel/rule.js';
import type { DeletionPropose } from '../acts/deletion.js';
import { datedAfter } from './decision-date.js';
import { delegatedReaches, moreThanHalf, reachesTwoThirds } from '../shares.js';
import { as, from, met, need, unmet, type Asked, type Predicates } from './rule.js';

/** Section 9.3: the grounds of a deletion, self-criticism, the shares of those who vote and decide. */

const proposing = from('secretary', { act: 'deletion.propose' });

/** The minimum period of a ground; whether there was good reason, or will, is for people to judge. */
function longEnough({ law, on }: Asked, { ground, months, since }: DeletionPropose): Finding {
  const { inactive, education, breach } = law.on(on).parameters.deletion;
  if (ground === 'inactive') return need((months ?? 0) >= inactive, { detail: { months: months ?? 0, inactive } });
  if (ground !== 'will' && ground !== 'twoYears') return met;
  const least = ground === 'will' ? education : breach;
  if (since === undefined) return unmet({ detail: { months: least } });
  const earliest = reachedOn(since, least);
  return need(on >= earliest, { earliest, detail: { months: least } });
}

/** Below its share nobody decides; a delegated committee by two thirds of all, others by more than half. */
function carried({ facts, setting, slice: { parameters } }: Asked, act: Act): Finding {
  const voted = as(act, 'deletion.vote');
  if (voted) return need(reachesTwoThirds(voted.vote, parameters));
  const decided = as(act, 'deletion.decide');
  if (!decided) return met;
  const { branch, grassroots } = facts.deletion ?? {};
  const dated = datedAfter([branch?.on, grassroots?.on], decided.decision.date, act);
  if (dated) return dated;
  // The grassroots committee has not voted yet: as a delegated one it decides in the same vote.
  const delegated = setting.route === 'B' && facts.deletion?.grassroots?.reached !== true;
  if (!delegated) return need(moreThanHalf(decided.vote), { force: 'bar' });
  const { value, confidence } = parameters.delegated;
  return need(delegatedReaches(decided.vote, parameters), {
    force: value === 'wholeCommittee' ? 'bar' : 'notice',
    ...(value !== 'wholeCommittee' && { confidence }),
  });
}

export const deletion: Predicates = {
  'R24-8.1': {
    remedy: proposing,
    recorded: (asked, act) => {
      const said = as(act, 'deletion.propose');
      return said ? longEnough(asked, said) : met;
    },
  },
  'R296-2': {
    gates: ['recognition.meet'],
    standing: ({ facts }) => need(facts.unworthyOn === null),
  },
  'G01-11.1': {
    gates: ['deletion.vote'],
    remedy: from('secretary', { act: 'selfCriticism.ask' }),
    standing: ({ facts: { deletion: open }, slice }) => {
      const { requests } = slice.parameters.deletion;
      return need(open !== null && (open.answered || open.requests >= requests), {
        detail: { asked: open?.requests ?? 0, requests },
      });
    },
    recorded: ({ facts }, act) => {
      const asked = as(act, 'selfCriticism.ask');
      return need(!asked || asked.time === (facts.deletion?.requests ?? 0) + 1);
    },
  },
  'G01-4.6': {
    remedy: from('secretary', { act: 'deletion.vote' }),
    recorded: carried,
  },
  'R296-3': {
    remedy: from('competent', { paper: 'ground' }),
    recorded: (_, act) => {
      const struck = as(act, 'member.strikeOff');
      return need(!struck || (struck.paper.date <= struck.decision.date && struck.decision.date <= act.on));
    },
  },
};
