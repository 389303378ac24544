import { latest, type LegalDate } from '../calendar/legal-date.js';
import type { Milestone } from '../kernel/plan-road.js';
import type { ActType } from './acts.js';
import type { Stage } from './stages.js';

export type Done = Milestone['done'];
type Node = Stage | 'gathering' | 'politicalConclusionPending';

/** Done, on a day the facts may or may not tell. */
export const done = (is: boolean, on: LegalDate | null | undefined): Done => (is ? { on: on ?? null } : null);

export const milestone = (
  act: ActType | 'clock.probationEnded',
  stage: Node,
  waitsFor: readonly string[],
  is: Done,
  more: { at?: string; node?: string; with?: ActType } = {},
): Milestone => ({
  id: more.at ? `${act}@${more.at}` : act,
  act,
  stage,
  waitsFor,
  done: is,
  ...(more.node && { node: more.node }),
  ...(more.with && { with: more.with }),
});

/** The last day told of several. */
export const latestOf = (days: readonly (LegalDate | null)[]): LegalDate | null => {
  const told = days.filter((day) => day !== null);
  return told.length > 0 ? latest(...told) : null;
};
