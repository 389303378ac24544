import { isLegalDate, type LegalDate } from '../../workflows/calendar/legal-date.js';
import type { Act } from '../../workflows/kernel/act.js';
import type { Decision } from '../../workflows/kernel/decide.js';
import { cite } from '../../workflows/kernel/judge.js';
import type { LimitRow } from '../../workflows/kernel/limit-book.js';
import type { Lived } from '../../workflows/kernel/lived.js';
import type { RecordedStep } from '../../workflows/kernel/recorded-step.js';
import { rejudge, type Rejudged, type Witness } from '../../workflows/kernel/rejudge.js';
import type { Unmet } from '../../workflows/kernel/rule.js';
import { markOf } from '../../workflows/kernel/rule-standing.js';
import type { Facts, OpenLapse } from '../../workflows/admission/facts.js';
import { admission } from '../../workflows/admission/procedure.js';
import type { Parameters } from '../../workflows/editions/parameters.js';
import type { JudgedEntry, RuleFinding, UnsureRule, Verdict } from './compliance.view.js';
import { overBy } from './over.js';

/** What one entry was found to be, by the law alone; who wrote it and when is the log's to say. */
export type JudgedStep = Pick<
  JudgedEntry,
  | 'seq'
  | 'kind'
  | 'act'
  | 'on'
  | 'edition'
  | 'cite'
  | 'stage'
  | 'verdict'
  | 'refusal'
  | 'findings'
  | 'held'
  | 'unsure'
  | 'became'
  | 'differences'
>;

export interface JudgedCase {
  readonly steps: readonly JudgedStep[];
  readonly limits: readonly (LimitRow & {
    /** The day on which the case left the stages in which the limit can run; null where it stands in one of them. */
    readonly leftOn: LegalDate | null;
  })[];
}

/**
 * Every step of a case judged again by `rejudge`, as `lotrinh judge` does it, and beside its verdict what the rules said.
 * Pure; a few milliseconds for a case.
 */
export function judgedCase(steps: readonly RecordedStep[], stored: readonly LimitRow[]): JudgedCase {
  const looking = new Looking();
  const found = rejudge({ procedure: admission, limits: stored, witness: looking }, steps);
  const bySeq = new Map(steps.map((step) => [step.seq, step]));
  return {
    steps: found.map((one) => looking.tells(one, bySeq.get(one.seq)!)),
    limits: looking.limits,
  };
}

