import { byLang, text } from './text.js';

/** Words that stand on every page. */
export const layoutWords = byLang({
  product: text('Lộ Trình', 'Lộ Trình'),
  skip: text('Đến nội dung chính', 'Skip to main content'),
  demo: text('Dữ liệu mẫu, tên người hư cấu', 'Sample data, invented people'),
  mainNavigation: text('Điều hướng chính', 'Main navigation'),
  candidates: text('Quần chúng', 'Candidates'),
  help: text('Trợ giúp', 'Help'),
  language: text('Ngôn ngữ', 'Language'),
  otherLanguage: text('English', 'Tiếng Việt'),
  signOut: text('Đăng xuất', 'Sign out'),
  signedInAs: text('Đang đăng nhập:', 'Signed in:'),
  error: text('Lỗi', 'Error'),
  summaryTitle: text('Cần sửa', 'There is a problem'),
  optional: text('không bắt buộc', 'optional'),
});
