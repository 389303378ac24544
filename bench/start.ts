import { type ChildProcess, fork } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { statSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { setTimeout as passes } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { openReader } from '../src/database/open-reader.js';
import { build } from './build.js';
import { figure, type Figure } from './figures.js';
import { lengthen } from './long-log.js';
import { tokenOf } from './officers.js';
import { say } from './say.js';
import { scratch, type Scratch } from './scratch.js';

const entries = 1_000_000;
const cases = 128;
const rounds = 3;
/** Cases opened before the power goes, so that there is something in the WAL. */
const opened = 100;
const callers = 8;

/** How soon the service is ready over a log of a million entries, stopped well before or killed at work (REL-26). */
export async function start(): Promise<Figure[]> {
  const place = await scratch('sqlite');
  try {
    const began = performance.now();
    await build(place, cases);
    lengthen(place, entries);
    say(`${entries} entries made in ${Math.round((performance.now() - began) / 1000)} s`);
    const unit = await unitIn(place);
    const [stopped, killed]: [number[], number[]] = [[], []];
    for (let round = 0; round < rounds; round += 1) {
      const calm = await started(place);
      stopped.push(calm.seconds);
      await ended(calm.child, 'SIGTERM');
      const busy = await started(place);
      await killedAtWork(busy, unit);
      const again = await started(place);
      killed.push(again.seconds);
      await ended(again.child, 'SIGTERM');
    }
    const of = `${entries} entries, ${Math.round(statSync(place.config.databaseFile).size / 2 ** 20)} MB, in the system's cache`;
    return [
      figure({ name: 'seconds until ready over 1,000,000 entries', most: 10 }, stopped, of),
      figure({ name: 'seconds until ready after a kill -9', most: 5 }, killed, of),
    ];
  } finally {
    await place.remove();
  }
}

interface Started {
  readonly child: ChildProcess;
  readonly port: number;
  readonly seconds: number;
}

/** From the spawn of the process until it says that it is ready. */
async function started({ config }: Scratch): Promise<Started> {
  const began = performance.now();
  const child = fork(fileURLToPath(new URL('start-service.js', import.meta.url)), [config.dataDirectory]);
  const [port] = (await once(child, 'message')) as [number];
  const { status } = await fetch(`http://127.0.0.1:${port}/health/ready`);
  if (status !== 200) throw new Error(`It listens and says ${status}.`);
  return { child, port, seconds: (performance.now() - began) / 1000 };
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  if (child.signalCode === null && child.exitCode === null) await once(child, 'exit');
}

/** Killed while commands are under way; who is turned away asks again. */
async function killedAtWork({ child, port }: Started, unit: string): Promise<void> {
  let done = 0;
  let dead = false;
  const asking = Array.from({ length: callers }, async () => {
    while (!dead) {
      const { status } = await fetch(`http://127.0.0.1:${port}/api/v1/candidates`, {
        method: 'POST',
        headers: {
          authorization: `Bearer ${tokenOf('secretary')}`,
          'content-type': 'application/json',
          'idempotency-key': randomUUID(),
        },
        body: JSON.stringify({
          ...{ person: { name: 'Nguyễn Thị Mẫu', birth: '1997-06' }, unit, observation: { on: '2024-07-10' } },
        }),
      });
      if (status === 503) await passes(100);
      else if (status !== 201) throw new Error(`A case was answered with ${status}.`);
      else if ((done += 1) === opened) {
        dead = true;
        await ended(child, 'SIGKILL');
      }
    }
  });
  await Promise.allSettled(asking);
  if (done < opened) throw new Error(`Only ${done} cases were opened before the kill.`);
}

async function unitIn({ config }: Scratch): Promise<string> {
  const { reader, close } = await openReader(config);
  try {
    const [row] = await reader.all<{ unit_id: string }>('SELECT unit_id FROM candidate LIMIT 1');
    return row!.unit_id;
  } finally {
    await close();
  }
}
