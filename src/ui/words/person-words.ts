import { byLang, counted, text, textWith } from './text.js';

/** P8. */
export const personWords = byLang({
  task: text('Hồ sơ', 'Case'),
  back: text('Danh sách quần chúng', 'List of candidates'),
  breadcrumb: text('Đường dẫn', 'Breadcrumb'),
  candidate: text('quần chúng', 'candidate'),
  code: text('Mã hồ sơ', 'Code'),
  birth: text('Ngày sinh', 'Birth date'),
  unit: text('Đơn vị', 'Unit'),
  state: text('Tình trạng hiện tại', 'Where the case stands'),
  step: textWith(
    (no: number) => `Bước ${no}`,
    (no: number) => `Step ${no}`,
  ),
  since: textWith(
    (date: string, days: string) => `từ ${date}, đã ${days} ngày`,
    (date: string, days: string) => `since ${date}, ${days} days`,
  ),
  waitingFor: text('Đang chờ', 'Waiting for'),
  nobody: text('không chờ ai', 'nobody'),
  due: text('Hạn', 'Due'),
  noDue: text('bước này không có hạn', 'this step has no limit'),
  overdue: text('Quá hạn', 'Overdue'),
  statusDone: text('Hồ sơ đã kết thúc, chỉ đọc.', 'The case is closed and can only be read.'),
  statusHeld: text(
    'Hồ sơ đang tạm dừng: chưa ghi thêm việc được, các hạn vẫn chạy.',
    'The case is on hold: no act is accepted, limits run on.',
  ),
  heldSince: textWith(
    (date: string, by: string, confirm: string) =>
      `Tạm dừng từ ${date}. Cho làm tiếp: ${by} đề nghị; một người khác xác nhận: ${confirm}.`,
    (date: string, by: string, confirm: string) =>
      `On hold since ${date}. To be taken up again: proposed by ${by}; confirmed by another person: ${confirm}.`,
  ),
  substituteEnvoy: textWith(
    (name: string, by: string) =>
      `${name} được cử đi thẩm tra nhưng là người thân hoặc có xung đột: ${by} cử người khác.`,
    (name: string, by: string) =>
      `${name} was sent to verify but is a relative or has a conflict: ${by} names a substitute.`,
  ),
  substituteHelper: textWith(
    (name: string, by: string) =>
      `${name} được phân công giúp đỡ nhưng là người thân hoặc có xung đột: ${by} cử người khác.`,
    (name: string, by: string) =>
      `${name} is assigned as helper but is a relative or has a conflict: ${by} names a substitute.`,
  ),
  substituteIntroducer: textWith(
    (name: string, by: string) => `${name} đã giới thiệu nhưng là người thân hoặc có xung đột: ${by} cử người khác.`,
    (name: string, by: string) =>
      `${name} is an introducer but is a relative or has a conflict: ${by} names a substitute.`,
  ),
  statusVoid: text(
    'Hồ sơ lập nhầm, đã hủy; chỉ đọc.',
    'The case was opened by mistake and is void; it can only be read.',
  ),
  pinned: text('Bộ quy định được ấn định', 'Edition pinned'),

  nextActs: text('Việc tiếp theo', 'Next acts'),
  mine: text('Làm được bây giờ', 'Possible now'),
  adds: textWith(
    (count: number) => `Ghi thêm ở bước này (${count})`,
    (count: number) => `Recorded at this step besides (${count})`,
  ),
  nothingDue: text('Hiện không có việc nào phải làm cho nhiệm vụ này.', 'Nothing has to be done by this duty now.'),
  exceptional: textWith(
    (count: number) => `Chỉ khi có việc phát sinh (${count})`,
    (count: number) => `Only where something happens (${count})`,
  ),
  aside: textWith(
    (count: number) => `Việc ngoài lộ trình chính: tạm vắng, chuyển đi, ra khỏi danh sách … (${count})`,
    (count: number) => `Off the main road: absence, move, leaving the list … (${count})`,
  ),
  notYet: text('Chưa làm được', 'Not yet'),
  others: text('Đang chờ người khác', 'Waiting for others'),
  othersMay: textWith(
    (count: number) => `Người khác có thể ghi (${count})`,
    (count: number) => `What others may record (${count})`,
  ),
  othersOne: textWith(
    (who: string) => `Đang chờ ${who}`,
    (who: string) => `Waiting for ${who}`,
  ),
  ahead: text('Việc ở các bước sau', 'Acts of later steps'),
  who: text('Người làm', 'Done by'),
  confirmed: text('cần một người khác xác nhận', 'another person must confirm'),
  noActs: text('Hiện không có việc nào cho nhiệm vụ này.', 'There is nothing to do for this duty now.'),
  lapseAllowed: text('Được ghi nhận, nhưng cần khắc phục', 'Recorded, with a remedy due'),
  notice: text('Lưu ý', 'Notice'),
  basis: text('Căn cứ', 'Legal basis'),
  rule: text('Quy định', 'Rule'),
  confidence: text('Độ tin cậy', 'Confidence'),
  earliest: text('Sớm nhất', 'Earliest'),
  routeThere: text('Nơi tiếp nhận xét theo tuyến', 'The receiving branch is decided by route'),
  mustAct: text('Người cần làm', 'Who must act'),
  byAct: text('việc', 'act'),
  withPaper: text('giấy tờ', 'paper'),
  remedy: text('Cách khắc phục', 'Remedy'),
  overridable: textWith(
    (who: string) => `Quy định chưa xác nhận: ${who} có thể cho qua, kèm lý do và văn bản`,
    (who: string) => `Unconfirmed rule: ${who} may let it pass, with a reason and a paper`,
  ),

  deadlines: text('Các thời hạn', 'Deadlines'),
  noDeadlines: text('Không có thời hạn nào đang chạy.', 'No limit is running.'),
  limit: text('Thời hạn', 'Limit'),
  left: text('Còn lại', 'Left'),
  kind: text('Loại', 'Kind'),
  hard: text('chặn', 'bars'),
  duty: text('phải làm', 'duty'),
  reminder: text('nhắc', 'reminder'),
  exact: text('đúng ngày', 'exact day'),
  right: text('quyền', 'right'),
  notComputable: text('chưa tính được, thiếu lịch nghỉ lễ', 'not computable, holidays missing'),

  papers: text('Giấy tờ của bước này', 'Papers of this step'),
  form: textWith(
    (code: string) => `mẫu ${code}`,
    (code: string) => `form ${code}`,
  ),
  validUntil: textWith(
    (date: string) => `còn giá trị đến ${date}`,
    (date: string) => `valid until ${date}`,
  ),

  road: text('Lộ trình', 'The road'),
  stepDone: text('đã qua', 'done'),
  stepCurrent: text('đang ở bước này', 'current step'),
  stepAhead: text('phía trước', 'ahead'),
  stepSkipped: text('không đi qua', 'not taken'),
  or: text('hoặc', 'or'),

  summary: text('Tóm tắt', 'Summary'),
  helpers: text('Đảng viên giúp đỡ, giới thiệu', 'Helpers and introducers'),
  noHelpers: text('Chưa phân công', 'None assigned'),
  edition: text('Bộ quy định', 'Edition'),
  inForceSince: textWith(
    (date: string) => `hiệu lực từ ${date}`,
    (date: string) => `in force from ${date}`,
  ),
  machine: text('Phiên bản quy trình', 'Procedure version'),
  revision: text('Lần ghi', 'Revision'),

  history: text('Nhật ký gần đây', 'Latest entries'),
  historyCaption: text('Các việc đã ghi, mới nhất trước', 'Recorded acts, latest first'),
  seq: text('Số', 'No'),
  act: text('Việc', 'Act'),
  happened: text('Ngày thực hiện', 'Day it happened'),
  recorded: text('Ngày ghi', 'Recorded'),
  by: text('Người ghi', 'Recorded by'),
  lapses: text('Quá hạn, sai thứ tự', 'Lapses'),
  overridden: text('Cho qua, quy định chưa xác nhận', 'Let pass, unconfirmed rule'),
  pendingFor: text('Chờ đồng chí khác xác nhận', 'Waiting for another person to confirm'),
  entryOf: textWith(
    (seq: number, on: string | null) => `mục ${seq}${on === null ? '' : `, ngày ${on}`}`,
    (seq: number, on: string | null) => `entry ${seq}${on === null ? '' : ` of ${on}`}`,
  ),
  proposedAlready: text('đã có một đề nghị chờ xác nhận', 'a proposal already waits'),
  proposed: text('Đề nghị, cần đồng chí khác xác nhận', 'Proposed, for another person to confirm'),
  confirms: textWith(
    (seq: number) => `Xác nhận đề nghị số ${seq}`,
    (seq: number) => `Confirms proposal ${seq}`,
  ),
  rejects: textWith(
    (seq: number) => `Không xác nhận đề nghị số ${seq}`,
    (seq: number) => `Refuses proposal ${seq}`,
  ),
  corrects: textWith(
    (seq: number) => `đính chính số ${seq}`,
    (seq: number) => `corrects no. ${seq}`,
  ),
  annulledBy: textWith(
    (by: number) => `đã hủy bởi số ${by}`,
    (by: number) => `annulled by no. ${by}`,
  ),
  restatedBy: textWith(
    (by: number) => `đã đính chính bởi số ${by}`,
    (by: number) => `corrected by no. ${by}`,
  ),
  standingBy: textWith(
    (by: number) => `giữ nguyên theo số ${by}`,
    (by: number) => `kept by no. ${by}`,
  ),
  lateTyping: textWith(
    (days: string) => `ghi sau ${days} ngày`,
    (days: string) => `typed ${counted(days, 'day', 'days')} later`,
  ),
  noHistory: text('Chưa có việc nào được ghi.', 'Nothing has been recorded yet.'),
});
