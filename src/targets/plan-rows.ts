import type { PlanData, PlanUnit } from './reconciliation/plan-data.js';
import { sum } from './reconciliation/sums.js';
import type { Audience, RowKind, Stage, Target } from './target.entity.js';

/** A row of a plan with all numbers it sets for one unit, and the rows of the units below it. */
export interface PlanRow {
  readonly unit: PlanUnit | null;
  readonly rowNo: string | null;
  readonly rowKind: RowKind;
  readonly namePrinted: string;
  readonly targets: readonly Target[];
  readonly below: readonly PlanRow[];
}

/** A column of the table: what the plan declares as its total beside what its rows add up to. */
export interface PlanTotal {
  readonly stage: Stage;
  readonly audience: Audience;
  readonly periodFrom: string;
  readonly periodTo: string;
  /** Null: the plan prints none. */
  readonly declared: number | null;
  readonly computed: number;
}

/** The rows as a tree: a unit stands below the nearest unit above it that has a row too. Totals are not rows. */
export function planRows(data: PlanData, seen: (unit: PlanUnit | null) => boolean): PlanRow[] {
  const rows = new Map<string, Target[]>();
  for (const target of data.targets.filter(({ rowKind }) => rowKind !== 'total')) {
    const key = target.unitId ?? `${target.rowKind} ${target.rowNo ?? ''} ${target.namePrinted}`;
    rows.set(key, [...(rows.get(key) ?? []), target]);
  }
  const flat = [...rows.values()]
    .map((targets) => ({ targets, unit: data.units.get(targets[0]!.unitId ?? '') ?? null }))
    .filter(({ unit }) => seen(unit));
  return nested(flat, null);
}

interface FlatRow {
  readonly targets: readonly Target[];
  readonly unit: PlanUnit | null;
}

function nested(rows: readonly FlatRow[], above: PlanUnit | null): PlanRow[] {
  return rows
    .filter(({ unit }) => nearestAbove(rows, unit)?.id === above?.id)
    .map(({ unit, targets }) => {
      const { rowNo, rowKind, namePrinted } = inTable(targets);
      return { unit, rowNo, rowKind, namePrinted, targets, below: unit ? nested(rows, unit) : [] };
    });
}

/** A row bears the name and number of the table, where it stands in it and not only in the text. */
const inTable = (targets: readonly Target[]): Target => targets.find(({ stage }) => stage !== 'body') ?? targets[0]!;

function nearestAbove(rows: readonly FlatRow[], unit: PlanUnit | null): PlanUnit | null {
  const above = rows
    .flatMap((row) => row.unit ?? [])
    .filter((one) => unit !== null && one.id !== unit.id && unit.path.startsWith(one.path));
  return above.sort((a, b) => b.path.length - a.path.length)[0] ?? null;
}

const rates: readonly Audience[] = ['youthUnionShare', 'memberRate'];

/** Every column that can be added up: no rates, and not the plan's own unit, whose number is a sum already. */
export function planTotals({ plan, targets }: PlanData): PlanTotal[] {
  const columns = new Map<string, Target[]>();
  for (const target of targets.filter(({ audience, unitId }) => !rates.includes(audience) && unitId !== plan.unitId)) {
    const key = [target.stage, target.audience, target.periodFrom, target.periodTo].join(' ');
    columns.set(key, [...(columns.get(key) ?? []), target]);
  }
  return [...columns.values()].map((cells) => {
    const { stage, audience, periodFrom, periodTo } = cells[0]!;
    const declared = cells.find(({ rowKind }) => rowKind === 'total')?.min ?? null;
    const computed = sum(cells.filter(({ rowKind }) => rowKind !== 'total').map(({ min }) => min));
    return { stage, audience, periodFrom, periodTo, declared, computed };
  });
}
