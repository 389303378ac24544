import { cite, type HolidayRow, off, swap, unconfirmed } from './holiday-row.js';

/** Labour Code in force until 31/12/2020: National Day is one day. */
const code = (article: string) => cite('10/2012/QH13', article);

const newYear = (date: string) => off(date, 'Tết Dương lịch', code('115.1.a'));
const victory = (date: string) => off(date, 'Ngày Chiến thắng', code('115.1.c'));
const labour = (date: string) => off(date, 'Ngày Quốc tế lao động', code('115.1.d'));
const national = (date: string) => off(date, 'Quốc khánh', code('115.1.đ'));
const hung = (date: string) => off(date, 'Giỗ Tổ Hùng Vương', code('115.1.e'));
const inLieu = (date: string, holiday: string) => off(date, `Nghỉ bù ${holiday}`, code('115.3'));

const tet2016 = cite('4659/TB-LĐTBXH'); // 13/11/2015
const tet2017 = cite('9794/VPCP-KGVX'); // 14/11/2016
const tet2018 = cite('5427/TB-LĐTBXH'); // 22/12/2017
const swaps2019 = (article: string) => cite('6519/VPCP-KGVX', article); // 11/7/2018
const tet2020 = cite('Thông báo của Bộ LĐTBXH về nghỉ Tết 2020 (chưa rõ số)');

export const holidays2016To2020: readonly HolidayRow[] = [
  newYear('2016-01-01'),
  off('2016-02-08', 'Tết Nguyên đán', tet2016),
  off('2016-02-09', 'Tết Nguyên đán', tet2016),
  off('2016-02-10', 'Tết Nguyên đán', tet2016),
  off('2016-02-11', 'Tết Nguyên đán', tet2016),
  off('2016-02-12', 'Nghỉ bù Tết Nguyên đán', tet2016),
  inLieu('2016-04-18', 'Giỗ Tổ Hùng Vương'),
  inLieu('2016-05-02', 'Ngày Chiến thắng'),
  inLieu('2016-05-03', 'Ngày Quốc tế lao động'),
  national('2016-09-02'),

  inLieu('2017-01-02', 'Tết Dương lịch'),
  off('2017-01-26', 'Tết Nguyên đán', tet2017),
  off('2017-01-27', 'Tết Nguyên đán', tet2017),
  off('2017-01-30', 'Tết Nguyên đán', tet2017),
  off('2017-01-31', 'Nghỉ bù Tết Nguyên đán', tet2017),
  off('2017-02-01', 'Nghỉ bù Tết Nguyên đán', tet2017),
  hung('2017-04-06'),
  labour('2017-05-01'),
  inLieu('2017-05-02', 'Ngày Chiến thắng'),
  inLieu('2017-09-04', 'Quốc khánh'),

  newYear('2018-01-01'),
  off('2018-02-14', 'Tết Nguyên đán', tet2018),
  off('2018-02-15', 'Tết Nguyên đán', tet2018),
  off('2018-02-16', 'Tết Nguyên đán', tet2018),
  off('2018-02-19', 'Nghỉ bù Tết Nguyên đán', tet2018),
  off('2018-02-20', 'Nghỉ bù Tết Nguyên đán', tet2018),
  hung('2018-04-25'),
  victory('2018-04-30'),
  labour('2018-05-01'),
  inLieu('2018-09-03', 'Quốc khánh'),

  ...swap('2018-12-31', '2019-01-05', swaps2019('1.a')),
  newYear('2019-01-01'),
  off('2019-02-04', 'Tết Nguyên đán', swaps2019('1.b')),
  off('2019-02-05', 'Tết Nguyên đán', swaps2019('1.b')),
  off('2019-02-06', 'Tết Nguyên đán', swaps2019('1.b')),
  off('2019-02-07', 'Tết Nguyên đán', swaps2019('1.b')),
  off('2019-02-08', 'Tết Nguyên đán', swaps2019('1.b')),
  inLieu('2019-04-15', 'Giỗ Tổ Hùng Vương'),
  ...swap('2019-04-29', '2019-05-04', swaps2019('1.c')),
  victory('2019-04-30'),
  labour('2019-05-01'),
  national('2019-09-02'),

  newYear('2020-01-01'),
  unconfirmed(off('2020-01-23', 'Tết Nguyên đán', tet2020)),
  unconfirmed(off('2020-01-24', 'Tết Nguyên đán', tet2020)),
  unconfirmed(off('2020-01-27', 'Tết Nguyên đán', tet2020)),
  unconfirmed(off('2020-01-28', 'Nghỉ bù Tết Nguyên đán', tet2020)),
  unconfirmed(off('2020-01-29', 'Nghỉ bù Tết Nguyên đán', tet2020)),
  hung('2020-04-02'),
  victory('2020-04-30'),
  labour('2020-05-01'),
  national('2020-09-02'),
];
