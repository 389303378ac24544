import { Vault } from '../src/people/vault.js';
import { advance } from './advance.js';
import { build } from './build.js';
import { crowd } from './crowd.js';
import { figure, type Figure, perSecond } from './figures.js';
import { type Scratch, scratch } from './scratch.js';
import { type BenchCase, openWorld, type World } from './world.js';

const cases = 128;
const callers = 8;
const commands = 500;
const rounds = 7;

/** What an act costs in a full database and in a long history, against an empty one and a short one. */
export async function growth(): Promise<Figure[]> {
  const base = await scratch('sqlite');
  try {
    await build(base, cases);
    return [await byCases(base), await byHistory(base)];
  } finally {
    await base.remove();
  }
}

async function byCases(base: Scratch): Promise<Figure> {
  const [few, many] = [await base.copy(), await base.copy()];
  try {
    crowd(few, 1_000);
    crowd(many, 100_000);
    const worlds = [await openWorld(few), await openWorld(many)] as const;
    try {
      const [small, large] = [await spread(worlds[0], 1_000), await spread(worlds[1], commands * rounds)];
      const name = 'an act among 100,000 cases / among 1,000';
      return await inTurns({ name, most: 1.3 }, { ...worlds[0], cases: small }, { ...worlds[1], cases: large });
    } finally {
      for (const world of worlds) await world.close();
    }
  } finally {
    for (const one of [few, many]) await one.remove();
  }
}

/** Cases from all over the database, their persons' keys made: a copied key opens for nobody. */
async function spread({ app, store, cases }: World, count: number): Promise<BenchCase[]> {
  const step = cases.length / count;
  const chosen = Array.from({ length: count }, (_, n) => cases[Math.floor(((n * 7919) % count) * step)]!);
  const vault = app.get(Vault, { strict: false });
  await store.writer.write(async (tx) => {
    for (const { code } of chosen) {
      const [row] = await tx.all<{ person_id: string }>('SELECT person_id FROM candidate WHERE code = ?', [code]);
      await vault.keyFor(tx, row!.person_id);
    }
  });
  return chosen;
}

async function byHistory(base: Scratch): Promise<Figure> {
  const copy = await base.copy();
  try {
    const world = await openWorld(copy);
    try {
      // Many rounds of turns a day: two thousand acts within the fortnight that the limits leave.
      const slow = world.cases.filter(({ road }) => road === 'listed').map((one) => ({ ...one, roundsADay: 100 }));
      const [long, short] = [slow.slice(0, callers), slow.slice(callers, 2 * callers)];
      await advance({ ...world, cases: long }, callers * 2_000, callers);
      const name = 'an act after 2,000 entries / after 20';
      return await inTurns({ name, most: 1.3 }, { ...world, cases: short }, { ...world, cases: long });
    } finally {
      await world.close();
    }
  } finally {
    await copy.remove();
  }
}

/** The same number of acts here and there, turn about, so that a busy moment of the machine meets both. */
async function inTurns(bar: { name: string; most: number }, before: World, after: World): Promise<Figure> {
  const seconds = { before: [] as number[], after: [] as number[] };
  const take = (world: World, round: number): Promise<number> => {
    const from = (round * commands) % world.cases.length;
    return advance({ ...world, cases: [...world.cases.slice(from), ...world.cases.slice(0, from)] }, commands, callers);
  };
  for (let round = 0; round < rounds; round += 1) {
    seconds.before.push(await take(before, round));
    seconds.after.push(await take(after, round));
  }
  return figure(
    bar,
    seconds.after.map((one, round) => one / seconds.before[round]!),
    `${perSecond(commands, seconds.after)} against ${perSecond(commands, seconds.before)}`,
  );
}
