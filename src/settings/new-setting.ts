import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsIn,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
  ValidateIf,
} from 'class-validator';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { Day, Flag, Label, OneOf, Part } from '../../workflows/kernel/fields.js';
import type { Route } from '../../workflows/kernel/setting.js';
import { rules } from '../../workflows/admission/rules.js';
import { type Fault, Problem } from '../http/problem.js';
import { jcs } from '../log/jcs.js';

/** Every local rule there is: what a unit may switch on (marks L). */
export const localOptions: readonly string[] = [...rules.values()]
  .filter(({ confidence }) => confidence === 'L')
  .map(({ id }) => id)
  .sort();

export class DelegationBody {
  @Label() paper!: string;
  @Day() from!: LegalDate;
  /** The first day on which it no longer holds. */
  @Day({ optional: true }) to?: LegalDate;
}

/** The deciding route of a unit from a day on, and of all below it that have none of their own, with its local options. */
export class NewUnitSetting {
  @Day() from!: LegalDate;
  @OneOf(['A', 'B', 'C', 'D', 'E', 'F']) route!: Route;
  /** The paper it rests on. */
  @Label() instrument!: string;
  @Flag() youthUnion!: boolean;
  @Flag() tradeUnion!: boolean;
  /** A political centre serves the place. */
  @Flag() centre!: boolean;
  @Part(() => DelegationBody, { optional: true }) delegation?: DelegationBody;
  /** Local rules switched on; what is not listed is off. */
  @ValidateIf((_, value) => value !== undefined)
  @IsArray()
  @ArrayUnique()
  @ArrayMaxSize(100)
  @IsIn(localOptions, { each: true })
  options?: string[];
}

/** Which draft is settled, and how: the hash names its exact content. */
export class SettingConfirmation {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
  @IsIn(['confirm', 'reject']) decision!: 'confirm' | 'reject';
  /** Why it is rejected. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(200) reason?: string;
}

/** What a draft keeps. */
export interface SettingContent {
  readonly from: LegalDate;
  readonly route: Route;
  readonly instrument: string;
  readonly youthUnion: boolean;
  readonly tradeUnion: boolean;
  readonly centre: boolean;
  readonly delegation: { readonly paper: string; readonly from: LegalDate; readonly to: LegalDate | null } | null;
  readonly options: readonly string[];
}

/** What the body says; Problem 400 for a delegation that does not go with the route. */
export function settingOf({ delegation, options = [], ...said }: NewUnitSetting): SettingContent {
  const errors: Fault[] = [];
  if ((said.route === 'B') !== (delegation !== undefined))
    errors.push({ pointer: '/delegation', code: 'routeB', message: 'goes with route B, and only with it' });
  if (delegation?.to !== undefined && delegation.to <= delegation.from)
    errors.push({ pointer: '/delegation/to', code: 'order', message: 'must be after the first day' });
  if (errors.length > 0) throw Problem.malformed(errors);
  const { from, route, instrument, youthUnion, tradeUnion, centre } = said;
  return {
    ...{ from, route, instrument, youthUnion, tradeUnion, centre },
    delegation: delegation ? { paper: delegation.paper, from: delegation.from, to: delegation.to ?? null } : null,
    options: [...options].sort(),
  };
}

/** The body of a row as it is stored. */
export const storedBody = ({ youthUnion, tradeUnion, centre, delegation, options }: SettingContent): string =>
  jcs({ youthUnion, tradeUnion, centre, delegation, options });
