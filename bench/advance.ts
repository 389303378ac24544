import { performance } from 'node:perf_hooks';
import { type Said, turn } from './turns.js';
import type { BenchCase, World } from './world.js';

let keys = 0;

/** So many commands by so many callers in process, each waiting for its answer; seconds. */
export async function advance(
  { candidates, actors, cases }: World,
  commands: number,
  callers: number,
): Promise<number> {
  const hands = inHands(cases, commands, callers);
  const began = performance.now();
  const caller = async (turns: readonly Turn[]): Promise<void> => {
    for (const { one, act, desk } of turns) {
      keys += 1;
      const precondition = { key: `bench-${keys}`, revision: one.revision };
      const { body } = await candidates.record(one.code, act, precondition, actors[desk]);
      one.revision = (body as { revision: number }).revision;
    }
  };
  await Promise.all(hands.map(caller));
  return (performance.now() - began) / 1000;
}

interface Turn extends Said {
  readonly one: BenchCase;
}

/**
 * What each caller does, case after case; no case is in two hands. Made beforehand, since a client's work is not the
 * service's.
 */
export function inHands(cases: readonly BenchCase[], commands: number, callers: number): Turn[][] {
  const hands = Array.from({ length: callers }, (): Turn[] => []);
  for (let n = 0; n < commands; n += 1) {
    const one = cases[n % cases.length]!;
    hands[(n % cases.length) % callers]!.push({ one, ...turn(one.road, one.turns, one.roundsADay) });
    one.turns += 1;
  }
  return hands;
}
