import { legalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Place, Route, Setting } from '../../../workflows/kernel/setting.js';
import type { BodyKind } from '../../organisations/body.entity.js';
import type { UnitRole } from '../../organisations/unit.entity.js';

export type PlanKey = 'BL' | 'PT' | 'KB' | 'HH';

/** Assumed: the plans do not say since when their units exist. */
export const founded = legalDate('2010-01-01');
/** No district level from this day on (294-QĐ/TW). */
export const reform = legalDate('2025-07-01');
/** The commune is itself the grassroots committee from this day on (20-QĐ/TW). */
export const communesAreBase = legalDate('2026-04-08');

/** From a day on: a route with what goes with it. What is left out stands as in `ordinary`. */
export interface SeedSetting extends Partial<Pick<Setting, 'youthUnion' | 'tradeUnion' | 'centre' | 'delegation'>> {
  readonly from: LegalDate;
  readonly route: Route;
  readonly instrument: string;
}

export const ordinary = { youthUnion: true, tradeUnion: false, centre: true, delegation: null } as const;

export interface SeedBody {
  readonly kind: BodyKind;
  readonly name: string;
}

/** What becomes of a unit later: it stands elsewhere, is called otherwise, or ends. */
export type SeedChange =
  | { readonly on: LegalDate; readonly under: string }
  | { readonly on: LegalDate; readonly name: string; readonly level: string }
  | { readonly on: LegalDate; readonly closed: true };

/** A unit of the demo under a key that never changes: `PT:2` is row 2 of Phong Thổ's table. */
export interface SeedUnit {
  readonly key: string;
  readonly parent: string | null;
  readonly role: UnitRole;
  readonly place: Place;
  readonly hardship: boolean;
  readonly name: string;
  readonly level: string;
  readonly from: LegalDate;
  readonly source: string;
  readonly aliases?: readonly { readonly name: string; readonly source: string }[];
  readonly settings?: readonly SeedSetting[];
  readonly bodies?: readonly SeedBody[];
  readonly changes?: readonly SeedChange[];
}

/** Every key of the demo begins with that of its plan. */
export const planOf = (key: string): PlanKey => key.slice(0, 2) as PlanKey;
