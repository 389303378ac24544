import { byLang, text, textWith } from './text.js';

/** P27 for organisation boards: working days and settings. */
export const boardWords = byLang({
  tabs: text('Các trang của ban tổ chức', 'Pages of the board'),
  rules: text('Bộ quy định', 'Editions'),
  calendar: text('Lịch làm việc', 'Working days'),
  units: text('Đơn vị', 'Units'),
  back: text('Quay lại', 'Back'),
  article: textWith(
    (article: string) => `điều ${article}`,
    (article: string) => `article ${article}`,
  ),

  from: text('Hiệu lực từ', 'In force from'),
  until: text('Đến trước ngày', 'Until before'),
  now: text('đang hiệu lực', 'in force'),

  drafted: text('Lập lúc', 'Drafted at'),
  state: text('Trạng thái', 'State'),

  year: text('Năm', 'Year'),
  show: text('Xem', 'Show'),
  workingDays: textWith(
    (days: number, revision: number) => `${days} ngày làm việc; bảng lịch lần ${revision}.`,
    (days: number, revision: number) => `${days} working days; revision ${revision} of the table.`,
  ),
  notCovered: textWith(
    (from: number, to: number) => `Chưa có lịch của năm này: hệ thống biết các năm ${from}–${to}.`,
    (from: number, to: number) => `Not known yet: the table holds ${from} to ${to}.`,
  ),
  day: text('Ngày', 'Day'),
  kind: text('Là ngày', 'It is'),
  work: text('làm việc', 'worked'),
  off: text('nghỉ', 'off'),
  name: text('Tên gọi', 'Name'),
  paper: text('Văn bản', 'Paper'),
  unconfirmed: text('chưa có văn bản', 'paper not known'),
  changes: text('Các thay đổi', 'Changes'),
  noChanges: text('Chưa có thay đổi nào.', 'No change yet.'),
  newChange: text('Lập thay đổi lịch', 'Draft a change'),
  draft: text('Chờ xác nhận', 'To be confirmed'),
  confirmed: text('Đã xác nhận', 'Confirmed'),
  withdrawn: text('Đã rút lại', 'Withdrawn'),
  rejected: text('Không được đồng ý', 'Rejected'),
  rejectedBy: textWith(
    (name: string, at: string) => `${name}, ${at}`,
    (name: string, at: string) => `${name}, ${at}`,
  ),
  rejectedWhy: textWith(
    (reason: string) => `Lý do: ${reason}`,
    (reason: string) => `Why: ${reason}`,
  ),
  waiting: text('Chờ xác nhận', 'To be confirmed'),
  withdraws: text('rút lại thay đổi trước', 'takes an earlier change back'),
  days: textWith(
    (count: number) => `${count} ngày`,
    (count: number) => `${count} days`,
  ),

  settings: text('Chế độ áp dụng', 'Settings'),
  noneInForce: text(
    'Chưa có chế độ áp dụng ở đây và ở các đơn vị trên: chưa mở được hồ sơ.',
    'No setting here or above yet: no case can be opened.',
  ),
  noSettings: text(
    'Đơn vị chưa có chế độ riêng: theo đơn vị cấp trên gần nhất.',
    'None of its own: the nearest unit above is followed.',
  ),
  newSetting: text('Thay đổi chế độ áp dụng', 'Change the setting'),
  route: text('Cấp quyết định', 'Who decides'),
  instrument: text('Văn bản', 'Paper'),
  options: text('Quy định riêng', 'Local options'),
  drafts: text('Dự thảo', 'Drafts'),
  noDrafts: text('Chưa có dự thảo nào.', 'No draft yet.'),
  none: text('không có', 'none'),
});
