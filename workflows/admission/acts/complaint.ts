import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Flag, OneOf, Part } from '../../kernel/fields.js';

/**
 * A deleted member complains. The day it was handed in says whether it was in time; the act stands on the day it was
 * received, from which the time to answer runs. One that came late is recorded too, and then not heard (R24-8.2.1).
 */
export class ComplaintFile extends Act<'complaint.file'> {
  @Day() filedOn!: LegalDate;
  /** For the member's own deletion: for someone else, or for a collective, nobody is heard (R24-8.2.3). */
  @Flag() own!: boolean;
  @OneOf(['superior', 'province', 'centre']) level!: 'superior' | 'province' | 'centre';
}

/** What one level answers. *final*: nobody above hears the matter again. */
export class ComplaintSettle extends Act<'complaint.settle'> {
  @OneOf(['upheld', 'rejected', 'notHeard']) outcome!: 'upheld' | 'rejected' | 'notHeard';
  @Part(() => Paper) decision!: Paper;
  @Flag() final!: boolean;
}

export const complaintActs = {
  'complaint.file': ComplaintFile,
  'complaint.settle': ComplaintSettle,
};
