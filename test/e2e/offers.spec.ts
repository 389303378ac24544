import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';

interface Offers {
  readonly stage: { readonly key: string };
  readonly offers: readonly { readonly act: string; readonly mine: boolean; readonly allowed: boolean }[];
  readonly ahead: readonly unknown[];
  readonly pending: readonly { readonly seq: number; readonly hash: string; readonly act: string }[];
}

describe('the offers of a case', () => {
  let world: CaseWorld;
  const asked = async (login: string, path: string): Promise<Offers> => {
    const { status, body } = await world.ask(login, 'GET', path);
    expect(status).toBe(200);
    return body;
  };

  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  it('tell a political centre what it may record, and nothing else of the case', async () => {
    const walk = await (await openCase(world, { on: '2025-01-06' })).to('courseAssigned');
    const path = `${walk.path}/offers?on=${walk.on}`;
    const centre = await asked('politicalCentre.1', path);
    expect(centre.offers.map(({ act }) => act)).toContain('course.admit');
    expect(centre.offers.filter(({ mine }) => !mine)).toEqual([]);
    expect(centre.ahead).toEqual([]);
    expect((await asked('secretary.1', path)).offers.length).toBeGreaterThan(centre.offers.length);
    expect((await world.ask('elsewhere.1', 'GET', path)).status).toBe(404);
  });

  it('show the second person what waits for him', async () => {
    const walk = await (await openCase(world, { on: '2024-01-08' })).to('branchMeeting');
    const vote = { form: 'ballot', listed: 9, excluded: [], present: 9, yes: 9, no: 0, invalid: 0 };
    const conclusions = { record: 'Rõ', awareness: 'Tốt', strengths: 'Tốt', ability: 'Khá', relations: 'Tốt' };
    const resolution = { number: '07-NQ/CB', date: walk.on, issuer: 'Chi bộ' };
    const body = { type: 'vote.record', on: walk.on, vote, conclusions, resolution };
    const { seq, hash } = (await walk.sends('secretary.1', body)).body as Offers['pending'][0];
    const path = `${walk.path}/offers`;
    expect((await asked('secretary.2', path)).pending).toEqual([{ seq, hash, act: 'vote.record', on: walk.on }]);
    expect((await asked('politicalCentre.1', path)).pending).toEqual([]);
  });

  it('are those of the day asked about, whatever the clock let pass since', async () => {
    const walk = await (await openCase(world, { on: '2024-01-08' })).to('dossierReady');
    const path = `${walk.path}/offers?on=${walk.on}`;
    const before = await asked('secretary.1', path);
    await world.sweeper.sweep();
    // Meanwhile the dossier has aged and the case stepped back.
    expect((await asked('secretary.1', `${walk.path}/offers`)).stage.key).toBe('recordCertified');
    const after = await asked('secretary.1', path);
    expect([after.stage, after.offers]).toEqual([before.stage, before.offers]);
  });
});
