import type { Difference } from '../../workflows/kernel/difference.js';
import type { Became, Rejudged } from '../../workflows/kernel/rejudge.js';
import { judgeAgain } from '../candidates/history/judge-again.js';
import { eachCase, type Look } from './each-case.js';
import type { Voice } from './run.js';
import { table } from './table.js';

const judging: Look<Rejudged> = {
  usage: 'lotrinh judge <code> | --all [--data DIR] [--json]',
  look: judgeAgain,
  differing: (found) => found.filter(({ differences }) => differences.length > 0),
  tell: (found) => {
    const differing = judging.differing(found).length;
    const head = ['seq', 'on', 'act', 'as recorded', 'as judged again', ''];
    return [
      ...table(
        head,
        found.map((one) => rowOf(one)),
      ),
      ...found.flatMap(({ seq, differences }) => differences.map((one) => `  entry ${seq}: ${told(one)}`)),
      `${found.length} entries judged again, ${differing === 0 ? 'all the same' : `${differing} different`}`,
    ];
  },
};

const verbs = {
  act: 'accepted',
  proposal: 'proposed',
  clock: 'passed',
  recount: 'counted anew',
  crossing: 'crossed',
  correction: 'corrected',
} as const;

const made = {
  annulled: 'annulled',
  restated: 'restated',
  standing: 'stands despite the rules',
  takenBack: 'taken back',
} as const;

/** What a later entry made of one, and where the reason for it is. */
const toldOf = ({ how, by, reason }: Became): string =>
  `${made[how]} by entry ${by}${how === 'standing' && reason !== null ? `, reason sealed in ${reason}` : ''}`;

function rowOf({ seq, kind, on, act, stage, differences, became }: Rejudged): string[] {
  const refused = differences.find(({ what }) => what === 'outcome');
  const done = (after: string): string => (after === '' ? verbs[kind] : `${verbs[kind]} → ${after}`);
  const recorded = done(stage.recorded);
  const again = refused ? String(refused.judged) : done(stage.judged ?? stage.recorded);
  const verdict = differences.length === 0 ? 'same' : 'DIFFERENT';
  return [String(seq), on, act, recorded, again, became ? `${verdict}, ${toldOf(became)}` : verdict];
}

const told = ({ what, recorded, judged }: Difference): string =>
  `${what}: recorded ${JSON.stringify(recorded)}, judged again ${JSON.stringify(judged)}`;

/** Judges every act of a case again by its log alone, under the law of its day, and compares. */
export const judge = (words: readonly string[], voice: Voice): Promise<number> => eachCase(words, voice, judging);
