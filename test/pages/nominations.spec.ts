import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, textOf } from '../support/html.js';

let world: CaseWorld;
beforeAll(async () => {
  world = await caseWorld('sqlite');
});
afterAll(() => world.close());

it('P19: tells a mass organisation one word of each it may know of, and leads into no case', async () => {
  const { code } = await openCase(world);
  const page = await world.ask('massOrganisation.1', 'GET', '/gioi-thieu', { headers: { Accept: 'text/html' } });
  const body = String(page.body);
  expect([page.status, faultsOf(body)]).toEqual([200, []]);
  expect(textOf(body)).toContain('đang theo dõi, bồi dưỡng');
  expect([body.includes(code), body.includes(`/quan-chung/${code}`)]).toEqual([false, false]);
  // The form of a new case asks for all that an introduction says.
  expect(linksOf(body)).toContain('/quan-chung/moi');
});
