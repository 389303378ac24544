import { byLang, counted, text, textWith } from './text.js';

/** P2. */
export const workWords = byLang({
  title: text('Việc của tôi', 'My work'),
  lead: textWith(
    (count: string, day: string) => `${count} việc cần làm, tính đến ngày ${day}`,
    (count: string, day: string) => `${counted(count, 'thing', 'things')} to do, as of ${day}`,
  ),
  overdue: text('Quá hạn', 'Overdue'),
  week: text('Trong 7 ngày tới', 'Within 7 days'),
  month: text('Trong 30 ngày tới', 'Within 30 days'),
  open: text('Làm được ngay, chưa đến hạn', 'Can be done now, no date near'),
  confirm: text('Chờ tôi xác nhận', 'Waiting for my confirmation'),
  others: text('Đang chờ người khác', 'Waiting for others'),
  nearest: text('Việc gần nhất', 'The nearest thing'),
  act: text('Việc', 'Act'),
  person: text('Người', 'Person'),
  step: text('Bước', 'Step'),
  waiting: text('Chờ ai', 'Waiting for'),
  due: text('Hạn', 'Due'),
  recorded: text('Ghi ngày', 'Recorded'),
  since: textWith(
    (day: string) => `Ở bước này từ ${day}`,
    (day: string) => `At this step since ${day}`,
  ),
  comes: textWith(
    (what: string) => `Đến mốc: ${what}`,
    (what: string) => `A day comes: ${what}`,
  ),
  within: textWith(
    (what: string) => `Thời hạn: ${what}`,
    (what: string) => `Limit: ${what}`,
  ),
  several: textWith(
    (count: string) => `${count} người trong danh sách`,
    (count: string) => `${counted(count, 'person', 'people')} on the list`,
  ),
  none: text('Không có việc nào.', 'Nothing.'),
  emptyTitle: text('Không có việc nào trong 30 ngày tới', 'Nothing to do within 30 days'),
  empty: text(
    'Việc hiện ra ở đây khi một bước đến lượt thực hiện, một thời hạn sắp đến, hoặc người khác đề nghị xác nhận.',
    'Work appears here when a step needs your act, a limit comes near, or somebody asks you to confirm.',
  ),
  noLater: text('Cũng chưa có thời hạn nào về sau.', 'No later limit is set either.'),
  noMatch: text('Không có việc nào khớp với bộ lọc.', 'Nothing matches the filter.'),
  more: textWith(
    (shown: string, total: string) =>
      `Đang hiện ${shown} trong ${total} việc, việc gấp trước. Lọc theo đơn vị hoặc tên để thấy việc còn lại.`,
    (shown: string, total: string) =>
      `${shown} of ${total} are shown, the most urgent first. Filter by unit or name to see the others.`,
  ),
  sections: text('Các phần của trang', 'Parts of the page'),
  filters: text('Bộ lọc', 'Filters'),
  search: text('Họ tên hoặc mã hồ sơ', 'Name or code'),
  searchHint: text('Không cần gõ dấu.', 'Diacritics are not needed.'),
  unit: text('Đơn vị', 'Unit'),
  allUnits: text('Tất cả đơn vị', 'All units'),
  apply: text('Lọc', 'Filter'),
  clear: text('Xóa bộ lọc', 'Clear the filter'),
  reminder: text('Sao chép lời nhắc', 'Copy a reminder'),
  reminderHint: text(
    'Lời nhắc chỉ có mã hồ sơ và ngày, gửi được qua Zalo hoặc tin nhắn. Chọn cả khung rồi sao chép.',
    'Only codes and days, fit for Zalo or a text message. Select the whole box and copy it.',
  ),
  reminderText: text('Lời nhắc', 'Reminder'),
  copy: text('Sao chép', 'Copy'),
  reminderHead: textWith(
    (day: string) => `Nhắc việc trên Lộ Trình, ngày ${day}:`,
    (day: string) => `Reminder from Lộ Trình, ${day}:`,
  ),
  reminderLine: textWith(
    (code: string, day: string, left: string) => `- Hồ sơ ${code}: hạn ${day} (${left})`,
    (code: string, day: string, left: string) => `- Case ${code}: due ${day} (${left})`,
  ),
  reminderEnd: text('Mở Lộ Trình để xem việc cần làm.', 'Open Lộ Trình to see what is to be done.'),
  ownDrafts: text('Bản thảo do tôi lập', 'Drafted by me'),
  draftState: text('Trạng thái', 'State'),
  draftWaits: text('Chờ xác nhận', 'To be confirmed'),
  draftRefused: text('Không được xác nhận', 'Refused'),
  draftRuns: text('Đang chạy', 'Under way'),
  // What waits for a second person beside the acts of cases.
  administration: text('Bản thảo về tài khoản, quyền hoặc đơn vị', 'A draft about accounts, duties or units'),
  setting: text('Thay đổi tuyến quyết định, lựa chọn của đơn vị', "A change of a unit's route or options"),
  calendar: text('Điều chỉnh lịch ngày làm việc', 'An amendment of the working-day calendar'),
  migration: text('Chuyển hồ sơ sang bộ quy định mới', 'Crossing of cases to a new edition'),
  export: text('Danh sách xin xuất ra ngoài', 'A list to be taken out'),
  erasure: text('Đề nghị xóa dữ liệu của một người', 'Erasure of the data of a person'),
  conflictEnd: text('Kết thúc một quan hệ không được xử lý hồ sơ', 'The end of a conflict of interest'),
});
