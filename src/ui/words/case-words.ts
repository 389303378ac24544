import { byLang, text, textWith } from './text.js';

/** The pages of one case. */
export const caseWords = byLang({
  tabs: text('Các trang của hồ sơ', 'Pages of the case'),
  overview: text('Tổng quan', 'Overview'),
  chart: text('Sơ đồ', 'Chart'),
  plan: text('Kế hoạch', 'Plan'),
  history: text('Nhật ký', 'Log'),
  papers: text('Giấy tờ', 'Papers'),
  restricted: text('Hạn chế', 'Restricted'),

  allHistory: text('Toàn bộ nhật ký', 'The whole log'),
  newest: text('Mới hơn', 'Newer'),
  older: text('Cũ hơn', 'Older'),
  pages: text('Các trang nhật ký', 'Pages of the log'),
  entries: textWith(
    (count: string) => `${count} mục, mới nhất trước. Mỗi mục có ngày thực hiện và ngày ghi.`,
    (count: string) => `${count} entries, latest first. Each has the day it happened and the time it was recorded.`,
  ),
  changed: text('Hồ sơ đã thay đổi', 'The case has changed'),
  changedText: textWith(
    (entries: number, act: string, by: string, at: string) =>
      `Có ${entries} mục mới từ lần xem trước. Mới nhất: ${act}, do ${by} ghi lúc ${at}.`,
    (entries: number, act: string, by: string, at: string) =>
      `${entries} new since you looked. Latest: ${act}, recorded by ${by} at ${at}.`,
  ),
  outcome: textWith(
    (stage: string, date: string) => `Kết quả: ${stage}, ngày ${date}.`,
    (stage: string, date: string) => `Outcome: ${stage}, ${date}.`,
  ),
  allDone: textWith(
    (count: number) => `Đã xong cả ${count}`,
    (count: number) => `All ${count} done`,
  ),
  noTasks: textWith(
    (who: string) => `Không có giấy tờ hay việc song song ở bước này; đang chờ ${who}.`,
    (who: string) => `There are no papers or side tasks at this step; waiting for ${who}.`,
  ),
  print: text('In phiếu', 'Print'),
  notes: text('Nhận xét', 'Assessments'),
  compliance: text('Tuân thủ', 'Compliance'),
  reads: text('Ai đã xem', 'Who has looked'),
  erasure: text('Xóa dữ liệu cá nhân', 'Erase personal data'),
  notForMe: text('Tự khai phải tránh hồ sơ này', 'Declare that it is not for you'),
  conflicts: text('Người phải tránh hồ sơ', 'Who keeps away'),
});
