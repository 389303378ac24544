import { duties } from './duties.js';
import { type Text, text } from './text.js';

/** The fields of what administrators and organisation boards draft, by what is drafted and the field. */
export const deskFields: Readonly<Record<string, Text | undefined>> = {
  'account.add.login': text('Tên đăng nhập', 'Login'),
  'account.add.person': text('Người dùng', 'Person'),
  'account.add.name': text('Họ và tên', 'Full name'),
  'account.add.birth': text('Ngày sinh', 'Date of birth'),
  'account.lock.reason': text('Lý do khóa', 'Why it is locked'),
  'account.unlock.reason': text('Lý do mở khóa', 'Why it is opened again'),
  'factor.reset.account': text('Tài khoản', 'Account'),
  'factor.reset.reason': text('Lý do đặt lại', 'Why it is reset'),
  'factor.reset.secondFactor': text('Bỏ cả xác thực hai lớp', 'Take the second factor away too'),

  'duty.grant.person': text('Người được giao', 'Given to'),
  'duty.grant.duty': text('Nhiệm vụ', 'Duty'),
  'duty.grant.unit': text('Ở đơn vị', 'Over the unit'),
  'duty.grant.body': text('Hoặc qua cơ quan, đoàn thể', 'Or through a body'),
  'duty.grant.from': text('Từ ngày', 'From'),
  'duty.grant.to': text('Ngày đầu tiên không còn giữ', 'First day without it'),
  'duty.end.on': text('Ngày đầu tiên không còn giữ', 'First day without it'),
  'duty.end.reason': text('Lý do', 'Reason'),

  'unit.open.role': text('Vai trò trong quy trình', 'Role in the procedure'),
  'unit.open.name': text('Tên đơn vị', 'Name of the unit'),
  'unit.open.levelName': text('Tên gọi của cấp', 'What its level is called'),
  'unit.open.place': text('Loại hình nơi đặt', 'Kind of place'),
  'unit.open.hardship': text(
    'Miền núi, hải đảo, biên giới, vùng dân tộc thiểu số hoặc đặc biệt khó khăn',
    'Mountain, island, border, minority or specially difficult area',
  ),
  'unit.open.parent': text('Trực thuộc', 'Stands under'),
  'unit.open.openedOn': text('Ngày thành lập', 'Opened on'),
  'unit.open.source': text('Quyết định thành lập', 'Paper that made it'),
  'body.attach.unit': text('Của đơn vị', 'Of the unit'),
  'body.attach.kind': text('Loại', 'Kind'),
  'body.attach.name': text('Tên cơ quan, đoàn thể', 'Name of the body'),
  'body.attach.from': text('Từ ngày', 'From'),
  'body.attach.to': text('Ngày đầu tiên không còn', 'First day without it'),

  'setting.draft.from': text('Áp dụng từ ngày', 'From'),
  'setting.draft.route': text('Cấp quyết định kết nạp', 'Who decides'),
  'setting.draft.instrument': text('Văn bản làm căn cứ', 'Paper it rests on'),
  'setting.draft.youthUnion': text('Có tổ chức Đoàn Thanh niên', 'There is a Youth Union'),
  'setting.draft.tradeUnion': text('Có tổ chức Công đoàn', 'There is a Trade Union'),
  'setting.draft.centre': text('Có trung tâm chính trị phục vụ', 'A political centre serves the place'),
  'setting.draft.delegation': text('Ủy quyền cho đảng ủy cơ sở', 'Delegation'),
  'setting.draft.delegation.paper': text('Văn bản ủy quyền', 'Paper of the delegation'),
  'setting.draft.delegation.from': text('Ủy quyền từ ngày', 'Delegated from'),
  'setting.draft.delegation.to': text('Ngày đầu tiên hết ủy quyền', 'First day without it'),
  'setting.draft.options': text('Quy định riêng của địa phương', 'Local options'),

  'calendar.draft.document': text('Số văn bản', 'Number of the paper'),
  'calendar.draft.article': text('Điều, khoản', 'Article'),
  'calendar.draft.effectiveOn': text('Văn bản có hiệu lực từ', 'Paper in force from'),
  'calendar.draft.days': text('Ngày nghỉ, ngày làm bù', 'Days'),
  'calendar.draft.days.date': text('Ngày', 'Day'),
  'calendar.draft.days.kind': text('Là ngày', 'It is'),
  'calendar.draft.days.name': text('Tên gọi', 'Name'),
  'calendar.draft.year': text('Năm được công bố thêm', 'Further year that becomes known'),
  'calendar.draft.withdraws': text('Rút lại thay đổi trước', 'Takes back an earlier change'),

  'migration.draft.from': text('Từ bộ quy định', 'From the edition'),
  'migration.draft.to': text('Sang bộ quy định', 'To the edition'),
  'migration.draft.on': text('Ngày chuyển', 'Day of the crossing'),
  'migration.draft.basis': text('Căn cứ chuyển', 'Basis of the crossing'),
  'migration.draft.keep': text('Thời hạn đang chạy giữ nguyên độ dài cũ', 'Running limits that keep their old length'),
  'migration.draft.unit': text('Đơn vị', 'Unit'),

  'erasure.draft.person': text('Người', 'Person'),
  'erasure.draft.ground': text('Lý do xóa', 'Why they are erased'),
  'erasure.draft.paper': text('Văn bản làm căn cứ', 'Paper it rests on'),

  'conflict.record.person': text('Thân nhân', 'Relative'),
  'conflict.record.kind': text('Là ai của người vào Đảng', 'What they are to the person of the case'),
  'conflict.record.basis': text('Căn cứ: giấy tờ hoặc dòng lý lịch', 'Basis: the paper or the line of the record'),
  'conflict.record.from': text('Từ ngày, nếu có từ một ngày (như kết hôn)', 'From a day, as with a marriage'),
  'conflict.declare.code': text('Mã hồ sơ', 'Code of the case'),
  'conflict.end.to': text('Ngày đầu tiên không còn quan hệ', 'First day without it'),
  'conflict.end.basis': text('Văn bản làm căn cứ', 'Paper it rests on'),
  'conflictEnd.draft.person': text('Người phải tránh', 'Who keeps away'),
  'conflictEnd.draft.relation': text('Quan hệ', 'Relation'),
  'conflictEnd.draft.recordedBasis': text('Căn cứ đã ghi', 'Basis recorded'),
  'conflictEnd.draft.from': text('Quan hệ từ ngày', 'Related since'),
  'conflictEnd.draft.to': text('Ngày đầu tiên không còn quan hệ', 'First day without it'),
  'conflictEnd.draft.basis': text('Văn bản làm căn cứ kết thúc', 'Paper the end rests on'),
};

