import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Part, Reference } from '../../kernel/fields.js';

/**
 * The file is given over, or the keeper checks it against his list: one record for both, as one index is signed for both
 * (G01-8.1, G01-8.2h).
 */
export class FileHandover extends Act<'file.handover'> {
  /** Who keeps the file from now on; the same as before where it was only checked. */
  @Reference() to!: string;
  /** The index of its papers, checked, signed and stamped by the keeping committee. */
  @Part(() => Paper) index!: Paper;
  /** The day on which list and file were held against each other. */
  @Day() checkedOn!: LegalDate;
}

export const custodyActs = {
  'file.handover': FileHandover,
};
