import { cite, type HolidayRow, off, swap, unconfirmed } from './holiday-row.js';

/** Labour Code in force from 1/1/2021: National Day is two days, 2/9 and the day before or after it. */
const code = (article: string) => cite('45/2019/QH14', article);

const newYear = (date: string) => off(date, 'Tết Dương lịch', code('112.1.a'));
const victory = (date: string) => off(date, 'Ngày Chiến thắng', code('112.1.c'));
const labour = (date: string) => off(date, 'Ngày Quốc tế lao động', code('112.1.d'));
const national = (date: string) => off(date, 'Quốc khánh', code('112.1.đ'));
const hung = (date: string) => off(date, 'Giỗ Tổ Hùng Vương', code('112.1.e'));
const inLieu = (date: string, holiday: string) => off(date, `Nghỉ bù ${holiday}`, code('111.3'));

/** In force from 1/7/2026. */
const culture = (date: string) => off(date, 'Ngày Văn hóa Việt Nam', cite('28/2026/QH16', '2'));

const chosen2021 = cite('9895/VPCP-KGVX', '1'); // 26/11/2020, announced by 4875/TB-LĐTBXH
const chosen2022 = cite('245/VPCP-KGVX', '1'); // 11/1/2022, announced by 119/TB-LĐTBXH
const chosen2023 = cite('8056/VPCP-KGVX', '1'); // 1/12/2022, announced by 5034/TB-LĐTBXH
const chosen2024 = cite('8662/VPCP-KGVX'); // 3/11/2023, announced by 5015/TB-LĐTBXH
const swap2024 = cite('2450/VPCP-KGVX'); // 12/4/2024, announced by 1570/TB-BLĐTBXH
const chosen2025 = cite('6150/TB-BLĐTBXH'); // 3/12/2024, after 8726/VPCP-KGVX of 26/11/2024
const chosen2026 = cite('9441/TB-BNV'); // 16/10/2025, after 9859/VPCP-KGVX of 13/10/2025
const newYear2026 = cite('12729/VPCP-KGVX'); // 25/12/2025
const chosen2027 = cite('10065/VPCP-KGVX'); // 2/10/2026

export const holidays2021To2027: readonly HolidayRow[] = [
  newYear('2021-01-01'),
  off('2021-02-10', 'Tết Nguyên đán', chosen2021),
  off('2021-02-11', 'Tết Nguyên đán', chosen2021),
  off('2021-02-12', 'Tết Nguyên đán', chosen2021),
  off('2021-02-15', 'Nghỉ bù Tết Nguyên đán', chosen2021),
  off('2021-02-16', 'Nghỉ bù Tết Nguyên đán', chosen2021),
  hung('2021-04-21'),
  victory('2021-04-30'),
  inLieu('2021-05-03', 'Ngày Quốc tế lao động'),
  national('2021-09-02'),
  off('2021-09-03', 'Quốc khánh, ngày liền kề', chosen2021),

  inLieu('2022-01-03', 'Tết Dương lịch'),
  off('2022-01-31', 'Tết Nguyên đán', chosen2022),
  off('2022-02-01', 'Tết Nguyên đán', chosen2022),
  off('2022-02-02', 'Tết Nguyên đán', chosen2022),
  off('2022-02-03', 'Tết Nguyên đán', chosen2022),
  off('2022-02-04', 'Tết Nguyên đán', chosen2022),
  inLieu('2022-04-11', 'Giỗ Tổ Hùng Vương'),
  inLieu('2022-05-02', 'Ngày Chiến thắng'),
  inLieu('2022-05-03', 'Ngày Quốc tế lao động'),
  off('2022-09-01', 'Quốc khánh, ngày liền kề', chosen2022),
  national('2022-09-02'),

  inLieu('2023-01-02', 'Tết Dương lịch'),
  off('2023-01-20', 'Tết Nguyên đán', chosen2023),
  off('2023-01-23', 'Tết Nguyên đán', chosen2023),
  off('2023-01-24', 'Tết Nguyên đán', chosen2023),
  off('2023-01-25', 'Nghỉ bù Tết Nguyên đán', chosen2023),
  off('2023-01-26', 'Nghỉ bù Tết Nguyên đán', chosen2023),
  labour('2023-05-01'),
  inLieu('2023-05-02', 'Giỗ Tổ Hùng Vương'),
  inLieu('2023-05-03', 'Ngày Chiến thắng'),
  off('2023-09-01', 'Quốc khánh, ngày liền kề', chosen2023),
  off('2023-09-04', 'Nghỉ bù Quốc khánh', chosen2023),

  newYear('2024-01-01'),
  off('2024-02-08', 'Tết Nguyên đán', chosen2024),
  off('2024-02-09', 'Tết Nguyên đán', chosen2024),
  off('2024-02-12', 'Tết Nguyên đán', chosen2024),
  off('2024-02-13', 'Nghỉ bù Tết Nguyên đán', chosen2024),
  off('2024-02-14', 'Nghỉ bù Tết Nguyên đán', chosen2024),
  hung('2024-04-18'),
  ...swap('2024-04-29', '2024-05-04', swap2024),
  victory('2024-04-30'),
  labour('2024-05-01'),
  national('2024-09-02'),
  off('2024-09-03', 'Quốc khánh, ngày liền kề', chosen2024),

  newYear('2025-01-01'),
  off('2025-01-27', 'Tết Nguyên đán', chosen2025),
  off('2025-01-28', 'Tết Nguyên đán', chosen2025),
  off('2025-01-29', 'Tết Nguyên đán', chosen2025),
  off('2025-01-30', 'Tết Nguyên đán', chosen2025),
  off('2025-01-31', 'Tết Nguyên đán', chosen2025),
  hung('2025-04-07'),
  victory('2025-04-30'),
  labour('2025-05-01'),
  ...swap('2025-05-02', '2025-04-26', chosen2025),
  off('2025-09-01', 'Quốc khánh, ngày liền kề', chosen2025),
  national('2025-09-02'),

  newYear('2026-01-01'),
  ...swap('2026-01-02', '2026-01-10', newYear2026),
  off('2026-02-16', 'Tết Nguyên đán', chosen2026),
  off('2026-02-17', 'Tết Nguyên đán', chosen2026),
  off('2026-02-18', 'Tết Nguyên đán', chosen2026),
  off('2026-02-19', 'Tết Nguyên đán', chosen2026),
  off('2026-02-20', 'Tết Nguyên đán', chosen2026),
  inLieu('2026-04-27', 'Giỗ Tổ Hùng Vương'),
  victory('2026-04-30'),
  labour('2026-05-01'),
  ...swap('2026-08-31', '2026-08-22', chosen2026),
  off('2026-09-01', 'Quốc khánh, ngày liền kề', chosen2026),
  national('2026-09-02'),
  culture('2026-11-24'),

  newYear('2027-01-01'),
  off('2027-02-04', 'Tết Nguyên đán', chosen2027),
  off('2027-02-05', 'Tết Nguyên đán', chosen2027),
  off('2027-02-08', 'Tết Nguyên đán', chosen2027),
  off('2027-02-09', 'Nghỉ bù Tết Nguyên đán', chosen2027),
  off('2027-02-10', 'Nghỉ bù Tết Nguyên đán', chosen2027),
  unconfirmed(hung('2027-04-16')),
  victory('2027-04-30'),
  unconfirmed(inLieu('2027-05-03', 'Ngày Quốc tế lao động')),
  national('2027-09-02'),
  off('2027-09-03', 'Quốc khánh, ngày liền kề', chosen2027),
  culture('2027-11-24'),
];
