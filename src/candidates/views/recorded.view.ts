import type { Accepted } from '../../../workflows/kernel/decide.js';
import type { Facts } from '../../../workflows/admission/facts.js';
import { admission } from '../../../workflows/admission/procedure.js';
import { stages } from '../../../workflows/admission/stages.js';
import type { Bench } from '../case-bench.js';
import { offersOf } from './offers.view.js';
import type { CaseWriter } from '../record-step.js';
import { deadlinesOf } from '../../../workflows/kernel/deadlines.js';
import { viewPending } from './pending.view.js';

/** What an act came to, as the API answers it. */
export type RecordedView = ReturnType<typeof viewRecorded>;

/** The answer to an act: what was recorded, where the case stands, what it offers on that day. Names nobody. */
export function viewRecorded(
  outcome: 'recorded' | 'proposed',
  { file, setting, duties, calendar }: Bench,
  writer: CaseWriter,
  { step, passed, cite, lapses, notices }: Accepted<Facts>,
) {
  const { state, head, pending } = writer;
  const stage = admission.stageOf(state.value) as keyof typeof stages;
  return {
    outcome,
    code: file.code,
    revision: head.seq,
    seq: head.seq,
    hash: head.hash,
    act: step.act.type,
    on: step.act.on,
    cite,
    slice: step.slice,
    lapses,
    notices,
    passed: passed.map(({ act }) => ({ act: act.type, on: act.on })),
    stage: { key: stage, no: stages[stage], since: state.since },
    deadlines: deadlinesOf(file.procedure, state, calendar).map(({ timer, subject, rule, kind, due }) => ({
      timer,
      subject,
      rule,
      kind,
      due,
    })),
    pending: pending.map(viewPending),
    offers: offersOf({ state, setting, duties, on: step.act.on, procedure: file.procedure, calendar }),
  };
}
