import { byLang, text, textWith } from './text.js';

/** P12: one meeting about several people. */
export const meetingWords = byLang({
  title: text('Hội nghị', 'Meetings'),
  lead: text(
    'Chọn những người hội nghị xem xét, nhập một lần, ghi kết quả từng người. Sang trang khác vẫn giữ những người đã chọn.',
    'Tick whom the meeting considers, type what they share once, and record each result. Ticks are kept from page to page.',
  ),
  noneHere: text('Trang này không có ai cần đưa ra hội nghị', 'Nobody on this page is to be considered now'),
  noneHereLead: text('Xem tiếp ở trang sau.', 'There are more people on the next page.'),
  pages: text('Các trang của danh sách', 'Pages of the list'),
  first: text('Trang đầu', 'First page'),
  next: text('Trang sau', 'Next page'),
  noneTitle: text('Hiện không có ai cần đưa ra hội nghị', 'Nobody is to be considered now'),
  none: text(
    'Người đã đủ hồ sơ để họp xét kết nạp, công nhận chính thức hoặc xóa tên sẽ hiện ở đây.',
    'Those whose dossier is ready for admission, recognition or deletion will stand here.',
  ),
  secretary: text('Hội nghị chi bộ', 'Branch meeting'),
  grassroots: text('Hội nghị đảng ủy cơ sở', 'Meeting of the grassroots committee'),
  competent: text('Hội nghị cấp ủy có thẩm quyền', 'Meeting of the competent committee'),
  considered: text('Người được xem xét', 'Whom to consider'),
  elsewhere: text('Đã chọn ở trang khác', 'Ticked on another page'),
  nobody: text('Chọn ít nhất một người được xem xét', 'Tick at least one person to consider'),
  tooMany: text(
    'Mỗi lần nhập được kết quả của nhiều nhất 50 người: bỏ chọn bớt, nhập những người còn lại sau',
    'The results of at most 50 people are entered at a time: untick some and enter them later',
  ),
  draftOf: textWith(
    (body: string, people: number) => `${body}: ${people} người`,
    (body: string, people: number) => `${body}: ${people} ${people === 1 ? 'person' : 'people'}`,
  ),
  only: textWith(
    (act: string) => `hiện chỉ ghi được: ${act}`,
    (act: string) => `all that can be recorded now: ${act}`,
  ),
  choose: text('Nhập kết quả hội nghị', 'Enter the results'),
  notYet: text('Chưa đủ điều kiện hôm nay', 'Not yet possible today'),
  waiting: text('Đang chờ đồng chí khác xác nhận', 'Waiting for another person'),

  formTitle: text('Kết quả hội nghị', 'Results of the meeting'),
  shared: text('Chung cho cả hội nghị', 'The same for everybody'),
  on: text('Ngày họp', 'Day of the meeting'),
  listed: text('Tổng số đảng viên, ủy viên được triệu tập', 'All members convened'),
  present: text('Số có mặt', 'Present'),
  ballot: text('Cách biểu quyết', 'How the vote was taken'),
  chosen: text('Hội nghị tự chọn cách biểu quyết', 'The meeting itself chose how to vote'),
  yes: text('Có', 'Yes'),
  no: text('Không', 'No'),
  absent: text('Vắng mặt và lý do', 'Absent and why'),
  absentHint: text(
    'Ví dụ: 2 vắng có lý do: 1 ốm, 1 đi công tác. Để trống nếu đủ.',
    'For example: 2 absent, 1 ill, 1 away. Leave blank if all came.',
  ),
  minutes: text('Số biên bản', "Minutes' number"),
  issuer: text('Nơi ban hành', 'Issuer'),
  excluded: text('Không tính vào tổng số', 'Left out of the base'),
  excludedHint: text(
    'Mỗi người một dòng, kèm lý do theo quy định. Dòng để trống được bỏ qua.',
    'One line a person, with the ground. Blank lines are left out.',
  ),
  person: text('Người', 'Person'),
  reason: text('Lý do', 'Ground'),
  row: textWith(
    (number: number) => `Người không tính, dòng ${number}`,
    (number: number) => `Left out, line ${number}`,
  ),
  addRow: text('Thêm người không tính vào tổng số', 'Add a person left out'),
  pick: text('Chọn', 'Choose'),
  lateReason: text('Lý do ghi muộn', 'Why it is recorded so late'),
  act: text('Kết quả ghi thành', 'Recorded as'),
  for: text('Tán thành', 'For'),
  against: text('Không tán thành', 'Against'),
  invalid: text('Phiếu trắng, không hợp lệ', 'Blank or invalid'),
  number: text('Số nghị quyết, quyết định', 'Number of the resolution or decision'),
  optional: text('không bắt buộc', 'optional'),
  of: textWith(
    (name: string, field: string) => `${name}: ${field}`,
    (name: string, field: string) => `${name}: ${field}`,
  ),
  opensFirst: text(
    'Cuộc họp về người này được ghi cùng với kết quả biểu quyết.',
    'The meeting on this person is recorded with the vote.',
  ),
  lost: textWith(
    (codes: string) =>
      `Hồ sơ ${codes}: không còn ở bước này, hoặc ngoài phạm vi phụ trách; nội dung về hồ sơ này đã bỏ ra. Nội dung khác còn nguyên.`,
    (codes: string) =>
      `${codes}: not at this step any more, or outside your scope; what was about it is left out. Everything else is kept.`,
  ),
  more: text(
    'Kết quả đã chọn cần thêm nội dung: nhập các ô còn trống rồi kiểm tra lại.',
    'What was chosen asks for more: fill in what is still blank, then check again.',
  ),
  check: text('Kiểm tra trước khi ghi', 'Check before recording'),

  checkTitle: text('Kiểm tra kết quả hội nghị', 'Check the results of the meeting'),
  base: text('Tổng số được tính', 'Base'),
  result: text('Kết quả', 'Result'),
  cannot: text('Chưa ghi được', 'Cannot be recorded'),
  checkNote: text(
    'Mỗi người được ghi riêng và chờ đồng chí khác xác nhận. Người chưa ghi được không ảnh hưởng đến người khác.',
    'Each person is recorded apart and waits for another to confirm. One who cannot be recorded holds up nobody else.',
  ),
  moved: text(
    'Có hồ sơ đã có việc mới từ khi mở trang. Nội dung vừa nhập còn nguyên: xem việc mới rồi kiểm tra lại nếu vẫn cần.',
    'Something new was recorded in a case since the page was opened. What was entered is kept: look at what is new, then check again if it is still needed.',
  ),
  record: textWith(
    (count: number) => `Ghi kết quả ${count} người`,
    (count: number) => `Record ${count} ${count === 1 ? 'person' : 'people'}`,
  ),
  change: text('Sửa lại', 'Change'),

  doneTitle: text('Đã ghi kết quả hội nghị', 'The results were recorded'),
  partTitle: text('Đã ghi một phần', 'Recorded in part'),
  refusedTitle: text('Chưa ghi được', 'Not recorded'),
  recorded: text('Đã ghi', 'Recorded'),
  waits: text('Chờ đồng chí khác xác nhận', 'Waiting for another person'),
  entry: textWith(
    (seq: number) => `Số ${seq}`,
    (seq: number) => `No. ${seq}`,
  ),
  open: text('Xem nội dung chờ xác nhận', 'See what waits'),
  refused: text('Chưa ghi, cần sửa', 'Not recorded, to be mended'),
  kept: text('Mọi nội dung đã nhập về những người này còn nguyên.', 'Everything typed about these people is kept.'),
  mend: text('Sửa và ghi lại', 'Mend and record again'),
  alone: text('Mở việc này trong hồ sơ', 'Open this act in the case'),
  back: text('Về danh sách hội nghị', 'Back to the meetings'),
});
