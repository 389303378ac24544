import type { Milestone } from '../kernel/plan-road.js';
import { becoming } from './road-becoming.js';
import { deciding } from './road-deciding.js';
import { consenting, listing, preparing } from './road-preparing.js';
import type { Situation } from './road-situation.js';

/**
 * The steps of the ordinary road, each after those it waits for. Acts that repeat, inform or mend are no steps: reports
 * of the helper, reviews of the list, single opinions, returns of the dossier.
 */
export const milestonesOf = (situation: Situation): Milestone[] => [
  ...listing(situation),
  ...preparing(situation),
  ...consenting(situation),
  ...deciding(situation),
  ...becoming(situation),
];
