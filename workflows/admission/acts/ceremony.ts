import type { LegalDate } from '../../calendar/legal-date.js';
import { Act, Paper } from '../../kernel/act.js';
import { Day, Flag, Label, Part, Person, Reference, Text } from '../../kernel/fields.js';

export class CeremonyPostpone extends Act<'ceremony.postpone'> {
  @Text('C2') reason!: string;
  @Day({ optional: true }) newOn?: LegalDate;
}

/** The direct superior agrees to a ceremony after its limit (R24-4.1b); it may come after the ceremony too. */
export class CeremonyConsent extends Act<'ceremony.consent'> {
  @Part(() => Paper) report!: Paper;
  @Part(() => Paper) consent!: Paper;
}

/** The oath: the day of joining, from which the twelve months run. */
export class CeremonyHold extends Act<'ceremony.hold'> {
  @Reference() branch!: string;
  @Person() readBy!: string;
  @Flag() oath!: boolean;
  @Person() helper!: string;
  @Flag() oneByOne!: boolean;
  @Part(() => Paper, { optional: true }) consent?: Paper;
}

/**
 * The issuer takes its decision back before the ceremony: the candidate withdraws, or had moved too long before it
 * (G01-3.9c-3).
 */
export class DecisionAnnul extends Act<'decision.annul'> {
  @Part(() => Paper) annulment!: Paper;
  @Text('C2') reason!: string;
}

export class MemberRecordFile extends Act<'memberRecord.file'> {
  @Day() filedOn!: LegalDate;
  @Label() recordNumber!: string;
  @Flag() stamped!: boolean;
}

export const ceremonyActs = {
  'ceremony.postpone': CeremonyPostpone,
  'ceremony.consent': CeremonyConsent,
  'ceremony.hold': CeremonyHold,
  'decision.annul': DecisionAnnul,
  'memberRecord.file': MemberRecordFile,
};
