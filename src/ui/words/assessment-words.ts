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

  offlineTitle: text('Viết khi không có mạng', 'Writing without a network'),
  offlineLead: text(
    'Chỉ bật trên điện thoại riêng. Máy giữ mã hồ sơ, chữ cái đầu của tên và nhận xét chưa gửi, đã mã hóa; gửi xong, đăng xuất hoặc sau 14 ngày thì xóa.',
    'Only on a phone of your own. It keeps the code, the initials and what was not sent yet, encrypted, until it is sent, you sign out, or 14 days have passed.',
  ),
  ownPhone: text(
    'Máy này là điện thoại riêng, không phải máy dùng chung',
    'This is a phone of my own, not a shared machine',
  ),
  offlineShared: text(
    'Khi đăng nhập đã chọn “máy dùng chung”, nên không bật được việc viết khi không có mạng.',
    'You signed in on a shared machine, so writing without a network cannot be switched on.',
  ),
  offlineOn: text('Bật viết khi không có mạng', 'Switch on'),
  offlineOff: text('Tắt và xóa khỏi máy này', 'Switch off and delete from this phone'),
  offlineIsOn: text('Đã bật trên máy này.', 'Switched on here.'),
  unsent: text('Nhận xét chưa gửi', 'Not sent yet'),
  openOffline: text('Mở tờ nhận xét dùng khi không có mạng', 'Open the sheet for use without a network'),
  sheetTitle: text('Nhận xét khi không có mạng', 'Assessment without a network'),
  sheetLead: text(
    'Nhận xét được lưu trên máy này và tự gửi khi có mạng.',
    'What is written is kept on this phone and sent once there is a network.',
  ),
  sheetOff: text(
    'Máy này chưa bật viết khi không có mạng, hoặc trình duyệt đã tắt JavaScript. Khi có mạng, bật ở trang Nhận xét.',
    'This phone has not switched it on, or JavaScript is off. Switch it on on the page of assessments.',
  ),
  pick: text('Chọn', 'Choose'),
  keep: text('Lưu nhận xét', 'Keep the assessment'),
  waitingTitle: text('Đang giữ trên máy này', 'Kept on this phone'),
  waits: text('Chờ gửi', 'To be sent'),
  edit: text('Sửa', 'Change'),
  drop: text('Xóa', 'Delete'),
  mendOpen: text('Mở để xem lỗi và sửa', 'Open with its faults'),
  saidWho: text('Chọn người được nhận xét.', 'Choose the person.'),
  saidSaved: text('Đã lưu trên máy này.', 'Kept on this phone.'),
  saidSent: text('Đã gửi {n} nhận xét.', 'Sent: {n}.'),
  saidOffline: text('Chưa có mạng. Nhận xét sẽ tự gửi khi có mạng.', 'No network. It will be sent once there is one.'),
  saidSignIn: text('Đăng nhập để gửi nhận xét đang giữ trên máy này.', 'Sign in to send what is kept on this phone.'),
  signIn: text('Đăng nhập', 'Sign in'),

  caseTitle: text('Nhận xét theo quý', 'Assessments by quarter'),
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
