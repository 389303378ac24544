import { describe, expect, it } from '@jest/globals';
import { dayAfter, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import { reachedOn } from '../../../workflows/calendar/months.js';
import { type Leg, road } from '../../../workflows/admission/examples/road.js';
import { unit } from '../../../workflows/admission/examples/unit.js';
import { Walk } from '../../../workflows/admission/examples/walk.js';
import { acts } from '../../../workflows/admission/acts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { usualActs } from '../../../workflows/admission/usual-acts.js';
import { duties } from '../../../workflows/kernel/duty.js';
import { offersOf } from './offers.view.js';

describe('the order of offers', () => {
  const offered = ({ state, setting, calendar }: Walk, on: LegalDate) =>
    offersOf({ state, setting, calendar, on, duties, procedure: admission });

  it.each(['A', 'B', 'C', 'E'] as const)(
    'route %s: what the ordinary road goes on by stands before what adjourns, refuses or raises a question',
    (route) => {
      const walk = new Walk({ from: '2024-03-04', route });
      const { untilCeremony, probation, recognising } = road(unit(route), 'youth');
      const wrong: string[] = [];
      const along = (legs: readonly Leg[]): void => {
        for (const { type, days, more } of legs) {
          const before = walk.stage;
          const onward =
            walk.state.since === null ? [] : offered(walk, walk.on).filter((one) => one.bearing === 'onward');
          const exception = onward.findIndex(({ usual }) => !usual);
          const place = onward.findIndex(({ act }) => act === type);
          walk.does(type, days, more);
          if (walk.stage !== before && place >= 0 && exception >= 0 && exception < place)
            wrong.push(`${before}: ${type}`);
        }
      };
      along([...untilCeremony, ...probation]);
      walk.waits(dayAfter(reachedOn(walk.facts.ceremony!.on, 12)));
      along(recognising);
      expect(walk.stage).toBe('official');
      expect(wrong).toEqual([]);
    },
  );

  it('at the meeting of the branch its vote comes first', () => {
    const walk = new Walk({ from: '2024-03-04' }).to('branchMeeting');
    expect(offered(walk, walk.on)[0]).toMatchObject({ act: 'vote.record', usual: true });
  });

  it('is of acts that there are', () => {
    for (const act of usualActs) expect(Object.keys(acts)).toContain(act);
  });
});
