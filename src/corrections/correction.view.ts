import { admission } from '../../workflows/admission/procedure.js';
import { stages } from '../../workflows/admission/stages.js';
import { cite } from '../../workflows/kernel/judge.js';
import { deadlinesOf } from '../../workflows/kernel/deadlines.js';
import type { Bench } from '../candidates/case-bench.js';
import type { CaseFile } from '../candidates/case-file.js';
import { offersOf } from '../candidates/views/offers.view.js';
import type { CaseWriter } from '../candidates/record-step.js';
import type { Head } from '../log/entry.js';
import type { CorrectionFacts } from './correction-body.js';
import type { Thought } from './think.js';

/** The article a correction of a paper rests on. */
const article = 'R24-6.2';

/** The impact as its readers see it: a refusal by its kind and rules, nobody named. */
const told = (file: CaseFile, { impact: { acts, clock, deadlines, stage, undecided }, to }: Thought) => ({
  acts: acts.map(({ seq, act, on, verdict, deadlines: moved, refused, canStand, settled }) => ({
    ...{ entry: seq, act, on, verdict, deadlines: moved, settled },
    ...(refused && { canStand, refused: { kind: refused.kind, stage: refused.stage, unmet: refused.unmet } }),
  })),
  clock: {
    gone: clock.gone.map(({ type, on, timer, subject }) => ({ act: type, on, timer, subject })),
    appeared: clock.appeared.map(({ type, on, timer, subject }) => ({ act: type, on, timer, subject })),
  },
  deadlines,
  stage,
  // The branch the case belongs to: annulling the reception of who moved gives it back to the branch he left.
  unit: { from: file.state.facts.unit, to: to.facts.unit },
  undecided,
});

/** The answer to a dry run: what the correction would do. */
export const viewImpact = (file: CaseFile, { type, on }: CorrectionFacts, thought: Thought) => ({
  ...{ outcome: 'impact', code: file.code, revision: file.revision, act: type, on, impact: told(file, thought) },
});

/** The answer to a proposal: the case stands where it stood. */
export const viewProposed = (bench: Bench, facts: CorrectionFacts, thought: Thought, writer: CaseWriter) =>
  viewAt('proposed', bench, facts, thought, writer.head, writer);

/** The answer to a confirmation: where the case stands now. */
export const viewCorrected = (bench: Bench, facts: CorrectionFacts, thought: Thought, head: Head, writer: CaseWriter) =>
  viewAt('recorded', bench, facts, thought, head, writer);

function viewAt(
  outcome: 'recorded' | 'proposed',
  { file, setting, duties, calendar }: Bench,
  { type, on }: CorrectionFacts,
  thought: Thought,
  { seq, hash }: Head,
  writer: CaseWriter,
) {
  const { before, passing } = thought;
  const { state, pending, procedure, isVoid } = writer;
  const stage = admission.stageOf(state.value) as keyof typeof stages;
  const limits = isVoid ? [] : deadlinesOf(procedure, state, calendar);
  const passed = outcome === 'recorded' ? [...before, ...passing] : [];
  return {
    outcome,
    code: file.code,
    revision: writer.head.seq,
    seq,
    hash,
    act: type,
    on,
    cite: cite(article, procedure.law.on(on)),
    slice: state.slice!,
    lapses: [],
    notices: [],
    passed: passed.map(({ act }) => ({ act: act.type, on: act.on })),
    stage: { key: stage, no: stages[stage], since: state.since },
    deadlines: limits.map(({ timer, subject, rule, kind, due }) => ({ timer, subject, rule, kind, due })),
    pending: pending.map(({ seq: of, hash: by, type: act, on: day }) => ({ seq: of, hash: by, act, on: day })),
    offers: writer.isOpen ? offersOf({ state, setting, duties, calendar, on, procedure }) : [],
    impact: told(file, thought),
  };
}
