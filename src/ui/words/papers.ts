import { choices } from './choices.js';
import { fields } from './fields.js';
import { capital, type Lang, type Text, text } from './text.js';

/** Papers of a dossier by key; what is not listed is named after the fact of an act that holds it. */
export const papers = {
  certificate: text('Giấy chứng nhận lớp nhận thức về Đảng', 'Course certificate'),
  application: text('Đơn xin vào Đảng', 'Application'),
  record: text('Lý lịch của người xin vào Đảng', 'Personal record'),
  introduction: text('Giấy giới thiệu người vào Đảng', 'Introduction'),
  unionResolution: text('Nghị quyết giới thiệu của Đoàn, công đoàn', 'Union resolution'),
  synthesis: text('Tổng hợp ý kiến nhận xét', 'Synthesis of opinions'),
  opinions: text('Ý kiến nhận xét', 'Opinions'),
  branchResolution: text('Nghị quyết chi bộ', 'Branch resolution'),
  subdivisionReport: text('Báo cáo thẩm định của đảng ủy bộ phận', 'Sub-divisional report'),
  committeeResolution: text('Nghị quyết đảng ủy cơ sở', 'Grassroots resolution'),
  decision: text('Quyết định kết nạp', 'Admission decision'),
  memberRecord: text('Lý lịch đảng viên', "Member's record"),
  memberSheet: text('Phiếu đảng viên', "Member's sheet"),
  newMemberCertificate: text('Giấy chứng nhận lớp đảng viên mới', 'New-member certificate'),
  selfReview: text('Bản tự kiểm điểm', 'Self-review'),
  helperReview: text('Bản nhận xét của đảng viên giúp đỡ', 'Review by the helper'),
  recognitionSynthesis: text('Tổng hợp ý kiến để xét công nhận', 'Synthesis for recognition'),
  recognitionDecision: text('Quyết định công nhận', 'Recognition decision'),
  birthMonth: text('Giấy tờ ghi tháng sinh', 'A paper that shows the month of birth'),
  moveLetter: text('Giấy chứng nhận hoặc công văn khi chuyển nơi', 'Certificate or letter of the move'),
  clearedRecord: text('Giấy xác nhận xóa án tích', 'Proof that the record was cleared'),
  issuerEnded: text('Văn bản về việc sáp nhập, giải thể nơi ban hành', 'Paper by which the issuer ended'),
  deathForm: text('Phiếu báo đảng viên từ trần', 'Report form of the death'),
  employerComment: text('Nhận xét của nơi làm việc', 'Comment of the employer'),
} as const satisfies Record<string, Text>;

export type PaperKey = keyof typeof papers;

const words: Readonly<Record<string, Text | undefined>> = { ...choices, ...fields, ...papers };

/** The name of a paper or of a line of a task list, `child-2` included; an unknown key is shown as it is. */
export function paperName(key: string, lang: Lang): string {
  const [, kind = key, no] = /^(.+)-(\d+)$/.exec(key) ?? [];
  const name = words[kind]?.[lang];
  return name === undefined ? key : capital(name) + (no === undefined ? '' : ` (${no})`);
}

/** A paper with the number of its form, where it has one. */
export const paperAndForm = ({ key, form }: { readonly key: string; readonly form?: string }, lang: Lang): string =>
  `${paperName(key, lang)}${form ? ` (${form})` : ''}`;

/** How far a paper, an opinion or a verification is. */
export const paperStates = {
  none: text('Chưa có', 'Missing'),
  doing: text('Đang làm', 'In progress'),
  done: text('Đã xong', 'Done'),
  expired: text('Quá hạn', 'Expired'),
  returned: text('Trả lại', 'Returned'),
  requested: text('Đã gửi, chờ trả lời', 'Asked, waiting'),
  clear: text('Đã rõ', 'Clear'),
  unclear: text('Chưa rõ', 'Unclear'),
  overdue: text('Quá hạn', 'Overdue'),
  notNeeded: text('Không phải làm', 'Not needed'),
} as const satisfies Record<string, Text>;

export type PaperState = keyof typeof paperStates;

/** How a paper comes to be. */
export const makings = {
  handwritten: text('viết tay', 'handwritten'),
  typed: text('đánh máy', 'typed'),
  issued: text('do nơi khác cấp', 'issued elsewhere'),
} as const satisfies Record<string, Text>;
