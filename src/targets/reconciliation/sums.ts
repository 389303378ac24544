import type { PlanFigure } from '../plan-figure.entity.js';
import type { Target } from '../target.entity.js';
import type { Finding, FindingRow } from './finding.js';

/** A blank adds nothing; it is not a zero either, so it is counted apart where it matters. */
export const sum = (numbers: readonly (number | null)[]): number =>
  numbers.reduce<number>((all, one) => all + (one ?? 0), 0);

type Column = Partial<Pick<Target, 'stage' | 'audience' | 'periodFrom' | 'periodTo'>>;

/** The cells of one column of a plan's table, the declared total left out. */
export const cellsOf = (targets: readonly Target[], column: Column): Target[] =>
  targets.filter((target) => target.rowKind !== 'total' && isIn(target, column));

export const totalOf = (targets: readonly Target[], column: Column): Target | null =>
  targets.find((target) => target.rowKind === 'total' && isIn(target, column)) ?? null;

const isIn = (target: Target, column: Column): boolean =>
  (Object.keys(column) as (keyof Column)[]).every((name) => target[name] === column[name]);

/** A declared total beside the sum of its column. */
export function columnFinding(id: string, where: string, targets: readonly Target[], column: Column): Finding {
  const computed = sum(cellsOf(targets, column).map(({ min }) => min));
  return compared(id, where, totalOf(targets, column)?.min ?? null, computed);
}

/** The same for figures; rows whose cell is blank are named, since the sum leaves them out. */
export function figureFinding(id: string, where: string, figures: readonly PlanFigure[], name: string): Finding {
  const column = figures.filter((figure) => figure.name === name);
  const cells = column.filter(({ kind }) => kind !== 'declared total');
  const declared = column.find(({ kind }) => kind === 'declared total')?.value ?? null;
  const blank = cells.filter(({ value }) => value === null).map((cell) => rowOf(cell, 'not known'));
  return { ...compared(id, where, declared, sum(cells.map(({ value }) => value))), rows: blank };
}

export function compared(id: string, where: string, declared: number | null, computed: number): Finding {
  const common = { id, where, declared, computed, rows: [] };
  if (declared === null) return { ...common, difference: null, verdict: 'noDeclaredTotal' };
  return { ...common, difference: computed - declared, verdict: computed === declared ? 'match' : 'mismatch' };
}

export const rowOf = (
  { rowNo, ...named }: { rowNo: string | null; namePrinted?: string },
  detail: string,
): FindingRow => ({
  row: rowNo,
  name: named.namePrinted ?? '',
  detail,
});
