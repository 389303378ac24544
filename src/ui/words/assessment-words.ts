import { byLang, text, textWith } from './text.js';

const roman = ['I', 'II', 'III', 'IV'];

/** P16 and P17: the helper's assessments. */
export const assessmentWords = byLang({
  title: text('Nhận xét định kỳ', 'Periodic assessments'),
  lead: text(
    'Mỗi quý một lần, đảng viên giúp đỡ nhận xét người mình được phân công.',
    'Once a quarter the helper assesses the person he is assigned to.',
  ),
  noneTitle: text('Chưa được phân công giúp đỡ ai', 'Nobody is assigned to you yet'),
  none: text(
    'Chi bộ phân công đảng viên giúp đỡ khi đưa người vào danh sách cảm tình Đảng. Phân công xong thì tên hiện ở đây.',
    'The branch names a helper when it enters a person in the list of sympathisers. Then the name stands here.',
  ),
  caption: text('Người được giúp đỡ', 'People you help'),
  name: text('Họ và tên', 'Name'),
  step: text('Bước', 'Step'),
  period: text('Kỳ', 'Quarter'),
  state: text('Tình trạng', 'State'),
  sent: text('Đã gửi', 'Sent'),
  due: text('Chưa gửi', 'Not sent'),
  mend: text('Cần sửa', 'To be mended'),
  sentOn: textWith(
    (day: string) => `ngày ${day}`,
    (day: string) => `on ${day}`,
  ),
  write: text('Viết nhận xét', 'Write the assessment'),
  task: text('Việc', 'Task'),
  all: text('Các kỳ đã nhận xét', 'Earlier quarters'),
  quarter: textWith(
    (year: number, no: number) => `Quý ${roman[no - 1] ?? String(no)}/${year}`,
    (year: number, no: number) => `Quarter ${roman[no - 1] ?? String(no)}/${year}`,
  ),

  newTitle: text('Nhận xét', 'Assessment'),
  about: text('Người được nhận xét', 'Person assessed'),
  on: text('Ngày nhận xét', 'Day of the assessment'),
  awareness: text('Nhận thức chính trị', 'Political awareness'),
  conduct: text('Đạo đức, lối sống', 'Morals and way of life'),
  ability: text('Năng lực và kết quả công việc', 'Ability and results of work'),
  relations: text('Quan hệ quần chúng', 'Relations with people'),
  good: text('Tốt', 'Good'),
  fair: text('Khá', 'Fair'),
  met: text('Đạt yêu cầu', 'Meets what is asked'),
  notMet: text('Chưa đạt yêu cầu', 'Does not yet meet it'),
  remark: textWith(
    (question: string) => `${question}: nói rõ thêm (không bắt buộc)`,
    (question: string) => `${question}: more about it (optional)`,
  ),
  need: text('Cần giúp đỡ thêm', 'Help needed'),
  optional: text('Không bắt buộc.', 'Optional.'),
  check: text('Kiểm tra nhận xét', 'Check the assessment'),
  checkTitle: text('Kiểm tra trước khi gửi', 'Check before sending'),
  checkLead: text(
    'Nhận xét gửi rồi thì không sửa được, chỉ đính chính bằng một bản ghi khác.',
    'What was sent is not changed; it is corrected by another entry.',
  ),
  send: text('Gửi nhận xét', 'Send the assessment'),
  change: text('Sửa lại', 'Change it'),
  doneTitle: text('Đã gửi nhận xét', 'The assessment was sent'),
  done: textWith(
    (name: string) => `Nhận xét về ${name} đã được ghi vào hồ sơ.`,
    (name: string) => `The assessment of ${name} was recorded in the case.`,
  ),
  back: text('Về danh sách nhận xét', 'Back to the assessments'),
  backToCase: text('Về hồ sơ', 'Back to the case'),

  caseTitle: text('Nhận xét theo quý', 'Assessments by quarter'),
  caseLead: textWith(
    (code: string) => `Hồ sơ ${code}`,
    (code: string) => `Case ${code}`,
  ),
  helper: text('Đảng viên giúp đỡ', 'Helper'),
  missing: text('Chưa có', 'None'),
  running: text('Chưa có, quý chưa kết thúc', 'None, the quarter is not over'),
  content: text('Nội dung', 'Content'),
  by: textWith(
    (name: string, day: string) => `${name} nhận xét ngày ${day}`,
    (name: string, day: string) => `Assessed by ${name} on ${day}`,
  ),
  span: textWith(
    (from: string, to: string) => `Từ ${from} đến ${to}`,
    (from: string, to: string) => `From ${from} to ${to}`,
  ),
  recorded: textWith(
    (instant: string) => `ghi lúc ${instant}`,
    (instant: string) => `recorded ${instant}`,
  ),
  tasksDone: text('Việc đã làm', 'Work done'),
  annulled: text('Đã hủy bằng đính chính', 'Annulled by a correction'),
  restated: text('Đã đính chính', 'Corrected'),
  erased: text(
    'Dữ liệu cá nhân của người này đã được xóa, nội dung nhận xét không còn.',
    "This person's data were erased; the contents are gone.",
  ),
  noHelp: text('Hồ sơ chưa có đảng viên giúp đỡ.', 'Nobody helps this person yet.'),
  opened: text(
    'Mỗi lần mở trang này được ghi lại: ai xem, lúc nào.',
    'Each opening of this page is noted: who read it and when.',
  ),
});
