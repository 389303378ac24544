import type { LegalDate } from '../calendar/legal-date.js';
import type { Bound, Conflict, PlannedStep } from './plan-answer.js';
import type { Course, Layout } from './plan-layout.js';
import type { Cause, Days } from './plan-network.js';
import type { Run } from './plan-windows.js';

type Dates<P> = Days<P, LegalDate | null>;

/** Says what was found: for each step the days and what sets them, and why a plan cannot be kept. */
export class Telling<F, P> {
  constructor(
    private readonly layout: Layout<F, P>,
    private readonly course: Course<P>,
    private readonly workDays: Readonly<Record<string, number>>,
  ) {}

  step(place: number): PlannedStep {
    const { early, shown, network } = this.course;
    const { id, act, stage, done } = this.layout.milestones[place]!;
    const { by, recordedBy } = this.layout.laws[place]!;
    const earliest = early.dates[place]!;
    const told = { id, step: act, stage, by, recordedBy, ...this.layout.lawOn(place, done?.on ?? earliest) };
    if (done) return { ...told, ...behind, done: done.on };
    const latest = shown.dates[place] ?? null;
    const late = [...network.broken].some(({ to, rule, bars }) => to === place && rule !== null && !bars);
    return {
      ...told,
      status: 'ahead',
      done: null,
      earliest,
      earliestBy: this.root(early, place),
      latest,
      latestBy: latest && this.root(shown, place, this.course.bounds),
      late,
      workDays: this.workDays[id] ?? 0,
      marked: early.estimated[place]! || shown.estimated[place]! ? 'beyondTable' : null,
    };
  }

  /** The earliest lawful day of a step; null where it lies behind, is not on the road, or waits for one that is barred. */
  earliestOf(id: string): LegalDate | null {
    const { early, network } = this.course;
    const place = this.layout.placeOf(id);
    if (place === undefined || this.layout.milestones[place]!.done) return null;
    const wanted = new Map([[place, early.dates[place]!]]);
    const barred = [...network.broken].some(
      ({ bars, to }) => bars && this.layout.isNeeded(this.layout.milestones[to]!.id, wanted),
    );
    return barred ? null : early.dates[place]!;
  }

  /** Wanted days of steps that lie behind, or that the road does not have. */
  lost(asked: Readonly<Record<string, LegalDate>>): Conflict[] {
    return Object.entries(asked).flatMap(([step, wanted]): Conflict[] => {
      const milestone = this.layout.milestones[this.layout.placeOf(step) ?? -1];
      if (milestone && !milestone.done) return [];
      return [{ ...silent, kind: milestone ? 'done' : 'notOnRoad', step, wanted, latest: milestone?.done?.on ?? null }];
    });
  }

  /** Wanted days that come too early: the step that is not lawful yet, and the rule that says so. */
  late(wanted: ReadonlyMap<number, LegalDate>): Conflict[] {
    const { early, bounds } = this.course;
    return this.course.late.map((place): Conflict => {
      const earliestBy = this.root(early, place);
      const at = this.layout.placeOf(earliestBy.to)!;
      const latest = bounds.dates[at] ?? null;
      return {
        kind: 'afterWanted',
        step: earliestBy.to,
        wanted: wanted.get(place)!,
        earliest: early.dates[at]!,
        earliestBy,
        latest,
        latestBy: latest && this.root(bounds, at),
        remedy: earliestBy.rule === null ? null : (this.layout.rule(earliestBy.rule).remedy ?? null),
      };
    });
  }

  /** Windows that close before their step can be taken, and whose rule bars it then. */
  barred(): Conflict[] {
    const { early, network } = this.course;
    const { milestones, windows } = this.layout;
    return [...network.broken]
      .sort((a, b) => a.to - b.to)
      .flatMap((edge): Conflict[] => {
        if (!edge.bars) return [];
        const rule = this.layout.rule(edge.rule!);
        const closed = network.windows.run(edge, early.dates)!;
        const began = typeof edge.from !== 'number' || milestones[edge.from]!.done !== null;
        return [
          {
            kind: began ? 'closed' : 'tooLong',
            step: milestones[edge.to]!.id,
            wanted: null,
            earliest: early.dates[edge.to]!,
            earliestBy: this.root(early, edge.to),
            latest: closed.end,
            latestBy: this.window(closed, early),
            remedy: windows.find(({ rule: id, remedy }) => id === rule.id && remedy)?.remedy ?? rule.remedy ?? null,
          },
        ];
      });
  }

  /**
   * What sets a step's day in the end: where only the order of steps binds it, what binds the step it waits for, or the
   * step that waits for it. `further` are the days of such a step.
   */
  private root(days: Dates<P>, place: number, further = days): Bound {
    const cause = days.causes[place]!;
    const next =
      typeof cause === 'object' && (cause.edge.kind === 'order' || cause.edge.kind === 'same')
        ? this.course.network.other(cause, place)
        : null;
    if (next === null || this.layout.milestones[next]!.done) return this.bound(cause, place, days);
    return this.root(further, next);
  }

  private bound(cause: Cause<P>, place: number, days: Dates<P>): Bound {
    if (typeof cause === 'object') return this.window(cause, days);
    const to = this.layout.milestones[place]!.id;
    if (cause === 'wanted') return { ...unbound, kind: 'wanted', start: days.dates[place]!, to };
    return { ...unbound, kind: 'start', start: this.layout.from, to };
  }

  private window({ edge, start, span }: Run<P>, { dates }: Dates<P>): Bound {
    const { kind, rule, under, to } = edge;
    const { milestones } = this.layout;
    const from = typeof edge.from === 'number' ? milestones[edge.from]!.id : null;
    const ends = { ...unbound, from, start, to: milestones[to]!.id, unit: span.unit, n: span.n };
    if (kind === 'order' || kind === 'same') return { ...ends, kind: 'done' };
    if (kind === 'work') return { ...ends, kind };
    const standing = this.layout.standing(rule!, under === null ? start : (dates[under] ?? start));
    return { ...ends, ...standing, kind, rule, confidence: span.confidence ?? standing.confidence };
  }
}

const unbound = { rule: null, cite: null, confidence: null, from: null, unit: null, n: null } as const;

const behind = {
  status: 'done',
  earliest: null,
  earliestBy: null,
  latest: null,
  latestBy: null,
  late: false,
  workDays: 0,
  marked: null,
} as const;

const silent = { earliest: null, earliestBy: null, latestBy: null, remedy: null } as const;
