import type { LegalDate } from '../../../workflows/calendar/legal-date.js';
import type { Place } from '../../../workflows/kernel/setting.js';
import { papers } from './papers.js';
import {
  communesAreBase,
  founded,
  reform,
  type SeedBody,
  type SeedChange,
  type SeedSetting,
  type SeedUnit,
} from './seed-unit.js';

type Unions = Pick<SeedSetting, 'youthUnion' | 'tradeUnion'>;

interface Parts extends Unions {
  readonly key: string;
  readonly parent: string;
  readonly name: string;
  readonly place: Place;
  readonly hardship: boolean;
  readonly source: string;
  readonly aliases?: SeedUnit['aliases'];
}

const base = { role: 'branch', level: 'chi bộ', from: founded } as const;

/** Where a unit stands from 1 July 2025; without a successor it ends with the district. */
const afterDistrict = (successor: string | null): SeedChange =>
  successor === null ? { on: reform, closed: true } : { on: reform, under: successor };

/** A village or street branch: its route is that of the committee above it, first the old commune, then the new. */
export const village = (parts: Omit<Parts, keyof Unions>, successor: string | null): SeedUnit => ({
  ...parts,
  ...base,
  changes: [afterDistrict(successor)],
});

/** A village branch where there is no Youth Union: a setting of its own through all three times. */
export const villageWithoutUnion = (parts: Omit<Parts, keyof Unions>, successor: string): SeedUnit => ({
  ...village(parts, successor),
  settings: [
    { from: founded, route: 'A', instrument: papers.district, youthUnion: false },
    { from: reform, route: 'D', instrument: papers.commune, youthUnion: false },
    { from: communesAreBase, route: 'F', instrument: papers.communeIsBase, youthUnion: false },
  ],
});

/** A base branch under a district; with a successor it goes on as one under the new commune, until that is the base. */
export const baseBranch = (parts: Parts, successor: string | null): SeedUnit => {
  const { youthUnion = true, tradeUnion = true, ...unit } = parts;
  const unions = { youthUnion, tradeUnion };
  return {
    ...unit,
    role: 'baseBranch',
    level: 'chi bộ cơ sở',
    from: founded,
    settings: [
      { from: founded, route: 'C', instrument: papers.district, ...unions },
      ...(successor === null ? [] : underNewCommune(unions)),
    ],
    bodies: unionBodies(unit.name, unions),
    changes: [
      afterDistrict(successor),
      ...(successor === null ? [] : [{ on: communesAreBase, name: unit.name, level: 'chi bộ' }]),
    ],
  };
};

/** A branch of a company under a town or commune committee; later a base branch under the new commune, until that is the base. */
export const enterpriseBranch = (parts: Parts, successor: string): SeedUnit => {
  const { youthUnion = true, tradeUnion = true, ...unit } = parts;
  const unions = { youthUnion, tradeUnion };
  return {
    ...unit,
    ...base,
    settings: [{ from: founded, route: 'A', instrument: papers.district, ...unions }, ...underNewCommune(unions)],
    bodies: unionBodies(unit.name, unions),
    changes: [{ on: reform, under: successor }],
  };
};

const underNewCommune = (unions: Unions): SeedSetting[] => [
  { from: reform, route: 'C', instrument: papers.superior, ...unions },
  { from: communesAreBase, route: 'F', instrument: papers.communeIsBase, ...unions },
];

/** A branch that takes its setting from the committee above it. */
export const plainBranch = (
  parts: Omit<Parts, keyof Unions>,
  from: LegalDate = founded,
  changes: readonly SeedChange[] = [],
): SeedUnit => ({ ...parts, ...base, from, changes });

export const subdivision = (
  parts: Omit<Parts, keyof Unions>,
  from: LegalDate = founded,
  changes: readonly SeedChange[] = [],
): SeedUnit => ({ ...parts, role: 'subdivision', level: 'đảng bộ bộ phận', from, changes });

/** A grassroots committee of an agency, a public unit or a force. */
export const baseCommittee = (
  parts: Omit<Parts, keyof Unions>,
  settings: readonly SeedSetting[],
  changes: readonly SeedChange[] = [],
): SeedUnit => ({
  ...parts,
  role: 'grassroots',
  level: 'đảng bộ cơ sở',
  from: settings[0]!.from,
  settings,
  bodies: unionBodies(parts.name, settings[0]!),
  changes,
});

/** The Youth Union and the trade union of a school, a company or an office. */
function unionBodies(name: string, { youthUnion, tradeUnion }: Unions): SeedBody[] {
  const of = name.replace(/^(?:Chi bộ|Đảng bộ) /, '');
  const school = /^(?:Trường|Trung tâm GDNN)/.test(of);
  return [
    ...(youthUnion ? [{ kind: 'youthUnion', name: `${school ? 'Đoàn' : 'Chi đoàn'} ${of}` } as const] : []),
    ...(tradeUnion ? [{ kind: 'tradeUnion', name: `Công đoàn cơ sở ${of}` } as const] : []),
  ];
}
