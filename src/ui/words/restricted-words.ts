import { byLang, text, textWith } from './text.js';

/** Content that is opened to few, for a stated purpose. */
export const restrictedWords = byLang({
  title: text('Nội dung hạn chế', 'Restricted content'),
  label: text('Hạn chế', 'Restricted'),
  lead: text(
    'Kết quả thẩm tra, kết luận, kỷ luật được niêm phong. Mở nội dung nào phải nói rõ mục đích; mỗi lần mở được ghi vào nhật ký trước khi nội dung hiện ra.',
    'Results of verification, conclusions and discipline are sealed. Opening asks for a purpose; each opening is entered in the log before anything is shown.',
  ),
  none: text('Hồ sơ chưa có nội dung hạn chế.', 'The case holds no restricted content yet.'),
  holds: textWith(
    (fields: string) => `Đã niêm phong: ${fields}.`,
    (fields: string) => `Sealed: ${fields}.`,
  ),
  never: text('Chưa có ai mở.', 'Nobody has opened it.'),
  last: textWith(
    (by: string, at: string, purpose: string) => `Mở gần nhất: ${by}, ${at}, mục đích: ${purpose}.`,
    (by: string, at: string, purpose: string) => `Opened last: ${by}, ${at}, for: ${purpose}.`,
  ),
  purpose: text('Mục đích xem', 'Purpose of viewing'),
  open: text('Mở nội dung', 'Open'),
  entry: textWith(
    (seq: number) => `mục ${seq}`,
    (seq: number) => `entry ${seq}`,
  ),
  notNow: textWith(
    (who: string) => `Ở bước này chỉ mở được bởi: ${who}.`,
    (who: string) => `At this step it is opened only by: ${who}.`,
  ),
  opened: text('Nội dung đã mở', 'Opened content'),
  nothing: text('Không có giá trị nào được ghi.', 'No value was recorded.'),
});
