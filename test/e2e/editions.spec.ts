import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { admission } from '../../workflows/admission/procedure.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';

describe('the slices of the law', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  it('are listed in order of time, without a gap, by the ids that a migration takes', async () => {
    const { status, body } = await world.ask('secretary.1', 'GET', '/api/v1/editions');
    const { items } = body as { items: { id: string; from: string; until: string | null; documents: object }[] };
    expect([status, items.map(({ id }) => id)]).toEqual([200, admission.law.slices.map(({ id }) => id)]);
    expect(items.slice(1).map(({ from }) => from)).toEqual(items.slice(0, -1).map(({ until }) => until));
    expect(items.find(({ id }) => id.startsWith('24-QĐ/TW'))).toMatchObject({
      edition: 'E2021',
      judged: true,
      documents: { R24: expect.stringContaining('24-QĐ/TW') },
    });
    expect(Object.keys(items[0]!).sort()).toEqual(['cases', 'documents', 'edition', 'from', 'id', 'judged', 'until']);
  });

  it('are told to nobody who has not signed in', async () => {
    expect((await fetch(`${world.url}/api/v1/editions`)).status).toBe(401);
  });
});
