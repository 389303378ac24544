import type { INestApplicationContext } from '@nestjs/common';
import { Sweeper } from '../candidates/limits/sweeper.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { seedPlans } from '../targets/plans.seed.js';
import { DemoAccounts, enrolEarlierDemo, openBranches, topBoards } from './accounts.js';
import { Living } from './live.js';
import { lives } from './lives.js';
import { neighbourhoodOf, type Neighbourhood } from './neighbourhood.js';
import { Officers } from './officers.js';

/** Fills an empty database with the four plans and invented people; does nothing where they are there already. */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  const reader = app.get(Reader, { strict: false });
  const [seeded] = await reader.all('SELECT key FROM plan LIMIT 1');
  if (seeded) {
    await enrolEarlierDemo(app);
    return;
  }
  const sweeper = app.get(Sweeper, { strict: false });
  // On a slow machine the stories take longer than the sweeper waits, and a limit passed in the midst would spoil one.
  await sweeper.stillDuring(async () => {
    await fill(app, reader);
    // Limits that have passed since the last act of a story are recorded now, as after any outage.
    await sweeper.sweep();
  });
}

async function fill(app: INestApplicationContext, reader: Reader): Promise<void> {
  const writer = app.get(Writer, { strict: false });
  const { units } = await writer.write((tx) => seedPlans(tx, app.get(OrganisationsService, { strict: false })));
  const officers = new Officers(app);
  const today = app.get(Clock, { strict: false }).today();
  const living = new Living(app, officers, today);
  const known = new Map<string, Neighbourhood>();
  const around = async (key: string): Promise<Neighbourhood> => {
    const found = known.get(key) ?? (await neighbourhoodOf(reader, key.slice(0, 2), units.get(key)!));
    known.set(key, found);
    return found;
  };
  const accounts = new DemoAccounts(app, officers);
  for (const [prefix, key] of Object.entries(openBranches)) await accounts.open(prefix, await around(key));
  await accounts.openAdministrators();
  for (const life of lives(today)) await living.live(life, await around(life.branch.key));
  // After the stories: who is invented for these seats changes nobody's name in them.
  for (const [prefix, key] of Object.entries(topBoards)) await accounts.openBoard(prefix, await around(key));
}
