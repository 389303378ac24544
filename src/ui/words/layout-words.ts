import { byLang, text, textWith } from './text.js';

/** Words that stand on every page. */
export const layoutWords = byLang({
  product: text('Lộ Trình', 'Lộ Trình'),
  skip: text('Đến nội dung chính', 'Skip to main content'),
  demo: text('Dữ liệu mẫu, tên người hư cấu', 'Sample data, invented people'),
  mainNavigation: text('Điều hướng chính', 'Main navigation'),
  work: text('Việc của tôi', 'My work'),
  candidates: text('Quần chúng', 'Candidates'),
  help: text('Trợ giúp', 'Help'),
  language: text('Ngôn ngữ', 'Language'),
  otherLanguage: text('English', 'Tiếng Việt'),
  signOut: text('Đăng xuất', 'Sign out'),
  signedInAs: text('Đang đăng nhập:', 'Signed in:'),
  error: text('Lỗi', 'Error'),
  summaryTitle: text('Cần sửa', 'There is a problem'),
  warning: text('Cảnh báo', 'Warning'),
  wayBack: text('Đường dẫn', 'Breadcrumb'),
  dateExample: text('Ví dụ: 15/11/2026', 'For example: 15/11/2026'),
  mostCharacters: textWith(
    (most: number) => `Nhập tối đa ${most} ký tự`,
    (most: number) => `You can enter up to ${most} characters`,
  ),
  // %{count} is filled in by the script that counts.
  characterLeft: text('Còn nhập được %{count} ký tự', 'You have %{count} character remaining'),
  charactersLeft: text('Còn nhập được %{count} ký tự', 'You have %{count} characters remaining'),
  noCharactersLeft: text('Đã đủ số ký tự', 'You have 0 characters remaining'),
  characterTooMany: text('Thừa %{count} ký tự', 'You have %{count} character too many'),
  charactersTooMany: text('Thừa %{count} ký tự', 'You have %{count} characters too many'),
  optional: text('không bắt buộc', 'optional'),
});
