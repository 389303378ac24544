import { papers, sources } from './papers.js';
import {
  communesAreBase,
  founded,
  type PlanKey,
  reform,
  type SeedBody,
  type SeedChange,
  type SeedUnit,
} from './seed-unit.js';

const mass = (of: string): SeedBody[] => [
  { kind: 'women', name: `Hội Liên hiệp Phụ nữ ${of}` },
  { kind: 'farmers', name: `Hội Nông dân ${of}` },
  { kind: 'veterans', name: `Hội Cựu chiến binh ${of}` },
  { kind: 'front', name: `Ủy ban Mặt trận Tổ quốc Việt Nam ${of}` },
];

/** A province; where it became part of another, the demo keeps one unit and changes its name on that day. */
export function province(plan: PlanKey, name: string, source: string, since2025: string = name): SeedUnit {
  const renamed: SeedChange = { on: reform, name: `Đảng bộ tỉnh ${since2025}`, level: 'tỉnh' };
  return {
    key: `${plan}:tinh`,
    parent: null,
    role: 'centralDirect',
    place: 'mixed',
    hardship: false,
    name: `Đảng bộ tỉnh ${name}`,
    level: 'tỉnh',
    from: founded,
    source: since2025 === name ? source : `${source}; từ 1/7/2025 thuộc tỉnh ${since2025}, dữ liệu mẫu giữ một đơn vị`,
    bodies: [
      { kind: 'organisationBoard', name: 'Ban Tổ chức Tỉnh ủy' },
      { kind: 'inspection', name: 'Ủy ban Kiểm tra Tỉnh ủy' },
      { kind: 'youthUnion', name: 'Tỉnh đoàn' },
      { kind: 'tradeUnion', name: 'Liên đoàn Lao động tỉnh' },
    ],
    changes: since2025 === name ? [] : [renamed],
  };
}

/** A district, which ends with its bodies on 1 July 2025. */
export const district = (plan: PlanKey, name: string, hardship: boolean, source: string): SeedUnit => ({
  key: `${plan}:huyen`,
  parent: `${plan}:tinh`,
  role: 'superior',
  place: 'mixed',
  hardship,
  name: `Đảng bộ huyện ${name}`,
  level: 'huyện',
  from: founded,
  source,
  bodies: [
    { kind: 'youthUnion', name: `Huyện đoàn ${name}` },
    { kind: 'tradeUnion', name: `Liên đoàn Lao động huyện ${name}` },
    ...mass(`huyện ${name}`),
    { kind: 'politicalCentre', name: `Trung tâm Chính trị huyện ${name}` },
    { kind: 'organisationBoard', name: 'Ban Tổ chức Huyện ủy' },
    { kind: 'inspection', name: 'Ủy ban Kiểm tra Huyện ủy' },
  ],
  changes: [{ on: reform, closed: true }],
});

interface CommuneParts {
  readonly key: string;
  readonly name: string;
  readonly level: 'xã' | 'thị trấn' | 'phường';
  readonly hardship: boolean;
}

/** A commune or town committee under a district; from 1 July 2025 its branches stand under `successor`. */
export const oldCommune = (
  { key, name, level, hardship }: CommuneParts,
  source: string,
  aliases: SeedUnit['aliases'] = [],
): SeedUnit => ({
  key,
  parent: `${key.slice(0, 2)}:huyen`,
  role: 'grassroots',
  place: 'commune',
  hardship,
  name,
  level,
  from: founded,
  source,
  aliases,
  settings: [{ from: founded, route: 'A', instrument: papers.district }],
  bodies: communeBodies(name),
  changes: [{ on: reform, closed: true }],
});

/** A commune, ward or town of the new kind: route D while it is the direct superior, F once it is the base itself. */
export const newCommune = ({ key, name, level, hardship }: CommuneParts, centre = true): SeedUnit => ({
  key,
  parent: `${key.slice(0, 2)}:tinh`,
  role: 'grassroots',
  place: 'commune',
  hardship,
  name,
  level,
  from: reform,
  source: sources.successor,
  settings: [
    { from: reform, route: 'D', instrument: papers.commune, centre },
    { from: communesAreBase, route: 'F', instrument: papers.communeIsBase, centre },
  ],
  bodies: [
    ...communeBodies(name),
    { kind: 'organisationBoard', name: 'Ban Xây dựng Đảng' },
    ...(centre ? [{ kind: 'politicalCentre', name: `Trung tâm Chính trị ${placeName(name)}` } as const] : []),
  ],
});

const communeBodies = (name: string): SeedBody[] => [
  { kind: 'youthUnion', name: `Đoàn TNCS Hồ Chí Minh ${placeName(name)}` },
  ...mass(placeName(name)),
  { kind: 'inspection', name: `Ủy ban Kiểm tra Đảng ủy ${placeName(name)}` },
];

const placeName = (name: string): string => name.replace(/^Đảng bộ /, '');

/** Committees that the districts' plans do not know: directly under the province, or under its government since 2025. */
export const provincialGovernment = (plan: PlanKey): SeedUnit => ({
  key: `${plan}:ubnd`,
  parent: `${plan}:tinh`,
  role: 'superior',
  place: 'agency',
  hardship: false,
  name: 'Đảng bộ Ủy ban nhân dân tỉnh',
  level: 'đảng bộ cấp trên trực tiếp cơ sở',
  from: reform,
  source: sources.successor,
  bodies: [
    { kind: 'organisationBoard', name: 'Ban Tổ chức Đảng ủy Ủy ban nhân dân tỉnh' },
    { kind: 'inspection', name: 'Ủy ban Kiểm tra Đảng ủy Ủy ban nhân dân tỉnh' },
  ],
});
