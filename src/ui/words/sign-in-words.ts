import { byLang, text, textWith } from './text.js';

/** P1. */
export const signInWords = byLang({
  title: text('Đăng nhập', 'Sign in'),
  account: text('Tài khoản', 'Account'),
  accountMissing: text('Nhập tài khoản', 'Enter the account'),
  password: text('Mật khẩu', 'Password'),
  passwordMissing: text('Nhập mật khẩu', 'Enter the password'),
  code: text('Mã xác thực', 'Code of the second factor'),
  codeHint: text(
    'Sáu chữ số trong ứng dụng xác thực, hoặc một mã khôi phục. Để trống nếu chưa cài xác thực hai lớp.',
    'Six digits from your authenticator program, or a recovery code. Leave it empty if you have not enrolled one.',
  ),
  shared: text('Đây là máy dùng chung', 'Several people use this machine'),
  sharedHint: text(
    'Tự đăng xuất sau 10 phút không thao tác và muộn nhất sau 4 giờ. Trình duyệt không giữ gì lại: nhận xét lưu để gửi sau trên máy này, nếu có, bị xóa.',
    'You are signed out after 10 idle minutes, and after 4 hours at the latest. The browser keeps nothing: assessments kept here to be sent later, if any, are deleted.',
  ),
  submit: text('Đăng nhập', 'Sign in'),
  kept: text(
    'Nội dung vừa nhập còn nguyên; đăng nhập cùng tài khoản đó để gửi tiếp.',
    'What you typed is kept: sign in with the same account to send it.',
  ),
  wrong: text('Tài khoản, mật khẩu hoặc mã xác thực chưa đúng', 'Account, password or code is not right'),
  wait: textWith(
    (seconds: string) => `Thử quá nhiều lần. Thử lại sau ${seconds} giây`,
    (seconds: string) => `Too many attempts. Try again in ${seconds} seconds`,
  ),
  lost: text(
    'Quên mật khẩu, hoặc mất cả ứng dụng xác thực lẫn mã khôi phục: liên hệ người quản trị của đơn vị.',
    'Forgotten password, or both the authenticator and the recovery codes lost: ask the administrator of your unit.',
  ),
  unsettled: text('Hệ thống chưa có tài khoản nào.', 'Nobody has an account here yet.'),
  setUp: text('Lập người quản trị thứ nhất', 'Make the first administrator'),
  demoTitle: text('Vào thử theo vai trò', 'Try a role'),
  demoLead: text(
    'Bản dùng thử có sẵn tài khoản cho mỗi vai trò, không cần nhập mật khẩu. Mọi người trong dữ liệu đều hư cấu.',
    'The demo has an account for each role; no password needs typing. Every person in it is invented.',
  ),
  demoAccounts: text('Mật khẩu, mã xác thực và người thứ hai', 'Pass phrase, codes and second persons'),
  secondPerson: text(
    'Việc cần hai người: người thứ hai dùng cùng tên tài khoản, đuôi .2 thay cho .1.',
    'Where a second person must confirm: the same account name, ending in .2 instead of .1.',
  ),
  reset: text(
    'Làm lại dữ liệu mẫu từ đầu: dừng chương trình rồi chạy npm start -- --reset.',
    'To begin the sample data anew: stop the service, then npm start -- --reset.',
  ),
  topTitle: text('Ban tổ chức của bốn đảng bộ tỉnh', 'Organisation boards of the four provinces'),
  topBoard: text(
    'Sửa lịch làm việc, chuyển hồ sơ sang quy định mới.',
    'They amend the working days and take live cases over to a later law.',
  ),
  enter: text('Vào', 'Enter'),
  enterAs: textWith(
    (role: string) => `Vào với vai trò ${role}`,
    (role: string) => `Enter as ${role}`,
  ),
  passPhrase: text('Mật khẩu', 'Pass phrase'),
  demoSecret: text('Khóa xác thực chung của mọi tài khoản mẫu', 'Authenticator secret of every demo account'),
  demoCode: text('Mã lúc mở trang này', 'Code when this page was opened'),
  demoCodeNote: text(
    'Mỗi mã dùng một lần cho mỗi tài khoản và đổi sau 30 giây. Vào theo vai trò thì bản dùng thử tự điền mã.',
    'Each code is good once for each account and changes after 30 seconds. The role cards fill it in by themselves.',
  ),
});
