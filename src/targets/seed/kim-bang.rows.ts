import { type SeedPlanRows, year } from './seed-rows.js';

const rate = { ...year(2024), rowNo: null, audience: 'memberRate', stage: 'body', min: 3, max: 4, raw: '3-4' } as const;

/** The letter has no table: one rate, of the district and of each commune or town, of which it names none. */
export const kimBangRows = (): SeedPlanRows => ({
  plan: 'KB',
  targets: [
    {
      ...rate,
      key: 'KB:rate',
      unitKey: 'KB:huyen',
      rowKind: 'unit',
      namePrinted: 'Đảng bộ huyện Kim Bảng',
      notes: 'KB-F04',
    },
    {
      ...rate,
      key: 'KB:rate:communes',
      unitKey: null,
      rowKind: 'group',
      namePrinted: 'Mỗi đảng bộ xã, thị trấn',
      notes: 'KB-F05',
    },
  ],
});
