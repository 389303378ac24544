import { plainBranch } from './base-units.js';
import { sources } from './papers.js';
import { reform, type SeedUnit } from './seed-unit.js';
import { district, newCommune, province } from './upper-units.js';

/** The letter names no unit below the district; a ward with two streets stands for what came after it. */
export const kimBangUnits = (): SeedUnit[] => [
  province('KB', 'Hà Nam', 'Công văn 141-CV/HU ngày 19/01/2024', 'Ninh Bình'),
  district('KB', 'Kim Bảng', false, 'Công văn 141-CV/HU ngày 19/01/2024'),
  newCommune({ key: 'KB:phuong-moi-1', name: 'Đảng bộ phường Sông Đông', level: 'phường', hardship: false }),
  ...[1, 2].map((n) =>
    plainBranch(
      {
        key: `KB:phuong-moi-1/tdp-${n}`,
        parent: 'KB:phuong-moi-1',
        name: `Chi bộ tổ dân phố Sông Đông ${n}`,
        place: 'street',
        hardship: false,
        source: sources.successor,
      },
      reform,
    ),
  ),
];
