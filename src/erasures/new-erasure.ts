import { IsIn, IsOptional, IsString, Matches, MaxLength, MinLength } from 'class-validator';
import { Label, OneOf } from '../../workflows/kernel/fields.js';

/** Why somebody's data are erased. No free text: what it said would stand in the log for ever. */
export const grounds = ['consentWithdrawn', 'ownRequest', 'retentionEnded', 'unlawfulProcessing', 'order'] as const;
export type Ground = (typeof grounds)[number];

export class NewErasure {
  @OneOf(grounds) ground!: Ground;
  /** The paper it rests on. */
  @Label() paper!: string;
}

/** Which draft is settled, and how: the hash names its exact content. */
export class ErasureSettled {
  @IsString() @Matches(/^[0-9a-f]{64}$/) hash!: string;
  @IsIn(['confirm', 'reject']) decision!: 'confirm' | 'reject';
  /** Why it is rejected. */
  @IsOptional() @IsString() @MinLength(1) @MaxLength(200) reason?: string;
}
