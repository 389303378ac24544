import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { caseFaults } from '../support/case-faults.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('the whole road over HTTP on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  it('leads from an empty database to the card', async () => {
    const walk = await openCase(world, { on: '2024-03-04' });
    await walk.to('official');
    expect(walk.stage).toBe('official');
    expect(await caseFaults(world.store.reader)).toEqual([]);
  }, 60_000);
});
