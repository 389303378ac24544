import type { LogFaultCode } from '../../log/log-fault.js';
import { numberText } from './dates.js';
import { byLang, type Lang, type Text, text, textWith } from './text.js';

/** P24. */
export const logWords = byLang({
  title: text('Nhật ký và tính toàn vẹn', 'The log and its integrity'),
  lead: text(
    'Nhật ký chỉ ghi thêm, không sửa, không xóa. Trang này cho xem mục nào đã ghi, do ai, lúc nào; không mở nội dung. Mỗi lần tra cứu được ghi vào nhật ký.',
    'The log only grows: nothing in it is changed or removed. This page shows which entries there are, whose and when; it opens no content. Each search is entered in the log.',
  ),

  integrity: text('Tính toàn vẹn', 'Integrity'),
  whole: text('Nhật ký toàn vẹn, chưa thấy lỗi.', 'The log is whole; no fault is known.'),
  broken: text('Nhật ký không toàn vẹn', 'The log is not whole'),
  stopped: text(
    'Hệ thống đã ngừng ghi; vẫn xem được. Giữ nguyên máy và các bản sao lưu, không sửa, không xóa. Báo ngay quản trị hệ thống và ban tổ chức cấp trên, đọc cho họ loại lỗi và vị trí dưới đây.',
    'Nothing is written any more; reading goes on. Leave the machine and its backups as they are: mend nothing, delete nothing. Tell the administrator and the superior organisation body at once, and read them the kind and place of the fault below.',
  ),
  faultKind: text('Loại lỗi', 'Kind of fault'),
  faultPlace: text('Vị trí đầu tiên', 'First place'),
  exit: textWith(
    (code: number) => `mã ${code} của bộ kiểm tra độc lập`,
    (code: number) => `exit code ${code} of the independent verifier`,
  ),
  faultAt: text('Thấy lúc', 'Found at'),
  last: text('Lần đối chiếu toàn bộ gần nhất', 'Last look at the whole log'),
  neverLooked: text('Chưa đối chiếu toàn bộ từ khi hệ thống khởi động.', 'Not since the service was started.'),
  looked: textWith(
    (at: string, entries: string, checkpoints: string) => `${at}: ${entries} mục, ${checkpoints} điểm kiểm soát`,
    (at: string, entries: string, checkpoints: string) => `${at}: ${entries} entries, ${checkpoints} checkpoints`,
  ),
  noFaults: text('không có lỗi', 'no fault'),
  faults: textWith(
    (count: string) => `${count} lỗi`,
    (count: string) => (count === '1' ? '1 fault' : `${count} faults`),
  ),
  running: textWith(
    (since: string) => `Đang đối chiếu từ ${since}. Tải lại trang để xem kết quả.`,
    (since: string) => `Running since ${since}. Load the page again to see the result.`,
  ),
  reload: text('Tải lại trang', 'Load the page again'),
  tables: text('Các bảng dữ liệu khi khởi động', 'Tables at the start'),
  tablesSame: text('giống như lúc dừng trước đó', 'as they were left'),
  tablesDiffers: text('khác với lúc dừng trước đó', 'other than they were left'),
  tablesUnknown: text('không có gì để so', 'nothing to compare with'),
  verify: text('Đối chiếu toàn bộ nhật ký', 'Look through the whole log'),
  verifyHint: text(
    'Đọc lại mọi mục từ đầu, tính lại mọi mã và so với các điểm kiểm soát đã ký. Không thay đổi gì.',
    'Reads every entry from the first, computes every hash again and compares them with the signed checkpoints. Changes nothing.',
  ),

  checkpoints: text('Điểm kiểm soát mới nhất', 'Newest checkpoints'),
  checkpointsLead: text(
    'So dấu vân tay dưới đây với bản in hoặc bản ghi tay giữ ở nơi khác. Cùng số mục mà dấu khác nhau: nhật ký đã bị thay đổi.',
    'Compare the fingerprint with a copy on paper kept elsewhere. The same number of entries under another fingerprint: the log was changed.',
  ),
  noCheckpoints: text('Chưa có điểm kiểm soát nào được ký.', 'No checkpoint was signed yet.'),
  size: text('Số mục', 'Entries'),
  signedAt: text('Ký lúc', 'Signed at'),
  fingerprint: text('Dấu vân tay', 'Fingerprint'),
  note: text('Toàn văn điểm kiểm soát đã ký', 'The whole signed note'),

  evidence: text('Bộ chứng cứ của một hồ sơ', 'Evidence of one case'),
  evidenceLead: text(
    'Tệp để kiểm tra độc lập, không cần hệ thống này. Việc lấy ra được ghi vào nhật ký và cần xác thực lại bằng mã.',
    'A file that is verified on its own, without this system. Taking it out is entered in the log and asks for a code.',
  ),
  evidenceCode: text('Mã hồ sơ', 'Code of the case'),
  evidenceGo: text('Lấy bộ chứng cứ', 'Take out the evidence'),
  purpose: text('Mục đích', 'Purpose'),
  choose: text('Chọn', 'Choose'),

  search: text('Tra cứu nhật ký', 'Search the log'),
  filters: text('Điều kiện tra cứu', 'What to look for'),
  of: text('Nhật ký', 'Log'),
  ofSite: text('Của hệ thống', 'Of the house'),
  ofCases: text('Của các hồ sơ', 'Of the cases'),
  kind: text('Loại mục', 'Kind'),
  allKinds: text('Tất cả', 'All'),
  who: text('Người ghi', 'Recorded by'),
  whoHint: text('Một phần họ tên, không cần gõ dấu.', 'Part of the name; diacritics are not needed.'),
  from: text('Từ ngày', 'From'),
  to: text('Đến ngày', 'To'),
  code: text('Mã hồ sơ', 'Case'),
  apply: text('Tra cứu', 'Search'),
  clear: text('Xóa điều kiện', 'Clear'),
  none: text(
    'Không có mục nào khớp trong phạm vi được xem. Thử bớt điều kiện.',
    'Nothing in your scope matches. Try fewer conditions.',
  ),
  noneYet: text(
    'Chưa thấy mục nào khớp trong phần đã đọc; tra tiếp ở trang sau.',
    'Nothing matches in what was read so far; go on with the next page.',
  ),
  caption: text('Các mục nhật ký, mới nhất trước', 'Entries, the newest first'),
  at: text('Ngày ghi', 'Recorded'),
  happened: textWith(
    (date: string) => `thực hiện ${date}`,
    (date: string) => `happened ${date}`,
  ),
  entry: text('Mục', 'Entry'),
  by: text('Người ghi', 'By'),
  cases: text('Hồ sơ', 'Case'),
  others: textWith(
    (count: string) => `và ${count} hồ sơ khác`,
    (count: string) => `and ${count} more`,
  ),
  house: text('Hệ thống', 'The system'),
  console: text('Tại máy chủ', 'At the console'),
  number: text('số', 'no'),
  hash: text('mã', 'hash'),
  pages: text('Các trang', 'Pages'),
  first: text('Về trang đầu', 'First page'),
  next: text('Trang sau', 'Next page'),
});

