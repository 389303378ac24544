import { byLang, text, textWith } from './text.js';

/** P3. */
export const accountWords = byLang({
  title: text('Tài khoản', 'Account'),
  saved: text('Đã lưu', 'Saved'),
  savedDisplay: text('Cách hiển thị đã được lưu.', 'The display settings are saved.'),
  savedPassword: text(
    'Mật khẩu đã đổi. Các phiên khác của tài khoản đã kết thúc.',
    'The password is changed. Every other session of the account has ended.',
  ),
  savedSession: text('Phiên đã kết thúc.', 'The session has ended.'),
  savedCalendar: text(
    'Lịch đã tắt. Địa chỉ cũ không mở được nữa.',
    'The calendar is off. Its address opens nothing any more.',
  ),
  savedLetters: text('Lựa chọn về thư đã được lưu.', 'The choice about letters is saved.'),
  who: text('Người dùng', 'Who'),
  name: text('Họ và tên', 'Name'),
  login: text('Tên tài khoản', 'Account'),
  duties: text('Nhiệm vụ được giao', 'Duties'),
  duty: text('Nhiệm vụ', 'Duty'),
  where: text('Ở đâu', 'Where'),
  from: text('Từ ngày', 'From'),
  to: text('Đến hết', 'Until'),
  noEnd: text('chưa định', 'no end'),
  ofCase: text('một hồ sơ', 'one case'),
  house: text('toàn hệ thống', 'the whole system'),
  noDuties: text(
    'Tài khoản này chưa được giao nhiệm vụ nào. Liên hệ người quản trị của đơn vị.',
    'No duty is held by this account. Ask the administrator of your unit.',
  ),
  security: text('Đăng nhập và bảo mật', 'Signing in and security'),
  password: text('Mật khẩu', 'Password'),
  change: text('Đổi', 'Change'),
  changePassword: text('Đổi mật khẩu', 'Change the password'),
  factor: text('Xác thực hai lớp', 'Second factor'),
  factorSince: textWith(
    (day: string) => `Bật từ ${day}`,
    (day: string) => `Active since ${day}`,
  ),
  factorOff: text('Chưa cài', 'Not enrolled'),
  enrol: text('Cài xác thực hai lớp', 'Enrol it'),
  replaceFactor: text('Chuyển sang điện thoại khác', 'Move to another telephone'),
  codes: text('Mã khôi phục', 'Recovery codes'),
  codesLeft: textWith(
    (left: string) => `Còn ${left} mã chưa dùng`,
    (left: string) => `${left} not used yet`,
  ),
  renewCodes: text('Tạo mã mới', 'Make new codes'),
  sessions: text('Các phiên đang mở', 'Open sessions'),
  begun: text('Bắt đầu', 'Begun'),
  shared: text('máy dùng chung', 'shared machine'),
  seen: text('Dùng lần cuối', 'Last used'),
  ends: text('Tự kết thúc', 'Ends by itself'),
  thisSession: text('Phiên này', 'This session'),
  end: text('Kết thúc', 'End it'),
  endOf: textWith(
    (begun: string) => `phiên bắt đầu lúc ${begun}`,
    (begun: string) => `the session begun ${begun}`,
  ),
  strange: text(
    'Thấy phiên lạ: kết thúc phiên đó, rồi đổi mật khẩu.',
    'Where one is not yours: end it, then change the password.',
  ),
  display: text('Hiển thị', 'Display'),
  theme: text('Màu nền', 'Theme'),
  themeSystem: text('Theo máy', 'As the system has it'),
  themeLight: text('Sáng', 'Light'),
  themeDark: text('Tối', 'Dark'),
  size: text('Cỡ chữ', 'Text size'),
  language: text('Ngôn ngữ', 'Language'),
  vi: text('Tiếng Việt', 'Tiếng Việt'),
  en: text('English', 'English'),
  save: text('Lưu cách hiển thị', 'Save the display'),
  displayHint: text('Lưu trên trình duyệt này.', 'Kept in this browser.'),
  outside: text('Nhắc việc ngoài hệ thống', 'Reminders outside'),
  outsideHint: text(
    'Lịch và thư chỉ bật khi được chọn ở đây. Trong đó chỉ có mã hồ sơ và bước, không có tên người.',
    'Off until you switch them on. Calendar and letters hold codes and steps, no names.',
  ),
  calendar: text('Lịch thời hạn (ICS)', 'Calendar of limits (ICS)'),
  calendarOn: textWith(
    (day: string) => `Bật, địa chỉ tạo ngày ${day}`,
    (day: string) => `On, its address made ${day}`,
  ),
  off: text('Tắt', 'Off'),
  switchOn: text('Bật', 'Switch on'),
  renewOrOff: text('Đổi địa chỉ hoặc tắt', 'Renew the address or switch off'),
  letters: text('Thư nhắc việc mỗi ngày', 'The letter of the day'),
  lettersOn: textWith(
    (email: string) => `Bật, gửi đến ${email}`,
    (email: string) => `On, to ${email}`,
  ),
  lettersNever: text('Hệ thống này không gửi thư', 'This system sends no letters'),
  // Changing the password.
  mustChange: text(
    'Mật khẩu đang dùng do người khác cấp. Chọn mật khẩu riêng trước khi làm việc khác.',
    'The present password was given by somebody else. Choose one of your own before anything else.',
  ),
  oldPassword: text('Mật khẩu hiện tại', 'Present password'),
  newPassword: text('Mật khẩu mới', 'New password'),
  newPasswordHint: textWith(
    (least: string) =>
      `Ít nhất ${least} ký tự; một câu dài dễ nhớ là tốt. Không dùng tên người, tên đơn vị, tên tài khoản hay mật khẩu phổ biến.`,
    (least: string) =>
      `At least ${least} characters; a long sentence is good. No names of people, units or the account, nothing common.`,
  ),
  oldWrong: text('Mật khẩu hiện tại chưa đúng', 'The present password is not right'),
  endsOthers: text(
    'Sau khi đổi, các phiên khác của tài khoản này kết thúc.',
    'When it is changed, every other session of this account ends.',
  ),
  // Recovery codes and another second factor.
  codesTitle: text('Tạo mã khôi phục mới', 'Make new recovery codes'),
  codesLead: text(
    'Mười mã mới sẽ thay cho các mã cũ. Các mã cũ hết giá trị ngay.',
    'Ten new codes will stand in place of the old ones, which open nothing from that moment.',
  ),
  factorTitle: text('Chuyển xác thực hai lớp', 'Move the second factor'),
  factorLead: text(
    'Khóa mới dùng cho ứng dụng xác thực trên điện thoại khác. Khóa cũ còn dùng được cho đến khi nhập đúng một mã của khóa mới. Sau đó các phiên khác kết thúc và có mười mã khôi phục mới.',
    'A new secret for an authenticator on another telephone. The old one works until a code of the new one is entered. Then every other session ends and there are ten new recovery codes.',
  ),
  // The calendar.
  calendarTitle: text('Lịch thời hạn', 'Calendar of limits'),
  calendarLead: text(
    'Ứng dụng lịch trên điện thoại hoặc máy tính đọc các thời hạn của tài khoản này qua một địa chỉ bí mật. Tên sự kiện chỉ có mã hồ sơ và bước.',
    'A calendar program reads your limits under a secret address. Events are named by code and step alone.',
  ),
  calendarKills: text(
    'Lịch đang bật. Tạo địa chỉ mới thì địa chỉ cũ không mở được nữa: mọi ứng dụng lịch đang dùng địa chỉ cũ phải nhập lại.',
    'The calendar is on. A new address ends the old one: every program that uses it must be given the new one.',
  ),
  calendarMake: text('Tạo địa chỉ', 'Make the address'),
  calendarRenew: text('Tạo địa chỉ mới', 'Make a new address'),
  calendarOff: text('Tắt lịch', 'Switch the calendar off'),
  calendarMade: text('Địa chỉ của lịch', 'The address of the calendar'),
  calendarOnce: text(
    'Địa chỉ chỉ hiện lần này. Ai có địa chỉ đều đọc được mã hồ sơ và thời hạn: không gửi cho người khác.',
    'It is shown this once. Whoever has it can read codes and limits: pass it on to nobody.',
  ),
  copyAddress: text('Sao chép địa chỉ', 'Copy the address'),
  calendarSlow: text(
    'Ứng dụng lịch cập nhật chậm từ nửa giờ đến một ngày.',
    'Calendar programs read it again after half an hour to a day.',
  ),
  // Letters.
  lettersTitle: text('Thư nhắc việc mỗi ngày', 'The letter of the day'),
  lettersLead: text(
    'Mỗi ngày một thư lúc 07:00, khi có việc quá hạn, đến hạn trong 7 ngày hoặc chờ xác nhận. Thư có số việc và mã hồ sơ, không có tên người.',
    'One letter a day at 07:00 where something is overdue, due within 7 days or waiting to be confirmed. It has counts and codes, no names.',
  ),
  email: text('Địa chỉ thư điện tử', 'Mail address'),
  emailWrong: text('Nhập địa chỉ như ten@donvi.vn', 'Write it like name@unit.vn'),
  wantLetters: text('Gửi thư nhắc việc mỗi ngày', 'Send the letter of the day'),
  saveLetters: text('Lưu lựa chọn', 'Save the choice'),
  back: text('Về trang tài khoản', 'Back to the account'),
});
