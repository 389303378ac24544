import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { Day, Flag, Label, OneOf, Reference } from '../../workflows/kernel/fields.js';
import type { Place } from '../../workflows/kernel/setting.js';
import { Problem } from '../http/problem.js';
import type { BodyKind } from '../organisations/body.entity.js';
import type { UnitRole } from '../organisations/unit.entity.js';

const roles = ['branch', 'baseBranch', 'subdivision', 'grassroots', 'superior', 'centralDirect'] as const;
const places = [
  ...['village', 'street', 'school', 'enterprise', 'agency', 'publicUnit', 'armedForces', 'commune', 'mixed'],
] as Place[];
const bodies = [
  ...['youthUnion', 'tradeUnion', 'women', 'farmers', 'veterans', 'front'],
  ...['politicalCentre', 'organisationBoard', 'inspection'],
] as BodyKind[];

export class NewUnitBody {
  @OneOf(roles) role!: UnitRole;
  @Label() name!: string;
  /** What its level is called: chi bộ, đảng bộ cơ sở … */
  @Label() levelName!: string;
  @OneOf(places) place!: Place;
  /** Mountain, island, border, minority or specially difficult area. */
  @Flag({ optional: true }) hardship?: boolean;
  /** The unit it stands under; a top unit stands under none. */
  @Reference({ optional: true }) parent?: string;
  @Day() openedOn!: LegalDate;
  /** The paper that made it, or where it is known from. */
  @Label({ optional: true }) source?: string;
}

export class NewBodyBody {
  @OneOf(bodies) kind!: BodyKind;
  @Label() name!: string;
  @Day() from!: LegalDate;
  /** The first day without it. */
  @Day({ optional: true }) to?: LegalDate;
}

/** What a draft of a unit says, whole. */
export interface UnitContent {
  readonly role: UnitRole;
  readonly name: string;
  readonly levelName: string;
  readonly place: Place;
  readonly hardship: boolean;
  readonly parent: string | null;
  readonly openedOn: LegalDate;
  readonly source: string | null;
}

/** What a draft of a union, centre, board or committee of a unit says. */
export interface BodyContent {
  readonly unit: string;
  readonly kind: BodyKind;
  readonly name: string;
  readonly from: LegalDate;
  readonly to: LegalDate | null;
}

export const unitOf = ({
  role,
  name,
  levelName,
  place,
  hardship,
  parent,
  openedOn,
  source,
}: NewUnitBody): UnitContent => ({
  ...{ role, name, levelName, place, openedOn },
  ...{ hardship: hardship ?? false, parent: parent ?? null, source: source ?? null },
});

/** `Problem` 400 for a body that ends before it begins. */
export function bodyOf(unit: string, { kind, name, from, to }: NewBodyBody): BodyContent {
  if (to !== undefined && to <= from)
    throw Problem.malformed([{ pointer: '/to', code: 'order', message: 'must be after the first day' }]);
  return { unit, kind, name, from, to: to ?? null };
}
