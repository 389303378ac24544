import { byLang, text, textWith } from './text.js';

/** P10: the form of an act, its check and its receipt. */
export const actFormWords = byLang({
  back: textWith(
    (code: string) => `Hồ sơ ${code}`,
    (code: string) => `Case ${code}`,
  ),
  case: textWith(
    (name: string, code: string) => `${name} · mã ${code}`,
    (name: string, code: string) => `${name} · code ${code}`,
  ),
  basis: text('Căn cứ', 'Legal basis'),
  actsInLaw: text('Người thực hiện', 'Who acts'),
  confirmed: textWith(
    (duties: string) => `Sau khi ghi cần một đồng chí khác xác nhận: ${duties}.`,
    (duties: string) => `Another person must confirm what is recorded: ${duties}.`,
  ),
  notHere: text(
    'Việc này không thuộc bước hiện tại của hồ sơ. Nội dung vẫn nhập và kiểm tra được; hệ thống sẽ nói rõ vì sao chưa ghi được.',
    'This act does not belong to the present step. It can be filled in and checked; the answer says why it is not possible.',
  ),
  notYours: textWith(
    (duties: string) => `Việc này do nhiệm vụ khác ghi: ${duties}.`,
    (duties: string) => `Another duty records this act: ${duties}.`,
  ),
  knownNow: text('Điều đã biết về việc này hôm nay', 'What is known of this act today'),
  optional: text('không bắt buộc', 'optional'),
  today: textWith(
    (date: string) => `Hôm nay là ${date}.`,
    (date: string) => `Today is ${date}.`,
  ),
  lateHint: text(
    'Việc diễn ra đã lâu trước ngày ghi: nêu lý do ghi muộn.',
    'It happened long before it is recorded: say why it is recorded so late.',
  ),
  overrideHint: text(
    'Quy định này chưa được xác nhận. Người có thẩm quyền có thể cho qua, kèm lý do và văn bản; điều này hiện trong nhật ký.',
    'This rule is unconfirmed. Whoever has the authority may let it pass with a reason and a paper; the log shows it.',
  ),
  choose: text('Chọn', 'Choose'),
  pick: textWith(
    (label: string) => `${label}: tìm theo tên`,
    (label: string) => `${label}: find by name`,
  ),
  pickHint: text(
    'Nhập ít nhất hai chữ cái, không cần dấu; hoặc chọn trong danh sách dưới đây.',
    'Two letters at least, diacritics aside; or choose from the list below.',
  ),
  pickLegend: text('Kết quả tìm', 'What was found'),
  pickFound: textWith(
    (count: number) => `Tìm thấy ${count}.`,
    (count: number) => `${count} found.`,
  ),
  pickMore: textWith(
    (count: number) => `Hiện ${count} kết quả đầu; nhập thêm chữ để thu hẹp.`,
    (count: number) => `The first ${count} are shown; type more to narrow it.`,
  ),
  pickNone: textWith(
    (q: string) => `Không tìm thấy "${q}".`,
    (q: string) => `Nothing found for "${q}".`,
  ),
  pickOther: text('Không chọn ở đây, dùng danh sách dưới', 'None of these, use the list below'),
  officialOnly: text('Danh sách chỉ có đảng viên chính thức.', 'The list holds official members only.'),
  notSaid: text('không nêu', 'not stated'),
  yes: text('Có', 'Yes'),
  no: text('Không', 'No'),
  elsewhere: text('Không có trong danh sách', 'Not on the list'),
  elsewhereHint: text('Nhập mã của đơn vị hoặc người.', 'Enter the code of the unit or person.'),
  between: textWith(
    (least: string, most: string) => `Số nguyên từ ${least} đến ${most}.`,
    (least: string, most: string) => `A whole number from ${least} to ${most}.`,
  ),
  score: text('Từ 0 đến 10, ví dụ 7,5', 'From 0 to 10, for example 7.5'),
  birth: text('Ví dụ: 15/11/2006; nếu chỉ nhớ năm: 2006', 'For example: 15/11/2006; the year alone: 2006'),
  row: textWith(
    (label: string, number: number) => `${label}: dòng ${number}`,
    (label: string, number: number) => `${label}: row ${number}`,
  ),
  blankRows: text('Dòng để trống được bỏ qua.', 'Blank rows are left out.'),
  addRow: textWith(
    (label: string) => `Thêm dòng “${label}”`,
    (label: string) => `Add a row: ${label}`,
  ),
  noPeople: text('chưa có tên nào trong phạm vi phụ trách', 'nobody within your scope yet'),
  continue: text('Kiểm tra trước khi ghi', 'Check before recording'),
  keep: text('Giữ nội dung của tôi và kiểm tra lại', 'Keep my content and check again'),
  meanwhile: text('Trong lúc nhập, hồ sơ đã có việc mới', 'Recorded meanwhile'),
  meanwhileLead: text(
    'Nội dung vừa nhập còn nguyên bên dưới, chưa được ghi. Xem việc mới rồi kiểm tra lại nếu vẫn cần.',
    'What was entered is still below and was not recorded. Look at what is new, then check again if it is still needed.',
  ),
  meanwhileOne: textWith(
    (act: string, on: string, by: string, at: string) => `${act}: ngày ${on}; ${by} ghi lúc ${at}`,
    (act: string, on: string, by: string, at: string) => `${act}: on ${on}; recorded by ${by} at ${at}`,
  ),
  seeChanged: text(
    'Xem hồ sơ và các việc mới (mở trang khác, nội dung ở đây còn nguyên)',
    'See the case and what is new (opens apart, what is typed stays here)',
  ),
  system: text('hệ thống', 'the system'),

  check: text('Kiểm tra trước khi ghi', 'Check before recording'),
  content: text('Nội dung sẽ ghi', 'What will be recorded'),
  change: text('Thay đổi', 'Change'),
  sum: text('Kết quả biểu quyết', 'Result of the vote'),
  voteReached: textWith(
    (yes: number | string, base: number | string, need: string) => `${yes}/${base} tán thành, đạt (cần ${need})`,
    (yes: number | string, base: number | string, need: string) => `${yes}/${base} in favour, reached (needs ${need})`,
  ),
  voteShort: textWith(
    (yes: number | string, base: number | string, need: string) => `${yes}/${base} tán thành, chưa đạt (cần ${need})`,
    (yes: number | string, base: number | string, need: string) =>
      `${yes}/${base} in favour, not reached (needs ${need})`,
  ),
  refusesReached: textWith(
    (yes: number | string, base: number | string, need: string) =>
      `${yes}/${base} tán thành, đủ mức để chấp thuận (${need}), nhưng việc đang ghi là không chấp thuận`,
    (yes: number | string, base: number | string, need: string) =>
      `${yes}/${base} in favour, enough to approve (${need}), while a refusal is recorded`,
  ),
  refusesShort: textWith(
    (yes: number | string, base: number | string, need: string) =>
      `${yes}/${base} tán thành, không đủ mức để chấp thuận (cần ${need})`,
    (yes: number | string, base: number | string, need: string) =>
      `${yes}/${base} in favour, not enough to approve (needs ${need})`,
  ),
  refusesHint: text(
    'Xem lại số phiếu và việc đang ghi: nếu cấp ủy đã chấp thuận, ghi việc quyết định; nếu đúng là không chấp thuận, vẫn ghi được.',
    'Look again at the figures and the act: where the committee approved, record its decision; where it did refuse, this can be recorded all the same.',
  ),
  votePlain: textWith(
    (yes: number | string, base: number | string) => `${yes}/${base} tán thành`,
    (yes: number | string, base: number | string) => `${yes}/${base} in favour`,
  ),
  cast: textWith(
    (ballots: string, present: string) => `Tổng số phiếu: ${ballots}; có mặt: ${present}.`,
    (ballots: string, present: string) => `Votes cast: ${ballots}; present: ${present}.`,
  ),
  need: textWith(
    (of: number, least: number, sign: string) =>
      `${of} × số tán thành ${sign} ${least === 1 ? '' : `${least} × `}tổng số`,
    (of: number, least: number, sign: string) =>
      `${of} × those in favour ${sign} ${least === 1 ? '' : `${least} × `}base`,
  ),
  percent: textWith(
    (share: string) => `${share}%, chỉ để xem`,
    (share: string) => `${share}%, for display only`,
  ),
  consequence: text('Sau khi ghi', 'What follows'),
  moves: textWith(
    (from: string, to: string) => `Hồ sơ chuyển từ “${from}” sang “${to}”.`,
    (from: string, to: string) => `The case goes from “${from}” to “${to}”.`,
  ),
  stays: textWith(
    (stage: string) => `Hồ sơ vẫn ở bước “${stage}”.`,
    (stage: string) => `The case stays at “${stage}”.`,
  ),
  proposes: textWith(
    (duties: string) =>
      `Việc được ghi và chờ một đồng chí khác xác nhận (${duties}). Trước khi được xác nhận, hồ sơ chưa chuyển bước.`,
    (duties: string) =>
      `It is recorded and waits for another person to confirm (${duties}). Until then the case does not move.`,
  ),
  passes: textWith(
    (acts: string) => `Các hạn đã qua trước ngày này được ghi cùng: ${acts}.`,
    (acts: string) => `Limits that had passed before this day are recorded with it: ${acts}.`,
  ),
  judgedBy: textWith(
    (cite: string, edition: string) => `Căn cứ ${cite}; bộ quy định ${edition}.`,
    (cite: string, edition: string) => `Under ${cite}; edition ${edition}.`,
  ),
  lapses: text('Được ghi nhận, nhưng chưa đúng quy định', 'Recorded, but not in order'),
  tick: text(
    'Đã biết việc ghi không đúng thời hạn hoặc thứ tự; sẽ báo cáo, xin ý kiến cấp có thẩm quyền',
    'I know that it is recorded out of time or order; it will be reported to the competent level',
  ),
  untick: text('đánh dấu để xác nhận đã biết', 'tick to say that this is known'),
  noUndo: text(
    'Việc đã ghi không xóa được; ghi nhầm thì đính chính.',
    'What is recorded is never deleted; a mistake is corrected.',
  ),
  record: text('Ghi vào hồ sơ', 'Record'),

  recorded: text('Đã ghi vào hồ sơ', 'Recorded'),
  waiting: text('Chờ đồng chí khác xác nhận', 'Waiting for another person'),
  number: textWith(
    (seq: number) => `Số ${seq}`,
    (seq: number) => `No. ${seq}`,
  ),
  caseName: text('Hồ sơ', 'Case'),
  onDay: text('Ngày thực hiện', 'Day it happened'),
  at: text('Ghi lúc', 'Recorded at'),
  stage: text('Bước hiện tại', 'Present step'),
  waitsFor: text('Tiếp theo do', 'Next to act'),
  nobody: text('không chờ ai', 'nobody'),
  hash: text('Mã kiểm của nội dung', 'Hash of the content'),
  confirmBy: textWith(
    (duties: string) => `Người xác nhận: ${duties}; không phải người đã ghi.`,
    (duties: string) => `To be confirmed by ${duties}, not by whoever recorded it.`,
  ),
  openProposal: text('Xem nội dung chờ xác nhận', 'See what waits for confirmation'),
  nextActs: text('Việc có thể làm tiếp', 'What can be done next'),
  acts: text('Việc có thể ghi', 'What may be recorded'),
  openCase: text('Mở hồ sơ', 'Open the case'),
});
