import {
  ArrayMaxSize,
  ArrayUnique,
  IsArray,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  MinLength,
} from 'class-validator';
import { Day } from '../../workflows/kernel/fields.js';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';

/** What the organisation board drafts: which cases cross, to which slice, on which day, resting on what. */
export class NewMigration {
  /** An edition (`E2025b`) or the id of one slice. */
  @IsString() @MinLength(1) @MaxLength(120) from!: string;
  /** The id of a slice. */
  @IsString() @MinLength(1) @MaxLength(120) to!: string;
  /** The day of the crossing, on which that slice is in force; today where left out. */
  @Day({ optional: true }) on?: LegalDate;
  /** The paper or article that the crossing rests on. */
  @IsString() @MinLength(1) @MaxLength(300) basis!: string;
  /** Timers whose limits differ under the new slice: those that run keep the length of their start. */
  @IsArray() @ArrayMaxSize(100) @ArrayUnique() @IsString({ each: true }) @MaxLength(40, { each: true }) keep!: string[];
  /** The top unit whose cases cross; needed only by who drafts for several. */
  @IsOptional() @IsString() @Matches(/^[A-Za-z0-9-]{1,64}$/) unit?: string;
}

/** The exact result of a dry run. */
export class NamedResult {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
}
