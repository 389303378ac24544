import { legalDate } from '../../../workflows/calendar/legal-date.js';
import { baseBranch, baseCommittee, plainBranch, subdivision, village } from './base-units.js';
import { papers, sources } from './papers.js';
import { founded, reform, type SeedUnit } from './seed-unit.js';
import { seedTable } from './seed-table.js';
import { district, newCommune, oldCommune, province, provincialGovernment } from './upper-units.js';

type Column = 'row_no' | 'row_kind' | 'unit_name_vi' | 'unit_kind';

/** Names invented. */
const successors = [
  { name: 'Đảng bộ xã Trà Xuân', from: 1, to: 4 },
  { name: 'Đảng bộ xã Đồi Thông', from: 5, to: 8 },
  { name: 'Đảng bộ xã Suối Cát', from: 9, to: 11 },
  { name: 'Đảng bộ xã Cao Lộc', from: 12, to: 14 },
] as const;

/** Assumed: remote communes. */
const remote = new Set(['3', '4', '5', '6', '11', '12']);

const hamlets = [
  ...['Đồi Chè', 'Suối Đá', 'Bình Minh', 'Hòa Lạc', 'Tân Sơn', 'Đạ Mây', "B'Sơn", 'Rừng Thông', 'Cao Nguyên'],
  ...['Nam Hòa', 'Tân Hưng', 'Thanh Trà', 'Lạc Nghiệp', 'Đông Trà', 'Hiệp Sơn', "K'Long", 'Xuân Lộc Hạ', 'Đồi Gió'],
];

/** Row 17 is no organisation: two base branches are invented within it, the row itself stays a row. */
export function baoLamUnits(): SeedUnit[] {
  const rows = seedTable<Column>('bao-lam-targets-2021-2025').filter(
    (row) => row.row_kind === 'unit' && row.unit_kind !== 'nhom_chi_bo_co_so',
  );
  return [
    province('BL', 'Lâm Đồng', sources.general),
    district('BL', 'Bảo Lâm', false, 'Kế hoạch 55-KH/HU ngày 03/6/2022'),
    ...successors.map(({ name }, at) => newCommune({ key: successorKey(at), name, level: 'xã', hardship: at === 1 })),
    provincialGovernment('BL'),
    ...rows.flatMap((row) => unitsOfRow(row)),
    ...remainingBranches(),
    ...department(),
  ];
}

const successorKey = (at: number) => `BL:xa-moi-${at + 1}`;

const successorOf = (row: number) => successorKey(successors.findIndex(({ from, to }) => row >= from && row <= to));

function unitsOfRow(row: Record<Column, string>): SeedUnit[] {
  const key = `BL:${row.row_no}`;
  const source = `Kế hoạch 55-KH/HU, biểu kèm theo, dòng ${row.row_no}`;
  const printed = row.unit_name_vi;
  if (row.unit_kind === 'thi_tran' || row.unit_kind === 'xa') {
    const level = row.unit_kind === 'xa' ? 'xã' : 'thị trấn';
    const name = `Đảng bộ ${printed.charAt(0).toLowerCase()}${printed.slice(1)}`;
    const hardship = remote.has(row.row_no);
    const commune = oldCommune({ key, name, level, hardship }, source);
    return [commune, ...(level === 'thị trấn' ? streets(key) : hamletsOf(Number(row.row_no), hardship))];
  }
  const parts = {
    key,
    parent: 'BL:huyen',
    name: `Đảng bộ ${printed}`,
    place: 'armedForces',
    hardship: false,
    source,
  } as const;
  return row.unit_kind === 'quan_su_huyen' ? military(parts) : police(parts);
}

function hamletsOf(row: number, hardship: boolean): SeedUnit[] {
  return [1, 2].map((n) =>
    village(
      {
        key: `BL:${row}/thon-${n}`,
        parent: `BL:${row}`,
        name: `Chi bộ thôn ${hamlets[(row * 2 + n - 5 + hamlets.length) % hamlets.length]!}`,
        place: 'village',
        hardship,
        source: sources.invented,
      },
      successorOf(row),
    ),
  );
}

