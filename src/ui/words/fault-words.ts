import { type Lang, text, type Text } from './text.js';

/** What is wrong with a field, by the code of the API; the label of the field stands before it. */
const faultCodes: Readonly<Record<string, Text>> = {
  required: text('chưa nhập', 'is missing'),
  isLegalDate: text(
    'không phải là một ngày có thật; nhập như 15/11/2026',
    'is not a day of the calendar; write it like 15/11/2026',
  ),
  isBirthDate: text(
    'không phải là ngày sinh; nhập 15/11/2006, 11/2006 hoặc 2006',
    'is not a birth date; write 15/11/2006, 11/2006 or 2006',
  ),
  birthDate: text('không phải là ngày sinh có thể có', 'is not a possible birth date'),
  future: text('phải là hôm nay hoặc trước hôm nay', 'must be today or before'),
  past: text('phải là hôm nay hoặc sau hôm nay', 'must be today or later'),
  isInt: text('phải là số nguyên', 'must be a whole number'),
  isNumber: text('phải là số', 'must be a number'),
  min: text('quá nhỏ', 'is too small'),
  max: text('quá lớn', 'is too large'),
  isIn: text('chưa chọn', 'is not chosen'),
  isEnum: text('chưa chọn', 'is not chosen'),
  enum: text('chưa chọn', 'is not chosen'),
  isBoolean: text('chưa chọn có hay không', 'is neither yes nor no'),
  minLength: text('quá ngắn', 'is too short'),
  maxLength: text('quá dài', 'is too long'),
  arrayMinSize: text('còn thiếu', 'has too few'),
  arrayMaxSize: text('quá nhiều', 'has too many'),
  empty: text('chưa nhập', 'is missing'),
  oneOf: text('chưa chọn', 'is not chosen'),
  characters: text(
    'chỉ gồm chữ cái, dấu cách, dấu chấm, gạch nối và dấu phẩy trên',
    'may hold letters, spaces, full stops, hyphens and apostrophes only',
  ),
  pattern: text('không đúng dạng', 'has another form'),
  tooMany: text('quá nhiều; chọn hẹp hơn', 'finds too many: narrow it'),
  sealed: text('là nội dung niêm phong, không sửa ở đây', 'is sealed text and not restated here'),
  notStanding: text('không còn hiệu lực', 'is not in force any more'),
  laterYear: text('phải bỏ năm sau trước', 'a later year must be withdrawn first'),
  notNext: text('phải là năm liền sau các năm đã có lịch', 'must be the year after those that are known'),
  withoutDays: text('chỉ nhập cùng các ngày của năm đó', 'goes with the days of that year'),
  oneChange: text('nhập các ngày hoặc lần sửa cần bỏ, không cả hai', 'tell either days or the change to withdraw'),
  holidayMissing: text('còn thiếu một ngày nghỉ theo luật', 'lacks a holiday by law'),
  heldOver: text('không giao ở loại đơn vị này', 'is not held over such a place'),
  matches: text('không đúng dạng', 'has another form'),
  unknownPerson: text('không có người này', 'is nobody known'),
  unknown: text('không có trong hệ thống', 'is not known here'),
  breached: text('quá dễ đoán; chọn mật khẩu khác', 'is too easy to guess; choose another'),
  tooShort: text('quá ngắn', 'is too short'),
  tooLong: text('quá dài', 'is too long'),
  tooPlain: text('chỉ lặp lại vài ký tự', 'repeats a few characters only'),
  common: text('là mật khẩu ai cũng thử trước', 'is one that is tried first'),
  containsLogin: text('không được chứa tên tài khoản', 'must not contain the account name'),
  containsName: text('không được gần như chỉ là một cái tên', 'is little more than a name'),
  same: text('phải khác trước', 'must differ from before'),
  notOpen: text('chưa có hoặc không còn vào ngày đó', 'was not there on that day'),
  routeB: text('chỉ đi cùng cấp quyết định B, và bắt buộc khi chọn B', 'goes with route B, and only with it'),
  outside: text('nằm ngoài các năm có lịch', 'lies outside the years that are known'),
  alreadySo: text('đã như vậy trong lịch', 'is so already'),
  twice: text('nêu hai lần', 'is told twice'),
  missing: text('chưa đánh dấu đủ', 'is not ticked for each'),
  notAltered: text('có mục không thay đổi', 'names one that is not altered'),
  notInForce: text('không phải ngày quy định mới có hiệu lực', 'is no day on which the newer law is in force'),
  notLater: text('phải sau quy định cũ', 'must be later than the older law'),
  order: text('không đúng thứ tự', 'is out of order'),
};

const otherwise = text('chưa đúng', 'is not right');

/** "Ngày họp: phải là hôm nay hoặc trước hôm nay". */
export const faultText = (label: string, code: string, lang: Lang): string =>
  `${label}: ${(faultCodes[code] ?? otherwise)[lang]}`;
