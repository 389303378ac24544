import type { Road } from '../kernel/plan-road.js';
import type { Parameters } from '../editions/parameters.js';
import type { Facts } from './facts.js';
import { milestonesOf } from './road-milestones.js';
import { isOnRoad, situationOf, unknownIn, type Hints } from './road-situation.js';
import { windowsOf } from './road-windows.js';

/**
 * The ordinary road from S00 to S28, as the unit's route (A to F) and the way of introduction make it: what a plan is
 * laid on. A finished case has no road; a refused one begins again with its own act.
 */
export const admissionRoad: Road<Facts, Parameters, Hints> = {
  target: 'ceremony.hold',
  lay: (ground) => {
    if (!isOnRoad(ground.state)) return { milestones: [], windows: [], unknown: [] };
    const situation = situationOf(ground);
    return {
      milestones: milestonesOf(situation),
      windows: windowsOf(situation),
      unknown: unknownIn(situation),
    };
  },
};
