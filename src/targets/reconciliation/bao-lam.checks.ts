import { leastMoreThan } from '../rates.js';
import { isRetroactive } from '../retroactive.js';
import type { Target } from '../target.entity.js';
import type { Finding } from './finding.js';
import type { PlanData } from './plan-data.js';
import { cellsOf, columnFinding, figureFinding, rowOf, sum } from './sums.js';

const term = { stage: 'assigned', audience: 'all', periodFrom: '2021-01-01', periodTo: '2026-01-01' } as const;
const yearOf = (n: number) => ({ ...term, periodFrom: `${n}-01-01`, periodTo: `${n + 1}-01-01` });
const years = [2021, 2022, 2023, 2024, 2025];

export const baoLamChecks = (data: PlanData): Finding[] => [
  figureFinding('DQ-01', 'annex, branches', data.figures, 'branches'),
  figureFinding('DQ-02', 'annex, members', data.figures, 'members'),
  figureFinding('DQ-03', 'annex, official members', data.figures, 'officialMembers'),
  columnFinding('DQ-04', 'annex, term target', data.targets, term),
  ...years.map((n, at) => columnFinding(`DQ-0${at + 5}`, `annex, target ${n}`, data.targets, yearOf(n))),
  termAgainstYears(data),
  periodAgainstColumns(data),
  retroactive(data),
  groupRows(data),
  zeroWithBlanks(data),
  strictShare(data),
  smallBranches(data),
  cadences(data),
];

/** A blank year is no value; five of them add up to nothing, which agrees with a term of 0. */
function termAgainstYears({ targets }: PlanData): Finding {
  const rows = cellsOf(targets, term);
  const wrong = rows.filter((row) => (row.min ?? 0) !== sum(yearsOf(targets, row).map(({ min }) => min)));
  return {
    id: 'DQ-10',
    where: 'annex, every row: term target = sum of five years',
    declared: rows.length,
    computed: rows.length - wrong.length,
    difference: -wrong.length,
    verdict: wrong.length === 0 ? 'match' : 'mismatch',
    rows: wrong.map((row) =>
      rowOf(
        row,
        `${row.raw} / ${yearsOf(targets, row)
          .map(({ raw }) => raw)
          .join(' + ')}`,
      ),
    ),
  };
}

const yearsOf = (targets: readonly Target[], row: Target): Target[] =>
  years.flatMap((n) => cellsOf(targets, yearOf(n))).filter(({ rowNo }) => rowNo === row.rowNo);

function periodAgainstColumns({ plan, targets }: PlanData): Finding {
  const [, first, last] = /(\d{4})-(\d{4})/.exec(plan.period) ?? [];
  const declared = Number(last) - Number(first) + 1;
  const computed = years.filter((n) => cellsOf(targets, yearOf(n)).length > 0).length;
  return {
    id: 'DQ-11',
    where: 'title against columns of the table',
    declared,
    computed,
    difference: computed - declared,
    verdict: computed === declared ? 'match' : 'mismatch',
    rows: [],
  };
}

function retroactive({ plan, targets }: PlanData): Finding {
  const late = cellsOf(targets, { stage: 'assigned' }).filter((target) => isRetroactive(target, plan.issuedOn));
  return {
    id: 'DQ-12',
    where: 'target for a year that was over when the plan was issued',
    declared: late[0]?.periodFrom.slice(0, 4) ?? null,
    computed: plan.issuedOn,
    difference: null,
    verdict: late.length > 0 ? 'inconsistent' : 'match',
    rows: late.map((target) => rowOf(target, target.raw)),
  };
}

function groupRows({ targets, figures }: PlanData): Finding {
  const groups = cellsOf(targets, term).filter(({ rowKind }) => rowKind === 'group');
  const unknown = groups.filter(({ rowNo }) => branchesOf(figures, rowNo) === null);
  return {
    id: 'DQ-13',
    where: 'collective row without a count of branches',
    declared: null,
    computed: unknown.length,
    difference: null,
    verdict: unknown.length > 0 ? 'incomplete' : 'match',
    rows: unknown.map((row) => rowOf(row, 'branches not known')),
  };
}

function zeroWithBlanks({ targets }: PlanData): Finding {
  const rows = cellsOf(targets, term).filter(
    (row) => row.min === 0 && yearsOf(targets, row).every(({ min }) => min === null),
  );
  return {
    id: 'DQ-14',
    where: 'term target 0 with blank years',
    declared: rows.length === 0 ? null : '0 / blank',
    computed: sum(rows.flatMap((row) => yearsOf(targets, row).map(({ min }) => min))),
    difference: null,
    verdict: rows.length > 0 ? 'ambiguous' : 'match',
    rows: rows.map((row) => rowOf(row, row.raw)),
  };
}

/** The least number of Youth Union members that is strictly more than the share of the year's minimum. */
function strictShare({ targets }: PlanData): Finding {
  const share = targets.find(({ audience }) => audience === 'youthUnionShare');
  const whole = targets.find(({ audience, stage }) => audience === 'all' && stage === 'body')?.min ?? 0;
  return {
    id: 'DQ-15',
    where: `share of Youth Union members of ${whole}`,
    declared: share?.raw ?? null,
    computed: leastMoreThan(share?.min ?? 0, whole),
    difference: null,
    verdict: 'boundary',
    rows: [],
  };
}

/** An average below the line proves a branch below it; an average above proves nothing. */
function smallBranches({ targets, figures }: PlanData): Finding {
  const line = figures.find(({ id }) => id === 'BL-F04')?.value ?? 0;
  const members = (rowNo: string | null) =>
    figures.find((one) => one.name === 'members' && one.rowNo === rowNo)?.value ?? null;
  const below = cellsOf(targets, term).flatMap((row) => {
    const [count, people] = [branchesOf(figures, row.rowNo), members(row.rowNo)];
    if (count === null || people === null || people >= line * count) return [];
    return [rowOf(row, (people / count).toFixed(1))];
  });
  return {
    id: 'DQ-16',
    where: `average members per branch under ${line}`,
    declared: null,
    computed: below.length,
    difference: null,
    verdict: below.length > 0 ? 'derived' : 'match',
    rows: below,
  };
}

const branchesOf = (figures: PlanData['figures'], rowNo: string | null): number | null =>
  figures.find((figure) => figure.name === 'branches' && figure.rowNo === rowNo)?.value ?? null;

/** Reviews that go through the organisation board: how many rhythms are asked, and for how many a day is said. */
function cadences({ reports }: PlanData): Finding {
  const asked = reports.filter(({ via }) => via !== '');
  const dated = asked.filter(({ dueRule }) => dueRule !== 'not stated');
  return {
    id: 'DQ-17',
    where: 'rhythms of review against rules for their day',
    declared: asked.length,
    computed: dated.length,
    difference: dated.length - asked.length,
    verdict: dated.length === asked.length ? 'match' : 'mismatch',
    rows: asked
      .filter((report) => !dated.includes(report))
      .map(({ id, cadence }) => ({ row: id, name: cadence, detail: 'no day said' })),
  };
}
