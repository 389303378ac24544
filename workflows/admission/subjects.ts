import type { Act } from '../kernel/act.js';
import type { MachineEvent } from '../kernel/procedure.js';
import type { Parameters } from '../editions/parameters.js';
import type { VerificationExempt } from './acts/record.js';
import type { Facts, SubjectFact } from './facts.js';

/** Whom the law has verified (G01-3.4a): the candidate, those who bore or raised him, his spouse's, his children. */

const always = new Set(['candidate', 'father', 'mother', 'raiser', 'spouse', 'spouseFather', 'spouseMother']);

/** Siblings and grandparents are declared, not verified; a child is verified once of full civil capacity. */
function mustVerify(subject: SubjectFact, spouseRaiser: boolean): boolean {
  if (subject.relation === 'child') return subject.ofAge;
  if (subject.relation === 'spouseRaiser') return spouseRaiser;
  return always.has(subject.relation);
}

const settled = new Set(['clear', 'notNeeded']);

/** Subjects of the record that have no clear or exempt row yet. */
export const unsettled = ({ record, verification }: Facts, spouseRaiser: boolean): readonly string[] =>
  Object.entries(record?.subjects ?? {})
    .filter(([, subject]) => mustVerify(subject, spouseRaiser))
    .map(([key]) => key)
    .filter((key) => !settled.has(verification[key]?.state ?? 'none'));

/** Whether an exemption leaves nobody to be verified (S05→S06 without a request). */
export function exemptAll(facts: Facts, { act, parameters }: MachineEvent<Parameters>): boolean {
  const { subject, scope } = act as Act & Pick<VerificationExempt, 'subject' | 'scope'>;
  return scope === 'all' && unsettled(facts, parameters.verifySpouseRaiser).every((key) => key === subject);
}
