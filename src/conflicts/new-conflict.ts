import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { Day, Label, OneOf, Person } from '../../workflows/kernel/fields.js';
import { kinKinds, type KinKind } from '../candidates/kin.js';

/** Somebody of the register is kin to the person of the case: what he is to that person, and where it is known from. */
export class NewKinship {
  @Person() person!: string;
  @OneOf([...kinKinds]) kind!: KinKind;
  /** The paper or the line of the record; no story of the family. */
  @Label() basis!: string;
  /** From when, as with a marriage; left out: since always, as with blood. */
  @Day({ optional: true }) from?: LegalDate;
}

/** A case that somebody says is not for him, by the code he was told. */
export class OwnConflict {
  @Label() code!: string;
}

/** That a kinship or a declared conflict no longer holds: the first day without it, and the paper. */
export class ConflictEnding {
  @Day() to!: LegalDate;
  @Label() basis!: string;
}

/** Which end is settled, and how: the hash names its exact content. */
export class EndingSettled {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
  @IsIn(['confirm', 'reject']) decision!: 'confirm' | 'reject';
  /** Why it is rejected. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(200) reason?: string;
}
