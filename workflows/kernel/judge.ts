import { UncoveredYear } from '../calendar/working-days.js';
import type { Act } from './act.js';
import { dutiesAbove, type Duty } from './duty.js';
import type { Slice } from './edition.js';
import type { Procedure, TransitionLaw } from './procedure.js';
import type { Finding, Judged, Question, Rule, Unmet } from './rule.js';
import { existsOn, markOf } from './rule-standing.js';

/** What the rules of one transition say of one act. */
export interface Judgement {
  readonly judged: readonly Judged[];
  /** What stops the act. */
  readonly bars: readonly Unmet[];
  /** What is recorded with a remedy. */
  readonly lapses: readonly Unmet[];
  readonly notices: readonly Unmet[];
  /** What would stop the act, and was passed on purpose by the duty above. */
  readonly overridden: readonly Unmet[];
  /** Of an act ahead: a rule counts working days in this year, whose holidays are not known. */
  readonly uncovered: number | null;
}

/** A rule id with the document that stands behind it in a slice: `Quy định 24-QĐ/TW (30/7/2021), 1.1.1`. */
export function cite(ruleId: string, slice: Slice<unknown>): string {
  const dash = ruleId.indexOf('-');
  const family = dash < 0 ? ruleId : ruleId.slice(0, dash);
  const document = slice.documents[family];
  return document ? `${document}, ${ruleId.slice(dash + 1).replace(ours, '')}` : ruleId;
}

/** What our ids add to tell two effects of one article apart; no article is called so. */
const ours = /-(?:x\d*|d)$/;

/** Where and when a rule is read. */
export type Reading<P> = Pick<Question<unknown, P>, 'on' | 'setting' | 'slice'>;

/** Whether a rule exists on a date: in time, and for local rules only where the unit has switched it on. */
export function inForce<F, P>(rule: Rule<F, P>, { on, setting }: Pick<Reading<P>, 'on' | 'setting'>): boolean {
  if (rule.confidence === 'L' && !setting.options.includes(rule.id)) return false;
  return existsOn(rule, on);
}

/** The article an act rests on: the first of its rules in force that day in that unit. Where the law is silent: practice. */
export function citeOf<F, P>(procedure: Procedure<F, P>, law: TransitionLaw, reading: Reading<P>): string {
  const [first] = rulesOf(procedure, law, reading);
  return first === undefined ? 'practice' : cite(first.id, reading.slice);
}

/** The rules of a transition that exist on a day in a unit. */
export function rulesOf<F, P>(
  procedure: Procedure<F, P>,
  { rules }: TransitionLaw,
  reading: Pick<Reading<P>, 'on' | 'setting'>,
): Rule<F, P>[] {
  return rules.flatMap((id) => {
    const rule = procedure.rules.get(id);
    return rule && inForce(rule, reading) ? [rule] : [];
  });
}

function ask<F, P>(rule: Rule<F, P>, question: Question<F, P>, act: Act | null): Finding {
  const gated = rule.gates === undefined || rule.gates.includes(question.act);
  const standing = gated && rule.standing ? rule.standing(question, act) : null;
  return standing ?? (act && rule.recorded ? rule.recorded(question, act) : null);
}

/** An act ahead is shown even where a rule of it cannot be counted yet; recorded, it is refused. */
function askAhead<F, P>(rule: Rule<F, P>, question: Question<F, P>): Finding | UncoveredYear {
  try {
    return ask(rule, question, null);
  } catch (error) {
    if (error instanceof UncoveredYear) return error;
    throw error;
  }
}

function tell<F, P>(rule: Rule<F, P>, question: Question<F, P>, found: NonNullable<Finding>, by: Duty): Unmet {
  const confidence = found.confidence ?? markOf(rule, question.slice);
  return {
    rule: rule.id,
    cite: cite(rule.id, question.slice),
    confidence,
    force: found.force ?? rule.force,
    earliest: found.earliest ?? null,
    remedy: found.remedy ?? rule.remedy ?? null,
    overridableBy: confidence === 'A' ? dutiesAbove(by) : [],
    detail: found.detail ?? {},
  };
}

/**
 * Asks every rule of a transition, so that a refusal names all that is unmet. With an act, its facts are asked too;
 * without one (an act ahead) only what the state and the date tell. Throws `UncoveredYear` with an act only.
 */
export function judge<F, P>(
  procedure: Procedure<F, P>,
  law: TransitionLaw,
  question: Question<F, P>,
  act: Act | null,
  overriders: readonly Duty[] = [],
): Judgement {
  const judged: Judged[] = [];
  const bars: Unmet[] = [];
  const lapses: Unmet[] = [];
  const notices: Unmet[] = [];
  const overridden: Unmet[] = [];
  let uncovered: number | null = null;
  for (const id of law.rules) {
    const rule = procedure.rules.get(id);
    if (!rule) throw new Error(`rule ${id} is unknown`);
    if (!inForce(rule, question)) continue;
    const found = act ? ask(rule, question, act) : askAhead(rule, question);
    if (found instanceof UncoveredYear) {
      uncovered = found.year;
      continue;
    }
    if (!found) {
      judged.push({ id, force: rule.force, outcome: 'met' });
      continue;
    }
    if (!question.slice.judged) {
      judged.push({ id, force: rule.force, outcome: 'notJudged' });
      continue;
    }
    const unmet = tell(rule, question, found, law.by);
    const { force } = unmet;
    if (force === 'bar') {
      if (isOverridden(unmet, act, overriders)) {
        overridden.push(unmet);
        judged.push({ id, force, outcome: 'overridden' });
      } else bars.push(unmet);
    } else if (force === 'lapse') {
      lapses.push(unmet);
      judged.push({ id, force, outcome: 'lapsed' });
    } else {
      notices.push(unmet);
      judged.push({ id, force, outcome: 'noticed' });
    }
  }
  return { judged, bars, lapses, notices, overridden, uncovered };
}

/** An unconfirmed bar gives way to the duty above, with a reason and a paper; a confirmed one never does. */
const isOverridden = (unmet: Unmet, act: Act | null, overriders: readonly Duty[]): boolean =>
  (act?.overrides ?? []).some(({ rule }) => rule === unmet.rule) &&
  unmet.overridableBy.some((duty) => overriders.includes(duty));
