import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Flag, Label, OneOf, Part, Person, Text } from '../../kernel/fields.js';

/** The class for new members (G01-4.1). */
export class TrainingCertify extends Act<'training.certify'> {
  @Label() number!: string;
  @Day() certificateOn!: LegalDate;
  @OneOf(['district', 'commune', 'committee']) issuer!: 'district' | 'commune' | 'committee';
}

export class TrainingFail extends Act<'training.fail'> {
  @Text('C2') reason!: string;
}

export class DisciplineRecord extends Act<'discipline.record'> {
  @OneOf(['reprimand', 'warning', 'dismissal', 'expulsion']) form!: 'reprimand' | 'warning' | 'dismissal' | 'expulsion';
  @Part(() => Paper) decision!: Paper;
  @Day() effectiveOn!: LegalDate;
  @OneOf(['yes', 'no', 'open']) stillWorthy!: 'yes' | 'no' | 'open';
}

export class ConductClear extends Act<'conduct.clear'> {
  @Part(() => Paper) paper!: Paper;
}

export class SuspensionStart extends Act<'suspension.start'> {
  @OneOf(['suspended', 'prosecuted']) kind!: 'suspended' | 'prosecuted';
  @Part(() => Paper) paper!: Paper;
}

/** A probationary member goes elsewhere; the twelve months run on. */
export class TransferStart extends Act<'transfer.start'> {
  @OneOf(['official', 'temporary', 'abroad']) kind!: 'official' | 'temporary' | 'abroad';
  @Label() to!: string;
  @Day() effectiveOn!: LegalDate;
  /** Temporary for study: up to 24 months instead of under 12 (R24-6.3.2). */
  @OneOf(['study'], { optional: true }) ground?: 'study';
  @Flag() noInspection!: boolean;
  @Flag() noComplaint!: boolean;
  @Part(() => Paper) comments!: Paper;
  @Part(() => Paper) helperReview!: Paper;
}

export class TransferArrive extends Act<'transfer.arrive'> {
  @Day() arrivedOn!: LegalDate;
  @Person() helper!: string;
}

export class TransferReturn extends Act<'transfer.return'> {
  @Day() returnedOn!: LegalDate;
  @Part(() => Paper) comment!: Paper;
}

export const probationActs = {
  'training.certify': TrainingCertify,
  'training.fail': TrainingFail,
  'discipline.record': DisciplineRecord,
  'conduct.clear': ConductClear,
  'suspension.start': SuspensionStart,
  'transfer.start': TransferStart,
  'transfer.arrive': TransferArrive,
  'transfer.return': TransferReturn,
};
