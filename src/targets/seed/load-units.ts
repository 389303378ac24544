import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Tx } from '../../database/writer.js';
import type { OrganisationsService } from '../../organisations/organisations.service.js';
import { seedId } from './seed-id.js';
import { ordinary, type SeedChange, type SeedSetting, type SeedUnit } from './seed-unit.js';

export const unitSeedId = (key: string): string => seedId(`unit ${key}`);
export const bodySeedId = (key: string): string => seedId(`body ${key}`);
/** `HH:thpt-1#youthUnion`. */
export const bodyKey = (unitKey: string, kind: string): string => `${unitKey}#${kind}`;

/** Writes all units as they were on their first day, then what became of them, by date. */
export async function loadUnits(
  tx: Tx,
  organisations: OrganisationsService,
  units: readonly SeedUnit[],
): Promise<void> {
  for (const unit of units) await create(tx, organisations, unit);
  const changes = units
    .flatMap(({ key, changes = [] }) => changes.map((change) => ({ key, change })))
    .sort((a, b) => order(a.change).localeCompare(order(b.change)));
  // Those below end before those above, and both after everything else of the day.
  const endings = changes.filter(({ change }) => 'closed' in change).reverse();
  for (const { key, change } of [...changes.filter(({ change }) => !('closed' in change)), ...endings]) {
    await apply(tx, organisations, unitSeedId(key), change);
  }
}

const order = (change: SeedChange): string => change.on;

async function create(tx: Tx, organisations: OrganisationsService, unit: SeedUnit): Promise<void> {
  const id = unitSeedId(unit.key);
  await organisations.create(tx, {
    id,
    role: unit.role,
    place: unit.place,
    hardship: unit.hardship,
    name: unit.name,
    levelName: unit.level,
    parentId: unit.parent === null ? null : unitSeedId(unit.parent),
    openedOn: unit.from,
    source: unit.source,
  });
  for (const alias of unit.aliases ?? []) await organisations.addAlias(tx, id, alias.name, alias.source);
  for (const setting of unit.settings ?? []) await set(tx, organisations, id, setting);
  for (const { kind, name } of unit.bodies ?? []) {
    const body = { id: bodySeedId(bodyKey(unit.key, kind)), kind, unitId: id, name, from: unit.from, to: null };
    await organisations.attachBody(tx, body);
  }
}

function set(tx: Tx, organisations: OrganisationsService, id: string, setting: SeedSetting): Promise<void> {
  const { from, route, instrument, ...said } = setting;
  return organisations.setSetting(tx, id, { route, instrument, body: { ...ordinary, ...said } }, from);
}

function apply(tx: Tx, organisations: OrganisationsService, id: string, change: SeedChange): Promise<void> {
  const on: LegalDate = change.on;
  if ('closed' in change) return organisations.close(tx, id, on);
  if ('under' in change) return organisations.moveUnder(tx, id, unitSeedId(change.under), on);
  return organisations.rename(tx, id, change.name, change.level, on);
}
