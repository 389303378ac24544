import { randomBytes } from 'node:crypto';
import { Authenticator } from './authenticator.mjs';
import { Service } from './client.mjs';
import { pupil } from './pupil.mjs';
import { villager } from './villager.mjs';
import { walkCase } from './walk-case.mjs';
import { worker } from './worker.mjs';

export const tables = [pupil, worker, villager];

/** Known to all: the people of the demo are invented, and it listens on its own machine only. */
const demoPassPhrase = 'du lieu mau 2026';
const demoSecret = 'LOTRINHDULIEUMAULOTRINHDULIEUMAU';

/**
 * Takes every person of the tables along the road, as the people of the demo would: signs in, reads what is offered,
 * records, proves the second factor again where asked, confirms. Returns where each came to, and every difference from the tables.
 */
export async function walkRoads({
  url,
  password = demoPassPhrase,
  secret = demoSecret,
  now = Date.now,
  told = () => undefined,
}) {
  const service = new Service(url, { password, authenticator: new Authenticator(secret, now) });
  // A run of its own: whoever was taken along before stays where he is.
  const run = randomBytes(6).toString('hex');
  const ends = [];
  for (const table of tables) ends.push(await walkCase(service, table, { run, told }));
  return ends;
}
