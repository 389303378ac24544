import { byLang, counted, text, textWith } from './text.js';

/** The compliance of one case. */
export const complianceWords = byLang({
  title: text('Việc chấp hành quy định', 'Compliance with the rules'),
  back: text('Về hồ sơ', 'Back to the case'),
  reads: text('Ai đã xem hồ sơ', 'Who read the case'),
  code: text('Hồ sơ', 'Case'),
  name: text('Họ và tên', 'Name'),
  unit: text('Đơn vị', 'Unit'),
  step: text('Bước hiện tại', 'Present step'),
  editionNow: text('Bộ quy định đang hiệu lực', 'Edition in force now'),
  since: textWith(
    (date: string) => `hiệu lực từ ${date}`,
    (date: string) => `in force from ${date}`,
  ),
  pinned: text('Bộ quy định được ấn định', 'Edition pinned'),
  judgedAt: text('Xét lại lúc', 'Judged again at'),
  machine: text('phiên bản quy trình', 'procedure version'),
  revision: text('lần ghi', 'revision'),
  reader: text('Người xem', 'Read by'),
  purpose: text('Lần xem này được ghi vào nhật ký.', 'This reading is entered in the log.'),
  how: text(
    'Mỗi việc được xét lại theo quy định có hiệu lực vào ngày thực hiện, chỉ dựa vào nhật ký của hồ sơ.',
    'Each act is judged again by the rules in force on the day it happened, from the log of the case alone.',
  ),

  fault: text('Nhật ký của hồ sơ không toàn vẹn', 'The log of the case is not whole'),
  faultAt: textWith(
    (seq: string) => `Từ mục số ${seq} trở đi không xét lại được. Không có kết luận nào về hồ sơ này.`,
    (seq: string) => `From entry ${seq} on nothing can be judged again. There is no finding on this case.`,
  ),
  faultKind: text('Loại lỗi', 'Kind of fault'),

  summary: text('Tóm tắt', 'Summary'),
  judged: textWith(
    (count: string) => `Đã xét lại ${count} việc.`,
    (count: string) => `${counted(count, 'entry', 'entries')} judged again.`,
  ),
  clean: text(
    'Không thấy việc nào sai quy định, quá thời hạn, ghi muộn hoặc thiếu giấy tờ.',
    'Nothing was found against the rules, late, recorded late or missing.',
  ),
  kept: textWith(
    (count: string) => `${count} việc đúng quy định.`,
    (count: string) => `${counted(count, 'entry keeps', 'entries keep')} the rules.`,
  ),
  lapsed: textWith(
    (count: string, remedied: string, open: string) =>
      `${count} việc quá thời hạn hoặc sai thứ tự; ${remedied} điểm đã khắc phục, ${open} điểm chưa khắc phục.`,
    (count: string, remedied: string, open: string) =>
      `${counted(count, 'entry is', 'entries are')} late or out of order; ${remedied} remedied, ${open} not yet.`,
  ),
  overridden: textWith(
    (count: string) => `${count} việc được cho qua dù vướng quy định chưa xác nhận.`,
    (count: string) => `${counted(count, 'entry was', 'entries were')} let pass in spite of an unconfirmed rule.`,
  ),
  barred: textWith(
    (count: string) => `${count} việc khi xét lại là trái quy định.`,
    (count: string) => `${counted(count, 'entry', 'entries')} would be refused when judged again.`,
  ),
  notJudged: textWith(
    (count: string) => `${count} việc không xét được: chưa có toàn văn quy định của thời gian đó.`,
    (count: string) =>
      `${counted(count, 'entry', 'entries')} cannot be judged: the full text of that time was not read.`,
  ),
  waiting: textWith(
    (count: string) => `${count} việc đang chờ người thứ hai xác nhận.`,
    (count: string) => `${counted(count, 'entry waits', 'entries wait')} for a second person.`,
  ),
  rejected: textWith(
    (count: string) => `${count} việc không được người thứ hai xác nhận.`,
    (count: string) => `${counted(count, 'entry was', 'entries were')} rejected by the second person.`,
  ),
  differing: textWith(
    (count: string) => `${count} mục có nội dung đã lưu khác với kết quả xét lại.`,
    (count: string) => `${counted(count, 'entry is', 'entries are')} stored otherwise than judged again.`,
  ),
  limitsOver: textWith(
    (count: string) => `${count} thời hạn bị quá.`,
    (count: string) => `${counted(count, 'limit was', 'limits were')} passed.`,
  ),
  unsure: textWith(
    (count: string) =>
      `${count} việc dựa trên quy định chưa xác nhận hoặc suy ra: đánh dấu riêng, không coi là chắc chắn.`,
    (count: string) =>
      `${counted(count, 'entry rests', 'entries rest')} on a rule that is unconfirmed or inferred: marked, never certain.`,
  ),
  backDated: textWith(
    (count: string, without: string) => `${count} việc ghi muộn, trong đó ${without} việc không nêu lý do.`,
    (count: string, without: string) =>
      `${counted(count, 'entry was', 'entries were')} recorded late, ${without} of them without a reason.`,
  ),
  fromPaper: textWith(
    (count: string) => `${count} việc đã qua được ghi lại từ giấy tờ ngay trong ngày lập hồ sơ này.`,
    (count: string) =>
      `${counted(count, 'act', 'acts')} of the past written down from paper on the day this case was begun.`,
  ),
  outOfOrder: textWith(
    (count: string) => `${count} việc ghi sau một việc xảy ra muộn hơn.`,
    (count: string) => `${counted(count, 'entry was', 'entries were')} recorded after something that happened later.`,
  ),
  corrected: textWith(
    (count: string) => `${count} việc đã đính chính hoặc hủy.`,
    (count: string) => `${counted(count, 'entry was', 'entries were')} corrected or annulled.`,
  ),
  missing: textWith(
    (count: string) => `${count} giấy tờ chưa có hoặc hết giá trị.`,
    (count: string) => `${counted(count, 'paper is', 'papers are')} missing or no longer valid.`,
  ),

  papers: text('Giấy tờ chưa có hoặc hết giá trị', 'Papers missing or no longer valid'),
  noPapers: text('Không thiếu giấy tờ nào.', 'No paper is missing.'),
  paper: text('Giấy tờ', 'Paper'),
  state: text('Tình trạng', 'State'),
  askedAt: text('Cần cho', 'Asked for by'),
  byStage: text('bước hiện tại', 'the present step'),
  byEntry: textWith(
    (seq: number) => `việc số ${seq}`,
    (seq: number) => `entry ${seq}`,
  ),
  validUntil: textWith(
    (date: string) => `đến ${date}`,
    (date: string) => `until ${date}`,
  ),

  limits: text('Các thời hạn', 'Limits'),
  noLimits: text('Chưa có thời hạn nào.', 'There has been no limit yet.'),
  limit: text('Thời hạn', 'Limit'),
  from: text('Tính từ', 'From'),
  due: text('Ngày cuối', 'Last day'),
  done: text('Thực hiện', 'Done'),
  result: text('Kết quả', 'Result'),
  inTime: text('đúng hạn', 'in time'),
  running: text('đang chạy', 'running'),
  reached: text('đã đến ngày', 'day reached'),
  ended: text('không còn tính', 'no longer counted'),
  notYet: text('chưa', 'not yet'),
  noDue: text('chưa tính được, thiếu lịch nghỉ lễ', 'not computable, holidays missing'),
  workday: textWith(
    (count: string) => `${count} ngày làm việc`,
    (count: string) => counted(count, 'working day', 'working days'),
  ),
  day: textWith(
    (count: string) => `${count} ngày`,
    (count: string) => counted(count, 'day', 'days'),
  ),
  month: textWith(
    (count: string) => `${count} tháng`,
    (count: string) => counted(count, 'month', 'months'),
  ),
  over: textWith(
    (days: string) => `quá ${days}`,
    (days: string) => `${days} over`,
  ),
  plainDays: textWith(
    (days: string) => `(${days} theo lịch)`,
    (days: string) => `(${days} by the calendar)`,
  ),

  notable: text('Các việc cần chú ý', 'Entries to look at'),
  noNotable: text('Không có việc nào cần chú ý.', 'There is nothing to look at.'),
  entries: text('Từng việc, theo thứ tự ghi', 'Every entry, in the order of recording'),
  noEntries: text('Chưa có việc nào được ghi.', 'Nothing has been recorded yet.'),
  seq: text('Số', 'No'),
  act: text('Việc', 'Act'),
  dates: text('Ngày thực hiện, ngày ghi', 'Act date, record date'),
  happened: text('Thực hiện', 'Happened'),
  recorded: text('ghi', 'recorded'),
  by: text('Người ghi, người xác nhận', 'Recorded, confirmed by'),
  confirmedBy: text('xác nhận', 'confirmed'),
  noSecond: text('không cần người thứ hai', 'no second person asked'),
  verdict: text('Kết luận', 'Finding'),
  edition: text('Bộ quy định', 'Edition'),
  basis: text('Căn cứ', 'Legal basis'),
  practice: text('thực tế công tác, không có điều khoản riêng', 'practice, no article of its own'),
  held: textWith(
    (count: string) => `${count} quy định được hỏi và đúng`,
    (count: string) => `${counted(count, 'rule', 'rules')} asked and kept`,
  ),

  verdictKept: text('Đúng quy định', 'Kept'),
  verdictLapsed: text('Quá thời hạn, sai thứ tự', 'Late or out of order'),
  verdictOverridden: text('Được cho qua, quy định chưa xác nhận', 'Let pass, unconfirmed rule'),
  verdictBarred: text('Trái quy định khi xét lại', 'Refused when judged again'),
  verdictDiffers: text('Đã lưu khác kết quả xét lại', 'Stored otherwise than judged'),
  verdictNotJudged: text('Không xét được', 'Not judged'),
  verdictWaiting: text('Chờ xác nhận', 'Awaiting confirmation'),
  verdictRejected: text('Không được xác nhận', 'Rejected'),

  outcomeLapsed: text('Quá thời hạn, sai thứ tự', 'Late or out of order'),
  outcomeOverridden: text('Được cho qua', 'Let pass'),
  outcomeNoticed: text('Lưu ý', 'Notice'),
  outcomeBarred: text('Trái quy định', 'Against the rule'),
  rule: text('quy định', 'rule'),
  remedied: textWith(
    (by: number, date: string) => `Đã khắc phục bởi việc số ${by} ngày ${date}.`,
    (by: number, date: string) => `Remedied by entry ${by} of ${date}.`,
  ),
  open: text('Chưa khắc phục.', 'Not remedied yet.'),
  mends: textWith(
    (who: string) => `Người khắc phục: ${who}`,
    (who: string) => `To be remedied by: ${who}`,
  ),
  byAct: text('việc', 'act'),
  withPaper: text('giấy tờ', 'paper'),
  lastDay: text('Ngày cuối', 'Last day'),
  passedOn: textWith(
    (number: string, date: string, issuer: string) => `Văn bản cho qua: ${number} ngày ${date}, ${issuer}`,
    (number: string, date: string, issuer: string) => `Paper: ${number} of ${date}, ${issuer}`,
  ),
  reasonSealed: text(
    'Lý do được niêm phong cùng mục này, mở theo mục đích.',
    'The reason is sealed with the entry and opens for a purpose.',
  ),
  unsureRules: text('đúng theo', 'kept, by'),
  late: textWith(
    (days: string) => `Ghi sau ${days}`,
    (days: string) => `Recorded ${days} later`,
  ),
  withReason: text('có nêu lý do', 'with a reason'),
  withoutReason: text('không nêu lý do', 'without a reason'),
  after: textWith(
    (seq: number) => `Ghi sau việc số ${seq}, dù xảy ra trước`,
    (seq: number) => `Recorded after entry ${seq}, though it happened before`,
  ),
  annulled: textWith(
    (by: number) => `Đã hủy bởi số ${by}`,
    (by: number) => `Annulled by no. ${by}`,
  ),
  restated: textWith(
    (by: number) => `Đã đính chính bởi số ${by}`,
    (by: number) => `Corrected by no. ${by}`,
  ),
  standing: textWith(
    (by: number) => `Giữ nguyên theo số ${by}`,
    (by: number) => `Kept by no. ${by}`,
  ),
  takenBack: textWith(
    (by: number) => `Không còn tính, theo số ${by}`,
    (by: number) => `Taken back by no. ${by}`,
  ),
  refusedClosed: text('hồ sơ đã kết thúc vào ngày đó', 'the case was over on that day'),
  refusedNotHere: text('việc không thuộc bước đó', 'the act does not belong to that step'),
  refusedNotYours: text('người ghi không có thẩm quyền', 'another duty must record it'),
  refusedUncovered: text('thiếu lịch nghỉ lễ để tính hạn', 'the holidays to count by are missing'),
  stored: text('Đã lưu', 'Stored'),
  again: text('Xét lại', 'Judged again'),
  print: text('In bằng lệnh in của trình duyệt (khổ A4).', 'Print with the print command of the browser (A4).'),
});

/** What of an entry is stored otherwise than it comes out again. */
export const aspectWords = byLang({
  outcome: text('kết quả', 'outcome'),
  slice: text('bộ quy định', 'edition'),
  rules: text('các quy định đã xét', 'rules judged'),
  from: text('bước trước', 'step before'),
  to: text('bước sau', 'step after'),
  left: text('bước đã rời', 'steps left'),
  entered: text('bước đã vào', 'steps entered'),
  passed: text('thời hạn đã qua trước đó', 'limits passed before'),
  second: text('người thứ hai', 'second person'),
  limits: text('thời hạn', 'limits'),
  facts: text('nội dung đính chính', 'facts of the correction'),
  standing: text('những việc còn lại sau đính chính', 'what stands after the correction'),
});