/** Kinds of entries. */
const kinds: Readonly<Record<string, Text | undefined>> = {
  start: text('Lập hồ sơ', 'Case opened'),
  act: text('Ghi việc', 'Act'),
  proposal: text('Việc chờ xác nhận', 'Proposal'),
  confirmation: text('Xác nhận', 'Confirmation'),
  rejection: text('Không xác nhận', 'Rejection'),
  clock: text('Đến hạn', 'Limit passed'),
  correction: text('Đính chính', 'Correction'),
  crossing: text('Chuyển quy định', 'Crossing'),
  calendar: text('Tính lại hạn', 'Limits counted anew'),
  hold: text('Tạm dừng, làm tiếp', 'Hold'),
  incident: text('Sự cố', 'Incident'),
  refusal: text('Từ chối', 'Refusal'),
  read: text('Xem', 'Read'),
  signIn: text('Đăng nhập', 'Sign-in'),
  signOut: text('Đăng xuất', 'Sign-out'),
  rights: text('Tài khoản, quyền', 'Accounts and rights'),
  export: text('Xuất dữ liệu', 'Export'),
  configuration: text('Cấu hình, tổ chức', 'Configuration'),
  erasure: text('Xóa dữ liệu', 'Erasure'),
  backup: text('Sao lưu', 'Backup'),
  restore: text('Khôi phục', 'Restore'),
  alarm: text('Cảnh báo toàn vẹn', 'Integrity alarm'),
};

