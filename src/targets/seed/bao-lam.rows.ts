import { printedNumber } from '../printed-number.js';
import type { RowKind } from '../target.entity.js';
import { cell, type SeedFigure, type SeedPlanRows, type SeedTarget, year } from './seed-rows.js';
import { seedTable } from './seed-table.js';

const years = [2021, 2022, 2023, 2024, 2025] as const;
const counts = { branches: 'branches_direct', members: 'members_total', officialMembers: 'members_official' } as const;

type Column =
  | 'row_no'
  | 'row_kind'
  | 'unit_name_vi'
  | 'unit_kind'
  | 'target_term'
  | 'notes'
  | (typeof counts)[keyof typeof counts]
  | `target_${(typeof years)[number]}`;
type Row = Record<Column, string>;

const term = { periodFrom: '2021-01-01', periodTo: '2026-01-01' };

export function baoLamRows(): SeedPlanRows {
  const table = seedTable<Column>('bao-lam-targets-2021-2025');
  return {
    plan: 'BL',
    targets: [...table.flatMap((row) => targetsOf(row)), ...bodyTargets()],
    figures: table.flatMap((row) => figuresOf(row)),
  };
}

/** The collective row is no unit and stays a row. */
const kindOf = (row: Row): RowKind =>
  row.row_kind === 'total' ? 'total' : row.unit_kind === 'nhom_chi_bo_co_so' ? 'group' : 'unit';

const unitKeyOf = (row: Row): string | null => (kindOf(row) === 'unit' ? `BL:${row.row_no}` : null);

function targetsOf(row: Row): SeedTarget[] {
  const common = {
    unitKey: unitKeyOf(row),
    rowNo: row.row_no || null,
    rowKind: kindOf(row),
    namePrinted: row.unit_name_vi,
    audience: 'all',
    stage: 'assigned',
    notes: row.notes,
  } as const;
  const name = row.row_no || 'total';
  return [
    { ...common, ...term, ...cell(row.target_term), key: `BL:${name}:term` },
    ...years.map((n) => ({ ...common, ...year(n), ...cell(row[`target_${n}`]), key: `BL:${name}:${n}` })),
  ];
}

const figuresOf = (row: Row): SeedFigure[] =>
  Object.entries(counts).map(([name, column]) => ({
    id: `BL-${row.row_no || 'total'}-${name}`,
    unitKey: unitKeyOf(row),
    rowNo: row.row_no || null,
    name,
    value: printedNumber(row[column]),
    raw: row[column],
    measure: name === 'branches' ? 'branches' : 'members',
    kind: kindOf(row) === 'total' ? 'declared total' : 'stated',
    section: 'annex',
    notes: row.notes,
  }));

/** What the text asks of the district each year, and of two communes in the whole period. */
function bodyTargets(): SeedTarget[] {
  const body = { stage: 'body', rowKind: 'unit', rowNo: null, max: null } as const;
  const district = { ...body, unitKey: 'BL:huyen', namePrinted: 'Huyện Bảo Lâm' } as const;
  const owners = {
    ...body,
    audience: 'businessOwner',
    min: 1,
    raw: 'ít nhất 01',
    periodFrom: '2020-01-01',
    periodTo: '2026-01-01',
  } as const;
  return [
    ...years.flatMap((n): SeedTarget[] => [
      {
        ...district,
        ...year(n),
        key: `BL:body:${n}`,
        audience: 'all',
        min: 80,
        raw: 'từ 80 trở lên',
        notes: 'II.1, mỗi năm',
      },
      {
        ...district,
        ...year(n),
        key: `BL:share:${n}`,
        audience: 'youthUnionShare',
        min: 65,
        raw: 'trên 65%',
        notes: 'II.1, mỗi năm',
      },
    ]),
    {
      ...owners,
      key: 'BL:owner:1',
      unitKey: 'BL:1',
      namePrinted: 'Đảng ủy Lộc Thắng',
      notes: 'II.3.1.a, đến năm 2025',
    },
    { ...owners, key: 'BL:owner:2', unitKey: 'BL:2', namePrinted: 'Đảng ủy Lộc An', notes: 'II.3.1.a, đến năm 2025' },
  ];
}
