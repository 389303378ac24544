import { choiceLabel } from '../src/ui/words/fields.js';
import { type Lang, type Text, text } from '../src/ui/words/text.js';
import type { ChartArrow } from '../workflows/admission/chart.js';

/** What the book says beside the words of the pages. */
export const says = {
  title: text('Sách luật kết nạp đảng viên', 'The book of the law of admission'),
  made: text(
    'Sinh từ máy trạng thái, sổ quy tắc và lời trên trang; không sửa tay: `npm run docs`.',
    'Made from the machine, the register and the words of the pages; not written by hand: `npm run docs`.',
  ),
  editions: text('Các ấn bản', 'Editions'),
  rules: text('Quy tắc', 'Rules'),
  transitions: text('Chuyển bước', 'Transitions'),
  limits: text('Thời hạn và tham số', 'Limits and parameters'),
  diagrams: text('Sơ đồ trạng thái', 'State diagrams'),
  crosswalks: text('Đối chiếu giữa các ấn bản', 'Crosswalks between editions'),
  marks: text('Độ tin cậy của cách đọc', 'How sure the reading is'),
  forces: text('Khi quy tắc không được đáp ứng', 'When a rule is not met'),
  documents: text('Văn bản', 'Documents'),
  from: text('Từ', 'From'),
  until: text('Đến trước', 'Until'),
  slice: text('Giai đoạn', 'Slice'),
  id: text('Mã', 'Id'),
  cite: text('Căn cứ', 'Article'),
  force: text('Hiệu lực', 'Force'),
  mark: text('Độ tin cậy', 'Confidence'),
  content: text('Nội dung', 'What it says'),
  tested: text('Kiểm thử', 'Tested in'),
  notModelled: text('chưa mô hình hóa', 'not modelled'),
  remedy: text('Khắc phục', 'Remedy'),
  states: text('Ở bước', 'In'),
  act: text('Việc', 'Act'),
  who: text('Ai', 'Who'),
  conditions: text('Điều kiện', 'Conditions'),
  to: text('Đến', 'To'),
  stays: text('không đổi bước', 'stays'),
  returns: text('về bước đã rời', 'back to where it came from'),
  deadlines: text('Thời hạn', 'Limits'),
  starts: text('bắt đầu', 'starts'),
  ends: text('kết thúc', 'ends'),
  acts: text('quyết', 'acts'),
  records: text('ghi', 'records'),
  confirms: text('xác nhận', 'confirms'),
  otherwise: text('còn lại', 'otherwise'),
  practice: text('tập quán, văn bản không nói', 'practice, the text is silent'),
  anyOf: text('Mọi bước', 'Any of'),
  beside: text('Chạy song song', 'Beside'),
  here: text('ghi thêm tại đây', 'recorded here'),
  comes: text('từ', 'from'),
  name: text('Tên', 'Name'),
  kind: text('Loại', 'Kind'),
  length: text('Độ dài', 'Length'),
  passes: text('Khi qua hạn', 'When it passes'),
  onlyShown: text('chỉ hiển thị', 'shown only'),
  parameter: text('Tham số', 'Parameter'),
  value: text('Giá trị', 'Value'),
  relation: text('Quan hệ', 'Relation'),
  basis: text('Vì sao', 'Why'),
  changes: text('Thay đổi', 'Changes'),
  equalRest: text('Quy tắc khác: như cũ', 'All other rules: as before'),
  since: text('từ', 'since'),
  till: text('đến trước', 'until'),
  partsOfRoad: text('Từng đoạn đường', 'The road, part by part'),
  unopened: text('Chưa lập hồ sơ', 'No case yet'),
  limitsNote: text(
    'Thời hạn bắt đầu và kết thúc được đo trên các hồ sơ mẫu của bộ kiểm thử.',
    'Which limits an act starts and ends is measured on the example cases of the tests.',
  ),
  oneMachine: text(
    'Một máy cho mọi ấn bản: hình vẽ chung, điều kiện và thời hạn theo từng ấn bản.',
    'One machine serves every edition: the drawings are shared, conditions and limits are per edition.',
  ),
} as const satisfies Record<string, Text>;

/** Parts of the road, a drawing each, by the first number of the next part. */
export const parts: readonly { readonly key: string; readonly below: number; readonly title: Text }[] = [
  { key: '1-list', below: 4, title: text('Nguồn, cảm tình Đảng, lớp nhận thức', 'Pool, list and course') },
  { key: '2-dossier', below: 11, title: text('Lý lịch, thẩm tra, hồ sơ', 'Record, verification and dossier') },
  {
    key: '3-decision',
    below: 20,
    title: text('Chi bộ, cấp ủy, quyết định, lễ', 'Branch, committees, decision, ceremony'),
  },
  { key: '4-membership', below: 30, title: text('Dự bị và công nhận', 'Probation and recognition') },
  { key: '5-deletion', below: 40, title: text('Xóa tên và khiếu nại', 'Deletion and complaint') },
  { key: '6-moves', below: 50, title: text('Chuyển nơi', 'Moves') },
  { key: '7-faults', below: 60, title: text('Sai quy định và làm lại', 'Irregular admission and repair') },
  { key: '8-ends', below: 100, title: text('Kết thúc', 'Ends of the road') },
];

export const timerKinds: Readonly<Record<string, Text>> = {
  hard: text('sau đó không còn làm được', 'after it something is no longer possible'),
  duty: text('trách nhiệm của một cấp', 'a body answers for being late'),
  reminder: text('nhắc', 'a reminder'),
  exact: text('ngày một điều thành sự thật', 'the day something becomes true'),
  right: text('sau đó mất quyền', 'after it a right is gone'),
};

