import type { Tx } from '../database/writer.js';
import type { OrganisationsService } from '../organisations/organisations.service.js';
import { loadPlans } from './seed/load-plans.js';
import { bodyKey, bodySeedId, loadUnits, unitSeedId } from './seed/load-units.js';
import { seedUnits } from './seed/seed-units.js';

/** Ids by keys that never change: `PT:2`, `PT:2/ban-1`, `HH:thpt-1`; bodies as `HH:thpt-1#youthUnion`. */
export interface SeedIndex {
  readonly units: ReadonlyMap<string, string>;
  readonly bodies: ReadonlyMap<string, string>;
}

/**
 * Loads the four plans with their units, bodies and what is invented around them. Where they are loaded already, nothing
 * is written; the index is the same.
 */
export async function seedPlans(tx: Tx, organisations: OrganisationsService): Promise<SeedIndex> {
  const units = seedUnits();
  const loaded = await tx.all('select key from plan where key = ?', ['HH']);
  if (loaded.length === 0) {
    await loadUnits(tx, organisations, units);
    await loadPlans(tx);
  }
  const bodies = units.flatMap(({ key, bodies: held = [] }) => held.map(({ kind }) => bodyKey(key, kind)));
  return {
    units: new Map(units.map(({ key }) => [key, unitSeedId(key)])),
    bodies: new Map(bodies.map((key) => [key, bodySeedId(key)])),
  };
}
