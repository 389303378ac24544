import type { INestApplicationContext } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { OrganisationsService } from '../organisations/organisations.service.js';
import { seedPlans } from '../targets/plans.seed.js';
import { Living } from './live.js';
import { lives } from './lives.js';
import { neighbourhoodOf, type Neighbourhood } from './neighbourhood.js';
import { Officers } from './officers.js';

/** Fills an empty database with the four plans and invented people; does nothing where they are there already. */
export async function seedDemo(app: INestApplicationContext): Promise<void> {
  const reader = app.get(Reader, { strict: false });
  const [seeded] = await reader.all('SELECT key FROM plan LIMIT 1');
  if (seeded) return;
  const writer = app.get(Writer, { strict: false });
  const { units } = await writer.write((tx) => seedPlans(tx, app.get(OrganisationsService, { strict: false })));
  const officers = new Officers(app);
  const living = new Living(app, officers, app.get(Clock, { strict: false }).today());
  const known = new Map<string, Neighbourhood>();
  for (const life of lives()) {
    const { key, plan } = life.branch;
    const around = known.get(key) ?? (await neighbourhoodOf(reader, plan, units.get(key)!));
    known.set(key, around);
    await living.live(life, around);
  }
}
