import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Part } from '../../kernel/fields.js';

/** A death, known by its report form; the file then goes to the direct superior (DEATH-1). */
export class DeathRecord extends Act<'death.record'> {
  @Day() diedOn!: LegalDate;
  @Part(() => Paper) reportForm!: Paper;
}

export const deathActs = { 'death.record': DeathRecord };
