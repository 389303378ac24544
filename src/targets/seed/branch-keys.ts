import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Place, Route } from '../../../workflows/kernel/setting.js';
import type { PlanKey, SeedSetting, SeedUnit } from './seed-unit.js';
import { planOf } from './seed-unit.js';
import { seedUnits } from './seed-units.js';

/** A branch in which people can be nominated, for whoever invents them. */
export interface BranchKey {
  readonly key: string;
  readonly name: string;
  readonly plan: PlanKey;
  readonly place: Place;
  /** The route on its first day. */
  readonly route: Route;
  /** Every route it has had, with the first day of each. */
  readonly routes: readonly { readonly from: LegalDate; readonly route: Route }[];
  readonly subdivision: boolean;
  readonly from: LegalDate;
  /** The first day without it. */
  readonly to: LegalDate | null;
}

/** Every branch and base branch of the demo. */
export function branchKeys(): BranchKey[] {
  const units = seedUnits();
  const byKey = new Map(units.map((unit) => [unit.key, unit]));
  return units.filter(({ role }) => role === 'branch' || role === 'baseBranch').map((unit) => branchKey(unit, byKey));
}

function branchKey(unit: SeedUnit, byKey: ReadonlyMap<string, SeedUnit>): BranchKey {
  const routes = routesOf(unit, byKey);
  return {
    key: unit.key,
    name: unit.name,
    plan: planOf(unit.key),
    place: unit.place,
    route: routes[0]!.route,
    routes,
    subdivision: byKey.get(unit.parent!)!.role === 'subdivision',
    from: unit.from,
    to: closedOn(unit),
  };
}

/** Its own settings, else those of the committee above it, first where it began, then where it was moved. */
function routesOf(unit: SeedUnit, byKey: ReadonlyMap<string, SeedUnit>): { from: LegalDate; route: Route }[] {
  const moved = (unit.changes ?? []).find((change) => 'under' in change);
  const settings = unit.settings ?? [
    ...inherited(unit.parent!, byKey).filter(({ from }) => !moved || from < moved.on),
    ...(moved ? inherited(moved.under, byKey) : []),
  ];
  const found: { from: LegalDate; route: Route }[] = [];
  for (const { from, route } of settings) {
    if (found.at(-1)?.route !== route) found.push({ from: from < unit.from ? unit.from : from, route });
  }
  return found;
}

function inherited(key: string, byKey: ReadonlyMap<string, SeedUnit>): readonly SeedSetting[] {
  const unit = byKey.get(key)!;
  return unit.settings ?? inherited(unit.parent!, byKey);
}

const closedOn = (unit: SeedUnit): LegalDate | null => unit.changes?.find((change) => 'closed' in change)?.on ?? null;