/** Keeps what is decided on the way, and follows the lapses until a remedy closes them. */
class Looking implements Witness<Facts, Parameters> {
  readonly #decisions = new Map<number, Decision<Facts>>();
  /** After each entry, in the order of the log: lapses that stood open, and stages whose limits run. */
  readonly #stood: {
    readonly seq: number;
    readonly on: LegalDate;
    readonly lapses: readonly OpenLapse[];
    readonly stages: readonly string[];
  }[] = [];
  #lived: Lived<Facts, Parameters> | null = null;

  decided = ({ seq }: RecordedStep, decision: Decision<Facts>): void => void this.#decisions.set(seq, decision);

  lived = ({ seq, act }: RecordedStep, lived: Lived<Facts, Parameters>): void => {
    const { state } = lived;
    this.#stood.push({ seq, on: act.on, lapses: state.facts.lapses, stages: admission.limitStages(state) });
    this.#lived = lived;
  };

  get limits(): JudgedCase['limits'] {
    return (this.#lived?.book.rows ?? []).map((row) => ({ ...row, leftOn: this.leftOn(row) }));
  }

  private leftOn({ timer, opened }: LimitRow): LegalDate | null {
    const { during } = admission.timers.find(({ id }) => id === timer)!;
    const runs = ({ stages }: { readonly stages: readonly string[] }) => stages.some((stage) => during.includes(stage));
    return this.#stood.find((one) => one.seq > opened && !runs(one))?.on ?? null;
  }

  tells(again: Rejudged, step: RecordedStep): JudgedStep {
    const decision = this.#decisions.get(step.seq);
    const findings = decision ? unmetOf(decision).map((unmet) => this.finding(unmet, step)) : [];
    const { seq, kind, act, stage, differences, became } = again;
    const rules = decision?.outcome === 'accepted' ? decision.step.rules : [];
    return {
      ...{ seq, kind, act, stage, differences, became, findings },
      on: step.act.on,
      edition: editionOf(step.slice),
      cite: decision?.outcome === 'accepted' ? decision.cite : null,
      verdict: verdictOf(again, findings, rules),
      refusal: decision?.outcome === 'refused' ? decision.kind : null,
      held: rules.filter(({ outcome }) => outcome === 'met').length,
      unsure: rules.filter(({ outcome }) => outcome === 'met').flatMap(({ id }) => unsureOf(id, step)),
    };
  }

  private finding(unmet: Unmet & Pick<RuleFinding, 'outcome'>, step: RecordedStep): RuleFinding {
    const { due, on } = unmet.detail;
    const done = isLegalDate(on) ? on : step.act.on;
    return {
      ...unmet,
      over: isLegalDate(due) ? overBy(due, done, step.calendar) : null,
      remedied: unmet.outcome === 'lapsed' && step.kind === 'act' ? this.remedyOf(unmet.rule, step) : null,
      paper: unmet.outcome === 'overridden' ? paperOf(unmet.rule, step.act) : null,
    };
  }

  /** The first entry after which the lapse no longer stands open. */
  private remedyOf(rule: string, { seq, act }: RecordedStep): RuleFinding['remedied'] {
    const isOpen = ({ lapses }: { readonly lapses: readonly OpenLapse[] }): boolean =>
      lapses.some((lapse) => lapse.rule === rule && lapse.on === act.on);
    const closing = this.#stood.find((one) => one.seq > seq && !isOpen(one));
    return closing ? { by: closing.seq, on: closing.on } : null;
  }
}

function unmetOf(decision: Decision<Facts>): (Unmet & Pick<RuleFinding, 'outcome'>)[] {
  const as = (outcome: RuleFinding['outcome'], unmet: readonly Unmet[]) => unmet.map((one) => ({ ...one, outcome }));
  if (decision.outcome === 'accepted')
    return [
      ...as('overridden', decision.overridden),
      ...as('lapsed', decision.lapses),
      ...as('noticed', decision.notices),
    ];
  const by = (force: string) => decision.unmet.filter((one) => one.force === force);
  return [...as('barred', by('bar')), ...as('lapsed', by('lapse')), ...as('noticed', by('notice'))];
}

function verdictOf(
  { kind, differences }: Rejudged,
  findings: readonly RuleFinding[],
  rules: readonly { readonly outcome: string }[],
): Verdict {
  if (differences.some(({ what }) => what === 'outcome')) return 'barred';
  if (differences.length > 0) return 'differs';
  if (kind === 'proposal') return 'waiting';
  const is = (outcome: RuleFinding['outcome']) => findings.some((one) => one.outcome === outcome);
  if (is('overridden')) return 'overridden';
  if (is('lapsed')) return 'lapsed';
  return rules.some(({ outcome }) => outcome === 'notJudged') ? 'notJudged' : 'kept';
}

const unconfirmed = new Set(['A', 'P']);

function unsureOf(id: string, { slice: name }: RecordedStep): UnsureRule[] {
  const rule = admission.rules.get(id);
  const slice = name === '' ? null : admission.law.byId(name);
  if (!rule || !slice) return [];
  const confidence = markOf(rule, slice);
  return unconfirmed.has(confidence) ? [{ rule: id, cite: cite(id, slice), confidence }] : [];
}

function editionOf(slice: string): JudgedEntry['edition'] {
  if (slice === '') return null;
  try {
    const { edition, id } = admission.law.byId(slice);
    return { key: edition, label: id };
  } catch {
    // A slice that nobody knows stands in a log that was tampered with: the entry is told to differ.
    return null;
  }
}

function paperOf(rule: string, act: Act): RuleFinding['paper'] {
  const { paper } = act.overrides?.find((one) => one.rule === rule) ?? {};
  return paper ? { number: paper.number, date: paper.date, issuer: paper.issuer } : null;
}
