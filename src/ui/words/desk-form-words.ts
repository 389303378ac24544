import { byLang, type Lang, type Text, text } from './text.js';

const forms = {
  'account.add': {
    title: text('Tạo tài khoản', 'New account'),
    lead: text(
      'Người mới: nhập họ tên và ngày sinh; mật khẩu dùng một lần hiện ngay sau khi tạo. Người đã có trong hệ thống: tìm theo tên; tài khoản chờ quản trị viên khác xác nhận.',
      'Somebody new: give name and birth; a password for once is shown at the end. Somebody known: find them by name; another administrator confirms the account.',
    ),
    submit: text('Tạo tài khoản', 'Make the account'),
  },
  'account.lock': {
    title: text('Khóa tài khoản', 'Lock the account'),
    lead: text(
      'Các phiên đang mở kết thúc ngay; người dùng không đăng nhập được cho đến khi mở khóa.',
      'Its sessions end at once; nobody signs in by it until it is opened again.',
    ),
    submit: text('Khóa tài khoản', 'Lock the account'),
  },
  'account.unlock': {
    title: text('Mở khóa tài khoản', 'Open the account again'),
    lead: text('Mật khẩu cũ dùng lại được.', 'The old password holds again.'),
    submit: text('Mở khóa tài khoản', 'Open the account'),
  },
  'factor.reset': {
    title: text('Đặt lại mật khẩu', 'Reset the password'),
    lead: text(
      'Mật khẩu dùng một lần hiện ngay. Nếu bỏ cả xác thực hai lớp, hoặc người dùng chưa cài, việc đặt lại chờ quản trị viên khác xác nhận.',
      'A password for once is shown at once. Where no second factor stays, another administrator confirms it first.',
    ),
    submit: text('Đặt lại mật khẩu', 'Reset the password'),
  },
  'duty.grant': {
    title: text('Giao nhiệm vụ', 'Grant a duty'),
    lead: text(
      'Nhiệm vụ có hiệu lực sau khi quản trị viên khác xác nhận. Quản trị hệ thống không gắn với đơn vị nào và không kiêm nhiệm vụ khác.',
      'It takes effect once another administrator confirms it. An administrator is over no unit and holds no other duty.',
    ),
    submit: text('Lập đề nghị giao nhiệm vụ', 'Draft the grant'),
  },
  'duty.end': {
    title: text('Kết thúc nhiệm vụ', 'End a duty'),
    lead: text(
      'Từ ngày này người dùng không còn quyền của nhiệm vụ. Việc kết thúc có hiệu lực ngay, không cần người thứ hai.',
      'From that day the duty is held no more. It takes effect at once and needs no second person.',
    ),
    submit: text('Kết thúc nhiệm vụ', 'End the duty'),
  },
  'unit.open': {
    title: text('Thêm đơn vị', 'Add a unit'),
    lead: text(
      'Đơn vị có trong cây tổ chức sau khi quản trị viên khác xác nhận.',
      'It stands in the tree once another administrator confirms it.',
    ),
    submit: text('Lập đề nghị thêm đơn vị', 'Draft the unit'),
  },
  'body.attach': {
    title: text('Thêm cơ quan, đoàn thể', 'Add a body'),
    lead: text(
      'Đoàn thể, trung tâm chính trị, ban tổ chức hoặc ủy ban kiểm tra của đơn vị; có hiệu lực sau khi quản trị viên khác xác nhận.',
      'A union, political centre, organisation board or inspection committee of the unit; another administrator confirms it.',
    ),
    submit: text('Lập đề nghị thêm', 'Draft the body'),
  },
  'setting.draft': {
    title: text('Thay đổi chế độ áp dụng', 'Change the setting'),
    lead: text(
      'Áp dụng cho đơn vị và các đơn vị bên dưới chưa có chế độ riêng, sau khi người thứ hai xác nhận. Việc đã ghi giữ chế độ cũ.',
      'It holds for the unit and those below without one of their own, once a second person confirms. What was recorded keeps the setting it was judged in.',
    ),
    submit: text('Lập dự thảo', 'Draft it'),
  },
  'calendar.draft': {
    title: text('Thay đổi lịch làm việc', 'Change the table of working days'),
    lead: text(
      'Mỗi thay đổi là một văn bản. Thời hạn đang chạy được tính lại sau khi người thứ hai xác nhận; hạn đã qua giữ nguyên.',
      'Each change is one paper. Running limits are counted anew once a second person confirms; what has passed stays.',
    ),
    submit: text('Lập dự thảo', 'Draft it'),
  },
  'migration.draft': {
    title: text('Chuyển hồ sơ sang bộ quy định mới', 'Take cases over to another edition'),
    lead: text(
      'Hệ thống chạy thử trên mọi hồ sơ trước; chưa hồ sơ nào thay đổi cho đến khi người thứ hai xác nhận đúng kết quả đó.',
      'It is tried dry over all cases first; none moves until a second person confirms that very result.',
    ),
    submit: text('Chạy thử', 'Try it dry'),
  },
  'erasure.draft': {
    title: text('Đề nghị xóa dữ liệu cá nhân', 'Propose the erasure of personal data'),
    lead: text(
      'Khi đồng chí khác xác nhận, họ tên, ngày sinh và mọi nội dung mã hóa về người này bị xóa vĩnh viễn, kể cả trong bản sao lưu khi khôi phục. Nhật ký giữ lại việc đã làm, không giữ tên. Hồ sơ đang giải quyết, đảng viên và cán bộ đương nhiệm không xóa được.',
      'Once another person confirms, name, birth and all sealed content about this person are gone for good, in backups too once restored. The log keeps what was done, without the name. Not for a case that runs, nor for members and officers of today.',
    ),
    submit: text('Lập đề nghị', 'Draft it'),
  },
  'conflict.record': {
    title: text('Ghi thân nhân của người vào Đảng', 'List a relative of the person'),
    lead: text(
      'Người được ghi phải tránh hồ sơ này ngay khi ghi. Không ghi chuyện gia đình; chỉ ghi quan hệ và căn cứ.',
      'Whoever is listed keeps away from this case at once. No story of the family: the relation and what it rests on.',
    ),
    submit: text('Tiếp tục', 'Continue'),
  },
  'conflict.end': {
    title: text('Kết thúc quan hệ phải tránh', 'End of a conflict'),
    lead: text(
      'Ghi ngày đầu tiên không còn quan hệ và văn bản làm căn cứ. Việc kết thúc có hiệu lực khi đồng chí khác xác nhận.',
      'Give the first day without it and the paper. It takes effect once another person confirms.',
    ),
    submit: text('Tiếp tục', 'Continue'),
  },
  'conflict.declare': {
    title: text('Tự khai phải tránh một hồ sơ', 'Declare that a case is not for you'),
    lead: text(
      'Dùng khi đồng chí là thân nhân của người vào Đảng hoặc không thể làm việc vô tư trong hồ sơ. Chỉ ghi mã hồ sơ, không phải nêu lý do.',
      'For whoever is kin to the person or cannot act without bias in the case. The code is enough; no reason is asked.',
    ),
    submit: text('Tiếp tục', 'Continue'),
  },
} as const satisfies Readonly<Record<string, { readonly title: Text; readonly lead: Text; readonly submit: Text }>>;

/** What administrators and organisation boards fill in. */
export type DeskForm = keyof typeof forms;

export const deskFormWords = (
  of: DeskForm,
  lang: Lang,
): { readonly title: string; readonly lead: string; readonly submit: string } => {
  const { title, lead, submit } = forms[of];
  return { title: title[lang], lead: lead[lang], submit: submit[lang] };
};

const plain = byLang({
  back: text('Quay lại', 'Back'),
  find: text('Tìm', 'Find'),
  findHint: text('Danh sách chọn bên dưới lấy theo kết quả tìm.', 'The lists below hold what was found.'),
});

const search = byLang({
  nguoi: text('Tìm người theo họ tên', 'Find a person by name'),
  'don-vi': text('Tìm đơn vị theo tên', 'Find a unit by name'),
});

export const deskWords = {
  vi: { ...plain.vi, search: search.vi },
  en: { ...plain.en, search: search.en },
};
