import type { CorrectionType } from './correction-acts.js';
import type { Duty } from './duty.js';

interface CorrectionLaw {
  /** Who may propose it. */
  readonly recordedBy: readonly Duty[];
  /** Of whom another person must confirm it. */
  readonly confirm: readonly Duty[];
}

const officers = ['grassroots', 'organisationBoard', 'competent'] as const;
const keepers: readonly Duty[] = ['secretary', 'subdivision', ...officers, 'superior', 'central'];
/** Superiors have no desk of their own: the organisation board types their papers. */
const superiors: readonly Duty[] = ['organisationBoard', 'competent', 'superior', 'central'];

/** Whoever keeps the file may say that a record is wrong; that it is, the committee above the branch confirms (R24-6.2). */
const record: CorrectionLaw = { recordedBy: keepers, confirm: officers };
/** What stands against the road itself rests on a paper of the superior committee. */
const warrant: CorrectionLaw = { recordedBy: superiors, confirm: superiors };

/** Who proposes and who confirms each correction. */
export const correctionLaw: Readonly<Record<CorrectionType, CorrectionLaw>> = {
  'act.annul': record,
  'act.restate': record,
  'case.hold': record,
  'case.resume': record,
  'case.move': warrant,
  'case.void': warrant,
  'case.reopen': warrant,
  'edition.pin': warrant,
};
