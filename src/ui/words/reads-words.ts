import { byLang, counted, type Lang, text, type Text, textWith } from './text.js';

/** Who read a case. */
export const readsWords = byLang({
  title: text('Ai đã xem hồ sơ', 'Who read the case'),
  back: text('Về hồ sơ', 'Back to the case'),
  code: text('Hồ sơ', 'Case'),
  lead: text(
    'Mỗi lần có người mở hồ sơ hoặc một danh sách có hồ sơ này, lần xem được ghi vào nhật ký trước khi nội dung hiện ra. Lần xem trang này cũng được ghi.',
    'Whenever somebody opens the case, or a list with the case in it, the reading is entered in the log before anything is shown. So is the reading of this page.',
  ),
  none: text('Chưa có ai xem hồ sơ này.', 'Nobody has read this case yet.'),
  caption: text('Các lần xem, theo thứ tự ghi', 'Readings, in the order of the log'),
  at: text('Lúc', 'At'),
  who: text('Người xem', 'Read by'),
  duty: text('Nhiệm vụ', 'Duty'),
  purpose: text('Mục đích', 'Purpose'),
  what: text('Nội dung đã xem', 'What was shown'),
  among: textWith(
    (count: string) => `cùng ${count} hồ sơ trong một lần`,
    (count: string) => `${counted(count, 'case', 'cases')} in one answer`,
  ),
  values: textWith(
    (count: string) => `mở ${count} nội dung được niêm phong`,
    (count: string) => `${count} sealed values opened`,
  ),
  restricted: text('Hạn chế', 'Restricted'),
  entry: text('mục', 'entry'),
  erased: text('Người đã xóa dữ liệu', 'A person whose data were erased'),
  pages: text('Các trang', 'Pages'),
  first: text('Về trang đầu', 'First page'),
  next: text('Trang sau', 'Next page'),
});

/** What something of a person was read for. */
const purposes: Readonly<Record<string, Text | undefined>> = {
  caseWork: text('Giải quyết hồ sơ', 'Work on the case'),
  appraisal: text('Thẩm định', 'Appraisal'),
  verification: text('Thẩm tra, xác minh', 'Verification'),
  inspection: text('Kiểm tra, giám sát', 'Inspection'),
  correction: text('Đính chính', 'Correction'),
  answerToPerson: text('Trả lời người có dữ liệu', 'Answer to the person'),
  handover: text('Bàn giao', 'Handover'),
};

export const purposeName = (purpose: string | null, lang: Lang): string =>
  purpose === null ? '–' : (purposes[purpose]?.[lang] ?? purpose);

/** What kind of answer showed it. */
const kinds: Readonly<Record<string, Text | undefined>> = {
  'case.read': text('Hồ sơ', 'The case'),
  'case.judged': text('Việc chấp hành quy định', 'Compliance with the rules'),
  'case.tried': text('Thử ghi một việc', 'An act tried'),
  'cases.list': text('Danh sách quần chúng', 'List of candidates'),
  'conflict.read': text('Người thân, xung đột', 'Kin and conflicts'),
  'duplicates.list': text('Tìm hồ sơ trùng khi lập hồ sơ mới', 'Look for a case already there'),
  'nominations.known': text('Hỏi đã được giới thiệu chưa', 'Whether nominated already'),
  'erasures.list': text('Đề nghị xóa dữ liệu', 'Requests of erasure'),
  'late.list': text('Các việc ghi muộn', 'Acts recorded late'),
  'limits.list': text('Danh sách thời hạn', 'List of limits'),
  'members.list': text('Danh sách đảng viên', 'List of members'),
  'migration.read': text('Chuyển sang quy định mới', 'Crossing to the next edition'),
  'reads.list': text('Báo cáo người xem', 'Report of readers'),
  'value.read': text('Nội dung được niêm phong', 'Sealed values'),
  'work.list': text('Việc của tôi', 'My work'),
  'calendarFeed.list': text('Lịch thời hạn', 'Calendar of limits'),
  'letter.list': text('Thư nhắc việc mỗi ngày', 'The letter of the day'),
  'appraisal.list': text('Danh sách thẩm định', 'Queue of appraisal'),
  'appraisal.read': text('Thẩm định hồ sơ', 'Appraisal of the dossier'),
  'log.search': text('Tra cứu nhật ký', 'Search of the log'),
  'case.export': text('Bộ chứng cứ', 'Evidence pack'),
};

export const readKind = (type: string, lang: Lang): string => kinds[type]?.[lang] ?? type;
