import { readFileSync, writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { caseWorld, type CaseWorld } from '../support/case-world.js';

const committed = new URL('../../docs/openapi.json', import.meta.url);
let world: CaseWorld;

beforeAll(async () => {
  world = await caseWorld('sqlite');
});
afterAll(() => world.close());

/** `npm run openapi` writes the document anew; a change of the contract is then seen in review. */
it('the described API is the committed one', async () => {
  const { status, body } = await world.send('GET', '/api/v1/openapi.json');
  expect(status).toBe(200);
  const document = `${JSON.stringify(body, null, 1)}\n`;
  if (process.env['LOTRINH_WRITE_OPENAPI'] === '1') writeFileSync(committed, document);
  expect(document).toBe(readFileSync(committed, 'utf8'));
});
