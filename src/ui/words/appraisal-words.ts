import { byLang, counted, type Lang, text, type Text, textWith } from './text.js';

/** P21. */
export const appraisalWords = byLang({
  title: text('Thẩm định', 'Appraisal'),
  lead: text(
    'Hồ sơ đang ở cấp ủy có thẩm quyền, theo ngày nhận.',
    'Dossiers at the competent committee, by the day of receipt.',
  ),
  none: text('Không có hồ sơ nào đang chờ thẩm định', 'No dossier waits for appraisal'),
  noneWhy: text(
    'Hồ sơ vào danh sách này khi đảng ủy cơ sở gửi lên và việc nhận hồ sơ được ghi.',
    'A dossier comes here once the grassroots committee has sent it up and its receipt was recorded.',
  ),
  caption: text('Hồ sơ chờ thẩm định, nhận trước xếp trước', 'Dossiers for appraisal, received first first'),
  name: text('Họ và tên', 'Name'),
  unit: text('Đơn vị', 'Unit'),
  step: text('Bước', 'Step'),
  received: text('Ngày nhận', 'Received'),
  due: text('Hạn quyết định', 'Decision due'),
  returned: text('Đã trả để bổ sung', 'Returned for supplement'),
  pages: text('Các trang', 'Pages'),
  first: text('Về trang đầu', 'First page'),
  next: text('Trang sau', 'Next page'),

  back: text('Danh sách thẩm định', 'Queue of appraisal'),
  code: text('Hồ sơ', 'Case'),
  open: text('Mở hồ sơ', 'Open the case'),
  automatic: text('Hệ thống tự kiểm tra', 'Checked by the system'),
  automaticLead: text(
    'Kết quả dưới đây lấy từ nhật ký của hồ sơ, để đối chiếu khi đánh dấu. Không thay cho việc thẩm định.',
    'What follows is taken from the log of the case, to be held against the dossier. It takes the place of no appraisal.',
  ),
  judged: textWith(
    (judged: string, kept: string) => `${kept} trên ${judged} việc đúng quy định`,
    (judged: string, kept: string) => `${kept} of ${judged} entries keep the rules`,
  ),
  lapses: textWith(
    (open: string, remedied: string) => `${open} điểm quá thời hạn chưa khắc phục, ${remedied} điểm đã khắc phục`,
    (open: string, remedied: string) => `${open} lapses open, ${remedied} remedied`,
  ),
  barred: textWith(
    (count: string) => `${count} việc trái quy định khi xét lại`,
    (count: string) => `${counted(count, 'entry', 'entries')} refused when judged again`,
  ),
  unsure: textWith(
    (count: string) => `${count} việc dựa trên quy định chưa xác nhận`,
    (count: string) => `${counted(count, 'entry rests', 'entries rest')} on an unconfirmed rule`,
  ),
  compliance: text('Việc chấp hành quy định', 'Compliance with the rules'),
  votes: text('Biểu quyết', 'Votes'),
  vote: textWith(
    (yes: string, base: string, date: string) => `${yes}/${base} tán thành, ngày ${date}`,
    (yes: string, base: string, date: string) => `${yes}/${base} in favour, ${date}`,
  ),
  reached: text('đạt', 'reached'),
  notReached: text('chưa đạt', 'not reached'),
  branch: text('Chi bộ', 'Branch'),
  committee: text('Đảng ủy cơ sở', 'Grassroots committee'),
  noVotes: text('Chưa có biểu quyết nào được ghi.', 'No vote was recorded.'),
  papers: text('Giấy tờ', 'Papers'),
  paper: text('Giấy tờ', 'Paper'),
  state: text('Tình trạng', 'State'),
  validUntil: textWith(
    (date: string) => `đến ${date}`,
    (date: string) => `until ${date}`,
  ),

  checklist: text('Phiếu thẩm định', 'Checklist'),
  checklistLead: text(
    'Đánh dấu từng mục khi đối chiếu hồ sơ giấy. Dấu và ghi chú được lưu hai giờ kể từ lần lưu cuối, riêng cho tài khoản này; vào hồ sơ khi ghi một việc ở bước sau.',
    'Mark each item against the dossier on paper. Marks and notes are kept for two hours from the last save, for this account alone; they enter the case when an act is recorded at the next step.',
  ),
  keptLead: textWith(
    (time: string) => `Phiếu dưới đây có các dấu và ghi chú đã lưu lúc ${time}.`,
    (time: string) => `The checklist below holds the marks and notes saved at ${time}.`,
  ),
  stop: text('Thôi thẩm định', 'Stop appraising'),
  drop: text('Bỏ phiếu đã lưu, thôi thẩm định', 'Drop the saved marks and stop appraising'),

  appraisedBy: text('Đang có người thẩm định', 'Being appraised'),
  appraising: textWith(
    (name: string, time: string) => `đ/c ${name} đang thẩm định từ ${time}`,
    (name: string, time: string) => `đ/c ${name} has been appraising this since ${time}`,
  ),
  appraisingOwn: textWith(
    (time: string) => `Hồ sơ do tài khoản này thẩm định từ ${time}.`,
    (time: string) => `Appraised under this account since ${time}.`,
  ),
  appraisingOver: textWith(
    (name: string, time: string) => `Hồ sơ do tài khoản này nhận thẩm định thay đ/c ${name} từ ${time}.`,
    (name: string, time: string) => `Taken over under this account from đ/c ${name} at ${time}.`,
  ),
  appraisingEnds: text(
    'Lời báo này hết khi hết ngày hoặc khi hồ sơ được trình, trả lại hay dừng.',
    'Others of the board are told so until the day ends or the dossier is submitted, returned or stopped.',
  ),
  takenOver: textWith(
    (name: string, time: string) => `đ/c ${name} đã nhận thẩm định thay từ ${time}`,
    (name: string, time: string) => `đ/c ${name} took this dossier over at ${time}`,
  ),
  noLock: text(
    'Lời báo để hai người không cùng làm một việc; phiếu và các việc bên dưới vẫn dùng được.',
    'This is told so that two do not do the same work; the checklist and the acts below stay open.',
  ),
  takeOver: text('Nhận thẩm định thay', 'Take the appraisal over'),
  takeOverSays: textWith(
    (name: string) =>
      `Khi mở lại hồ sơ, đ/c ${name} thấy ai đã nhận và từ lúc nào. Dấu và ghi chú của đ/c ${name} không chuyển sang.`,
    (name: string) =>
      `On opening the dossier again đ/c ${name} is told who took it over and when. Marks and notes of đ/c ${name} do not come along.`,
  ),
  met: text('Đạt', 'Met'),
  failed: text('Không đạt', 'Not met'),
  notApplicable: text('Không áp dụng', 'Not applicable'),
  note: text('Ghi chú', 'Note'),
  noteOf: textWith(
    (item: string) => `Ghi chú: ${item}`,
    (item: string) => `Note: ${item}`,
  ),
  goOn: text('Tổng hợp kết quả', 'Put the results together'),

  outcome: text('Kết quả thẩm định', 'Result of the appraisal'),
  letterTitle: text('Những mục cần bổ sung', 'Items to be supplemented'),
  letterTo: textWith(
    (unit: string) => `Kính gửi: ${unit}`,
    (unit: string) => `To: ${unit}`,
  ),
  letterLead: textWith(
    (code: string, count: string) =>
      `Qua thẩm định hồ sơ mã ${code}, đề nghị đồng chí bổ sung, hoàn chỉnh ${count} mục sau:`,
    (code: string, count: string) => `On appraisal of dossier ${code}, please supplement these ${count} items:`,
  ),
  allMet: text('Không có mục nào được đánh dấu không đạt.', 'No item is marked as not met.'),
  unmarked: textWith(
    (count: string) => `Còn ${count} mục chưa đánh dấu`,
    (count: string) => `${counted(count, 'item is', 'items are')} not marked yet`,
  ),
  changeMarks: text('Sửa phiếu', 'Change the marks'),
  nextActs: text('Ghi kết quả bằng một việc', 'Record the result by an act'),
  nextLead: text(
    'Mỗi việc mở ra biểu mẫu của nó; những mục không đạt được điền sẵn vào việc trả hồ sơ. Chưa có gì được ghi.',
    'Each act opens its form; the items not met are filled into the return of the dossier. Nothing is recorded yet.',
  ),
  noActs: text('Nhiệm vụ này chưa có việc nào để ghi kết quả.', 'This duty has no act to record the result by.'),
  waitingFor: textWith(
    (who: string) => `Việc của ${who}`,
    (who: string) => `Done by ${who}`,
  ),
  notYet: text('chưa làm được', 'not yet'),
});

