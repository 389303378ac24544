import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';

interface Documented {
  readonly paths: Readonly<
    Record<string, Readonly<Record<string, { readonly parameters?: readonly { name: string; in: string }[] }>>>
  >;
}

describe('SEC-23: an administrator sees nothing of a case', () => {
  let world: CaseWorld;
  let canaries: string[];
  let names: string[];
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    const walk = await (await openCase(world, { name: 'Chim Hoàng Yến', birth: '1997-04' })).to('verifying');
    const [row] = await world.store.reader.all<{ id: string; person_id: string }>(
      'SELECT id, person_id FROM candidate WHERE code = ?',
      [walk.code],
    );
    const sealed = await world.store.reader.all<{ body: string }>('SELECT body FROM entry WHERE chain = ?', [row!.id]);
    expect(sealed.length).toBeGreaterThan(5);
    canaries = ['Chim Hoàng Yến', '1997-04', walk.code, row!.id, row!.person_id];
    // Every id and every number a path can name, of the case and of the places around it.
    names = [
      walk.code,
      row!.id,
      row!.person_id,
      world.units.branch,
      world.units.province,
      world.personOf('secretary.1'),
    ];
  }, 60_000);
  afterAll(() => world.close());

  it('no GET route, with any name in its address, answers with a name, a value or a fact of one', async () => {
    const { paths } = JSON.parse(readFileSync('docs/openapi.json', 'utf8')) as Documented;
    const reads = Object.entries(paths).filter(([, verbs]) => verbs['get']);
    expect(reads.length).toBeGreaterThan(20);
    const pages = ['/', '/ho-so', '/viec', '/tro-giup', '/thoi-han'].map((path) => [path, {}] as const);
    let answered = 0;
    for (const [path] of [...reads, ...pages]) {
      const asked = path.includes('{')
        ? names.map((name) => path.replace(/\{\w+\}/g, encodeURIComponent(name)))
        : [path];
      for (const address of [...new Set(asked)]) {
        const answer = await world.ask('administrator.1', 'GET', address);
        const told = JSON.stringify([answer.body, [...answer.headers]]);
        const found = canaries.filter(
          (canary) => told.includes(canary) && !address.includes(encodeURIComponent(canary)),
        );
        expect({ address, found }).toEqual({ address, found: [] });
        expect(answer.status).toBeLessThan(500);
        if (answer.status === 200) answered += 1;
      }
    }
    expect(answered).toBeGreaterThan(5);
  }, 60_000);

  it('the same scan finds the canaries where they may be read', async () => {
    const answer = await world.ask('secretary.1', 'GET', `/api/v1/candidates/${canaries[2]!}`);
    expect(JSON.stringify(answer.body)).toContain('Chim Hoàng Yến');
  });
});
