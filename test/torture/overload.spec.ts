import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openReader } from '../../src/database/open-reader.js';
import { mostInside } from '../../src/http/admittance.js';
import { deserted } from '../support/deserted-village.js';
import { type Said, Serving } from '../support/serving.js';
import { counts, tortured } from '../support/torture.js';

/** The share of all that may be answered in time, in milliseconds. */
function percentile(said: readonly Said[], share: number): number {
  const took = said.map((one) => one.took).sort((a, b) => a - b);
  return took[Math.min(took.length - 1, Math.floor(took.length * share))] ?? 0;
}

describe('REL-17: four times what the service can do', () => {
  let village: Awaited<ReturnType<typeof deserted>>;
  let service: Serving;
  beforeAll(async () => {
    village = await deserted('sqlite');
    service = await Serving.begin(village.orders);
  });
  afterAll(async () => {
    service.stop();
    await service.ended();
    await village.remove();
  });

  /** So many callers, each one request after another, for so long; commands answered in a second. */
  async function capacity(seconds: number): Promise<number> {
    const until = performance.now() + seconds * 1000;
    let done = 0;
    const callers = Array.from({ length: 16 }, async (_, caller) => {
      for (let n = 0; performance.now() < until; n += 1) {
        expect((await service.open(`calm-${caller}-${n}`)).status).toBe(201);
        done += 1;
      }
    });
    await Promise.all(callers);
    return done / seconds;
  }

  /** Twice as many callers as may be inside, who hardly wait: turned away, each asks again a little later. */
  async function flood(seconds: number): Promise<{ said: Said[]; health: Said[]; memory: number }> {
    const until = performance.now() + seconds * 1000;
    const said: Said[] = [];
    const asking = Array.from({ length: 2 * mostInside }, async (_, caller) => {
      for (let n = 0; performance.now() < until; n += 1) {
        const one = await service.open(`flood-${caller}-${n}`);
        said.push(one);
        if (one.status !== 201) await passes(100);
      }
    });
    const health: Said[] = [];
    let memory = 0;
    while (performance.now() < until) {
      health.push(await service.ask('GET', '/health/live'));
      memory = Math.max(memory, service.memory());
      await passes(250);
    }
    await Promise.all(asking);
    return { said, health, memory };
  }

  it('it turns away what it cannot do before it has begun, does the rest, stays small, and is well again', async () => {
    await capacity(counts(1, 5));
    const calm = await capacity(counts(3, 10));
    const { said, health, memory } = await flood(counts(10, 60));
    const done = said.filter(({ status }) => status === 201);
    const turned = said.filter(({ status }) => status === 503);
    expect(said.filter(({ status }) => status !== 201 && status !== 503)).toEqual([]);
    // Whoever asks here is one process; where it is slower than the service nobody is turned away. The door itself: health.spec.
    if (tortured) expect(turned.length).toBeGreaterThan(0);
    expect(turned.filter(({ retryAfter }) => retryAfter === undefined)).toEqual([]);
    expect(health.filter(({ status }) => status !== 200)).toEqual([]);
    expect(memory).toBeLessThan(512);

    const { reader, close } = await openReader(village.orders.address);
    const rows = await reader.all<{ key: string }>("SELECT key FROM command WHERE key LIKE 'flood-%'");
    await close();
    const kept = new Set(rows.map(({ key }) => key));
    expect(rows).toHaveLength(kept.size);
    expect(done.filter(({ key }) => !kept.has(key))).toEqual([]);
    // What was told as not stored must not be: whoever sends it again under another key would do it twice.
    expect(turned.filter(({ key }) => kept.has(key))).toEqual([]);

    const after = performance.now();
    while ((await service.open(`after-${performance.now()}`)).status !== 201)
      expect(performance.now() - after).toBeLessThan(5000);
    // What depends on the machine is told where the run is long enough to mean it: at four times the usual and more.
    if (!tortured) return;
    expect(said.length / counts(10, 60)).toBeGreaterThan(4 * calm);
    expect(percentile(done, 0.99)).toBeLessThan(1000);
    expect(done.length / counts(10, 60) / calm).toBeGreaterThan(0.8);
  }, 300_000);
});
