import { byLang, text, textWith } from './text.js';

/** P11. */
export const planWords = byLang({
  title: text('Kế hoạch', 'Plan'),
  lead: text(
    'Ngày sớm nhất và ngày cuối cùng đúng quy định của từng bước. Chỉ là tính thử, không ghi gì vào hồ sơ.',
    'The earliest and the last lawful day of each step. This only reckons; nothing is recorded.',
  ),
  form: text('Tính thử', 'What if'),
  from: text('Tính từ ngày', 'Plan from'),
  fromHint: text('Để trống: từ hôm nay.', 'Empty: from today.'),
  if: text('Nếu việc này', 'If this step happens'),
  ifDay: text('Làm vào ngày', 'On the day'),
  want: text('Cần xong việc này', 'This step is wanted'),
  wantDay: text('Xong chậm nhất ngày', 'By the day'),
  wantHint: text('Tính lùi từ ngày này.', 'Reckons backwards from this day.'),
  nothing: text('Không đặt điều kiện', 'No condition'),
  calculate: text('Tính kế hoạch', 'Reckon the plan'),
  clear: text('Xóa các điều kiện', 'Clear'),
  feasible: text('Kế hoạch này làm được.', 'The plan can be kept.'),
  infeasible: text('Kế hoạch này không làm được đúng quy định.', 'The plan cannot be kept lawfully.'),
  targetEarliest: textWith(
    (step: string, day: string) => `${step}: sớm nhất ${day}.`,
    (step: string, day: string) => `${step}: ${day} at the earliest.`,
  ),
  table: text('Các bước phía trước', 'The steps ahead'),
  step: text('Việc', 'Step'),
  earliest: text('Sớm nhất', 'Earliest'),
  latest: text('Chậm nhất', 'Last lawful day'),
  who: text('Người làm', 'Done by'),
  article: text('Căn cứ', 'Article'),
  unbounded: text('không giới hạn', 'no limit'),
  estimate: text('ước tính', 'estimate'),
  lateOnly: text('chỉ còn ghi muộn được', 'can only be late'),
  done: textWith(
    (count: number) => `Đã làm (${count})`,
    (count: number) => `Done (${count})`,
  ),
  doneOn: text('Ngày làm', 'Done on'),
  noSteps: text('Không còn bước nào phía trước.', 'There is no step ahead.'),
  noHolidays: textWith(
    (year: number) =>
      `Chưa có bảng ngày nghỉ lễ sau năm ${year}: các ngày ghi "ước tính" được tính theo thứ hai đến thứ sáu và có thể đổi.`,
    (year: number) =>
      `There is no table of holidays after ${year} yet: days marked "estimate" count Monday to Friday and may change.`,
  ),
  rightAfter: textWith(
    (what: string) => `sau ${what}`,
    (what: string) => `after ${what}`,
  ),
  passed: text('đã qua', 'has passed'),
  recognition: text('xét công nhận', 'recognition'),
  committee: text('đảng ủy cơ sở', 'grassroots committee'),
  asked: textWith(
    (from: string) => `Tính từ ngày ${from}`,
    (from: string) => `Reckoned from ${from}`,
  ),
  askedIf: textWith(
    (step: string, day: string) => `nếu "${step}" làm ngày ${day}`,
    (step: string, day: string) => `if "${step}" happens on ${day}`,
  ),
  askedBy: textWith(
    (step: string, day: string) => `cần xong "${step}" chậm nhất ngày ${day}`,
    (step: string, day: string) => `"${step}" wanted by ${day}`,
  ),
  after: textWith(
    (span: string, what: string) => `${span} từ ${what}`,
    (span: string, what: string) => `${span} from ${what}`,
  ),
  workOf: textWith(
    (span: string) => `việc cần ${span}`,
    (span: string) => `the work takes ${span}`,
  ),
  wanted: text('theo ngày đã chọn', 'the day chosen'),
  through: textWith(
    (step: string) => `do bước "${step}"`,
    (step: string) => `because of "${step}"`,
  ),
  day: text('ngày', 'day(s)'),
  workday: text('ngày làm việc', 'working day(s)'),
  month: text('tháng', 'month(s)'),
  conflicts: text('Vì sao không làm được', 'Why it cannot be kept'),
  afterWanted: textWith(
    (step: string, earliest: string, wanted: string) =>
      `${step}: sớm nhất đúng quy định là ${earliest}, sau ngày mong muốn ${wanted}.`,
    (step: string, earliest: string, wanted: string) =>
      `${step}: not lawful before ${earliest}, which is after the day wanted, ${wanted}.`,
  ),
  closed: textWith(
    (step: string, latest: string, earliest: string) =>
      `${step}: bị chặn sau ngày ${latest}, mà sớm nhất là ${earliest}.`,
    (step: string, latest: string, earliest: string) =>
      `${step}: barred after ${latest}, and not possible before ${earliest}.`,
  ),
  conflictDone: textWith(
    (step: string) => `${step}: đã làm xong, không tính lại được.`,
    (step: string) => `${step}: is done already.`,
  ),
  notOnRoad: textWith(
    (step: string) => `${step}: không có trên lộ trình của hồ sơ này.`,
    (step: string) => `${step}: is not on the road of this case.`,
  ),
  warnings: text('Cần lưu ý', 'Take note'),
  fewDays: textWith(
    (step: string, remaining: number, steps: number) =>
      `Đến ${step} chỉ còn ${remaining} ngày làm việc cho ${steps} việc.`,
    (step: string, remaining: number, steps: number) =>
      `Up to ${step} there are ${remaining} working days for ${steps} steps.`,
  ),
  unknown: text('Chưa thể biết, kế hoạch chỉ đúng nếu', 'Not known yet; the plan holds only if'),
  mend: text('Người cần làm', 'Who must act'),
  again: textWith(
    (step: string, stage: string) => `${step} (${stage})`,
    (step: string, stage: string) => `${step} (${stage})`,
  ),
});
