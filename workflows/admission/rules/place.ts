import type { PlaceDetermine } from '../acts/application.js';
import { as, from, met, need, type Asked, type Predicates } from './rule.js';

/** Section 2.3: which branch, where the person studies, waits, works on contract, or lives among no members. */

const workplaces = new Set(['agency', 'enterprise', 'publicUnit', 'armedForces']);
const residences = new Set(['village', 'street', 'commune']);

const ruled = (
  holds: (place: PlaceDetermine, asked: Asked) => boolean,
  paper: string,
): Predicates[keyof Predicates] => ({
  remedy: from('grassroots', { act: 'place.determine', paper }),
  recorded: (asked, act) => {
    const place = as(act, 'place.determine');
    return place ? need(holds(place, asked), { detail: { months: place.months ?? 0 } }) : met;
  },
});

/** Twelve months of contract work or more: the workplace's organisation; less: the residence, on the employer's word. */
const atLeastYear = ({ months = 0 }: PlaceDetermine): boolean => months >= 12;

export const place: Predicates = {
  // The branch is named on a paper of the level that may name it; that level is for people to see.
  'K38-1.2': ruled(({ ground, comments }) => ground !== 'village' || comments.length >= 1, 'branchNamed')!,
  'CH-4.4': ruled(({ ground, comments }) => ground !== 'noMember' || comments.length >= 1, 'membersSent')!,
  'R24-3.4.1': ruled(({ ground, comments }) => ground !== 'noMember' || comments.length >= 1, 'taskGiven')!,
  'G01-6.2a': ruled(
    (said) =>
      (said.ground !== 'study' && said.ground !== 'secondment') || (atLeastYear(said) && said.comments.length >= 2),
    'comments',
  )!,
  // Waiting for the decision of graduation belongs to the school, waiting for work after it to the residence.
  'G01-6.2b': ruled(({ ground, decision }, { on, setting }) => {
    if (ground !== 'waiting') return true;
    return setting.place === 'school' ? !decision || decision.date > on : decision !== undefined && decision.date <= on;
  }, 'graduation')!,
  'G01-6.2c-1': ruled(
    (said, { setting }) =>
      said.ground !== 'contract' || atLeastYear(said) || (said.comments.length >= 1 && !workplaces.has(setting.place)),
    'employerComment',
  )!,
  'G01-6.2c-2': ruled(
    (said, { setting }) => said.ground !== 'contract' || !atLeastYear(said) || !residences.has(setting.place),
    'workplace',
  )!,
  'R24-20.2.2': ruled(
    ({ ground }, { setting }) =>
      ground !== 'village' || (setting.place !== 'village' && setting.place !== 'street') || setting.route === 'D',
    'communeBranch',
  )!,
};
