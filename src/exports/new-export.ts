import { Type } from 'class-transformer';
import { IsIn, IsObject, IsOptional, IsString, Matches, MaxLength, ValidateNested } from 'class-validator';
import { stages } from '../../workflows/admission/stages.js';

/** Which cases of the drafter's scope: those of a stage, of a unit and all below it, of a name. */
export class ExportFilter {
  @IsOptional() @IsIn(Object.keys(stages)) stage?: string;
  @IsOptional() @Matches(/^[A-Za-z0-9-]{1,64}$/) unit?: string;
  @IsOptional() @IsString() @MaxLength(100) q?: string;
}

export class NewExport {
  @IsObject() @ValidateNested() @Type(() => ExportFilter) filter!: ExportFilter;
}

/** The second person's word on the very file, by its hash. */
export class ExportConfirmation {
  @Matches(/^[0-9a-f]{64}$/) hash!: string;
}
