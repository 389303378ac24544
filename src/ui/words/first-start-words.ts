import { byLang, text } from './text.js';

/** P26, the way into an empty house. */
export const firstStartWords = byLang({
  title: text('Lập người quản trị thứ nhất', 'Make the first administrator'),
  lead: text(
    'Hệ thống chưa có ai. Người ngồi tại máy chủ đọc mã khởi tạo trong thư mục dữ liệu và lập tài khoản quản trị thứ nhất. Người quản trị không xem được hồ sơ nào.',
    'There is nobody here yet. Whoever sits at the server reads the first-start code in the data directory and makes the first administrator, who sees no case.',
  ),
  code: text('Mã khởi tạo', 'First-start code'),
  codeHint: text(
    'Trong tệp first-start-code của thư mục dữ liệu; dùng được 30 phút. Khởi động lại để có mã mới.',
    'In the file first-start-code of the data directory; good for 30 minutes. A new start makes a new one.',
  ),
  name: text('Họ và tên', 'Full name'),
  birth: text('Ngày sinh', 'Birth date'),
  birthHint: text('Ví dụ: 15/11/1980, hoặc chỉ năm: 1980', 'Such as 15/11/1980, or the year alone: 1980'),
  login: text('Tên tài khoản', 'Account name'),
  loginHint: text('Từ 3 đến 60 chữ, số, dấu chấm hoặc gạch ngang', '3 to 60 letters, figures, dots or dashes'),
  password: text('Mật khẩu', 'Password'),
  passwordHint: text(
    'Ít nhất 15 ký tự; một câu dễ nhớ là tốt nhất.',
    'At least 15 characters; a sentence you remember is best.',
  ),
  submit: text('Lập tài khoản quản trị', 'Make the administrator'),
  madeTitle: text('Đã lập người quản trị thứ nhất', 'The first administrator is there'),
  nextTitle: text('Việc tiếp theo', 'What comes next'),
  next: text(
    [
      'Đăng nhập và cài xác thực hai lớp trên điện thoại.',
      'Lập người quản trị thứ hai và đưa tận tay phiếu đăng nhập lần đầu. Trước khi có hai người, các trang nghiệp vụ chưa mở.',
      'Lập đơn vị gốc và các đơn vị trực thuộc; người quản trị thứ hai xác nhận.',
      'Giao nhiệm vụ cho từng người, có ngày bắt đầu và ngày kết thúc.',
    ].join('\n'),
    [
      'Sign in and set up the second factor on your phone.',
      'Make the second administrator and hand over the slip for the first sign-in. Until there are two, nothing is recorded.',
      'Install the top unit and those below; the second administrator confirms.',
      'Grant duties, each with its first and its last day.',
    ].join('\n'),
  ),
  signIn: text('Đăng nhập', 'Sign in'),
});
