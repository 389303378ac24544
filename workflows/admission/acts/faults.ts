import { Act, Paper } from '../../kernel/act.js';
import { Flag, OneOf, Part, Text } from '../../kernel/fields.js';

/** What was wrong: standards and conditions (R24-4.4a), or authority and procedure (R24-4.4b). */
export const faultKinds = ['standards', 'authority', 'procedure'] as const;

/** A wrong admission or recognition comes to light, at the superior's check or where the member arrives. */
export class FaultReport extends Act<'fault.report'> {
  @OneOf(faultKinds) kind!: (typeof faultKinds)[number];
  @Text('C3') where!: string;
  /** The course certificate was revoked after the branch had met (QC1147-10). */
  @Flag({ optional: true }) certificateRevoked?: boolean;
}

/** No fault was found: the case goes on where it stood. */
export class FaultDismiss extends Act<'fault.dismiss'> {
  @Part(() => Paper) conclusion!: Paper;
  @Text('C3') basis!: string;
}

/** The decision to admit or to recognise is taken back: who lacked the standards was never admitted (R24-4.4a). */
export class AdmissionCancel extends Act<'admission.cancel'> {
  /** The direct superior's, naming the standard or condition that was missing (K38-3a). */
  @Part(() => Paper) instruction!: Paper;
  @Part(() => Paper) decision!: Paper;
  /** The issuer; where it is gone, the committee in its place; where the member was received, the one there. */
  @OneOf(['issuer', 'successor', 'present']) by!: 'issuer' | 'successor' | 'present';
  /** The superior competent committee's, where the present committee cancels (K38-3c). */
  @Part(() => Paper, { optional: true }) consent?: Paper;
}

export const faultActs = {
  'fault.report': FaultReport,
  'fault.dismiss': FaultDismiss,
  'admission.cancel': AdmissionCancel,
};
