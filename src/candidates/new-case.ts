import { Type } from 'class-transformer';
import {
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Matches,
  MaxLength,
  Min,
  MinLength,
  ValidateNested,
} from 'class-validator';
import { sexes, type Sex } from '../people/person.entity.js';

export class NewCandidate {
  @IsString() @MinLength(1) @MaxLength(200) name!: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  @IsString() @MaxLength(10) birth!: string;
  @IsOptional() @IsIn([...sexes]) sex?: Sex;
  @IsOptional() @IsString() @MaxLength(50) ethnicity?: string;
}

/** Who, where, and the act that opens the case: `case.open` or `nomination.make`. */
export class NewCase {
  @IsObject() @ValidateNested() @Type(() => NewCandidate) person!: NewCandidate;
  @IsString() @Matches(/^[A-Za-z0-9-]{1,64}$/) unit!: string;
  @IsObject() act!: object;
}

/** Which proposal: its number and the hash of its exact content. */
export class NamedProposal {
  @IsInt() @Min(1) seq!: number;
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
}
