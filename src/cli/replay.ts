import { replayAgain, type Projected } from '../candidates/history/judge-again.js';
import { eachCase, type Look } from './each-case.js';
import type { Voice } from './run.js';

export const replaying: Look<Projected> = {
  usage: 'lotrinh replay <code> | --all [--data DIR] [--json]',
  look: replayAgain,
  differing: (found) => found,
  tell: (found) =>
    found.length === 0
      ? ['state, limits and memberships are those of the log']
      : found.map(
          ({ what, stored, replayed }) =>
            `  ${what}: stored ${JSON.stringify(stored)}, replayed ${JSON.stringify(replayed)}`,
        ),
};

/** Rebuilds the state, the limits and the memberships of cases from their log and compares the stored ones. */
export const replay = (words: readonly string[], voice: Voice): Promise<number> => eachCase(words, voice, replaying);