/** The town has a sub-divisional committee; villages and streets have none under the new communes (294-QĐ/TW, 20.2.2). */
function streets(town: string): SeedUnit[] {
  const common = { hardship: false, source: sources.invented } as const;
  const street = (key: string, parent: string, n: number) =>
    village({ ...common, key, parent, name: `Chi bộ tổ dân phố ${n}`, place: 'street' }, successorKey(0));
  return [
    subdivision(
      { ...common, key: `${town}/bp-1`, parent: town, name: 'Đảng bộ bộ phận Khu phố 1', place: 'street' },
      founded,
      [{ on: reform, closed: true }],
    ),
    street(`${town}/bp-1/tdp-1`, `${town}/bp-1`, 1),
    street(`${town}/bp-1/tdp-2`, `${town}/bp-1`, 2),
    street(`${town}/tdp-3`, town, 3),
  ];
}

type ForceParts = Omit<SeedUnit, 'role' | 'level' | 'from'> & { readonly parent: string };

const ended = [{ on: reform, closed: true }] as const;
const forceUnions = { youthUnion: true, tradeUnion: false };

function police(parts: ForceParts): SeedUnit[] {
  return [
    baseCommittee(parts, [{ from: founded, route: 'A', instrument: papers.district, ...forceUnions }], ended),
    ...teams(parts.key, ['Đội Tham mưu', 'Đội Nghiệp vụ 1']),
  ];
}

/** 116 members: a committee that can be delegated (R24-22.1). */
function military(parts: ForceParts): SeedUnit[] {
  const paper = 'Quyết định số 214-QĐ/HU ngày 10/01/2022 (giả định)';
  const from = legalDate('2022-01-10');
  return [
    baseCommittee(
      parts,
      [
        { from: founded, route: 'A', instrument: papers.district, ...forceUnions },
        { from, route: 'B', instrument: paper, ...forceUnions, delegation: { paper, from, to: reform } },
      ],
      ended,
    ),
    ...teams(parts.key, ['Ban Tham mưu', 'Ban Chính trị']),
  ];
}

const teams = (parent: string, names: readonly string[]): SeedUnit[] =>
  names.map((name, at) =>
    plainBranch(
      {
        key: `${parent}/cb-${at + 1}`,
        parent,
        name: `Chi bộ ${name}`,
        place: 'armedForces',
        hardship: false,
        source: sources.invented,
      },
      founded,
      ended,
    ),
  );

function remainingBranches(): SeedUnit[] {
  const common = {
    parent: 'BL:huyen',
    hardship: false,
    source: `Thuộc dòng 17 của biểu 55-KH/HU; ${sources.invented.toLowerCase()}`,
  };
  return [
    baseBranch({ ...common, key: 'BL:cs-1', name: 'Chi bộ Trường THPT Đồi Thông', place: 'school' }, 'BL:xa-moi-2'),
    baseBranch({ ...common, key: 'BL:cs-2', name: 'Chi bộ Hạt Kiểm lâm', place: 'agency', youthUnion: false }, null),
  ];
}

/** Under the province's government since 2025 (A), and a base branch directly under the province (E read as C). */
function department(): SeedUnit[] {
  const unions = { youthUnion: true, tradeUnion: true };
  const common = { place: 'agency', hardship: false } as const;
  return [
    baseCommittee(
      { ...common, key: 'BL:so-1', parent: 'BL:ubnd', name: 'Đảng bộ Sở Xây dựng', source: sources.successor },
      [{ from: reform, route: 'A', instrument: papers.superior, ...unions }],
    ),
    plainBranch(
      { ...common, key: 'BL:so-1/cb-1', parent: 'BL:so-1', name: 'Chi bộ Văn phòng Sở', source: sources.successor },
      reform,
    ),
    plainBranch(
      { ...common, key: 'BL:so-1/cb-2', parent: 'BL:so-1', name: 'Chi bộ Thanh tra Sở', source: sources.successor },
      reform,
    ),
    {
      key: 'BL:truc-thuoc',
      parent: 'BL:tinh',
      role: 'baseBranch',
      place: 'publicUnit',
      hardship: false,
      name: 'Chi bộ Khu bảo tồn Đạ Mây',
      level: 'chi bộ cơ sở',
      from: founded,
      source: sources.invented,
      settings: [{ from: founded, route: 'E', instrument: papers.province, ...unions }],
    },
  ];
}
