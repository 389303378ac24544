import { type Lang, type Text, text } from './text.js';

/** Problems by code or status: a heading and what to do next. */
export interface ProblemWords {
  readonly title: Text;
  readonly next: Text;
}

const problem = (vi: string, en: string, nextVi: string, nextEn: string): ProblemWords => ({
  title: text(vi, en),
  next: text(nextVi, nextEn),
});

/** What a status says to a person at a page. */
export const statuses = {
  400: problem(
    'Yêu cầu chưa đúng',
    'The request was not understood',
    'Kiểm tra lại địa chỉ hoặc nội dung đã nhập.',
    'Check the address or what was entered.',
  ),
  401: problem('Cần đăng nhập', 'Sign in first', 'Đăng nhập rồi làm lại việc này.', 'Sign in and do this again.'),
  403: problem(
    'Việc này thuộc nhiệm vụ khác',
    'This belongs to another duty',
    'Xem ai làm được việc này trên trang của hồ sơ.',
    'The page of the case names who may do it.',
  ),
  404: problem(
    'Không tìm thấy trang',
    'Page not found',
    'Kiểm tra lại địa chỉ. Hồ sơ ngoài phạm vi phụ trách cũng hiện trang này.',
    'Check the address. Cases outside your scope show this page too.',
  ),
  405: problem(
    'Cách gọi này không dùng được',
    'This method is not allowed',
    'Quay lại trang trước và dùng nút trên trang.',
    'Go back and use the button of the page.',
  ),
  406: problem(
    'Không có dạng dữ liệu được yêu cầu',
    'No such format',
    'Chọn dạng dữ liệu khác.',
    'Ask for another format.',
  ),
  409: problem(
    'Hồ sơ đã thay đổi, hoặc việc này không thuộc bước hiện tại',
    'The case has changed, or the act does not belong to this step',
    'Mở lại hồ sơ, xem ai đã làm gì, rồi làm lại nếu vẫn cần.',
    'Open the case again, see what was done, and repeat if still needed.',
  ),
  413: problem(
    'Nội dung gửi lên quá lớn',
    'Too large',
    'Giảm dung lượng tệp rồi gửi lại.',
    'Make the file smaller and send it again.',
  ),
  415: problem(
    'Kiểu dữ liệu không được nhận',
    'This kind of content is not accepted',
    'Gửi lại bằng biểu mẫu trên trang.',
    'Send it with the form of the page.',
  ),
  422: problem(
    'Chưa được, vì còn điều kiện chưa đủ',
    'Not yet: a condition is not met',
    'Xem điều kiện còn thiếu và người cần làm.',
    'See which condition is missing and who must act.',
  ),
  428: problem(
    'Thiếu thông tin về lần sửa của hồ sơ',
    'The revision of the case is missing',
    'Mở lại hồ sơ và làm lại việc này.',
    'Open the case again and repeat the act.',
  ),
  429: problem('Thử quá nhiều lần', 'Too many attempts', 'Chờ một lúc rồi thử lại.', 'Wait a little and try again.'),
  500: problem(
    'Hệ thống gặp lỗi',
    'Something went wrong here',
    'Thử lại sau. Nếu vẫn lỗi, báo người quản trị mã dưới đây.',
    'Try again later. If it stays, tell the administrator the code below.',
  ),
  503: problem(
    'Hệ thống đang bận',
    'The system is busy',
    'Chưa có gì được ghi. Thử lại sau ít phút.',
    'Nothing was stored. Try again in a few minutes.',
  ),
  507: problem(
    'Hết chỗ lưu trữ',
    'Storage is full',
    'Báo người quản trị. Chưa có gì được ghi.',
    'Tell the administrator. Nothing was stored.',
  ),
} as const satisfies Record<number, ProblemWords>;

