import { Walk } from '../workflows/admission/examples/walk.js';
import { unit } from '../workflows/admission/examples/unit.js';
import type { ActType } from '../workflows/admission/acts.js';
import type { Facts } from '../workflows/admission/facts.js';
import { rules } from '../workflows/admission/rules.js';
import { limitStages, timers } from '../workflows/admission/timers.js';
import type { Parameters } from '../workflows/editions/parameters.js';
import { begin } from '../workflows/kernel/chart.js';
import type { Step } from '../workflows/kernel/decide.js';
import type { Law, Slice } from '../workflows/kernel/edition.js';
import type { CaseState, Running } from '../workflows/kernel/procedure.js';
import { existsDuring } from '../workflows/kernel/rule-standing.js';
import { admission } from '../workflows/admission/procedure.js';
import type { Chart } from '../workflows/admission/chart.js';

/** One act of an example case, with the state before it. */
export interface Sample {
  readonly way: string;
  readonly before: CaseState<Facts>;
  readonly after: CaseState<Facts>;
}

type Cases = readonly (readonly [node: string, stand: () => Walk])[];

/** An act with the stage it leads to: the same act may start a limit one way and not the other. */
export const wayKey = (act: string, to: string | null): string => `${act} ${to ?? ''}`;

/** Limits that exist only later, or only where a unit wants them, need cases of their own. */
const late = () => new Walk({ from: '2025-12-08' }).to('courseAssigned').does('course.attend', 1);

/** Moved with the dossier at the competent committee: forwarded, and taken over by the new place. */
function received(): Walk {
  const walk = new Walk({ from: '2025-07-07' }).to('competentAuthority').does('dossier.receive', 1);
  walk.does('move.declare', 1).does('move.forward', 5);
  walk.setting = unit('C', { unit: 'branch-west' });
  return walk.does('move.receive', 10);
}

const others: Cases = [
  ['courseAssigned', late],
  ['courseAssigned', () => late().does('course.mark', 1, { marks: [3, 4] })],
  ['courseAssigned', () => late().does('course.mark', 1).does('course.pass', 1)],
  ['appraising', received],
  [
    'competentAuthority',
    () => new Walk({ from: '2024-03-04', setting: unit('A', { options: ['L-SEND'] }) }).to('competentAuthority'),
  ],
];

/** Every step of cases that stand at every node of the chart, and each act open there, tried once and plainly. */
export function samples(chart: Chart, cases: Readonly<Record<string, () => Walk>>): Sample[] {
  const seen: Sample[] = [];
  const note = (before: CaseState<Facts>, { act, next, law, entered }: Step<Facts>): void => {
    const way = chart.arrows.find(
      (arrow) =>
        arrow.act === act.type &&
        arrow.law.cite === law.cite &&
        (arrow.to === null ? entered.length === 0 || law.returns === true : entered.includes(arrow.to.id)),
    );
    if (way) seen.push({ way: wayKey(act.type, way.to?.id ?? null), before, after: next });
  };
  for (const [node, stand] of [...Object.entries(cases), ...others]) {
    const walk = stand();
    let before = begin(admission);
    for (const { step } of walk.steps) {
      note(before, step);
      before = step.next;
    }
    for (const { act, from } of chart.arrows) {
      if (from.id !== node || act.startsWith('clock.')) continue;
      const decision = walk.tries(act as ActType, walk.on);
      if (decision.outcome === 'accepted' && decision.passed.length === 0) note(walk.state, decision.step);
    }
  }
  return seen;
}

/** Which limits the acts start and end under a slice of the law, and how long each runs there. */
export interface LimitEffects {
  readonly starts: ReadonlyMap<string, ReadonlySet<string>>;
  readonly ends: ReadonlyMap<string, ReadonlySet<string>>;
  readonly lengths: ReadonlyMap<string, readonly Pick<Running, 'unit' | 'budget'>[]>;
}

/** Asks the limits themselves what runs before and after each sample, as if this slice were the whole law. */
export function limitEffects(seen: readonly Sample[], slice: Slice<Parameters>): LimitEffects {
  const alone = { on: () => slice } as unknown as Law<Parameters>;
  const existing = timers.filter(({ rule }) => existsDuring(rules.get(rule)!, slice));
  const starts = new Map<string, Set<string>>();
  const ends = new Map<string, Set<string>>();
  const lengths = new Map<string, Pick<Running, 'unit' | 'budget'>[]>();
  for (const { way, before, after } of seen) {
    for (const { id, during, running } of existing) {
      const [was, is] = [before, after].map((state) =>
        limitStages(state).some((stage) => during.includes(stage)) ? running(state, alone) : [],
      );
      const key = ({ subject, anchor }: Running): string => `${subject} ${anchor}`;
      const began = is!.filter((run) => !was!.some((old) => key(old) === key(run)));
      const over = was!.some((old) => !is!.some((run) => key(old) === key(run)));
      if (began.length > 0) starts.set(way, (starts.get(way) ?? new Set()).add(id));
      else if (over) ends.set(way, (ends.get(way) ?? new Set()).add(id));
      for (const { unit: kind, budget } of began) {
        const known = lengths.get(id) ?? [];
        if (!known.some((one) => one.unit === kind && one.budget === budget))
          lengths.set(id, [...known, { unit: kind, budget }]);
      }
    }
  }
  return { starts, ends, lengths };
}
