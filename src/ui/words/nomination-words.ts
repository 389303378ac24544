import { byLang, text, textWith } from './text.js';

/** P19: what a mass organisation sees of those it introduced. */
export const nominationWords = byLang({
  title: text('Quần chúng được giới thiệu', 'People introduced'),
  lead: text(
    'Danh sách chỉ cho biết tình trạng chung; nội dung hồ sơ do chi bộ giữ.',
    'Only the general state is shown; the branch keeps the case.',
  ),
  nominate: text('Giới thiệu quần chúng', 'Introduce somebody'),
  noBody: text(
    'Việc này do cán bộ đoàn thể ghi. Chi bộ tự phát hiện thì lập hồ sơ ở trang Quần chúng.',
    'An officer of a mass organisation records this. A branch that observes somebody itself opens a case under Candidates.',
  ),
  who: text('Người được giới thiệu', 'Who is introduced'),
  achievements: text('Thành tích nổi bật', 'Main achievements'),
  achievementsHint: text('Nhiều nhất ba; mỗi ô một thành tích.', 'Three at most, one to a box.'),
  achievement: textWith(
    (no: number) => `Thành tích ${no}`,
    (no: number) => `Achievement ${no}`,
  ),
  meeting: text('Hội nghị của tổ chức', 'Meeting of the organisation'),
  meetingOn: text('Ngày họp', 'Day of the meeting'),
  body: text('Tổ chức giới thiệu', 'Introduced by'),
  check: text('Kiểm tra trước khi ghi', 'Check before recording'),
  checkTitle: text('Kiểm tra trước khi ghi', 'Check before recording'),
  anotherNoted: text(
    'Đã xác định là người khác, cùng họ tên và ngày sinh với người đã có hồ sơ.',
    'Known to be another person of the same name and birth date.',
  ),
  consequence: text(
    'Sau khi ghi, chi bộ thấy người này trong nguồn theo dõi, bồi dưỡng.',
    'Once recorded, the branch finds the person among those it follows.',
  ),
  record: text('Ghi việc giới thiệu', 'Record the introduction'),
  change: text('Thay đổi', 'Change'),
  knownTitle: text('Người này đã được giới thiệu hoặc đã có hồ sơ', 'This person was introduced or has a case already'),
  knownLead: text('Cùng họ tên và ngày sinh:', 'The same name and birth date:'),
  knownOne: textWith(
    (unit: string, on: string) => `${unit}: đã được giới thiệu ngày ${on}`,
    (unit: string, on: string) => `${unit}: introduced on ${on}`,
  ),
  knownOtherwise: text('Đã có hồ sơ trong hệ thống.', 'There is a case in the system.'),
  knownNext: text(
    'Nếu là cùng một người thì không giới thiệu lại; cần biết thêm thì hỏi chi bộ đang theo dõi. Lần hỏi này đã được ghi vào nhật ký.',
    'If it is the same person, do not introduce them again; ask the branch that follows them. This question was entered in the log.',
  ),
  join: text('Ghi thêm giới thiệu vào hồ sơ đã có', 'Add this introduction to the case'),
  another: text('Là người khác, tiếp tục', 'It is another person, go on'),
  none: text(
    'Chưa giới thiệu ai. Sau khi tổ chức họp và biểu quyết, ghi việc giới thiệu ở đây.',
    'Nobody introduced yet. After the meeting and the vote, record the introduction here.',
  ),
  name: text('Họ và tên', 'Name'),
  unit: text('Chi bộ', 'Branch'),
  state: text('Tình trạng', 'State'),
  watched: text('đang theo dõi, bồi dưỡng', 'being followed'),
  underWay: text('đang làm thủ tục', 'under way'),
  admitted: text('đã kết nạp', 'admitted'),
  over: text('đã kết thúc', 'over'),
  total: textWith(
    (count: number) => `${count} người`,
    (count: number) => `${count} people`,
  ),
  pages: text('Các trang của danh sách', 'Pages of the list'),
  first: text('Trang đầu', 'First page'),
  next: text('Trang sau', 'Next page'),
});
