import { byLang, text } from './text.js';

const things = {
  openList: text('Lọc danh sách quần chúng theo bước', 'Filter the list of candidates by step'),
  openPerson: text(
    'Mở hồ sơ một người: ở bước nào, chờ ai, vì sao chưa chuyển được',
    'Open a person: at which step, waiting for whom, why not yet further',
  ),
  recordAct: text(
    'Ghi một việc: nhập, kiểm tra, xác nhận, nhận biên nhận',
    'Record an act: fill in, check, confirm, get the receipt',
  ),
  seeChart: text('Xem sơ đồ quy trình của một người (thẻ “Sơ đồ”)', 'See the chart of a person’s road (tab “Chart”)'),
  meet: text('Ghi cuộc họp chi bộ xét nhiều người cùng lúc', 'Record a branch meeting that considers several people'),
  helped: text('Xem những người được phân công giúp đỡ', 'See whom you are assigned to help'),
  sendSheet: text('Viết và gửi một phiếu nhận xét quý', 'Write and send an assessment of a quarter'),
  whatIf: text(
    'Tính thử: nếu họp ngày khác thì các bước sau ra sao',
    'What if the meeting is on another day: plan a road',
  ),
  seeCompliance: text(
    'Xem một hồ sơ có đúng quy định, đúng hạn không (thẻ “Tuân thủ”)',
    'See whether a case was lawful and in time (tab “Compliance”)',
  ),
  seeReaders: text('Xem ai đã xem hồ sơ của một người', 'See who has looked at a person’s case'),
  findByName: text('Tìm một người theo tên, không cần gõ dấu', 'Find a person by name, marks left out'),
  confirm: text('Xác nhận một việc người khác đã ghi', 'Confirm what somebody else has recorded'),
  openLog: text('Tìm trong nhật ký và kiểm tra tính toàn vẹn', 'Search the log and check that it is whole'),
  seeAccounts: text('Mở một tài khoản và các nhiệm vụ của nó', 'Open an account and its duties'),
  grantDuty: text(
    'Giao một nhiệm vụ: người quản trị thứ hai phải xác nhận',
    'Grant a duty: a second administrator must confirm',
  ),
  readProcedure: text('Đọc quy trình và căn cứ của từng bước', 'Read the procedure and the legal basis of each step'),
  readGuide: text('Đọc hướng dẫn cho vai trò này', 'Read the guide for this role'),
  readWords: text('Tra từ ngữ của công tác phát triển Đảng', 'Look up the words of the field'),
};

export type ThingKey = keyof typeof things;

/** The card of the demo. */
export const threeThingsWords = byLang({
  title: text('Ba việc nên thử', 'Three things to try'),
  lead: text(
    'Dữ liệu là mẫu, làm gì cũng được. Mỗi việc tự đánh dấu khi đã làm.',
    'All data is a sample: anything may be tried. Each line ticks itself once done.',
  ),
  done: text('Đã làm', 'Done'),
  open: text('Chưa làm', 'Not yet'),
  ...things,
});
