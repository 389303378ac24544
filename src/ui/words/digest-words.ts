import { byLang, text, textWith } from './text.js';

/** The letter of the day: neutral, without names. */
export const digestWords = byLang({
  subject: textWith(
    (day: string) => `Lộ Trình: việc ngày ${day}`,
    (day: string) => `Lộ Trình: work of ${day}`,
  ),
  lead: textWith(
    (day: string) => `Việc trên Lộ Trình, tính đến 07:00 ngày ${day}:`,
    (day: string) => `Work on Lộ Trình as of 07:00, ${day}:`,
  ),
  overdue: text('Quá hạn', 'Overdue'),
  week: text('Trong 7 ngày tới', 'Within 7 days'),
  month: text('Trong 30 ngày tới', 'Within 30 days'),
  confirm: text('Chờ xác nhận', 'Waiting for confirmation'),
  codes: text('Hồ sơ quá hạn hoặc đến hạn trong 7 ngày:', 'Cases overdue or due within 7 days:'),
  line: textWith(
    (code: string, day: string, left: string) => `- ${code}: hạn ${day} (${left})`,
    (code: string, day: string, left: string) => `- ${code}: due ${day} (${left})`,
  ),
  open: text('Mở Lộ Trình để xem việc cần làm.', 'Open Lộ Trình to see what is to be done.'),
  openAt: textWith(
    (address: string) => `Mở Lộ Trình để xem việc cần làm: ${address}`,
    (address: string) => `Open Lộ Trình to see what is to be done: ${address}`,
  ),
  off: text(
    'Thư này gửi mỗi ngày một lần theo yêu cầu trong trang Tài khoản; tắt cũng ở trang đó.',
    'This letter comes once a day because the account page asks for it; it is switched off there.',
  ),
});
