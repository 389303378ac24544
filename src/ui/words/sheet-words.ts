import { byLang, text, textWith } from './text.js';

/** P14, and the page its code leads to. */
export const sheetWords = byLang({
  task: text('In phiếu theo dõi', 'Print the tracking sheet'),
  title: text('Phiếu theo dõi quá trình vào Đảng', 'Tracking sheet of the road to membership'),
  ask: text(
    'Phiếu chứa dữ liệu cá nhân. Chọn mục đích in; lần in được ghi vào nhật ký xem hồ sơ.',
    'The sheet holds personal data. Say what it is printed for; the printing is entered in the log of readings.',
  ),
  purpose: text('Mục đích in', 'Printed for'),
  purposeMissing: text('Chọn mục đích in', 'Say what it is printed for'),
  show: text('Hiện phiếu để in', 'Show the sheet to print'),
  how: text(
    'In bằng lệnh In của trình duyệt (Ctrl + P), giấy A4.',
    "Print with the browser's own command (Ctrl + P), on A4.",
  ),
  back: text('Về hồ sơ', 'Back to the case'),
  printed: textWith(
    (at: string, by: string, purpose: string) => `In lúc ${at} bởi ${by}, mục đích: ${purpose}.`,
    (at: string, by: string, purpose: string) => `Printed at ${at} by ${by}, for: ${purpose}.`,
  ),
  keep: text(
    'Bản in không thay cho hồ sơ; hủy khi không còn cần.',
    'The print stands for no dossier; destroy it when no longer needed.',
  ),
  code: text(
    'Mã QR dẫn đến trang mở hồ sơ; không chứa dữ liệu cá nhân.',
    'The QR code leads to the case; it holds no personal data.',
  ),
  paper: text('Giấy tờ', 'Paper'),
  state: text('Tình trạng', 'State'),
  papers: text('Giấy tờ', 'Papers'),
  landing: text('Mở hồ sơ từ bản in', 'Open a case from paper'),
  landingText: text(
    'Mã này dẫn đến một hồ sơ. Chỉ người được phân công mới mở được, sau khi đăng nhập.',
    'This code leads to a case. Only those assigned to it can open it, after signing in.',
  ),
  goOn: text('Tiếp tục', 'Continue'),
});
