import { byLang, text, textWith } from './text.js';

/** P13: what waits for a second person. */
export const secondPersonWords = byLang({
  title: text('Xác nhận', 'Confirm'),
  back: text('Việc của tôi', 'My work'),
  backToKeeping: text('Quản trị hệ thống', 'Administration'),
  waiting: text('Chờ xác nhận', 'Awaiting confirmation'),
  content: text('Nội dung chờ xác nhận', 'What waits for confirmation'),
  contentSettled: text('Nội dung', 'Content'),
  draftedBy: text('Người ghi', 'Drafted by'),
  draftedAt: text('Ghi lúc', 'Drafted at'),
  caseName: text('Hồ sơ', 'Case'),
  number: text('Số', 'No.'),
  hash: text('Mã kiểm của nội dung', 'Hash of the content'),
  hashHint: text(
    'Xác nhận chỉ có giá trị với đúng nội dung mang mã này; nội dung đổi một ký tự thì việc bị hủy.',
    'A confirmation counts for the content of this hash alone; if a character changes, the matter is void.',
  ),
  exact: text('Nội dung nguyên văn để tự đối chiếu', 'Exact text, to compare by oneself'),
  restricted: text('Hạn chế', 'Restricted'),
  sealed: textWith(
    (count: number) => `${count} nội dung hạn chế chưa mở`,
    (count: number) => `${count} restricted texts not opened`,
  ),
  sealedLead: text(
    'Mở để xem đủ nội dung trước khi xác nhận. Mỗi lần mở đều ghi người xem, mục đích và thời gian.',
    'Open them to see the whole content before confirming. Each opening records reader, purpose and time.',
  ),
  purpose: text('Mục đích xem', 'Purpose of viewing'),
  caseWork: text('Giải quyết hồ sơ', 'Work on the case'),
  appraisal: text('Thẩm định', 'Appraisal'),
  verification: text('Thẩm tra', 'Verification'),
  inspection: text('Kiểm tra', 'Inspection'),
  correction: text('Đính chính', 'Correction'),
  answerToPerson: text('Trả lời người có dữ liệu', 'Answer to the person'),
  handover: text('Bàn giao', 'Handover'),
  open: text('Mở nội dung hạn chế', 'Open the restricted content'),

  follows: text('Sau khi xác nhận', 'What follows'),
  moves: textWith(
    (from: string, to: string) => `Hồ sơ chuyển từ “${from}” sang “${to}”.`,
    (from: string, to: string) => `The case goes from “${from}” to “${to}”.`,
  ),
  stays: textWith(
    (stage: string) => `Hồ sơ vẫn ở bước “${stage}”.`,
    (stage: string) => `The case stays at “${stage}”.`,
  ),
  own: text(
    'Nội dung này do chính tài khoản đang đăng nhập ghi; cần một đồng chí khác xác nhận.',
    'You drafted this yourself. Another person must confirm it.',
  ),
  notMine: text('Việc này do nhiệm vụ khác xác nhận.', 'Another duty confirms this.'),
  confirmers: textWith(
    (duties: string) => `Người xác nhận: ${duties}.`,
    (duties: string) => `To be confirmed by: ${duties}.`,
  ),
  void: text(
    'Nội dung đang lưu không còn đúng với nội dung đã ghi. Việc này bị hủy; phải ghi lại từ đầu.',
    'What is stored is no longer what was drafted. The matter is void and must be drafted anew.',
  ),
  hindered: text('Hiện chưa xác nhận được', 'It cannot be confirmed now'),
  fullResult: text(
    'Xem kế hoạch, thay đổi của quy định và kết quả rà soát từng hồ sơ',
    'The plan, what changed in the law, and what the dry run foresees case by case',
  ),
  followRun: text('Theo dõi tiến độ chuyển hồ sơ', 'Follow how the cases cross'),
  surveying: text(
    'Đang rà soát thử từng hồ sơ. Khi rà soát xong mới xác nhận hoặc từ chối được.',
    'Every case is being tried dry. It can be confirmed or refused once that is done.',
  ),
  confirm: text('Xác nhận đúng nội dung này', 'Confirm this very content'),
  refuse: text('Không xác nhận', 'Refuse'),
  refuseHint: text('Việc đã ghi được giữ trong nhật ký, không có hiệu lực.', 'It stays in the log, without effect.'),
  reason: text('Lý do không xác nhận', 'Why it is refused'),

  confirmed: text('Đã xác nhận', 'Confirmed'),
  refused: text('Không được xác nhận', 'Refused'),
  settledBy: text('Người xác nhận hoặc từ chối', 'Settled by'),
  alone: text('không có: lúc đó chỉ có một quản trị viên', 'nobody: there was one administrator alone'),
  settledAt: text('Lúc', 'At'),
  openCase: text('Mở hồ sơ', 'Open the case'),
  nothing: text('Hiện không có việc nào chờ xác nhận.', 'Nothing waits for confirmation now.'),

  administration: text('Quản trị: tài khoản, nhiệm vụ, tổ chức', 'Administration: accounts, duties, organisations'),
  setting: text('Thiết lập của đơn vị', 'Setting of a unit'),
  calendar: text('Sửa lịch ngày làm việc', 'Change of the working-day table'),
  migration: text('Chuyển hồ sơ sang quy định mới', 'Cases taken over to a new edition'),
  export: text('Xuất danh sách ra tệp', 'Export of a list'),
  erasure: text('Xóa dữ liệu cá nhân', 'Erasure of personal data'),
  conflictEnd: text('Kết thúc quan hệ phải tránh', 'End of a conflict'),
  followsAdministration: text(
    'Xác nhận xong, nội dung này có hiệu lực ngay và được ghi vào nhật ký quyền.',
    'Once confirmed it takes effect at once and is entered in the log of rights.',
  ),
  followsSetting: text(
    'Xác nhận xong, đơn vị theo thiết lập này từ ngày nêu trong nội dung; việc đã ghi trước đó không đổi.',
    'Once confirmed the unit follows this setting from the day stated; acts recorded before stay as judged.',
  ),
  followsCalendar: text(
    'Xác nhận xong, các thời hạn đang chạy được tính lại theo lịch mới.',
    'Once confirmed, limits that run are counted anew.',
  ),
  followsMigration: text(
    'Xác nhận xong, các hồ sơ trong danh sách lần lượt chuyển sang quy định mới.',
    'Once confirmed, the cases of the survey go over to the new edition one by one.',
  ),
  followsExport: text(
    'Xác nhận xong, người đề nghị tải được tệp một lần trong thời hạn.',
    'Once confirmed, whoever asked may fetch the file until it expires.',
  ),
  followsErasure: text(
    'Xác nhận xong, dữ liệu của người này bị xóa vĩnh viễn, không khôi phục được.',
    "Once confirmed, this person's data are erased for good and cannot be restored.",
  ),
  followsConflictEnd: text(
    'Xác nhận xong, người có tên không còn phải tránh hồ sơ này.',
    'Once confirmed, the person named need no longer keep away from this case.',
  ),
});
