import { baseOf, type Vote } from '../kernel/act.js';
import type { Parameters } from '../editions/parameters.js';

/** Shares are compared as whole numbers: 6 of 9 is two thirds, 5 of 9 is not; 65.0 % is not more than 65 %. */
export const reachesTwoThirds = (vote: Vote, { twoThirds }: Parameters): boolean =>
  vote.yes * twoThirds.of >= baseOf(vote) * twoThirds.least;

export const moreThanHalf = (vote: Vote): boolean => vote.yes * 2 > baseOf(vote);

/** A delegated committee decides by two thirds of all; for its standing committee (CHG-06) more than half is read (A). */
export const delegatedReaches = (vote: Vote, parameters: Parameters): boolean =>
  parameters.delegated.value === 'wholeCommittee' ? reachesTwoThirds(vote, parameters) : moreThanHalf(vote);