export const logKind = (kind: string, lang: Lang): string => kinds[kind]?.[lang] ?? kind;

/** What is wrong with a log; a fault without words does not compile. */
const faults: Readonly<Record<LogFaultCode, Text>> = {
  missing: text('thiếu mục', 'an entry is missing'),
  extra: text('thừa mục', 'an entry too many'),
  reordered: text('đảo thứ tự mục', 'entries reordered'),
  unlinked: text('mục không nối với mục trước', 'an entry does not hang on the one before'),
  altered: text('nội dung mục đã bị sửa', 'an entry was altered'),
  misfiled: text('mục đặt sai chỗ', 'an entry is misfiled'),
  notCanonical: text('mục không đúng dạng chuẩn', 'an entry is not in canonical form'),
  head: text('đầu chuỗi của hồ sơ không khớp', 'the head of a case does not match its chain'),
  gap: text('thiếu lá của cây', 'leaves of the tree are missing'),
  order: text('thứ tự lá của cây sai', 'leaves of a chain do not ascend'),
  root: text('gốc cây không khớp', 'the root of the tree does not match'),
  signature: text('chữ ký không đúng', 'a signature does not hold'),
  forked: text('hai điểm kiểm soát khác nhau cùng số mục', 'two checkpoints of one size differ'),
  rolledBack: text('nhật ký ngắn hơn điểm kiểm soát', 'the log is smaller than a checkpoint'),
  schema: text('cấu trúc bảng bị thay đổi', 'tables or triggers were changed'),
  projection: text('trạng thái đã lưu khác với nhật ký', 'a stored state is not the one of its log'),
  file: text('tệp dữ liệu hỏng', 'the database file is damaged'),
  atRest: text('bảng dữ liệu bị thay đổi khi hệ thống dừng', 'a table was changed while the service stood still'),
  value: text('nội dung niêm phong không khớp', 'a sealed value does not match'),
};

const isFault = (code: string): code is LogFaultCode => Object.hasOwn(faults, code);

export const logFault = (code: string, lang: Lang): string => (isFault(code) ? faults[code][lang] : code);

/** What the inspectors' verifier ends with where it finds the same (SEC-07); what lies outside the log it cannot see. */
const exits: Readonly<Partial<Record<LogFaultCode, number>>> = {
  ...{ altered: 10, unlinked: 10, misfiled: 10, notCanonical: 10, root: 10 },
  ...{ missing: 11, gap: 11, extra: 12, reordered: 13, order: 13 },
  ...{ forked: 15, rolledBack: 16, signature: 17, head: 19, projection: 19 },
};

export const logFaultExit = (code: string): number | null => (isFault(code) ? (exits[code] ?? null) : null);

/** A place in the log as people count: leaves from one, an entry in its chain. Null where it has no other words. */
export function logPlace(where: string, lang: Lang): string | null {
  const [, leaf] = /^leaf (\d+)$/.exec(where) ?? [];
  const number = leaf === undefined ? '' : numberText(Number(leaf) + 1, lang);
  if (leaf !== undefined) return lang === 'vi' ? `mục thứ ${number} của nhật ký` : `entry ${number} of the log`;
  const [, seq = '', chain] = /^entry (\d+) of (\S+)$/.exec(where) ?? [];
  if (chain === undefined) return null;
  const whole = lang === 'vi' ? 'chuỗi chung của hệ thống' : 'the chain of the house';
  const one = lang === 'vi' ? `chuỗi ${chain}` : `chain ${chain}`;
  const of = chain === 'site' ? whole : one;
  return lang === 'vi' ? `mục ${seq} của ${of}` : `entry ${seq} of ${of}`;
}

