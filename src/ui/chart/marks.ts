import { chartWords } from '../words/chart-words.js';
import { stageName } from '../words/stages.js';
import type { Lang } from '../words/text.js';
import { layout } from './layout.js';

/** How a case stands to a stage; marks with a day stand in the order they were reached. What stands beside its road and was never entered has no mark. */
export interface Mark {
  readonly stage: string;
  readonly state: 'done' | 'current' | 'ahead' | 'skipped';
  /** The day it was reached last. */
  readonly on?: string;
}

/** Drawn and said, so that colour alone tells nothing. */
export const signs = { done: '✓', current: '●', ahead: '→', skipped: '⊘' } as const;

/** The stages drawn, in the order of the machine. */
export const drawn = layout.spots.filter(({ frame }) => !frame);

/** The stage at which the chart opens: the first that the case stands at, as the machine has them. */
export const hereIn = (marks: readonly Mark[]): string | undefined =>
  drawn.find(({ id }) => marks.some(({ stage, state }) => stage === id && state === 'current'))?.id;

/** Where that stage is drawn. */
export const hereAnchor = 'dang-o';

/** Where the list tells of a stage. */
export const anchorOf = (stage: string): string => `buoc-${stage}`;

type OwnName = 'considered' | 'preparing' | 'membership' | 'deletionClosed' | 'deathFiled';
const own: readonly string[] = [
  'considered',
  'preparing',
  'membership',
  'deletionClosed',
  'deathFiled',
] satisfies OwnName[];

/** What a box or frame is called. */
export const spotName = (id: string, lang: Lang): string =>
  own.includes(id) ? chartWords[lang][id as OwnName] : stageName(id, lang);
