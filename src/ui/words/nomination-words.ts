import { byLang, text, textWith } from './text.js';

/** P19: what a mass organisation sees of those it introduced. */
export const nominationWords = byLang({
  title: text('Quần chúng được giới thiệu', 'People introduced'),
  lead: text(
    'Danh sách chỉ cho biết tình trạng chung; nội dung hồ sơ do chi bộ giữ.',
    'Only the general state is shown; the branch keeps the case.',
  ),
  nominate: text('Giới thiệu quần chúng', 'Introduce somebody'),
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
