import { actName } from './acts.js';
import { dateText, editionText, instantText } from './dates.js';
import { deskChoices, deskFields } from './desk-fields.js';
import { duties, dutyName } from './duties.js';
import { crossingReasons } from './editions-words.js';
import { choiceLabel, fieldLabel } from './fields.js';
import { purposeName } from './reads-words.js';
import { ruleClause } from './rules.js';
import { stageName } from './stages.js';
import { capital, type Lang, type Text, text } from './text.js';
import { timerName } from './timers.js';

/** What stands in drafts beside the facts of acts. */
const matterFields: Readonly<Record<string, Text | undefined>> = {
  kind: text('Loại việc', 'Kind'),
  person: text('Người', 'Person'),
  duty: text('Nhiệm vụ', 'Duty'),
  unit: text('Đơn vị', 'Unit'),
  body: text('Tổ chức', 'Body'),
  case: text('Hồ sơ', 'Case'),
  cases: text('Số hồ sơ', 'Cases'),
  login: text('Tên đăng nhập', 'Login'),
  account: text('Tài khoản', 'Account'),
  reason: text('Lý do', 'Reason'),
  name: text('Tên', 'Name'),
  levelName: text('Tên cấp', 'Name of the level'),
  role: text('Vai trò trong hệ thống tổ chức', 'Role in the structure'),
  parent: text('Thuộc', 'Under'),
  hardship: text('Vùng khó khăn', 'Hardship area'),
  openedOn: text('Thành lập ngày', 'Opened on'),
  source: text('Nguồn', 'Source'),
  from: text('Từ', 'From'),
  to: text('Đến', 'To'),
  instrument: text('Văn bản làm căn cứ', 'Instrument'),
  youthUnion: text('Có tổ chức Đoàn', 'Has a Youth Union'),
  tradeUnion: text('Có công đoàn', 'Has a Trade Union'),
  centre: text('Có trung tâm chính trị', 'Has a political centre'),
  options: text('Quy định riêng của địa phương', 'Local options'),
  days: text('Các ngày', 'Days'),
  day: text('Ngày', 'Day'),
  working: text('Là ngày làm việc', 'Working day'),
  withdraws: text('Rút bản sửa trước', 'Withdraws'),
  keep: text('Thời hạn giữ độ dài cũ', 'Limits that keep their length'),
  plan: text('Mã kiểm của kế hoạch', 'Hash of the plan'),
  totals: text('Kết quả rà soát', 'Totals of the survey'),
  crossing: text('Sẽ chuyển', 'Will cross'),
  skipped: text('Bỏ qua', 'Passed over'),
  refused: text('Không chuyển được', 'Cannot cross'),
  gain: text('Số hồ sơ có thêm việc làm được', 'Cases that gain an act'),
  lose: text('Số hồ sơ mất việc đang làm được', 'Cases that lose an act'),
  becomeUnmet: text('Số hồ sơ có quy tắc thành chưa đạt', 'Cases for which a rule becomes unmet'),
  becomeMet: text('Số hồ sơ có quy tắc thành đạt', 'Cases for which a rule becomes met'),
  limitsMove: text('Số hồ sơ có thời hạn đổi ngày', 'Cases whose limits move'),
  gained: text('Việc làm thêm được', 'Acts gained'),
  lost: text('Việc không làm được nữa', 'Acts lost'),
  unmet: text('Quy tắc thành chưa đạt', 'Rules that become unmet'),
  met: text('Quy tắc thành đạt', 'Rules that become met'),
  kept: text('Thời hạn giữ độ dài cũ', 'Limits that keep their length'),
  reasons: text('Vì sao bỏ qua hoặc không chuyển', 'Why passed over or not crossing'),
  purpose: text('Mục đích', 'Purpose'),
  filter: text('Điều kiện lọc', 'Filter'),
  q: text('Họ tên hoặc mã hồ sơ', 'Name or code'),
  stage: text('Bước', 'Step'),
  expiresAt: text('Hết hạn lúc', 'Expires at'),
  paper: text('Văn bản', 'Paper'),
  recordedBasis: text('Căn cứ đã ghi', 'Basis recorded'),
  secondFactor: text('Bỏ xác thực hai lớp', 'Second factor taken away'),
};

/** The name of a field of a draft, as the form `of` names it; an unknown one is shown by its name rather than hidden. */
export const matterFieldName = (of: string, field: string, lang: Lang): string => {
  const [, counted] = /^totals\.(?:gained|lost|unmet|met|kept|reasons)\.(.+)$/.exec(field) ?? [];
  if (counted !== undefined) return countedName(counted, lang);
  const last = field.slice(field.lastIndexOf('.') + 1);
  return (deskFields[`${of}.${field}`] ?? matterFields[last])?.[lang] ?? fieldLabel('', last, lang);
};

/** What a dry run counts: an act, a limit, a rule, or why a case does not cross. */
function countedName(name: string, lang: Lang): string {
  const said = [crossingReasons[name]?.[lang], actName(name, lang), timerName(name, lang), ruleClause(name, lang)];
  return capital(said.find((words) => words !== undefined && words !== name) ?? name);
}

const formOrder = Object.keys(deskFields);

/** What a draft says in the order of the form it was typed in; canonical text has it by letters. */
export function inFormOrder(
  of: string,
  at: string,
  content: Readonly<Record<string, unknown>>,
): readonly (readonly [string, unknown])[] {
  const place = (key: string) => {
    const found = formOrder.indexOf(`${of}.${at === '' ? key : `${at}.${key}`}`);
    return found < 0 ? formOrder.length : found;
  };
  return Object.entries(content).sort(([one], [other]) => place(one) - place(other));
}

/** A value of a draft in words, where it has some. */
export function matterValue(of: string, field: string, value: unknown, lang: Lang): string {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'string') return choiceLabel(value as number | boolean, lang);
  const own = deskChoices[`${of}.${field}`]?.[value];
  if (own) return own[lang];
  if (field === 'purpose') return purposeName(value, lang);
  if (field === 'filter.stage') return stageName(value, lang);
  if (field === 'filter.q') return value;
  if (of === 'setting.draft' && field === 'options') return `${value}: ${ruleClause(value, lang)}`;
  if (/^\d{4}-\d{2}-\d{2}T/.test(value)) return instantText(value);
  if (/^\d{4}-\d{2}-\d{2}$/.test(value)) return dateText(value);
  if (/:\d{4}-\d{2}-\d{2}/.test(value)) return editionText(value);
  if (timerName(value, lang) !== value) return timerName(value, lang);
  return Object.hasOwn(duties, value) ? dutyName(value, lang) : choiceLabel(value, lang);
}
