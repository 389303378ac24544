import { randomBytes } from 'node:crypto';
import { Service } from './client.mjs';
import { pupil } from './pupil.mjs';
import { villager } from './villager.mjs';
import { worker } from './worker.mjs';
import { walkCase } from './walk-case.mjs';

export const tables = [pupil, worker, villager];

/** Takes every person of the tables along the road; returns where each came to, and what differs from the tables. */
export async function walkRoads({ url, password = 'du lieu mau 2026', told = () => undefined }) {
  const service = new Service(url, password);
  // A run of its own: whoever was taken along before stays where he is.
  const run = randomBytes(6).toString('hex');
  const ends = [];
  for (const table of tables) ends.push(await walkCase(service, table, { run, told }));
  return ends;
}