/** What somebody is to the person of a case from which he keeps away. */
const relations: Readonly<Record<string, Text>> = {
  parent: text('cha hoặc mẹ', 'parent'),
  spouse: text('vợ hoặc chồng', 'spouse'),
  sibling: text('anh, chị, em ruột', 'brother or sister'),
  child: text('con', 'child'),
  adoptedChild: text('con nuôi', 'adopted child'),
  declared: text('tự khai phải tránh', 'declared a conflict'),
};

/** Why data of a person are erased. */
const erasureGrounds: Readonly<Record<string, Text>> = {
  consentWithdrawn: text('người đó rút lại sự đồng ý', 'the person withdrew consent'),
  ownRequest: text('người đó yêu cầu xóa', 'the person asked for it'),
  retentionEnded: text('hết thời hạn lưu giữ', 'the time of keeping has ended'),
  unlawfulProcessing: text('dữ liệu được xử lý trái quy định', 'the data were processed unlawfully'),
  order: text('theo quyết định của cơ quan có thẩm quyền', 'by order of a competent authority'),
};

/** Where the house itself knows a conflict from. */
const knownFrom: Readonly<Record<string, Text>> = {
  'record.declare': text('khai lý lịch', 'the declared record'),
  'own declaration': text('tự khai', 'own declaration'),
};

