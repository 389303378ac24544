import { setTimeout as passes } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openReader } from '../../src/database/open-reader.js';
import { deserted } from '../support/deserted-village.js';
import { type Said, Serving } from '../support/serving.js';
import { counts } from '../support/torture.js';

describe('REL-16: the service told to stop while it works', () => {
  let village: Awaited<ReturnType<typeof deserted>>;
  beforeAll(async () => {
    village = await deserted('sqlite');
  });
  afterAll(() => village.remove());

  /** Keys of commands that the store holds with an answer. */
  async function stored(): Promise<Set<string>> {
    const { reader, close } = await openReader(village.orders.address);
    try {
      return new Set((await reader.all<{ key: string }>('SELECT key FROM command')).map(({ key }) => key));
    } finally {
      await close();
    }
  }

  it(`${counts(8, 50)} times: answers what it has begun, begins nothing, ends with 0, and loses nothing`, async () => {
    const acknowledged: string[] = [];
    const refused: string[] = [];
    for (let round = 1; round <= counts(8, 50); round += 1) {
      const service = await Serving.begin(village.orders);
      expect((await service.ask('GET', '/health/ready')).status).toBe(200);
      const said: Said[] = [];
      let stopped = false;
      const callers = Array.from({ length: 16 }, async (_, caller) => {
        for (let n = 0; ; n += 1) {
          const one = await service.open(`stop-${round}-${caller}-${n}`);
          said.push(one);
          if (stopped || one.status === 'cut') return;
        }
      });
      while (said.length < 20) await passes(5);
      // The moment of the stop is the chance this test plays with.
      await passes(Math.random() * 150);
      service.stop();
      const live = service.ask('GET', '/health/live');
      const ready = service.ask('GET', '/health/ready');
      stopped = true;
      await Promise.all(callers);
      const end = await service.ended();
      expect({ round, ...end }).toEqual({ round, code: 0, signal: null, complaint: end.complaint });
      expect(end.complaint).not.toMatch(/cut off|Error/);
      expect([200, 'cut']).toContain((await live).status);
      expect([200, 503, 'cut']).toContain((await ready).status);
      acknowledged.push(...said.filter(({ status }) => status === 201).map(({ key }) => key));
      refused.push(...said.filter(({ status }) => status === 503).map(({ key }) => key));
      const others = said.filter(({ status }) => status !== 201 && status !== 503 && status !== 'cut');
      expect(others).toEqual([]);
    }
    const kept = await stored();
    expect(acknowledged.filter((key) => !kept.has(key))).toEqual([]);
    expect(refused.filter((key) => kept.has(key))).toEqual([]);
    expect(acknowledged.length).toBeGreaterThan(counts(8, 50) * 10);
  }, 3_600_000);
});
