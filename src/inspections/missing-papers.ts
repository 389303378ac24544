import type { LegalDate } from '../../workflows/calendar/legal-date.js';
import { stages, type Stage } from '../../workflows/admission/stages.js';
import type { CaseFile } from '../candidates/case-file.js';
import { papersOf } from '../candidates/views/papers.view.js';
import type { JudgedEntry, MissingPaper } from './compliance.view.js';

/** From which stage on the papers of a stretch of the road ought to be there. */
const whole = { before: 'S10', after: 'S22' } as const;

/** Papers that the stage of the case asks for and that are not there, or no longer hold; those a rule asked for besides. */
export function missingPapers(
  { state, procedure }: Pick<CaseFile, 'state' | 'procedure'>,
  stage: Stage,
  on: LegalDate,
  entries: readonly Pick<JudgedEntry, 'seq' | 'findings'>[],
): MissingPaper[] {
  const member = state.facts.ceremony !== null;
  const due = isOnRoad(stage) && stages[stage] >= (member ? whole.after : whole.before);
  const lacking = due
    ? papersOf({ state, procedure, on }).filter(({ key, state: how }) => how !== 'done' && !isAhead(key, stage))
    : [];
  const asked = entries.flatMap(({ seq, findings }) =>
    findings.flatMap(({ remedy }): MissingPaper[] =>
      remedy?.paper === undefined ? [] : [{ key: remedy.paper, making: 'typed', state: 'none', seq }],
    ),
  );
  return [...lacking.map((paper) => ({ ...paper, seq: null })), ...asked];
}

/** The main line runs from S00 to S28; beside it and off it nothing more is asked of the papers. */
const isOnRoad = (stage: Stage): boolean => stages[stage] <= 'S28';

/** The decision comes with its stage, and the certificate of new members with the recognition. */
const isAhead = (key: string, stage: Stage): boolean => key === 'recognitionDecision' && stages[stage] < 'S27';
