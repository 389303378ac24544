import { byLang, text, textWith } from './text.js';

/** Enrolling the second factor and proving it again. */
export const factorWords = byLang({
  enrolTitle: text('Cài xác thực hai lớp', 'Enrol the second factor'),
  enrolLead: text(
    'Ngoài mật khẩu, mỗi lần đăng nhập cần một mã sáu chữ số từ ứng dụng xác thực trên điện thoại hoặc máy tính riêng.',
    'Beside the password each sign-in asks for six digits from an authenticator program on your phone or computer.',
  ),
  begin: text('Tạo khóa', 'Make a secret'),
  beginAgain: text('Tạo khóa khác', 'Make another secret'),
  secret: text('Khóa', 'Secret'),
  secretLead: text(
    'Trên điện thoại, mở ứng dụng xác thực (Google Authenticator, Microsoft Authenticator hoặc tương tự), chọn thêm tài khoản rồi quét mã vuông, hoặc gõ khóa bên dưới. Khóa chỉ hiện một lần.',
    'On the telephone open an authenticator program (Google Authenticator, Microsoft Authenticator or the like), add an account, then scan the square or type the secret below. It is shown this once.',
  ),
  qr: text(
    'Mã vuông chứa khóa, để ứng dụng xác thực quét',
    'The secret as a square code for the authenticator program',
  ),
  link: text('Mở bằng ứng dụng xác thực trên máy này', 'Open with the authenticator program of this device'),
  code: text('Mã sáu chữ số trong ứng dụng', 'Six digits from the program'),
  confirm: text('Xác nhận', 'Confirm'),
  codeMissing: text('Nhập mã', 'Enter the code'),
  wrong: text(
    'Mã chưa đúng hoặc đã dùng rồi. Chờ mã kế tiếp và nhập lại.',
    'The code is not right or was used already. Wait for the next one and enter it.',
  ),
  recoveryTitle: text('Mã khôi phục', 'Recovery codes'),
  recoveryLead: text(
    'Khi mất ứng dụng xác thực, mỗi mã dưới đây thay cho mã sáu chữ số một lần. Ghi lại và cất riêng: các mã chỉ hiện lần này.',
    'When the authenticator is lost, each of these stands once for the six digits. Write them down and keep them apart: they are shown this once.',
  ),
  done: text('Tiếp tục', 'Continue'),
  activeTitle: text('Xác thực hai lớp đang bật', 'The second factor is active'),
  active: text(
    'Muốn chuyển sang điện thoại khác hoặc tạo mã khôi phục mới: mở trang Tài khoản. Đã mất ứng dụng xác thực: liên hệ người quản trị của đơn vị.',
    'To move to another telephone or make new recovery codes: open the account page. When the authenticator is lost: ask the administrator of your unit.',
  ),
  toAccount: text('Mở trang Tài khoản', 'Open the account page'),
  stepUpTitle: text('Xác thực lại', 'Prove it is you'),
  stepUpLead: text(
    'Để làm tiếp cần mã xác thực mới trong vòng năm phút.',
    'What you are about to do needs a code not older than five minutes.',
  ),
  doing: textWith(
    (what: string) => `Việc sắp làm: ${what}.`,
    (what: string) => `You are about to do this: ${what}.`,
  ),
  lost: text(
    'Mất ứng dụng xác thực: nhập một mã khôi phục. Mất cả mã khôi phục: liên hệ người quản trị của đơn vị.',
    'When the authenticator is lost: enter a recovery code. When the codes are lost too: ask the administrator of your unit.',
  ),
  stepUpCode: text('Mã xác thực', 'Code of the second factor'),
  stepUpHint: text(
    'Sáu chữ số trong ứng dụng xác thực, hoặc một mã khôi phục.',
    'Six digits from the authenticator program, or a recovery code.',
  ),
  demoCode: text('Mã của tài khoản mẫu lúc này', 'Code of this demo account now'),
});