/** What is looked at in a dossier. */
const items = {
  application: text('Đơn xin vào Đảng', 'Application'),
  record: text(
    'Lý lịch đã khai đủ, đóng dấu giáp lai và chứng nhận',
    'Personal record complete, edge-stamped and certified',
  ),
  verification: text('Thẩm tra, xác minh lý lịch', 'Verification of the record'),
  introduction: text('Giấy giới thiệu, nghị quyết giới thiệu', 'Introductions and resolutions of introduction'),
  opinions: text('Ý kiến nhận xét và bản tổng hợp', 'Opinions and their summary'),
  certificate: text('Giấy chứng nhận lớp nhận thức về Đảng còn giá trị', 'Course certificate, still valid'),
  branchResolution: text('Nghị quyết của chi bộ', 'Resolution of the branch'),
  committeeResolution: text('Nghị quyết của đảng ủy cơ sở', 'Resolution of the grassroots committee'),
  standards: text('Tiêu chuẩn, điều kiện người vào Đảng', 'Standards and conditions of the applicant'),
  politicalStandard: text('Tiêu chuẩn chính trị', 'Political standards'),
  order: text('Trình tự, thủ tục', 'Order of the procedure'),
  limits: text('Thời hạn', 'Limits'),
} as const satisfies Record<string, Text>;

export const appraisedItem = (item: keyof typeof items, lang: Lang): string => items[item][lang];
