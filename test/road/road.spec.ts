import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { leastCost } from '../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../src/auth/password-hasher.js';
import { Sweeper } from '../../src/candidates/limits/sweeper.js';
import { Config } from '../../src/config.js';
import { createStore, type Store } from '../../src/database/store.js';
import { DemoAccounts, openBranches } from '../../src/demo/accounts.js';
import { neighbourhoodOf } from '../../src/demo/neighbourhood.js';
import { Officers } from '../../src/demo/officers.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import { seedPlans } from '../../src/targets/plans.seed.js';
import { caseFaults } from '../support/case-faults.js';
import { listening, type Served } from '../support/serve.js';
import { SettableClock } from '../support/settable-clock.js';
import { dialects, testAddress, type TestAddress } from '../support/test-store.js';
import { type RoadEnd, walkRoads } from './road.mjs';

/** The units of the plans and the people of the demo's open branches, without its sixscore lives. */
async function settle({ app }: Served, { writer, reader }: Store): Promise<void> {
  const { units } = await writer.write((tx) => seedPlans(tx, app.get(OrganisationsService, { strict: false })));
  const accounts = new DemoAccounts(app, new Officers(app));
  for (const [place, key] of Object.entries(openBranches))
    await accounts.open(place, await neighbourhoodOf(reader, key.slice(0, 2), units.get(key)!));
}

const allOfficial = [
  { case: 'pupil', stage: 'official', officialOn: '2024-06-09' },
  { case: 'worker', stage: 'official', officialOn: '2024-09-18' },
  { case: 'villager', stage: 'official', officialOn: '2024-01-17' },
];
const reached = (ends: readonly RoadEnd[]) =>
  ends.map((end) => ({ case: end.case, stage: end.final['stage'], officialOn: end.final['officialOn'] }));

describe.each(dialects)('three people on the road, on %s', (dialect) => {
  let at: TestAddress;
  let store: Store;
  let served: Served;
  const clock = new SettableClock('2026-11-20T02:00:00.000Z');
  const now = () => Date.parse(clock.now());

  beforeAll(async () => {
    at = await testAddress(dialect);
    store = await createStore(at.address);
    const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: dirname(at.address.databaseFile) });
    const building = Test.createTestingModule({ imports: [AppModule.with(config, { store, clock })] });
    building.overrideProvider(PASSWORD_COST).useValue(leastCost);
    served = await listening(building);
    await settle(served, store);
  }, 60_000);
  afterAll(async () => {
    await served.close();
    await at.remove();
  });

  it('become official members, act by act as the tables say', async () => {
    const ends = await walkRoads({ url: served.url, now });
    expect(ends.flatMap((end) => end.differences)).toEqual([]);
    expect(reached(ends)).toEqual(allOfficial);
    expect(await caseFaults(store.reader)).toEqual([]);
  }, 60_000);

  it('do so again in the same house, while its clock lets every limit pass between their acts', async () => {
    // Whoever proved the factor in the first walk has to prove it again in this one.
    clock.advance({ minutes: 6 });
    const sweeper = served.app.get(Sweeper, { strict: false });
    let swept: Promise<unknown> = Promise.resolve();
    const told = () => {
      swept = swept.then(() => sweeper.sweep());
    };
    const ends = await walkRoads({ url: served.url, now, told });
    await swept;
    expect(ends.flatMap((end) => end.differences)).toEqual([]);
    expect(reached(ends)).toEqual(allOfficial);
    expect(await caseFaults(store.reader)).toEqual([]);
  }, 60_000);
});
