import { expect, it } from '@jest/globals';
import { LoopDelay } from './loop-delay.js';

it('REL-17: only a delay over 200 ms that stands is overload, and one look in time ends it', () => {
  const delay = new LoopDelay();
  const after = (...late: number[]): boolean => {
    for (const one of late) delay.look(one);
    return delay.isOverloaded;
  };
  expect([after(3000), after(5), after(201, 201), after(0), after(201, 250, 400), after(200), after(500)]).toEqual([
    ...[false, false, false, false, true, false, false],
  ]);
});
