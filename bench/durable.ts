import { advance } from './advance.js';
import { build } from './build.js';
import { figure, type Figure, perSecond } from './figures.js';
import { underLoad } from './http.js';
import { rawPostgres } from './raw-postgres.js';
import { rawSqlite } from './raw-sqlite.js';
import { type Scratch, scratch } from './scratch.js';
import { say } from './say.js';
import { sizeOf, type Tape, TapingWriter } from './tape.js';
import { openWorld, type World } from './world.js';

const cases = 128;
const commands = 2_048;
const rounds = 5;

interface Timed {
  readonly name: string;
  readonly least: number;
  readonly aim: number;
  readonly run: (world: World) => Promise<number>;
}

const inProcess = (callers: number, least: number, aim: number): Timed => ({
  name: `in process, ${callers} callers`,
  ...{ least, aim },
  run: (world) => advance(world, commands, callers),
});

const overHttp: Timed = {
  name: 'HTTP, 32 callers',
  ...{ least: 0.35, aim: 0.6 },
  run: (world) => underLoad(world, commands, 32),
};

/** Acts through the command path, and over HTTP where asked, against the bare driver doing the same statements. */
export function onSqlite(parts: ReadonlySet<string>): Promise<Figure[]> {
  const timed = [
    ...(parts.has('sqlite') ? [inProcess(8, 1, 1.5), inProcess(32, 1, 1.5)] : []),
    ...(parts.has('http') ? [overHttp] : []),
  ];
  return compared('sqlite', timed, (copy, tape) => Promise.resolve(rawSqlite(copy, tape)));
}

export function onPostgres(): Promise<Figure[]> {
  return compared('postgres', [inProcess(8, 0.5, 0.8)], (copy, tape) => rawPostgres(copy, tape, 8));
}

async function compared(
  dialect: 'sqlite' | 'postgres',
  timed: readonly Timed[],
  raw: (copy: Scratch, tape: Tape) => Promise<number>,
): Promise<Figure[]> {
  const base = await scratch(dialect);
  try {
    await build(base, cases);
    const tape = await onCopy(base, taped);
    const { statements, bytes } = sizeOf(tape);
    say(`${dialect}: ${statements.toFixed(1)} statements and ${Math.round(bytes)} bytes of values a command`);
    const bare: number[] = [];
    const ours = timed.map((): number[] => []);
    for (let round = 0; round < rounds; round += 1) {
      bare.push(await onCopy(base, (copy) => raw(copy, tape)));
      for (const [n, { run }] of timed.entries()) ours[n]!.push(await onCopy(base, (copy) => inWorld(copy, run)));
    }
    return timed.map(({ name, least, aim }, n) =>
      figure(
        { name: `${dialect} ${name} / bare driver`, least, aim },
        ours[n]!.map((seconds, round) => bare[round]! / seconds),
        `${perSecond(commands, ours[n]!)} against ${perSecond(commands, bare)}`,
      ),
    );
  } finally {
    await base.remove();
  }
}

async function onCopy<T>(base: Scratch, work: (copy: Scratch) => Promise<T>): Promise<T> {
  const copy = await base.copy();
  try {
    return await work(copy);
  } finally {
    await copy.remove();
  }
}

async function inWorld<T>(copy: Scratch, work: (world: World) => Promise<T>): Promise<T> {
  const world = await openWorld(copy);
  try {
    return await work(world);
  } finally {
    await world.close();
  }
}

/** The very statements of the command path, by one caller; it also warms the program up. */
async function taped(copy: Scratch): Promise<Tape> {
  const writers: TapingWriter[] = [];
  const world = await openWorld(copy, (writer) => {
    const taping = new TapingWriter(writer);
    writers.push(taping);
    return taping;
  });
  try {
    const { tape } = writers[0]!;
    tape.length = 0;
    await advance(world, commands, 1);
    return [...tape];
  } finally {
    await world.close();
  }
}
