import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../../src/app.module.js';
import { leastCost } from '../../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../../src/auth/password-hasher.js';
import { Config } from '../../../src/config.js';
import { seedDemo } from '../../../src/demo/seed-demo.js';
import { SettableClock } from '../../support/settable-clock.js';

const cache = resolve('node_modules/.cache/lotrinh-demo');

/** The instant at which the demo is filled, and every house of these tests stands still at first: a Friday morning. */
export const demoInstant = '2026-11-20T02:00:00.000Z';

/**
 * A data folder as the first start of the demo leaves it, to be copied. Filling takes seconds, so it is done once per
 * state of the sources; suites side by side do no harm to each other.
 */
export async function demoTemplate(): Promise<string> {
  const folder = join(cache, sourcesHash());
  mkdirSync(cache, { recursive: true });
  for (;;) {
    if (existsSync(folder)) return folder;
    const maker = alone(`${folder}.lock`);
    if (maker) {
      try {
        if (!existsSync(folder)) await fill(folder);
      } finally {
        maker.done();
      }
    } else await setTimeout(200);
  }
}

/** Null while another process that still runs is making it. */
function alone(lock: string): { done: () => void } | null {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return {
      done: () => {
        rmSync(lock, { force: true });
      },
    };
  } catch {
    if (!runs(lock)) rmSync(lock, { force: true });
    return null;
  }
}

function runs(lock: string): boolean {
  try {
    const text = readFileSync(lock, 'utf8');
    // Its maker has opened it and not yet written who that is.
    if (text === '') return Date.now() - statSync(lock).mtimeMs < 10_000;
    return process.kill(Number(text), 0);
  } catch {
    return false;
  }
}

async function fill(folder: string): Promise<void> {
  const fresh = `${folder}.making`;
  rmSync(fresh, { recursive: true, force: true });
  mkdirSync(fresh, { mode: 0o700 });
  const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: fresh });
  const clock = new SettableClock(demoInstant);
  const building = Test.createTestingModule({ imports: [AppModule.with(config, { clock })] });
  building.overrideProvider(PASSWORD_COST).useValue(leastCost);
  const app = await (await building.compile()).init();
  await seedDemo(app);
  await app.close();
  renameSync(fresh, folder);
  forgetOld(folder);
}

/** Of sources of some hours ago. */
function forgetOld(present: string): void {
  for (const name of readdirSync(cache)) {
    const folder = join(cache, name);
    const old = Date.now() - statSync(folder).mtimeMs > 3 * 3_600_000;
    if (folder !== present && old) rmSync(folder, { recursive: true, force: true });
  }
}

/** Of everything that decides what the demo holds; how pages look does not. */
function sourcesHash(): string {
  const hash = createHash('sha256').update(demoInstant);
  for (const path of ['src', 'workflows'].flatMap(filesUnder)) hash.update(`${path}\0`).update(readFileSync(path));
  return hash.digest('hex').slice(0, 32);
}

const looks = /(?:\.spec\.tsx?|\.tsx|\.page\.controller\.ts|\.s?css|\.js|\.svg)$|^src\/ui\//;

function filesUnder(path: string): string[] {
  if (statSync(path).isFile()) return looks.test(path) ? [] : [path];
  return readdirSync(path)
    .sort()
    .flatMap((name) => filesUnder(`${path}/${name}`));
}
