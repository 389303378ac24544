import { baseBranch, baseCommittee, enterpriseBranch, plainBranch, village } from './base-units.js';
import { papers, sources } from './papers.js';
import { founded, reform, type SeedUnit } from './seed-unit.js';
import { seedTable } from './seed-table.js';
import { district, newCommune, oldCommune, province, provincialGovernment } from './upper-units.js';

type Column = 'annex_section' | 'row_no' | 'row_kind' | 'unit_name_vi' | 'unit_group';

const plan = 'Kế hoạch 145-KH/HU ngày 20/3/2024';
const hardship = false;

/** Annex I, rows 1–7. */
const schoolKeys = ['thpt-1', 'thpt-2', 'thpt-3', 'thpt-4', 'thpt-5', 'thpt-6', 'gdtx'] as const;

interface Enterprise {
  readonly key: string;
  readonly parent: 'HH:thang' | 'HH:hoang-thanh' | 'HH:chinh-quyen';
  /** Where the plan does not say it. */
  readonly assumed?: true;
  readonly alias?: string;
  readonly youthUnion?: false;
  readonly tradeUnion?: false;
}

/** Annex II, rows 1–6: under whom each stands. */
const enterprises: readonly Enterprise[] = [
  { key: 'ha-phong', parent: 'HH:thang', assumed: true },
  { key: 'ha-thanh', parent: 'HH:hoang-thanh', alias: 'Chi bộ Công ty May Hà Thanh' },
  { key: 'kd-sports', parent: 'HH:thang', assumed: true, youthUnion: false },
  { key: 'cap-nuoc', parent: 'HH:chinh-quyen' },
  { key: 'uyen-son', parent: 'HH:thang', assumed: true, alias: 'Chi bộ Công ty cổ phần đầu tư và thương mại Sơn Uyên' },
  { key: 'mat-troi', parent: 'HH:thang', assumed: true, youthUnion: false, tradeUnion: false },
];

export function hiepHoaUnits(): SeedUnit[] {
  const annex = seedTable<Column>('hiep-hoa-targets-2024').filter((row) => row.row_kind === 'unit');
  return [
    province('HH', 'Bắc Giang', sources.general, 'Bắc Ninh'),
    district('HH', 'Hiệp Hòa', hardship, plan),
    newCommune({ key: 'HH:xa-moi-1', name: 'Đảng bộ xã Hương Đồng', level: 'xã', hardship }),
    newCommune({ key: 'HH:xa-moi-2', name: 'Đảng bộ xã Cầu Gió', level: 'xã', hardship }),
    provincialGovernment('HH'),
    oldCommune({ key: 'HH:thang', name: 'Đảng bộ thị trấn Thắng', level: 'thị trấn', hardship }, `${plan}, II.2.2`),
    oldCommune({ key: 'HH:hoang-thanh', name: 'Đảng bộ xã Hoàng Thanh', level: 'xã', hardship }, `${plan}, II.2.2`),
    ...villages(),
    ...government(),
    ...annex.filter((row) => row.annex_section === 'I').map((row) => school(row)),
    ...annex.filter((row) => row.annex_section === 'II').map((row) => enterprise(row)),
  ];
}

function villages(): SeedUnit[] {
  const common = { hardship, source: sources.invented };
  return [
    ...[1, 2].map((n) =>
      village(
        { ...common, key: `HH:thang/tdp-${n}`, parent: 'HH:thang', name: `Chi bộ tổ dân phố số ${n}`, place: 'street' },
        'HH:xa-moi-1',
      ),
    ),
    ...['Đồng Gió', 'Cầu Mới'].map((name, at) =>
      village(
        {
          ...common,
          key: `HH:hoang-thanh/thon-${at + 1}`,
          parent: 'HH:hoang-thanh',
          name: `Chi bộ thôn ${name}`,
          place: 'village',
        },
        'HH:xa-moi-2',
      ),
    ),
  ];
}

/** The committee of the district's offices ends with the district; its water company goes on. */
function government(): SeedUnit[] {
  const common = { place: 'agency', hardship } as const;
  const ended = [{ on: reform, closed: true }] as const;
  return [
    baseCommittee(
      {
        ...common,
        key: 'HH:chinh-quyen',
        parent: 'HH:huyen',
        name: 'Đảng bộ cơ quan chính quyền',
        source: `${plan}, II.2.2`,
      },
      [{ from: founded, route: 'A', instrument: papers.district, youthUnion: true, tradeUnion: true }],
      ended,
    ),
    ...['Văn phòng HĐND và UBND', 'Phòng Giáo dục và Đào tạo'].map((name, at) =>
      plainBranch(
        {
          ...common,
          key: `HH:chinh-quyen/cb-${at + 1}`,
          parent: 'HH:chinh-quyen',
          name: `Chi bộ ${name}`,
          source: sources.invented,
        },
        founded,
        ended,
      ),
    ),
  ];
}

function school(row: Record<Column, string>): SeedUnit {
  const at = Number(row.row_no) - 1;
  return baseBranch(
    {
      key: `HH:${schoolKeys[at]!}`,
      parent: 'HH:huyen',
      name: `Chi bộ ${row.unit_name_vi}`,
      place: 'school',
      hardship,
      source: `${plan}, phụ lục mục I, dòng ${row.row_no}`,
    },
    at < 3 || at === 6 ? 'HH:xa-moi-1' : 'HH:xa-moi-2',
  );
}

/** The name of the annex is the unit's; that of the body is an alias, since one company is presumed, not proven. */
function enterprise(row: Record<Column, string>): SeedUnit {
  const { key, parent, assumed, alias, ...unions } = enterprises[Number(row.row_no) - 1]!;
  const printed = `${plan}, phụ lục mục II, dòng ${row.row_no}`;
  return enterpriseBranch(
    {
      ...unions,
      key: `HH:${key}`,
      parent,
      name: `Chi bộ ${row.unit_name_vi}`,
      place: 'enterprise',
      hardship,
      source: assumed ? `${printed}; giả định thuộc Đảng bộ thị trấn Thắng, kế hoạch không nói` : printed,
      aliases: alias ? [{ name: alias, source: `${plan}, phần II; cho là cùng một công ty, chưa xác nhận` }] : [],
    },
    parent === 'HH:hoang-thanh' ? 'HH:xa-moi-2' : 'HH:xa-moi-1',
  );
}
