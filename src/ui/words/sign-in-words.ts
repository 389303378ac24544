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
  submit: text('Đăng nhập', 'Sign in'),
  wrong: text('Tài khoản, mật khẩu hoặc mã xác thực chưa đúng', 'Account, password or code is not right'),
  wait: textWith(
    (seconds: string) => `Thử quá nhiều lần. Thử lại sau ${seconds} giây`,
    (seconds: string) => `Too many attempts. Try again in ${seconds} seconds`,
  ),
  lost: text(
    'Quên mật khẩu: liên hệ người quản trị của đơn vị.',
    'Forgotten password: ask the administrator of your unit.',
  ),
  demoTitle: text('Vào thử theo vai trò', 'Try a role'),
  demoLead: text(
    'Bản dùng thử có sẵn tài khoản cho mỗi vai trò. Mọi người trong dữ liệu đều hư cấu. Việc cần hai người: người thứ hai dùng cùng tên tài khoản, đuôi .2.',
    'The demo has accounts for each role. Every person in it is invented. Where a second person must confirm: the same account name, ending in .2.',
  ),
  topBoard: text(
    'Ban tổ chức của đơn vị cao nhất: sửa lịch làm việc, chuyển hồ sơ sang quy định mới.',
    'Organisation board of a top unit: amends the working days, takes live cases over to a later law.',
  ),
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
