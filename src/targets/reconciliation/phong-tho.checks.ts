import type { Target } from '../target.entity.js';
import type { Finding, FindingRow } from './finding.js';
import type { PlanData } from './plan-data.js';
import { cellsOf, columnFinding, rowOf, sum, totalOf } from './sums.js';

const registered = { stage: 'registered', audience: 'all' } as const;
const registeredResidential = { stage: 'registered', audience: 'residential' } as const;
const assigned = { stage: 'assigned', audience: 'all' } as const;
const assignedResidential = { stage: 'assigned', audience: 'residential' } as const;

export const phongThoChecks = (data: PlanData): Finding[] => [
  columnFinding('DQ-18', 'table, registered total', data.targets, registered),
  columnFinding('DQ-19', 'table, registered residential', data.targets, registeredResidential),
  columnFinding('DQ-20', 'table, assigned total', data.targets, assigned),
  columnFinding('DQ-21', 'table, assigned residential', data.targets, assignedResidential),
  organisations(data),
  registeredAgainstAssigned(data),
  assignedUnregistered(data),
  dashesAndBlanks(data),
  partNotAboveTotal(data),
  againstLastYear(data),
  zeroUnits(data),
];

/** One row of the table with its four cells. */
interface Line {
  readonly target: Target;
  readonly registered: number | null;
  readonly registeredResidential: number | null;
  readonly assigned: number | null;
  readonly assignedResidential: number | null;
}

function linesOf({ targets }: PlanData): Line[] {
  const at = (column: Partial<Target>, rowNo: string | null) =>
    cellsOf(targets, column).find((target) => target.rowNo === rowNo)?.min ?? null;
  return cellsOf(targets, assigned).map((target) => ({
    target,
    registered: at(registered, target.rowNo),
    registeredResidential: at(registeredResidential, target.rowNo),
    assigned: target.min,
    assignedResidential: at(assignedResidential, target.rowNo),
  }));
}

/** The opening paragraph counts committees and branches; the table shows which is which by its names. */
function organisations({ figures, targets }: PlanData): Finding {
  const declared = ['PT-F03', 'PT-F04', 'PT-F05'].map(
    (id) => figures.find((figure) => figure.id === id)?.value ?? null,
  );
  const rows = cellsOf(targets, assigned);
  const named = (prefix: string) => rows.filter(({ namePrinted }) => namePrinted.startsWith(prefix)).length;
  const computed = [rows.length, named('Đảng bộ'), named('Chi bộ')];
  return {
    id: 'DQ-22',
    where: 'organisations = committees + branches',
    declared: declared.join(' / '),
    computed: computed.join(' / '),
    difference: rows.length - (declared[0] ?? 0),
    verdict: declared.join() === computed.join() ? 'match' : 'mismatch',
    rows: [],
  };
}

/** What was assigned beside what was registered: two decisions, so a difference is meant. */
function registeredAgainstAssigned(data: PlanData): Finding {
  const totals = [registered, registeredResidential, assigned, assignedResidential].map((column) =>
    sum(cellsOf(data.targets, column).map(({ min }) => min)),
  ) as [number, number, number, number];
  const rows = linesOf(data).flatMap(changeOf);
  return {
    id: 'DQ-23',
    where: 'registered against assigned',
    declared: `${totals[0]} / ${totals[1]}`,
    computed: `${totals[2]} / ${totals[3]}`,
    difference: `${totals[2] - totals[0]} / ${totals[3] - totals[1]}`,
    verdict: rows.length === 0 ? 'match' : 'mismatchByDesign',
    rows,
  };
}

function changeOf(line: Line): FindingRow[] {
  const same = line.registered === line.assigned && line.registeredResidential === line.assignedResidential;
  const part = `(${said(line.registeredResidential)}→${said(line.assignedResidential)})`;
  return same ? [] : [rowOf(line.target, `${said(line.registered)}→${said(line.assigned)} ${part}`)];
}

const said = (value: number | null): string => (value === null ? 'blank' : String(value));

function assignedUnregistered(data: PlanData): Finding {
  const lines = linesOf(data).filter(
    (line) => line.registeredResidential === null && (line.assignedResidential ?? 0) > 0,
  );
  const computed = sum(lines.map((line) => line.assignedResidential));
  return {
    id: 'DQ-24',
    where: 'residential part assigned where none was registered',
    declared: null,
    computed,
    difference: computed,
    verdict: lines.length > 0 ? 'inconsistent' : 'match',
    rows: lines.map((line) => rowOf(line.target, `blank→${said(line.assignedResidential)}`)),
  };
}

/** A dash says zero, a blank says nothing: the plan does not say whether it means the same by both. */
function dashesAndBlanks({ targets }: PlanData): Finding {
  const dashed = cellsOf(targets, assigned).filter(({ raw, min }) => min === 0 && raw !== '0');
  const blank = cellsOf(targets, assignedResidential).filter(({ min }) => min === null);
  return {
    id: 'DQ-25',
    where: 'dashes in the totals, blanks in the residential part',
    declared: `"-": ${dashed.length}`,
    computed: `blank: ${blank.length}`,
    difference: null,
    verdict: dashed.length > 0 && blank.length > 0 ? 'ambiguous' : 'match',
    rows: dashed.map((target) => rowOf(target, target.raw)),
  };
}

function partNotAboveTotal(data: PlanData): Finding {
  const lines = linesOf(data);
  const wrong = lines.filter(
    (line) =>
      (line.registeredResidential ?? 0) > (line.registered ?? 0) ||
      (line.assignedResidential ?? 0) > (line.assigned ?? 0),
  );
  return {
    id: 'DQ-26',
    where: 'residential part never above the total',
    declared: lines.length,
    computed: lines.length - wrong.length,
    difference: -wrong.length,
    verdict: wrong.length === 0 ? 'match' : 'mismatch',
    rows: wrong.map((line) => rowOf(line.target, `${said(line.assignedResidential)} > ${said(line.assigned)}`)),
  };
}

/** Difference: the target less last year's result. A lower target is no fault. */
function againstLastYear({ targets, figures }: PlanData): Finding {
  const target = totalOf(targets, assigned)?.min ?? null;
  const result = figures.find(({ id }) => id === 'PT-F01')?.value ?? null;
  const difference = target === null || result === null ? null : target - result;
  return {
    id: 'DQ-27',
    where: 'assigned total against admissions of the year before',
    declared: target,
    computed: result,
    difference,
    verdict: (difference ?? 0) < 0 ? 'note' : 'match',
    rows: [],
  };
}

/** Units with a target of zero owe the plan's three lists like all others. */
function zeroUnits(data: PlanData): Finding {
  const lines = linesOf(data);
  const zero = lines.filter((line) => line.assigned === 0);
  return {
    id: 'DQ-28',
    where: 'units with a target of zero still owe the lists',
    declared: lines.length,
    computed: lines.length - zero.length,
    difference: -zero.length,
    verdict: zero.length > 0 ? 'note' : 'match',
    rows: zero.map((line) => rowOf(line.target, line.target.raw)),
  };
}
