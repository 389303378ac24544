import type { Audience, Stage } from '../target.entity.js';
import { cell, type SeedPlanRows, type SeedTarget, year } from './seed-rows.js';
import { seedTable } from './seed-table.js';

const columns = [
  ['registered_total', 'registered', 'all'],
  ['registered_residential', 'registered', 'residential'],
  ['assigned_total', 'assigned', 'all'],
  ['assigned_residential', 'assigned', 'residential'],
] as const satisfies readonly (readonly [string, Stage, Audience])[];

type Column = 'row_no' | 'row_kind' | 'unit_name_printed' | 'notes' | (typeof columns)[number][0];

/** Registered, then assigned, each with its residential part; a dash is zero, a blank cell is no number. */
export const phongThoRows = (): SeedPlanRows => ({
  plan: 'PT',
  targets: seedTable<Column>('phong-tho-targets-2024').flatMap((row) =>
    columns.map(([column, stage, audience]): SeedTarget => {
      const total = row.row_kind === 'total';
      return {
        ...year(2024),
        ...cell(row[column]),
        key: `PT:${row.row_no || 'total'}:${stage}:${audience}`,
        unitKey: total ? null : `PT:${row.row_no}`,
        rowNo: row.row_no || null,
        rowKind: total ? 'total' : 'unit',
        namePrinted: row.unit_name_printed,
        audience,
        stage,
        notes: row.notes,
      };
    }),
  ),
});