/** What happened to the house, by the type of its entry; the rest is shown as it is written. */
const types: Readonly<Record<string, Text | undefined>> = {
  'session.begin': text('Đăng nhập', 'Sign-in'),
  'session.stepUp': text('Xác thực lại', 'Step-up'),
  'session.end': text('Đăng xuất', 'Sign-out'),
  firstStart: text('Khởi tạo', 'First start'),
  'account.create': text('Tạo tài khoản', 'Account created'),
  'account.password': text('Đổi mật khẩu', 'Password changed'),
  'account.lock': text('Khóa tài khoản', 'Account locked'),
  'account.unlock': text('Mở khóa tài khoản', 'Account unlocked'),
  'account.reset': text('Đặt lại tài khoản', 'Account reset'),
  'duty.grant': text('Giao nhiệm vụ', 'Duty granted'),
  'duty.end': text('Kết thúc nhiệm vụ', 'Duty ended'),
  'factor.offer': text('Bắt đầu cài xác thực hai lớp', 'Second factor offered'),
  'factor.enrol': text('Cài xác thực hai lớp', 'Second factor enrolled'),
  'factor.replace': text('Chuyển xác thực hai lớp', 'Second factor moved'),
  'factor.codes': text('Tạo mã khôi phục mới', 'Recovery codes renewed'),
  'calendarFeed.open': text('Bật lịch thời hạn', 'Calendar of limits switched on'),
  'calendarFeed.close': text('Tắt lịch thời hạn', 'Calendar of limits switched off'),
  'account.letters': text('Chọn thư nhắc việc', 'Choice about letters'),
  'factor.remove': text('Bỏ xác thực hai lớp', 'Second factor removed'),
  'conflict.record': text('Ghi người thân, xung đột', 'Conflict recorded'),
  'conflict.declare': text('Tự khai xung đột', 'Conflict declared'),
  'logKey.install': text('Cài khóa ký nhật ký', 'Signing key installed'),
  'logKey.rotate': text('Đổi khóa ký nhật ký', 'Signing key changed'),
  'backup.create': text('Tạo bản sao lưu', 'Backup made'),
  'backup.restore': text('Khôi phục từ bản sao lưu', 'Restored from a backup'),
  'log.broken': text('Nhật ký không toàn vẹn', 'Log found broken'),
  'log.whole': text('Nhật ký toàn vẹn trở lại', 'Log found whole again'),
  'log.export': text('Xuất toàn bộ nhật ký', 'Whole log exported'),
  'case.export': text('Bộ chứng cứ', 'Evidence pack'),
  'account.disable': text('Khóa tài khoản', 'Account locked'),
  'account.enable': text('Mở khóa tài khoản', 'Account unlocked'),
  'duty.revoke': text('Kết thúc nhiệm vụ', 'Duty ended'),
  'draft.open': text('Lập đề nghị quản trị', 'Administrative draft'),
  'draft.confirm': text('Xác nhận đề nghị quản trị', 'Administrative draft confirmed'),
  'draft.reject': text('Không đồng ý đề nghị quản trị', 'Administrative draft refused'),
  'setting.draft': text('Lập dự thảo chế độ áp dụng', 'Setting drafted'),
  'setting.settle': text('Quyết định về chế độ áp dụng', 'Setting settled'),
  'calendar.draft': text('Lập dự thảo thay đổi lịch', 'Change of the calendar drafted'),
  'calendar.confirm': text('Xác nhận thay đổi lịch', 'Change of the calendar confirmed'),
  'calendar.recount': text('Tính lại thời hạn theo lịch', 'Limits counted anew'),
  'migration.survey': text('Rà soát chuyển quy định', 'Crossing surveyed'),
  'migration.draft': text('Lập đợt chuyển quy định', 'Crossing drafted'),
  'migration.confirm': text('Xác nhận đợt chuyển quy định', 'Crossing confirmed'),
  'migration.apply': text('Chuyển hồ sơ sang quy định mới', 'Crossing done'),
  'conflict.end': text('Đề nghị kết thúc quan hệ phải tránh', 'End of a conflict drafted'),
  'conflict.endSettled': text('Quyết định về quan hệ phải tránh', 'End of a conflict settled'),
  'person.erasure.draft': text('Đề nghị xóa dữ liệu cá nhân', 'Erasure drafted'),
  'person.erasure.reject': text('Không đồng ý xóa dữ liệu cá nhân', 'Erasure refused'),
  'person.erase': text('Xóa dữ liệu cá nhân', 'Personal data erased'),
  'person.eraseAgain': text('Xóa lại dữ liệu sau khôi phục', 'Erased again after a restore'),
  'list.draft': text('Đề nghị xuất danh sách', 'Export drafted'),
};

export const logType = (type: string, lang: Lang): string | undefined => types[type]?.[lang];
