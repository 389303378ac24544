import { legalDate } from '../../../workflows/calendar/legal-date.js';
import type { Place } from '../../../workflows/kernel/setting.js';
import { baseBranch, baseCommittee, plainBranch, subdivision, village, villageWithoutUnion } from './base-units.js';
import { papers, sources } from './papers.js';
import { founded, reform, type SeedUnit } from './seed-unit.js';
import { seedTable } from './seed-table.js';
import { district, newCommune, oldCommune, province, provincialGovernment } from './upper-units.js';

type Column = 'row_no' | 'row_kind' | 'unit_name_printed' | 'unit_name_suggested' | 'unit_kind' | 'unit_group';

const hardship = true;

/** Row by row: the communes of rows 1–4 become the first new one, and so on. Names invented. */
const successors = [
  { name: 'Đảng bộ xã Suối Mây', from: 1, to: 4 },
  { name: 'Đảng bộ xã Nậm Tràng', from: 5, to: 8 },
  { name: 'Đảng bộ xã Pa Lâu', from: 9, to: 11 },
  { name: 'Đảng bộ xã Sì Thèn', from: 12, to: 14 },
  { name: 'Đảng bộ xã Huổi Tráng', from: 15, to: 17 },
] as const;

const hamlets = [
  ...['Nà Sáng', 'Huổi Lẩu', 'Tả Mây', 'Pờ Xa', 'Nậm Cáy', 'Suối Trắng', 'Lùng Cang', 'Sin Hồ Dưới', 'Mồ Sán'],
  ...['Pa Nậm', 'Căn Lìn', 'Sàng Giang', 'Vàng Phơ', 'Dền Mới', 'Nà Giang', 'Huổi Sen', 'Tung Sơn', 'Xà Lìn'],
  ...['Nậm Lon', 'Hồ Mây', 'Chí Sáng', 'Lả Nhì', 'Mí Phong', 'Hợp Nhất'],
];

/** Offices that go on after the district: schools, the post, a company, a bank. The others end with it. */
const goesOn = new Set(['22', '23', '26', '27', '42', '46', '47']);
/** No Youth Union: the trade union introduces. */
const withoutYouthUnion = new Set(['46']);

export function phongThoUnits(): SeedUnit[] {
  const rows = seedTable<Column>('phong-tho-targets-2024').filter((row) => row.row_kind === 'unit');
  return [
    province('PT', 'Lai Châu', 'Kế hoạch của Huyện ủy Phong Thổ năm 2024'),
    district('PT', 'Phong Thổ', hardship, 'Kế hoạch của Huyện ủy Phong Thổ năm 2024'),
    ...successors.map(({ name }, at) =>
      // The last has no political centre: its organisation body arranges the course elsewhere.
      newCommune({ key: successorKey(at), name, level: 'xã', hardship }, at < successors.length - 1),
    ),
    provincialGovernment('PT'),
    ...rows.flatMap((row) => unitsOfRow(row)),
    ...departments(),
    ...college(),
  ];
}

const successorKey = (at: number) => `PT:xa-moi-${at + 1}`;

const successorOf = (row: number) => successorKey(successors.findIndex(({ from, to }) => row >= from && row <= to));

function unitsOfRow(row: Record<Column, string>): SeedUnit[] {
  const key = `PT:${row.row_no}`;
  const source = `Kế hoạch của Huyện ủy Phong Thổ năm 2024, bảng phần II, dòng ${row.row_no}`;
  const name = row.unit_name_printed;
  const aliases =
    row.unit_name_suggested === name
      ? []
      : [
          {
            name: row.unit_name_suggested,
            source: 'Tên gợi ý theo danh sách xã của huyện; bản in đọc khác, chưa xác nhận',
          },
        ];
  const parts = { key, parent: 'PT:huyen', name, hardship, source, aliases };
  if (row.unit_group === 'xa_thi_tran') {
    const level = name.includes('thị trấn') ? 'thị trấn' : 'xã';
    return [oldCommune({ key, name, level, hardship }, source, aliases), ...hamletsOf(Number(row.row_no), level)];
  }
  if (row.unit_kind === 'dang_bo_co_so') return key === 'PT:20' ? healthCentre(parts) : force(parts);
  const unions = { youthUnion: !withoutYouthUnion.has(row.row_no) };
  return [
    baseBranch({ ...parts, ...unions, place: placeOf(name) }, goesOn.has(row.row_no) ? successorOfOffice(name) : null),
  ];
}

const successorOfOffice = (name: string) => (name.includes('Đào San') ? 'PT:xa-moi-3' : 'PT:xa-moi-1');

function placeOf(name: string): Place {
  if (/Trường|GDNN/.test(name)) return 'school';
  if (/Công ty|Bưu điện|Ngân hàng/.test(name)) return 'enterprise';
  return /Trung tâm|Ban quản lý/.test(name) ? 'publicUnit' : 'agency';
}