/** Problem codes in words, where the status alone says too little. */
export const problemCodes = {
  malformed: text('Nội dung gửi lên chưa đúng', 'What was sent is malformed'),
  unauthenticated: text('Cần đăng nhập', 'Sign in first'),
  'wrong-credentials': text('Tài khoản, mật khẩu hoặc mã xác thực chưa đúng', 'Account, password or code is not right'),
  forbidden: text('Việc này thuộc nhiệm vụ khác', 'This belongs to another duty'),
  'not-yours': text('Việc này do nhiệm vụ khác ghi', 'Another duty records this act'),
  'not-found': text('Không tìm thấy', 'Not found'),
  'method-not-allowed': text('Cách gọi này không dùng được ở đây', 'This method is not allowed here'),
  stale: text('Hồ sơ đã thay đổi từ khi mở trang', 'The case changed since the page was opened'),
  running: text('Yêu cầu trước vẫn đang được xử lý', 'The earlier request is still running'),
  'not-here': text('Việc này không thuộc bước hiện tại', 'This act does not belong to the present step'),
  'definition-fault': text(
    'Hồ sơ chưa khớp với quy trình hiện nay: chỉ xem được, chưa ghi tiếp được',
    'The case does not fit the present procedure: it can be read, not moved',
  ),
  'already-nominated': text(
    'Người này đã được giới thiệu hoặc đã có hồ sơ',
    'This person was nominated or has a case already',
  ),
  'migration-running': text('Đang có một đợt chuyển khác chưa xong', 'Another run over the cases is not finished yet'),
  'separation-of-duties': text(
    'Một người không làm cả hai phần việc này trong một hồ sơ',
    'One person may not have both parts in one case',
  ),
  'appraised-by-another': text(
    'Người khác vừa nhận thẩm định hồ sơ này',
    'Somebody else has just taken this dossier up',
  ),
  'listed-already': text('Quan hệ này đã được ghi', 'This kinship is listed already'),
  'ending-waits': text('Việc kết thúc đang chờ người thứ hai', 'Its end waits for a second person'),
  'not-waiting': text('Không còn việc nào chờ xác nhận', 'Nothing waits to be confirmed'),
  'second-factor-required': text('Cần xác thực hai lớp', 'The second factor is needed'),
  'step-up-required': text('Cần nhập lại mã xác thực', 'A fresh proof of the second factor is needed'),
  'read-only': text('Hệ thống chỉ cho xem', 'The system is read-only'),
  unanswered: text('Dịch vụ chưa trả lời', 'The service gave no answer'),
  'no-such-command': text('Không có lệnh này', 'There is no such command'),
  'no-checkpoint': text('Chưa có mốc niêm phong nào', 'There is no checkpoint yet'),
  'file-exists': text('Tệp đã có', 'The file is there already'),
  'file-not-writable': text('Không ghi được tệp', 'The file cannot be written'),
  'not-confirmed': text('Chưa có người thứ hai xác nhận', 'Another person has not confirmed it yet'),
  'export-expired': text('Danh sách không còn được giữ', 'The list is kept no longer'),
  'not-in-force': text('Văn bản chưa có hiệu lực', 'The paper is not in force yet'),
  'table-changed': text('Lịch làm việc đã thay đổi', 'The table of working days has changed'),
  'tls-required': text('Chỉ dùng qua kết nối bảo mật', 'Only over a secure connection'),
  'two-administrators': text('Cần đủ hai người quản trị trước', 'Two administrators first'),
  'first-start-over': text('Mã khởi tạo không còn dùng được', 'The first-start code is good no longer'),
  'wrong-code': text('Mã xác thực chưa đúng hoặc đã dùng', 'The code is wrong or was used already'),
  'factor-active': text('Xác thực hai lớp đã bật', 'A second factor is active already'),
  'factor-not-offered': text('Chưa tạo khóa xác thực', 'No secret was made yet'),
  'factor-not-enrolled': text('Chưa cài xác thực hai lớp', 'No second factor is enrolled'),
  'login-taken': text('Tên tài khoản này đã có người dùng', 'This account name is taken'),
  'password-must-change': text('Cần đổi mật khẩu trước', 'Choose a password of your own first'),
  'tree-changed': text('Cây tổ chức đã thay đổi', 'The tree of organisations has changed'),
  'draft-void': text('Nội dung dự thảo đã bị thay đổi', 'This draft is not what was drafted'),
  'unit-not-set': text('Đơn vị chưa được thiết lập cho ngày này', 'The unit has no setting on that day'),
  'case-active': text('Hồ sơ đang được giải quyết', 'The case runs'),
  'person-serves': text(
    'Người này đang là đảng viên hoặc đang giữ nhiệm vụ',
    'This person is a member or holds a duty today',
  ),
  'late-reason-required': text(
    'Việc đã lâu mới ghi: cần nêu lý do ghi muộn',
    'Recorded long after it happened: say why it comes so late',
  ),
  'person-erased': text('Dữ liệu của người này đã được xóa', 'The data of this person were erased'),
  'year-not-covered': text(
    'Chưa có lịch nghỉ lễ của năm cần tính',
    'The holidays of the year needed are not known yet',
  ),
  held: text('Hồ sơ đang tạm dừng', 'The case is on hold'),
  'not-held': text('Hồ sơ không tạm dừng', 'The case is not on hold'),
  void: text('Hồ sơ đã hủy vì lập nhầm', 'The case was declared void'),
  'not-closed': text('Hồ sơ chưa kết thúc', 'The case is not over'),
  'not-correctable': text('Số này không phải việc sửa được', 'No act under that number can be corrected so'),
  undecided: text(
    'Cần nói rõ từng việc sau đó không còn đúng quy định',
    'Say what becomes of each later act that is no longer lawful',
  ),
  needless: text('Các việc này vẫn đúng quy định', 'These acts stay lawful'),
  closed: text('Hồ sơ đã kết thúc', 'The case is closed'),
  'too-large': text('Nội dung gửi lên quá lớn', 'Too large'),
  'unsupported-media-type': text('Kiểu dữ liệu không được nhận', 'This kind of content is not accepted'),
  'rule-unmet': text('Chưa được, vì còn điều kiện chưa đủ', 'Not yet: a condition is not met'),
  'key-reused': text(
    'Khóa chống ghi trùng đã dùng cho nội dung khác',
    'The idempotency key was used for other content',
  ),
  'precondition-required': text('Thiếu số lần sửa của hồ sơ', 'The revision of the case is missing'),
  'second-person': text('Cần một người khác xác nhận', 'Another person must confirm'),
  'step-up': text('Cần xác thực lại', 'Authenticate again'),
  'too-many': text('Thử quá nhiều lần', 'Too many attempts'),
  unexpected: text('Hệ thống gặp lỗi', 'Something went wrong here'),
  overloaded: text(
    'Hệ thống đang quá tải, chưa có gì được ghi; chờ ít phút rồi gửi lại',
    'The system has too much to do, nothing was stored; wait a moment and send again',
  ),
  unavailable: text('Hệ thống đang bận, chưa có gì được ghi', 'The system is busy, nothing was stored'),
} as const satisfies Record<string, Text>;

