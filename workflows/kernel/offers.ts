import type { LegalDate } from '../calendar/legal-date.js';
import type { Calendar } from '../calendar/working-days.js';
import { actsAhead, type ActAhead } from './ahead.js';
import { type Bearing, isOpen, waysFrom } from './chart.js';
import type { Duty } from './duty.js';
import { citeOf, judge } from './judge.js';
import type { CaseState, Procedure, TransitionLaw } from './procedure.js';
import type { Question, Unmet } from './rule.js';
import type { Setting } from './setting.js';

/** An act that a case offers, now or ahead. */
export interface Offer {
  readonly act: string;
  /** The stage in which it is recorded. */
  readonly stage: string;
  readonly bearing: Bearing;
  readonly by: Duty;
  readonly recordedBy: readonly Duty[];
  /** Duties of which a second person must confirm. */
  readonly confirm: readonly Duty[];
  readonly cite: string;
  /** Whether the duties asked for may record it. */
  readonly mine: boolean;
  /** Nothing that the state and the date tell bars it, one way at least; its own facts are judged when it is recorded. */
  readonly allowed: boolean;
  readonly unmet: readonly Unmet[];
  /** The first day of which the act may be, where the day asked for lies before it. */
  readonly earliest: LegalDate | null;
  /** A year whose holidays are not known, but in which a rule of the act counts: until then it is refused. */
  readonly uncovered: number | null;
}

export interface Asking<F> {
  readonly state: CaseState<F>;
  /** The day on which the act would happen. */
  readonly on: LegalDate;
  readonly duties: readonly Duty[];
  readonly setting: Setting;
  readonly calendar: Calendar;
}

/** The acts of the present stage, each with what is unmet. Limits that passed before `on` are to be let pass first. */
export function offersNow<F, P>(procedure: Procedure<F, P>, asking: Asking<F>): Offer[] {
  const { value, facts } = asking.state;
  const stage = procedure.stageOf(value);
  const offers: Offer[] = [];
  for (const [type, ways] of waysFrom(procedure, value) ?? []) {
    const open = ways.filter((way) => way.law.by !== 'clock' && isOpen(procedure, way, facts));
    const laws = [...new Set(open.map(({ law }) => law))];
    if (laws.length > 0) offers.push({ ...offerOf(procedure, asking, type, laws, stage), bearing: open[0]!.bearing });
  }
  return offers;
}

/** Every act further along the road, with what is unmet today besides the stage itself. */
export function offersAhead<F, P>(procedure: Procedure<F, P>, asking: Asking<F>): Offer[] {
  return aheadIn(procedure, asking.state).map(({ type, law, stage }) => ({
    ...offerOf(procedure, asking, type, [law], stage),
    bearing: law.aside ? ('aside' as const) : ('onward' as const),
    allowed: false,
  }));
}

const aheadIn = <F, P>(procedure: Procedure<F, P>, { value, facts }: CaseState<F>): readonly ActAhead[] =>
  actsAhead(procedure as unknown as Procedure<never, never>, value, procedure.returnOf(facts, value, null));

/** Where an act can lead several ways, it may be recorded if one is free; what is unmet is told of the first. */
function offerOf<F, P>(
  procedure: Procedure<F, P>,
  asking: Asking<F>,
  act: string,
  laws: readonly TransitionLaw[],
  stage: string,
): Omit<Offer, 'bearing'> {
  const question = questionOf(procedure, asking, act);
  const judgements = laws.map((law) => judge(procedure, law, question, null));
  const { bars, lapses, notices, uncovered } = judgements[0]!;
  const law = laws[0]!;
  const first = procedure.notBefore(asking.state.facts, asking.state.value);
  const earliest = first !== null && asking.on < first ? first : null;
  return {
    act,
    stage,
    by: law.by,
    recordedBy: law.recordedBy,
    confirm: law.confirm ?? [],
    cite: citeOf(procedure, law, question),
    mine: asking.duties.some((duty) => law.recordedBy.includes(duty)),
    allowed:
      earliest === null && judgements.some((judgement) => judgement.bars.length === 0 && judgement.uncovered === null),
    unmet: [...bars, ...lapses, ...notices],
    earliest,
    uncovered,
  };
}

function questionOf<F, P>(
  procedure: Procedure<F, P>,
  { state, on, setting, calendar }: Asking<F>,
  act: string,
): Question<F, P> {
  return { act, facts: state.facts, on, law: procedure.law, slice: procedure.law.on(on), setting, calendar };
}

/** What is unmet for an act that lies further along the road. */
export function aheadOf<F, P>(
  procedure: Procedure<F, P>,
  state: CaseState<F>,
  question: Question<F, P>,
): readonly Unmet[] {
  const ahead = aheadIn(procedure, state).find(({ type }) => type === question.act);
  return ahead ? judge(procedure, ahead.law, question, null).bars : [];
}
