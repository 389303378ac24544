import { baseOf, type Vote } from '../kernel/act.js';
import type { Route } from '../kernel/setting.js';
import type { Parameters } from '../editions/parameters.js';

/** Shares are compared as whole numbers: 6 of 9 is two thirds, 5 of 9 is not; 65.0 % is not more than 65 %. */
export const reachesTwoThirds = (vote: Vote, { twoThirds }: Parameters): boolean =>
  vote.yes * twoThirds.of >= baseOf(vote) * twoThirds.least;

export const moreThanHalf = (vote: Vote): boolean => vote.yes * 2 > baseOf(vote);

/** A delegated committee decides by two thirds of all; for its standing committee (CHG-06) more than half is read (A). */
export const delegatedReaches = (vote: Vote, parameters: Parameters): boolean =>
  parameters.delegated.value === 'wholeCommittee' ? reachesTwoThirds(vote, parameters) : moreThanHalf(vote);

/** A share as whole numbers: `of × yes` is at least `least × base`, or more than it. */
export interface Share {
  readonly of: number;
  readonly least: number;
  readonly moreThan: boolean;
}

const half: Share = { of: 2, least: 1, moreThan: true };

const byTwoThirds = new Set(['vote.record', 'committee.vote', 'recognition.vote', 'deletion.vote']);
const byDelegation = new Set(['committee.decide', 'committee.refuse']);
const delegatedOnRouteB = new Set(['recognition.resolve', 'deletion.decide']);
const byHalf = new Set([
  'admission.decide',
  'admission.refuse',
  'recognition.decide',
  'recognition.refuse',
  'deletion.decide',
  'exit.decide',
  'union.resolve',
]);

/** The share that an act's vote is held against, for showing the sum to people; null where the law names none. */
export function shareAsked(type: string, route: Route, { twoThirds, delegated }: Parameters): Share | null {
  const whole: Share = { ...twoThirds, moreThan: false };
  if (byTwoThirds.has(type)) return whole;
  if (byDelegation.has(type) || (route === 'B' && delegatedOnRouteB.has(type)))
    return delegated.value === 'wholeCommittee' ? whole : half;
  if (type === 'recognition.resolve') return whole;
  return byHalf.has(type) ? half : null;
}

/** Of those, the acts by which a body says no: a share that is reached speaks against them, no rule does (R24-4.3.1c). */
export const refuses = (type: string): boolean =>
  type === 'committee.refuse' || type === 'admission.refuse' || type === 'recognition.refuse';

export const reaches = (vote: Vote, { of, least, moreThan }: Share): boolean =>
  moreThan ? vote.yes * of > baseOf(vote) * least : vote.yes * of >= baseOf(vote) * least;
