import { addDays, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Duty } from '../../../workflows/kernel/duty.js';
import type { ActType } from '../../../workflows/admission/acts.js';
import { stages, type Stage } from '../../../workflows/admission/stages.js';

/** While which stages a duty may open the C3 values of which acts, and for how long after in which stages. */
export interface C3Window {
  readonly acts: readonly ActType[];
  readonly duties: readonly Duty[];
  readonly while: readonly Stage[];
  /** Stages in which the window stays open for `afterDays` days from the day the stage was reached, and no longer. */
  readonly then: readonly Stage[];
}

/** Days to draw up the papers of a decision and to answer the person, once the work is done. Ours: the law names none. */
export const afterDays = 30;

/** Stages of the straight road; who was found not eligible stands beside it. */
const between = (first: Stage, last: Stage): Stage[] => {
  const road = (Object.keys(stages) as Stage[]).filter((stage): boolean => stage !== 'notEligible');
  return road.slice(road.indexOf(first), road.indexOf(last) + 1);
};

const record: readonly ActType[] = ['record.declare', 'record.supplement', 'record.certify'];
const verification: readonly ActType[] = ['verification.exempt', 'verification.reply', 'verification.report'];
const political: readonly ActType[] = ['political.raise', 'political.conclude'];
const irregular: readonly ActType[] = ['fault.report', 'fault.dismiss', 'review.request', 'repair.order'];
const file = [...record, ...verification, ...political];

const board = ['organisationBoard', 'competent'] as const;

/**
 * Need to know, by stage (SEC-18). The law says who verifies, certifies, appraises and decides at which step; that reading
 * ends with the step is ours. An inspection reads by its mandate, at any stage: see `dutiesOpening`.
 */
export const c3Windows: readonly C3Window[] = [
  // The branch gathers the record and lays it before its meeting (K38-25, G01-3.6a).
  { acts: file, duties: ['secretary'], while: between('applying', 'branchBelowShare'), then: ['notEligible'] },
  // The grassroots committee verifies, certifies and votes, or decides where it is delegated (G01-3.4d, G01-3.6d).
  {
    ...{ acts: file, duties: ['grassroots'], while: between('applying', 'grassrootsBelowShare') },
    then: ['notEligible', 'competentAuthority', 'refused', 'admissionDecided'],
  },
  // Above it they come in where a row is escalated or a political question is put to them (G01-3.4c-3, G01-3.7c) …
  { acts: verification, duties: ['organisationBoard'], while: ['verifying'], then: [] },
  { acts: political, duties: board, while: between('applying', 'competentAuthority'), then: ['notEligible'] },
  // … and while the dossier lies with them (G01-3.7a-1, G01-3.7b-1).
  { acts: file, duties: board, while: ['competentAuthority'], then: ['refused', 'admissionDecided'] },
  // A decision under review and a fault found later are judged on the whole file (G01-3.9c-4, R24-4.4).
  {
    ...{ acts: [...file, ...irregular], duties: ['grassroots', ...board] },
    while: ['decisionUnderReview', 'irregularityReview', 'repairProcedure'],
    then: ['cancelledStandards', 'admissionDecided', 'probation', 'official'],
  },
  // The branch is told what to do again (K38-3b).
  { acts: irregular, duties: ['secretary'], while: ['repairProcedure'], then: [] },
  // A certificate is revoked while papers still rest on it (QC1147-10).
  {
    ...{ acts: ['certificate.revoke'], duties: ['secretary', 'grassroots', ...board] },
    while: between('courseAssigned', 'dossierReady'),
    then: [],
  },
];

export interface AskedOf {
  readonly act: string;
  readonly stage: Stage;
  /** The day that stage was reached. */
  readonly since: LegalDate;
  readonly on: LegalDate;
}

/** The duties that may open an act's C3 values today. Pure. */
export function dutiesOpening({ act, stage, since, on }: AskedOf): Duty[] {
  const open = c3Windows.filter(
    (window) =>
      (window.acts as readonly string[]).includes(act) &&
      (window.while.includes(stage) || (window.then.includes(stage) && on < addDays(since, afterDays))),
  );
  return [...new Set<Duty>([...open.flatMap(({ duties }) => duties), 'inspection'])];
}

/** An inspection reads for its inspection, by a mandate that is its duty over the place; nobody else states that purpose. */
export const fits = (duty: Duty, purpose: string): boolean => (duty === 'inspection') === (purpose === 'inspection');
