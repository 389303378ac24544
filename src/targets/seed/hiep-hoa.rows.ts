import { addDays, legalDate } from '../../../workflows/calendar/legal-date.js';
import { bareNameKey } from '../../organisations/unit-name-key.js';
import { printedNumber } from '../printed-number.js';
import type { QuotaKind } from '../plan-course-quota.entity.js';
import { hiepHoaUnits } from './hiep-hoa.units.js';
import { cell, type SeedPlanRows, type SeedQuota, type SeedTarget, year } from './seed-rows.js';
import { seedTable } from './seed-table.js';

type Annex = Record<
  'annex_section' | 'row_no' | 'row_kind' | 'unit_name_vi' | 'target_year_2024' | 'body_min' | 'body_max' | 'notes',
  string
>;
type Body = Record<
  'section' | 'responsible_unit' | 'place' | 'audience' | 'min_each' | 'max_each' | 'due' | 'wording_flag',
  string
>;
type Round = Record<
  | 'round_no'
  | 'class_month'
  | 'audience'
  | 'unit_as_printed'
  | 'quota'
  | 'quota_kind'
  | 'nominee_kind'
  | 'section'
  | 'notes',
  string
>;

const audiences = { hoc_sinh: 'pupil', cong_nhan: 'worker' } as const;
const quotaKinds: Readonly<Record<string, QuotaKind>> = {
  at_least: 'atLeast',
  exact: 'exact',
  per_unit_open_count: 'perUnit',
};

/** Sums that the plan does not print are left out: they are computed, never stored as if declared. */
export function hiepHoaRows(): SeedPlanRows {
  const annex = seedTable<keyof Annex>('hiep-hoa-targets-2024').filter((row) => row.row_kind === 'unit');
  const body = seedTable<keyof Body>('hiep-hoa-body-targets-2024').filter(
    (row) => !row.responsible_unit.startsWith('('),
  );
  const named = unitsByName();
  return {
    plan: 'HH',
    targets: [
      ...annex.map((row) => annexTarget(row, named)),
      ...annex.filter((row) => row.annex_section === 'I').map((row) => schoolTarget(row, body, named)),
      ...body.filter((row) => row.audience === 'cong_nhan').map((row) => committeeTarget(row, named)),
    ],
    quotas: seedTable<keyof Round>('hiep-hoa-course-rounds-2024').map((row, at) => quota(row, at, named)),
  };
}

type Named = (printed: string) => string | null;

/** A printed name finds its unit by name or alias; two units of one name would be a fault of the seed. */
function unitsByName(): Named {
  const keys = new Map<string, string>();
  for (const { key, name, aliases = [] } of hiepHoaUnits()) {
    for (const known of [name, ...aliases.map((alias) => alias.name)].map(bareNameKey)) {
      if (keys.has(known)) throw new Error(`Two units of the plan are called ${known}`);
      keys.set(known, key);
    }
  }
  return (printed) => keys.get(bareNameKey(printed)) ?? null;
}

const annexTarget = (row: Annex, named: Named): SeedTarget => ({
  ...year(2024),
  ...cell(row.target_year_2024),
  key: `HH:annex:${row.annex_section}.${row.row_no}`,
  unitKey: named(row.unit_name_vi),
  rowNo: `${row.annex_section}.${row.row_no}`,
  rowKind: 'unit',
  namePrinted: row.unit_name_vi,
  audience: row.annex_section === 'I' ? 'pupil' : 'worker',
  stage: 'assigned',
  notes: row.notes,
});

/** The text speaks of schools in two groups; each of their rows gets the wording of its group. */
function schoolTarget(row: Annex, body: readonly Body[], named: Named): SeedTarget {
  const group = body.find(({ min_each, max_each }) => min_each === row.body_min && max_each === row.body_max)!;
  return {
    ...until(group.due),
    key: `HH:body:${row.annex_section}.${row.row_no}`,
    unitKey: named(row.unit_name_vi),
    rowNo: group.section,
    rowKind: 'unit',
    namePrinted: group.responsible_unit,
    audience: 'pupil',
    stage: 'body',
    min: printedNumber(row.body_min),
    max: printedNumber(row.body_max),
    raw: quoted(group.wording_flag),
    notes: group.wording_flag,
  };
}

const committeeTarget = (row: Body, named: Named): SeedTarget => ({
  ...until(row.due),
  key: `HH:body:${row.responsible_unit}`,
  unitKey: named(row.responsible_unit),
  rowNo: row.section,
  rowKind: 'unit',
  namePrinted: row.responsible_unit,
  audience: 'worker',
  stage: 'body',
  min: printedNumber(row.min_each),
  max: printedNumber(row.max_each),
  raw: quoted(row.wording_flag),
  notes: `${row.place}; ${row.wording_flag}`,
});

const quota = (row: Round, at: number, named: Named): SeedQuota => ({
  key: `HH:quota:${at + 1}`,
  unitKey: named(row.unit_as_printed),
  roundNo: Number(row.round_no),
  classMonth: row.class_month,
  namePrinted: row.unit_as_printed,
  audience: audiences[row.audience as keyof typeof audiences],
  quota: printedNumber(row.quota),
  raw: row.quota,
  quotaKind: quotaKinds[row.quota_kind]!,
  nominees: row.nominee_kind,
  section: row.section,
  notes: row.notes,
});

/** From the start of the year to a last day. */
const until = (last: string) => ({ periodFrom: '2024-01-01', periodTo: addDays(legalDate(last), 1) });

/** The plan's own words, which the table quotes. */
const quoted = (flag: string): string => /"([^"]+)"/.exec(flag)?.[1] ?? flag;
