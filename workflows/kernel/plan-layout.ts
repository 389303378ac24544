import type { LegalDate } from '../calendar/legal-date.js';
import { type Calendar, UncoveredYear, workingDaysBetween } from '../calendar/working-days.js';
import type { Confidence } from './edition.js';
import { cite, citeOf, rulesOf } from './judge.js';
import type { Warning } from './plan-answer.js';
import { Network, type Bounds, type Days } from './plan-network.js';
import { shownDays } from './plan-shown.js';
import { Windows, type Edge } from './plan-windows.js';
import { lawAt, type Milestone, type Window } from './plan-road.js';
import type { Procedure, TransitionLaw } from './procedure.js';
import type { Rule } from './rule.js';
import { markOf } from './rule-standing.js';
import type { Setting } from './setting.js';

/** A solved plan: its network, the days found, and the wanted steps that cannot be reached in time. */
export interface Course<P> {
  readonly network: Network<P>;
  readonly early: Days<P>;
  readonly bounds: Bounds<P>;
  /** The last days to be shown. */
  readonly shown: Bounds<P>;
  readonly late: readonly number[];
}

type WorkDays = Readonly<Record<string, number>>;

const noDays = { unit: 'day', n: 0 } as const;

/** The steps of one case by their place on the road, and the network between them. */
export class Layout<F, P> {
  readonly laws: readonly TransitionLaw[];
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly procedure: Procedure<F, P>,
    readonly milestones: readonly Milestone[],
    readonly windows: readonly Window<P>[],
    private readonly calendar: Calendar,
    readonly from: LegalDate,
    private readonly setting: Setting,
  ) {
    this.places = new Map(milestones.map(({ id }, place) => [id, place]));
    this.laws = milestones.map((milestone) => lawAt(procedure, milestone));
  }

  placeOf(id: string): number | undefined {
    return this.places.get(id);
  }

  /** Wanted days by the place of their step; those of steps behind, or nowhere, are left out. */
  open(asked: Readonly<Record<string, LegalDate>>): Map<number, LegalDate> {
    const open = new Map<number, LegalDate>();
    for (const [id, day] of Object.entries(asked)) {
      const place = this.placeOf(id);
      if (place !== undefined && !this.milestones[place]!.done) open.set(place, day);
    }
    return open;
  }

  /** Whether a wanted day waits for a step. */
  isNeeded(id: string, wanted: ReadonlyMap<number, LegalDate>): boolean {
    const ahead = new Map<number, number>();
    for (const place of wanted.keys()) this.work(place, {}, ahead);
    return ahead.has(this.placeOf(id)!);
  }

  /** `wanted` bounds a step from above; `exact` from below as well. */
  solve(wanted: ReadonlyMap<number, LegalDate>, exact: ReadonlyMap<number, LegalDate>, workDays: WorkDays): Course<P> {
    const fixed = this.milestones.map(({ done }) => done && (done.on ?? this.from));
    const network = new Network(fixed, this.edges(workDays), new Windows(this.procedure.law, this.calendar));
    const early = network.earliest(this.from, exact);
    const bounds = network.latest(early, wanted);
    const shown = shownDays(network, early, bounds, network.upTo(wanted.keys()));
    const late = [...wanted].filter(([place, day]) => early.dates[place]! > day).map(([place]) => place);
    return { network, early, bounds, shown, late };
  }

  private edges(workDays: WorkDays): Edge<P>[] {
    const edges: Edge<P>[] = [];
    for (const [to, { id, waitsFor, with: other, done }] of this.milestones.entries()) {
      if (done) continue;
      const n = workDays[id] ?? 0;
      const step = { kind: n > 0 ? 'work' : 'order', to, under: null, rule: null, bars: false } as const;
      const span = n > 0 ? ({ unit: 'workday', n } as const) : noDays;
      const before: (number | LegalDate)[] = waitsFor.flatMap((earlier) => this.dated(earlier) ?? []);
      if (before.length === 0 && n > 0) before.push(this.from);
      for (const from of before) edges.push({ ...step, from, span });
      const same = other === undefined ? undefined : this.dated(other);
      if (same !== undefined) edges.push({ ...step, kind: 'same', from: same, span: noDays });
    }
    for (const { kind, rule, start, to, under, span } of this.windows) {
      const end = this.placeOf(to);
      const from = 'day' in start ? start.day : this.dated(start.step);
      if (end === undefined || from === undefined) continue;
      const { since, until, force } = this.rule(rule);
      const read = this.placeOf(under ?? '') ?? null;
      edges.push({ kind, rule, from, to: end, under: read, span, bars: force === 'bar', since, until });
    }
    return edges;
  }

  /** A step's place, unless the road lacks it or it was done on a day nobody knows. */
  private dated(id: string): number | undefined {
    const place = this.placeOf(id);
    const done = place === undefined ? null : this.milestones[place]!.done;
    return done?.on === null ? undefined : place;
  }

  /** Whether a wanted day leaves fewer working days than steps, or than the work of the steps. */
  short(wanted: ReadonlyMap<number, LegalDate>, workDays: WorkDays): Warning[] {
    return [...wanted].flatMap(([target, day]): Warning[] => {
      const remaining = this.workingDaysUntil(day);
      if (remaining === null) return [];
      const ahead = new Map<number, number>();
      const needed = this.work(target, workDays, ahead);
      const steps = [...ahead.keys()].filter((place) => this.laws[place]!.by !== 'clock').length;
      if (remaining >= Math.max(needed, steps)) return [];
      return [{ kind: 'fewWorkingDays', step: this.milestones[target]!.id, remaining, steps, needed }];
    });
  }

  /** Working days from now until a step, by its longest line of work. */
  private work(place: number, workDays: WorkDays, known: Map<number, number>): number {
    const { id, waitsFor, done } = this.milestones[place]!;
    if (done) return 0;
    const counted = known.get(place);
    if (counted !== undefined) return counted;
    const before = waitsFor.flatMap((earlier) => this.placeOf(earlier) ?? []);
    const days = (workDays[id] ?? 0) + Math.max(0, ...before.map((earlier) => this.work(earlier, workDays, known)));
    known.set(place, days);
    return days;
  }

  private workingDaysUntil(day: LegalDate): number | null {
    try {
      return workingDaysBetween(this.calendar, this.from, day);
    } catch (error) {
      if (error instanceof UncoveredYear) return null;
      throw error;
    }
  }

  rule(id: string): Rule<F, P> {
    const rule = this.procedure.rules.get(id);
    if (!rule) throw new Error(`rule ${id} is unknown`);
    return rule;
  }

  /** The article a step rests on when it is taken on a day, and the rules that ask it then. */
  lawOn(place: number, on: LegalDate): { cite: string; rules: readonly string[] } {
    const law = this.laws[place]!;
    const reading = { on, setting: this.setting, slice: this.procedure.law.on(on) };
    return {
      cite: citeOf(this.procedure, law, reading),
      rules: rulesOf(this.procedure, law, reading).map(({ id }) => id),
    };
  }

  /** Where a rule stands in the law of a day, and how sure we are of it. */
  standing(rule: string, on: LegalDate): { cite: string; confidence: Confidence } {
    const slice = this.procedure.law.on(on);
    return { cite: cite(rule, slice), confidence: markOf(this.rule(rule), slice) };
  }
}
