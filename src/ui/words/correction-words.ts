import { byLang, text, textWith } from './text.js';

/** P15: a recorded act is corrected. */
export const correctionWords = byLang({
  title: text('Đính chính', 'Correct'),
  lead: text(
    'Nội dung đã ghi không bị xóa. Đính chính được một đồng chí khác xác nhận; cả hai bản đều đọc được trong nhật ký.',
    'What was recorded is not deleted. Another person confirms the correction; both versions stay readable in the log.',
  ),
  entry: textWith(
    (seq: number) => `Việc số ${seq}`,
    (seq: number) => `Entry ${seq}`,
  ),
  recorded: text('Nội dung đã ghi', 'As recorded'),
  how: text('Cách đính chính', 'How it is corrected'),
  restate: text('Ghi lại cho đúng', 'Restate it rightly'),
  restateHint: text(
    'Việc có diễn ra, nhưng ngày, số hoặc kết quả ghi sai.',
    'It took place; a day, number or result was wrong.',
  ),
  annul: text('Hủy việc đã ghi', 'Annul it'),
  annulHint: text('Việc không diễn ra, hoặc không đúng quy định.', 'It did not take place, or not lawfully.'),
  right: text('Nội dung đúng', 'Right values'),
  rightHint: text(
    'Sửa những ô ghi sai, giữ nguyên các ô khác. Văn bản hạn chế không sửa ở đây.',
    'Change what is wrong and leave the rest. Restricted text is not restated here.',
  ),
  why: text('Vì sao đính chính', 'Why it is corrected'),
  on: text('Ngày của văn bản hoặc ngày phát hiện', 'Day of the paper, or on which it was found'),
  continue: text('Xem tác động của đính chính', 'See what it would do'),
  impact: text('Tác động của đính chính', 'What the correction does'),
  fromTo: textWith(
    (from: string, to: string) => `Hồ sơ chuyển từ “${from}” sang “${to}”.`,
    (from: string, to: string) => `The case goes from “${from}” to “${to}”.`,
  ),
  stays: textWith(
    (stage: string) => `Hồ sơ vẫn ở bước “${stage}”.`,
    (stage: string) => `The case stays at “${stage}”.`,
  ),
  later: text('Các việc ghi sau được xét lại', 'Later acts, judged again'),
  noLater: text('Không có việc nào ghi sau việc này.', 'No act was recorded after it.'),
  act: text('Việc', 'Act'),
  verdict: text('Kết quả xét lại', 'Judged again'),
  same: text('không đổi', 'the same'),
  otherDeadline: text('thời hạn thay đổi', 'other limits'),
  notLawful: text('không còn đúng quy định', 'no longer lawful'),
  limits: text('Thời hạn thay đổi', 'Limits that change'),
  limit: text('Thời hạn', 'Limit'),
  before: text('Trước', 'Before'),
  after: text('Sau', 'After'),
  none: text('không có', 'none'),
  undecided: text('Phải nói rõ xử lý thế nào', 'Say what becomes of it'),
  undecidedLead: text(
    'Các việc sau không còn đúng quy định sau đính chính. Với từng việc, chọn hủy hoặc giữ và nêu lý do.',
    'These acts would no longer be lawful. Of each, say whether it is annulled or stands, and why.',
  ),
  annulled: text('Hủy theo', 'Annulled too'),
  standing: text('Vẫn giữ', 'Stands'),
  reason: text('Lý do', 'Reason'),
  again: text('Xem lại tác động', 'See what it would do again'),
  change: text('Thay đổi', 'Change'),
  propose: text('Đề nghị đính chính', 'Propose the correction'),
  nothingChanged: text('Chưa có ô nào khác nội dung đã ghi.', 'Nothing differs from what was recorded yet.'),
  link: textWith(
    (seq: number) => `Đính chính số ${seq}`,
    (seq: number) => `Correct no. ${seq}`,
  ),
});
