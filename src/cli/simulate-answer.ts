import { vietnam } from '../../workflows/calendar/holidays.js';
import { letPass } from '../../workflows/kernel/decide.js';
import { duties } from '../../workflows/kernel/duty.js';
import type { Confidence } from '../../workflows/kernel/edition.js';
import { cite } from '../../workflows/kernel/judge.js';
import { type Offer, offersAhead, offersNow } from '../../workflows/kernel/offers.js';
import type { Plan, PlannedStep } from '../../workflows/kernel/plan-answer.js';
import { markOf } from '../../workflows/kernel/rule-standing.js';
import { admission } from '../../workflows/admission/procedure.js';
import { planOf } from '../candidates/views/plan.view.js';
import { PlanFault } from '../candidates/views/plan-question.js';
import { Refusal } from './exit.js';
import type { Simulated } from './simulate-question.js';

/** A rule of a step as it stands on the step's day. */
export interface ToldRule {
  readonly rule: string;
  readonly cite: string;
  readonly confidence: Confidence;
  readonly force: string;
}

export type ToldStep = Omit<PlannedStep, 'rules'> & { readonly rules: readonly ToldRule[] };

export interface Simulation {
  readonly route: string;
  readonly stage: string;
  readonly plan: Omit<Plan, 'steps'> & { readonly steps: readonly ToldStep[] };
  /** Acts of the present stage on the first day, and those ahead; empty unless asked for. */
  readonly now: readonly Offer[];
  readonly ahead: readonly Offer[];
}

/** The road, and what is offered, by the law alone. Throws `Refusal` where it would leave the years reckoned with. */
export function simulation({ state: given, setting, from, question, birth, offers }: Simulated): Simulation {
  try {
    const calendar = vietnam;
    const { state } = letPass(admission, { state: given, setting, calendar }, from);
    const plan = planOf({ state, setting, on: from, procedure: admission, calendar }, birth, question);
    const asking = { state, on: from, duties: duties.filter((duty) => duty !== 'clock'), setting, calendar };
    return {
      route: setting.route,
      stage: admission.stageOf(state.value),
      plan: { ...plan, steps: plan.steps.map(told) },
      now: offers ? offersNow(admission, asking) : [],
      ahead: offers ? offersAhead(admission, asking) : [],
    };
  } catch (error) {
    if (error instanceof PlanFault) throw new Refusal(error.message);
    throw error;
  }
}

function told(step: PlannedStep): ToldStep {
  const slice = admission.law.on(step.done ?? step.earliest ?? admission.law.slices[0]!.from);
  const rules = step.rules.map((id): ToldRule => {
    const rule = admission.rules.get(id)!;
    return { rule: id, cite: cite(id, slice), confidence: markOf(rule, slice), force: rule.force };
  });
  return { ...step, rules };
}
