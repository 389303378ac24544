import { performance } from 'node:perf_hooks';
import { turn } from './turns.js';
import type { BenchCase, World } from './world.js';

let keys = 0;

/** Takes a case's next turn through the command path, in process. */
export async function takeTurn({ candidates, actors }: World, one: BenchCase): Promise<void> {
  const { act, desk } = turn(one.road, one.turns, one.roundsADay);
  keys += 1;
  const { body } = await candidates.record(
    one.code,
    act,
    { key: `bench-${keys}`, revision: one.revision },
    actors[desk],
  );
  one.revision = (body as { revision: number }).revision;
  one.turns += 1;
}

/** So many commands by so many callers, each waiting for its answer; seconds. No case is in two hands. */
export async function advance(world: World, commands: number, callers: number): Promise<number> {
  const { cases } = world;
  let next = 0;
  const began = performance.now();
  const caller = async (): Promise<void> => {
    for (let n = next++; n < commands; n = next++) await takeTurn(world, cases[n % cases.length]!);
  };
  await Promise.all(Array.from({ length: callers }, caller));
  return (performance.now() - began) / 1000;
}
