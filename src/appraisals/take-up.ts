import { IsOptional, Matches } from 'class-validator';

/** Whom a dossier is taken over from: who is at it since this instant, as it was told; left out where nobody was. */
export class TakeUp {
  @IsOptional() @Matches(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/) since?: string;
}
