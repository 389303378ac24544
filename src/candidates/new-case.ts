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
import type { Act } from '../../workflows/kernel/act.js';
import { Problem } from '../http/problem.js';
import { Part } from '../../workflows/kernel/fields.js';
import { CaseOpen, NominationMake } from '../../workflows/admission/acts/list.js';
import { purposes, type Purpose } from '../reads/purposes.js';
import { sexes, type Sex } from '../people/person.entity.js';

export class NewCandidate {
  @IsString() @MinLength(1) @MaxLength(200) name!: string;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  @IsString() @MaxLength(10) birth!: string;
  @IsOptional() @IsIn([...sexes]) sex?: Sex;
  @IsOptional() @IsString() @MaxLength(50) ethnicity?: string;
}

/** Who, where, and how the case opens: a mass organisation nominates, or a branch observes; one of the two. */
export class NewCase {
  @IsObject() @ValidateNested() @Type(() => NewCandidate) person!: NewCandidate;
  @IsString() @Matches(/^[A-Za-z0-9-]{1,64}$/) unit!: string;
  @Part(() => NominationMake, { optional: true }) nomination?: NominationMake;
  @Part(() => CaseOpen, { optional: true }) observation?: CaseOpen;
}

/** Which proposal: its number and the hash of its exact content. */
export class NamedProposal {
  @IsInt() @Min(1) seq!: number;
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
}

/** A proposal that is dropped, and why. */
export class DroppedProposal extends NamedProposal {
  @IsOptional() @IsString() @MinLength(1) @MaxLength(1000) reason?: string;
}

/** The act that opens the case; Problem 400 unless there is just one. */
export function openingAct({ nomination, observation }: NewCase): Act {
  const message = 'must hold either nomination or observation';
  if ((nomination === undefined) === (observation === undefined))
    throw Problem.malformed([{ pointer: '', code: 'oneOpening', message }]);
  return nomination
    ? Object.assign(nomination, { type: 'nomination.make' as const })
    : Object.assign(observation!, { type: 'case.open' as const });
}

/** Which entry's sealed values are wanted, and what for. */
export class Disclosure {
  @IsInt() @Min(1) seq!: number;
  @IsIn([...purposes]) purpose!: Purpose;
}
