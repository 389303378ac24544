import { describe, expect, it } from '@jest/globals';
import { roadLayout } from '../../book/road-layout.js';
import { layout } from '../../src/ui/chart/layout.js';
import { waysOut } from '../../src/ui/chart/ways-out.js';
import { stages } from '../../workflows/admission/stages.js';

describe('the layout of the chart', () => {
  it('is the one of this machine: npm run chart', async () => {
    expect(layout).toEqual(JSON.parse(JSON.stringify(await roadLayout())));
  });

  it('holds every stage of the road, and none twice', () => {
    const boxes = layout.spots.filter(({ frame }) => !frame).map(({ id }) => id);
    expect(new Set(boxes).size).toBe(boxes.length);
    expect(Object.keys(stages).filter((stage) => stage !== 'unopened' && !boxes.includes(stage))).toEqual([]);
  });

  it('lets no two boxes touch', () => {
    const boxes = layout.spots.filter(({ frame }) => !frame);
    const meets = boxes.flatMap((one, at) =>
      boxes
        .slice(at + 1)
        .filter(
          (two) =>
            one.x < two.x + two.width &&
            two.x < one.x + one.width &&
            one.y < two.y + two.height &&
            two.y < one.y + one.height,
        )
        .map(({ id }) => `${one.id} ${id}`),
    );
    expect(meets).toEqual([]);
  });

  it('tells in words every way that a line shows', () => {
    const frames = new Set(layout.spots.filter(({ frame }) => frame).map(({ id }) => id));
    const untold = layout.lines.filter(
      ({ from, to }) => !frames.has(from) && !frames.has(to) && !waysOut.get(from)!.includes(to),
    );
    expect(untold).toEqual([]);
    expect(waysOut.get('verifying')).toContain('deceased');
  });
});
