import { type HolidayRow, labourCode2012, off, unconfirmed, work } from './holiday-row.js';

const newYear = (date: string) => off(date, 'Tết Dương lịch', labourCode2012('115.1.a'));
const tet = (...dates: string[]) => dates.map((date) => off(date, 'Tết Nguyên đán', labourCode2012('115.1.b')));
const victory = (date: string) => off(date, 'Ngày Chiến thắng', labourCode2012('115.1.c'));
const labour = (date: string) => off(date, 'Ngày Quốc tế lao động', labourCode2012('115.1.d'));
const national = (date: string) => off(date, 'Quốc khánh', labourCode2012('115.1.đ'));
const hung = (date: string) => off(date, 'Giỗ Tổ Hùng Vương', labourCode2012('115.1.e'));
const inLieu = (date: string, of: string) => off(date, `Nghỉ bù ${of}`, labourCode2012('115.3'));

export const holidays2016To2020: readonly HolidayRow[] = [
  newYear('2016-01-01'),
  ...tet('2016-02-08', '2016-02-09', '2016-02-10', '2016-02-11', '2016-02-12'),
  inLieu('2016-04-18', 'Giỗ Tổ Hùng Vương'),
  inLieu('2016-05-02', 'Ngày Chiến thắng'),
  inLieu('2016-05-03', 'Ngày Quốc tế lao động'),
  national('2016-09-02'),

  inLieu('2017-01-02', 'Tết Dương lịch'),
  ...tet('2017-01-26', '2017-01-27', '2017-01-30'),
  inLieu('2017-01-31', 'Tết Nguyên đán'),
  inLieu('2017-02-01', 'Tết Nguyên đán'),
  hung('2017-04-06'),
  labour('2017-05-01'),
  inLieu('2017-05-02', 'Ngày Chiến thắng'),
  inLieu('2017-09-04', 'Quốc khánh'),

  newYear('2018-01-01'),
  ...tet('2018-02-14', '2018-02-15', '2018-02-16'),
  inLieu('2018-02-19', 'Tết Nguyên đán'),
  inLieu('2018-02-20', 'Tết Nguyên đán'),
  hung('2018-04-25'),
  victory('2018-04-30'),
  labour('2018-05-01'),
  inLieu('2018-09-03', 'Quốc khánh'),
  off('2018-12-31', 'Nghỉ hoán đổi, làm bù 5/1/2019', labourCode2012('115')),

  newYear('2019-01-01'),
  work('2019-01-05', 'Làm bù cho 31/12/2018', labourCode2012('115')),
  ...tet('2019-02-04', '2019-02-05', '2019-02-06', '2019-02-07', '2019-02-08'),
  inLieu('2019-04-15', 'Giỗ Tổ Hùng Vương'),
  off('2019-04-29', 'Nghỉ hoán đổi, làm bù 4/5/2019', labourCode2012('115')),
  victory('2019-04-30'),
  labour('2019-05-01'),
  work('2019-05-04', 'Làm bù cho 29/4/2019', labourCode2012('115')),
  national('2019-09-02'),

  newYear('2020-01-01'),
  ...tet('2020-01-23', '2020-01-24', '2020-01-27'),
  inLieu('2020-01-28', 'Tết Nguyên đán'),
  inLieu('2020-01-29', 'Tết Nguyên đán'),
  hung('2020-04-02'),
  victory('2020-04-30'),
  labour('2020-05-01'),
  national('2020-09-02'),
].map(unconfirmed);
