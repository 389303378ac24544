import { Injectable } from '@nestjs/common';
import { isLegalDate, type LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Plan } from '../../../workflows/kernel/plan-answer.js';
import type { Actor } from '../../auth/actor.js';
import { Clock } from '../../clock.js';
import { Reader } from '../../database/reader.js';
import { Problem } from '../../http/problem.js';
import { dayFrom } from '../../ui/form/form-day.js';
import { attempted, type FormRefusal } from '../../ui/form/form-refusal.js';
import { type CaseHead, headOf } from './case-head.js';
import { CaseViews } from './case-views.service.js';
import { PlanFault, type PlanQuestion, stepName } from './plan-question.js';

/** What was typed into the form of the plan, as it was typed. */
export interface PlanForm {
  /** Plan from this day; today where empty. */
  readonly tu: string;
  /** What if this step happens on this day. */
  readonly buoc: string;
  readonly ngay: string;
  /** The step wanted by this day. */
  readonly can: string;
  readonly truoc: string;
}

export interface CasePlanView {
  readonly head: CaseHead;
  readonly form: PlanForm;
  /** Steps one may ask about: those ahead. */
  readonly choices: readonly string[];
  readonly plan: Plan | null;
  readonly refusal: FormRefusal | null;
  /** The last year whose holidays are known. */
  readonly holidaysTo: number;
}

/** The plan of one case, asked by a form instead of by parameters: the answer is that of the API. */
@Injectable()
export class CasePlan {
  constructor(
    private readonly cases: CaseViews,
    private readonly reader: Reader,
    private readonly clock: Clock,
  ) {}

  async of(code: string, actor: Actor, form: PlanForm): Promise<CasePlanView> {
    const today = this.clock.today();
    const seen = await this.cases.see(code, actor, 'candidate.read');
    const head = await headOf(this.reader, seen, actor, today);
    const asked = await attempted(() => this.plan(code, actor, questionIn(form)));
    const plain = asked.done ?? (await attempted(() => this.plan(code, actor, questionIn(empty)))).done;
    const choices =
      plain?.steps.filter(({ status, by }) => status === 'ahead' && by !== 'clock').map(({ id }) => id) ?? [];
    return { head, form, choices, plan: asked.done, refusal: asked.refusal, holidaysTo: seen.calendar.to };
  }

  private async plan(code: string, actor: Actor, question: PlanQuestion): Promise<Plan> {
    return (await this.cases.plan(code, actor, question)) as unknown as Plan;
  }
}

const empty: PlanForm = { tu: '', buoc: '', ngay: '', can: '', truoc: '' };

/** The form as the API's question. Problem 400 with the names of the boxes that are wrong. */
function questionIn({ tu, buoc, ngay, can, truoc }: PlanForm): PlanQuestion {
  const faults: { parameter: string; code: string; message: string }[] = [];
  const fault = (parameter: string, code: string): void => {
    faults.push({ parameter, code, message: code });
  };
  const day = (name: string, text: string): LegalDate | undefined => {
    if (text === '') return undefined;
    const found = dayFrom(text);
    if (isLegalDate(found)) return found;
    fault(name, 'isLegalDate');
    return undefined;
  };
  const step = (name: string, text: string): string | undefined => {
    try {
      return text === '' ? undefined : stepName(text);
    } catch (error) {
      if (!(error instanceof PlanFault)) throw error;
      fault(name, 'enum');
      return undefined;
    }
  };
  const [from, on, by] = [day('tu', tu), day('ngay', ngay), day('truoc', truoc)];
  const [what, act] = [step('buoc', buoc), step('can', can)];
  if (ngay !== '' && buoc === '') fault('buoc', 'enum');
  if (faults.length > 0) throw Problem.malformed(faults);
  return {
    ...(from && { from }),
    ...(by && { by, ...(act !== undefined && { act }) }),
    at: what !== undefined && on ? { [what]: on } : {},
    work: {},
  };
}
