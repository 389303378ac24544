import { Type } from 'class-transformer';
import { IsBoolean, IsObject, IsOptional, IsString, Matches, ValidateNested } from 'class-validator';
import { NominationMake } from '../../../workflows/admission/acts/list.js';
import { Part } from '../../../workflows/kernel/fields.js';
import { NewCandidate } from '../new-case.js';

/** Whom a mass organisation nominates, for which branch, and what it resolved. */
export class NewNomination {
  @IsObject() @ValidateNested() @Type(() => NewCandidate) person!: NewCandidate;
  @IsString() @Matches(/^[A-Za-z0-9-]{1,64}$/) unit!: string;
  @Part(() => NominationMake) nomination!: NominationMake;
  /** Whoever is known already under this name and birth was looked at, and is somebody else. */
  @IsOptional() @IsBoolean() anotherPerson?: boolean;
}
