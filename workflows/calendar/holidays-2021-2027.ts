import { type HolidayRow, labourCode2019, off, unconfirmed, work } from './holiday-row.js';

const newYear = (date: string) => off(date, 'Tết Dương lịch', labourCode2019('112.1.a'));
const tet = (...dates: string[]) => dates.map((date) => off(date, 'Tết Nguyên đán', labourCode2019('112.1.b')));
const victory = (date: string) => off(date, 'Ngày Chiến thắng', labourCode2019('112.1.c'));
const labour = (date: string) => off(date, 'Ngày Quốc tế lao động', labourCode2019('112.1.d'));
const national = (...dates: string[]) => dates.map((date) => off(date, 'Quốc khánh', labourCode2019('112.1.đ')));
const hung = (date: string) => off(date, 'Giỗ Tổ Hùng Vương', labourCode2019('112.1.e'));
const inLieu = (date: string, of: string) => off(date, `Nghỉ bù ${of}`, labourCode2019('111.3'));

export const holidays2021To2027: readonly HolidayRow[] = [
  newYear('2021-01-01'),
  ...tet('2021-02-10', '2021-02-11', '2021-02-12'),
  inLieu('2021-02-15', 'Tết Nguyên đán'),
  inLieu('2021-02-16', 'Tết Nguyên đán'),
  hung('2021-04-21'),
  victory('2021-04-30'),
  inLieu('2021-05-03', 'Ngày Quốc tế lao động'),
  ...national('2021-09-02', '2021-09-03'),

  inLieu('2022-01-03', 'Tết Dương lịch'),
  ...tet('2022-01-31', '2022-02-01', '2022-02-02', '2022-02-03', '2022-02-04'),
  inLieu('2022-04-11', 'Giỗ Tổ Hùng Vương'),
  inLieu('2022-05-02', 'Ngày Chiến thắng'),
  inLieu('2022-05-03', 'Ngày Quốc tế lao động'),
  ...national('2022-09-01', '2022-09-02'),

  inLieu('2023-01-02', 'Tết Dương lịch'),
  ...tet('2023-01-20', '2023-01-23', '2023-01-24'),
  inLieu('2023-01-25', 'Tết Nguyên đán'),
  inLieu('2023-01-26', 'Tết Nguyên đán'),
  labour('2023-05-01'),
  inLieu('2023-05-02', 'Giỗ Tổ Hùng Vương'),
  inLieu('2023-05-03', 'Ngày Chiến thắng'),
  ...national('2023-09-01'),
  inLieu('2023-09-04', 'Quốc khánh'),

  newYear('2024-01-01'),
  ...tet('2024-02-08', '2024-02-09', '2024-02-12'),
  inLieu('2024-02-13', 'Tết Nguyên đán'),
  inLieu('2024-02-14', 'Tết Nguyên đán'),
  hung('2024-04-18'),
  off('2024-04-29', 'Nghỉ hoán đổi, làm bù 4/5/2024', labourCode2019('112')),
  victory('2024-04-30'),
  labour('2024-05-01'),
  work('2024-05-04', 'Làm bù cho 29/4/2024', labourCode2019('112')),
  ...national('2024-09-02', '2024-09-03'),

  newYear('2025-01-01'),
  ...tet('2025-01-27', '2025-01-28', '2025-01-29', '2025-01-30', '2025-01-31'),
  hung('2025-04-07'),
  work('2025-04-26', 'Làm bù cho 2/5/2025', labourCode2019('112')),
  victory('2025-04-30'),
  labour('2025-05-01'),
  off('2025-05-02', 'Nghỉ hoán đổi, làm bù 26/4/2025', labourCode2019('112')),
  ...national('2025-09-01', '2025-09-02'),

  newYear('2026-01-01'),
  off('2026-01-02', 'Nghỉ hoán đổi, làm bù 10/1/2026', labourCode2019('112')),
  work('2026-01-10', 'Làm bù cho 2/1/2026', labourCode2019('112')),
  ...tet('2026-02-16', '2026-02-17', '2026-02-18', '2026-02-19', '2026-02-20'),
  inLieu('2026-04-27', 'Giỗ Tổ Hùng Vương'),
  victory('2026-04-30'),
  labour('2026-05-01'),
  work('2026-08-22', 'Làm bù cho 31/8/2026', labourCode2019('112')),
  off('2026-08-31', 'Nghỉ hoán đổi, làm bù 22/8/2026', labourCode2019('112')),
  ...national('2026-09-01', '2026-09-02'),

  newYear('2027-01-01'),
  ...tet('2027-02-04', '2027-02-05', '2027-02-08'),
  inLieu('2027-02-09', 'Tết Nguyên đán'),
  inLieu('2027-02-10', 'Tết Nguyên đán'),
  hung('2027-04-16'),
  victory('2027-04-30'),
  inLieu('2027-05-03', 'Ngày Quốc tế lao động'),
  ...national('2027-09-02', '2027-09-03'),
].map(unconfirmed);