/** Two hamlets to a commune, three streets to the town; in the first hamlet of row 12 there is no Youth Union. */
function hamletsOf(row: number, level: 'xã' | 'thị trấn'): SeedUnit[] {
  const successor = successorOf(row);
  const common = { parent: `PT:${row}`, hardship, source: sources.invented };
  if (level === 'thị trấn') {
    return [1, 2, 3].map((n) =>
      village({ ...common, key: `PT:${row}/tdp-${n}`, name: `Chi bộ tổ dân phố số ${n}`, place: 'street' }, successor),
    );
  }
  return [1, 2].map((n) => {
    const name = `Chi bộ bản ${hamlets[(row * 2 + n - 5 + hamlets.length) % hamlets.length]!}`;
    const parts = { ...common, key: `PT:${row}/ban-${n}`, name, place: 'village' } as const;
    return row === 12 && n === 1 ? villageWithoutUnion(parts, successor) : village(parts, successor);
  });
}

type RowParts = Pick<SeedUnit, 'key' | 'name' | 'hardship' | 'source' | 'aliases'> & { readonly parent: string };

/** Police and military of the district end with it. */
function force(parts: RowParts): SeedUnit[] {
  const teams = parts.key === 'PT:18' ? ['Đội Tham mưu', 'Đội Nghiệp vụ 1'] : ['Ban Tham mưu', 'Ban Chính trị'];
  const ended = [{ on: reform, closed: true }] as const;
  return [
    baseCommittee(
      { ...parts, place: 'armedForces' },
      [{ from: founded, route: 'A', instrument: papers.district, youthUnion: true, tradeUnion: false }],
      ended,
    ),
    ...teams.map((team, at) =>
      plainBranch(
        {
          key: `${parts.key}/cb-${at + 1}`,
          parent: parts.key,
          name: `Chi bộ ${team}`,
          place: 'armedForces',
          hardship,
          source: sources.invented,
        },
        founded,
        ended,
      ),
    ),
  ];
}

/** The delegated committee: it decides on admissions itself, first for the district, then for the province's government. */
function healthCentre(parts: RowParts): SeedUnit[] {
  const first = 'Quyết định số 318-QĐ/HU ngày 01/3/2022 (giả định)';
  const second = 'Quyết định số 27-QĐ/ĐU ngày 01/7/2025 (giả định)';
  const unions = { youthUnion: true, tradeUnion: true };
  const delegated = legalDate('2022-03-01');
  const common = { place: 'publicUnit', hardship, source: sources.invented } as const;
  return [
    baseCommittee(
      { ...parts, place: 'publicUnit' },
      [
        { from: founded, route: 'A', instrument: papers.district, ...unions },
        {
          from: delegated,
          route: 'B',
          instrument: first,
          ...unions,
          delegation: { paper: first, from: delegated, to: reform },
        },
        {
          from: reform,
          route: 'B',
          instrument: second,
          ...unions,
          delegation: { paper: second, from: reform, to: null },
        },
      ],
      [{ on: reform, under: 'PT:ubnd' }],
    ),
    subdivision({ ...common, key: 'PT:20/bp-1', parent: 'PT:20', name: 'Đảng bộ bộ phận khối Điều trị' }),
    plainBranch({ ...common, key: 'PT:20/bp-1/cb-1', parent: 'PT:20/bp-1', name: 'Chi bộ Khoa Nội' }),
    plainBranch({ ...common, key: 'PT:20/bp-1/cb-2', parent: 'PT:20/bp-1', name: 'Chi bộ Khoa Ngoại' }),
    plainBranch({ ...common, key: 'PT:20/cb-1', parent: 'PT:20', name: 'Chi bộ Phòng Hành chính' }),
  ];
}

/** Under the province's government since 2025: an ordinary committee (A) and a base branch (C). */
function departments(): SeedUnit[] {
  const unions = { youthUnion: true, tradeUnion: true };
  const common = { place: 'agency', hardship: false, source: sources.successor } as const;
  return [
    baseCommittee({ ...common, key: 'PT:so-1', parent: 'PT:ubnd', name: 'Đảng bộ Sở Nông nghiệp và Môi trường' }, [
      { from: reform, route: 'A', instrument: papers.superior, ...unions },
    ]),
    plainBranch({ ...common, key: 'PT:so-1/cb-1', parent: 'PT:so-1', name: 'Chi bộ Văn phòng Sở' }, reform),
    plainBranch({ ...common, key: 'PT:so-1/cb-2', parent: 'PT:so-1', name: 'Chi bộ Phòng Kế hoạch' }, reform),
    {
      ...common,
      key: 'PT:so-cs',
      parent: 'PT:ubnd',
      role: 'baseBranch',
      name: 'Chi bộ Trung tâm Lưu trữ lịch sử',
      level: 'chi bộ cơ sở',
      from: reform,
      settings: [{ from: reform, route: 'C', instrument: papers.superior, ...unions }],
    },
  ];
}

/** Directly under the province, with a committee of its own (route E read as A). */
function college(): SeedUnit[] {
  const common = { place: 'school', hardship: false, source: sources.invented } as const;
  return [
    baseCommittee(
      { ...common, key: 'PT:cao-dang', parent: 'PT:tinh', name: 'Đảng bộ Trường Cao đẳng Kỹ thuật Pa Lâu' },
      [{ from: founded, route: 'E', instrument: papers.province, youthUnion: true, tradeUnion: true }],
    ),
    plainBranch({ ...common, key: 'PT:cao-dang/cb-1', parent: 'PT:cao-dang', name: 'Chi bộ Sinh viên' }),
    plainBranch({ ...common, key: 'PT:cao-dang/cb-2', parent: 'PT:cao-dang', name: 'Chi bộ Khoa Cơ bản' }),
  ];
}