export const units: Readonly<Record<string, Text>> = {
  day: text('ngày', 'day(s)'),
  workday: text('ngày làm việc', 'working day(s)'),
  month: text('tháng', 'month(s)'),
};

/** What each state beside the road is called, where the pages have no word of their own. */
export const besideWords: Readonly<Record<string, Text>> = {
  recognitionAppraising: text('Thẩm định', 'Appraisal'),
  recognitionVoting: text('Biểu quyết', 'Voting'),
  clear: text('Không có vướng mắc chính trị', 'No open political question'),
  untrained: text('Chưa học lớp đảng viên mới', 'New-member class not taken'),
  trained: text('Đã học lớp đảng viên mới', 'New-member class taken'),
  helped: text('Có đảng viên giúp đỡ', 'Followed by a helper'),
  normal: text('Bình thường', 'In good standing'),
  disciplined: text('Bị kỷ luật', 'Disciplined'),
  suspended: text('Bị đình chỉ', 'Suspended'),
  prosecuted: text('Bị khởi tố, truy tố', 'Prosecuted'),
  home: text('Sinh hoạt tại chi bộ', 'At the home branch'),
  transferring: text('Đang chuyển sinh hoạt', 'On transfer'),
  temporary: text('Sinh hoạt tạm thời nơi khác', 'Temporarily elsewhere'),
  abroad: text('Ở nước ngoài', 'Abroad'),
};

const bodies: Readonly<Record<string, Text>> = {
  branch: text('chi bộ', 'branch'),
  subdivision: text('đảng ủy bộ phận', 'sub-division'),
  grassroots: text('đảng ủy cơ sở', 'grassroots committee'),
  competent: text('cấp ủy có thẩm quyền', 'competent committee'),
};

const guards: Readonly<Record<string, Text>> = {
  eligible: text('đủ điều kiện', 'eligible'),
  next: text('tiếp theo là', 'next is the'),
  committeeReached: text('đủ tỷ lệ', 'share reached'),
  nextRecognition: text('đề nghị công nhận, đủ tỷ lệ; tiếp theo là', 'motion to recognise, share reached; next is the'),
  resolved: text('đủ tỷ lệ', 'share reached'),
  thirdShort: text('thiếu tỷ lệ lần thứ ba tại', 'third short vote of the'),
  short: text('thiếu tỷ lệ tại', 'short vote of the'),
  outcome: text('kết quả:', 'outcome:'),
  politicalMet: text('kết luận đạt', 'standards met'),
  beforeMeeting: text('trước khi chi bộ họp', 'before the branch met'),
  suspension: text('loại:', 'kind:'),
  transfer: text('loại:', 'kind:'),
  exempt: text('diện:', 'ground:'),
  rowUnsettled: text('trả lời chưa rõ hoặc quá hạn', 'reply unclear or overdue'),
  sealed: text('lý lịch đã đóng dấu', 'record sealed'),
  learning: text('đang học', 'a course is taken'),
  hasCertificate: text('đã có giấy chứng nhận', 'a certificate was issued'),
  away: text('đang vắng', 'away'),
  unionIntroduces: text('đã có nghị quyết của đoàn thể', 'a union has resolved'),
  returned: text('hồ sơ đã trả', 'dossier returned'),
  late: text('có việc chậm', 'something is late'),
  decisionStands: text('quyết định còn hiệu lực', 'the decision stands'),
  decisionAnnulled: text('quyết định đã hủy', 'the decision is annulled'),
  atAuthority: text('hồ sơ ở cấp có thẩm quyền', 'the dossier is at the competent committee'),
  decidedTooLate: text('quyết định sau hạn kể từ khi chuyển', 'decided too late after the move'),
  nextDeletion: text('đề nghị xóa tên, đủ tỷ lệ; tiếp theo là', 'motion to delete, share reached; next is the'),
  deletionCarried: text('đủ tỷ lệ tại', 'share reached by the'),
  deletionShort: text('thiếu tỷ lệ tại', 'short vote of the'),
  deletionThird: text('thiếu tỷ lệ lần thứ ba tại', 'third short vote of the'),
  deletionProposed: text('đã đề nghị xóa tên', 'deletion was proposed'),
  deletionUnproposed: text('chưa đề nghị xóa tên', 'deletion was not proposed'),
  deletionUnreceived: text('chưa ghi ngày nhận', 'receipt not recorded'),
  faultOf: text('sai về', 'fault of'),
  ceremonyLapsed: text('lễ quá hạn chưa có đồng ý', 'late ceremony without consent'),
};

/** When an arrow is taken: its guard in words, `otherwise` where guarded ones stand before it, else nothing. */
export function whenOf({ from, act, guard }: ChartArrow, arrows: readonly ChartArrow[], lang: Lang): string {
  if (!guard) {
    const guarded = arrows.some((other) => other.from === from && other.act === act && other.guard);
    return guarded ? says.otherwise[lang] : '';
  }
  const told = Object.entries(guard.params).map(([name, value]) => {
    if (typeof value === 'string') return ` ${bodies[value]?.[lang] ?? choiceLabel(value, lang)}`;
    return value === true ? (flags[name]?.[lang] ?? '') : '';
  });
  return (
    (guards[guard.type]?.[lang] ?? guard.type) +
    [...told].sort((a, b) => Number(a.startsWith(',')) - Number(b.startsWith(','))).join('')
  );
}

const flags: Readonly<Record<string, Text>> = {
  reached: text(', đủ tỷ lệ', ', share reached'),
  all: text(', không còn ai phải thẩm tra', ', nobody is left to be verified'),
  decides: text(', được ủy quyền quyết định', ', delegated to decide'),
};