/** Why access was refused, by the requirement that a 403 names. */
export const refusalRules = {
  'SEC-14': text('Tài khoản này không giữ nhiệm vụ làm được việc này.', 'This account holds no duty that may do this.'),
  'SEC-18': text(
    'Ở bước này nhiệm vụ đang giữ không cần mở nội dung thẩm tra, kết luận.',
    'At this stage the duty held does not need what was verified or concluded.',
  ),
  'SEC-20': text(
    'Không ai ghi hoặc xem hồ sơ của chính mình, hoặc hồ sơ đã khai là có xung đột.',
    'Nobody acts on or reads his own case, nor one of which he declared a conflict.',
  ),
  'K38-conf': text(
    'Người thân của người vào Đảng không tham gia hồ sơ này; cấp trên cử người khác.',
    'Relatives have no part in this case; the superior names a substitute.',
  ),
  'SEC-21': text(
    'Cần một người khác xác nhận: người đề xuất không tự xác nhận được.',
    'Another person must confirm: nobody confirms what he proposed.',
  ),
  'SEC-22': text('Người kiểm tra chỉ xem, không sửa.', 'An auditor reads and changes nothing.'),
  'SEC-23': text('Người quản trị không xem nội dung hồ sơ.', 'The administrator reads no case.'),
} as const satisfies Record<string, Text>;

const byRule: Readonly<Record<string, Text | undefined>> = refusalRules;

export const refusalWords = (rule: string, lang: Lang): string | undefined => byRule[rule]?.[lang];

const byStatus: Readonly<Record<number, ProblemWords | undefined>> = statuses;
const byCode: Readonly<Record<string, Text | undefined>> = problemCodes;

/** The words of a status; an unlisted one reads as a fault of ours (5xx) or of the request (4xx). */
export const statusWords = (status: number): ProblemWords => byStatus[status] ?? statuses[status >= 500 ? 500 : 400];

/** What to do next, where the status alone would send people the wrong way. */
const nextByCode: Readonly<Record<string, Text | undefined>> = {
  'unit-not-set': text(
    'Ban tổ chức lập chế độ áp dụng cho đơn vị trước (mục Tổ chức, trang của đơn vị), rồi gửi lại. Nội dung đã nhập vẫn còn.',
    'The organisation board drafts a setting for the unit first, on the page of the unit; then send this again. What was typed stays.',
  ),
  'two-administrators': text(
    'Người quản trị thứ nhất lập tài khoản và giao nhiệm vụ cho người quản trị thứ hai trước, rồi gửi lại.',
    'The first administrator makes an account for a second and grants the duty; then send this again.',
  ),
  'first-start-over': text(
    'Đọc lại mã trong tệp first-start-code. Quá 30 phút thì khởi động lại hệ thống để có mã mới.',
    'Read the code in the file first-start-code again. After 30 minutes a new start of the service makes another.',
  ),
  'appraised-by-another': text(
    'Trang này cho biết ai đang thẩm định; nhận thay nếu vẫn cần.',
    'This page tells who appraises it; take it over if still needed.',
  ),
  'not-waiting': text('Tải lại trang để xem ai đã quyết định.', 'Load the page again to see who settled it.'),
};

export const problemNext = (code: string, status: number, lang: Lang): string =>
  (nextByCode[code] ?? statusWords(status).next)[lang];

export const problemTitle = (code: string, lang: Lang): string | undefined => byCode[code]?.[lang];