const places: Readonly<Record<string, Text>> = {
  village: text('thôn, bản, ấp', 'village'),
  street: text('tổ dân phố', 'street group'),
  school: text('trường học', 'school'),
  enterprise: text('doanh nghiệp', 'enterprise'),
  agency: text('cơ quan', 'agency'),
  publicUnit: text('đơn vị sự nghiệp', 'public-service unit'),
  armedForces: text('lực lượng vũ trang', 'armed forces'),
  commune: text('xã, phường, đặc khu', 'commune or ward'),
  mixed: text('hỗn hợp', 'mixed'),
};

/** What a unit is in the procedure, whatever its level is called in its time. */
export const unitRoles: Readonly<Record<string, Text>> = {
  branch: text('chi bộ', 'branch'),
  baseBranch: text('chi bộ cơ sở', 'base branch'),
  subdivision: text('đảng bộ bộ phận', 'sub-division'),
  grassroots: text('đảng bộ cơ sở', 'grassroots organisation'),
  superior: text('cấp trên trực tiếp của cơ sở', 'direct superior'),
  centralDirect: text('cấp trực thuộc Trung ương', 'directly under the Centre'),
};

/** Unions, centres, boards and committees of a unit. */
export const bodyKinds: Readonly<Record<string, Text>> = {
  youthUnion: text('Đoàn Thanh niên', 'Youth Union'),
  tradeUnion: text('Công đoàn', 'Trade Union'),
  women: text('Hội Phụ nữ', "Women's Union"),
  farmers: text('Hội Nông dân', "Farmers' Union"),
  veterans: text('Hội Cựu chiến binh', "Veterans' Association"),
  front: text('Mặt trận Tổ quốc', 'Fatherland Front'),
  politicalCentre: text('trung tâm chính trị', 'political centre'),
  organisationBoard: text('ban tổ chức, ban xây dựng Đảng', 'organisation board'),
  inspection: text('ủy ban kiểm tra', 'inspection committee'),
};

/** Who decides an admission. */
export const routeNames: Readonly<Record<string, Text>> = {
  A: text(
    'A: đảng bộ cơ sở, cấp ủy cấp trên trực tiếp quyết định',
    'A: grassroots organisation, decided one level above',
  ),
  B: text('B: đảng ủy cơ sở được ủy quyền quyết định', 'B: a delegated grassroots committee decides'),
  C: text('C: chi bộ cơ sở, cấp trên trực tiếp quyết định', 'C: base branch, decided one level above'),
  D: text('D: chi bộ thôn, tổ dân phố trực thuộc đảng ủy xã', 'D: village or street branch under the commune'),
  E: text('E: đảng bộ cơ sở trực thuộc cấp trực thuộc Trung ương', 'E: directly under a central-direct committee'),
  F: text('F: ban thường vụ đảng ủy xã quyết định', "F: the commune's own standing committee decides"),
};

/** The values of those fields, where they do not mean what they mean in an act. */
export const deskChoices: Readonly<Record<string, Readonly<Record<string, Text | undefined>>>> = {
  'duty.grant.duty': duties,
  'unit.open.role': unitRoles,
  'unit.open.place': places,
  'body.attach.kind': bodyKinds,
  'setting.draft.route': routeNames,
  'erasure.draft.ground': erasureGrounds,
  'conflict.record.kind': relations,
  'conflict.record.basis': knownFrom,
  'conflictEnd.draft.relation': relations,
  'conflictEnd.draft.recordedBasis': knownFrom,
  'calendar.draft.days.kind': {
    off: text('nghỉ', 'off'),
    work: text('làm việc', 'worked'),
  },
};
