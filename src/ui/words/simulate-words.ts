import { choiceLabel } from './fields.js';
import { byLang, type Lang, type Text, text, textWith } from './text.js';

/** What `npm run simulate` says around the dates it finds. */
export const simulateWords = byLang({
  road: textWith(
    (route: string, from: string, stage: string) =>
      `Con đường vào Đảng, tuyến ${route}, tính từ ${from}, đang ở: ${stage}`,
    (route: string, from: string, stage: string) =>
      `The road to membership, route ${route}, from ${from}, now at: ${stage}`,
  ),
  wanted: textWith(
    (act: string, day: string) => `Muốn: ${act}, ngày ${day}`,
    (act: string, day: string) => `Wanted: ${act}, on ${day}`,
  ),
  wantedBy: textWith(
    (act: string, day: string) => `Muốn: ${act}, chậm nhất ngày ${day}`,
    (act: string, day: string) => `Wanted: ${act}, by ${day}`,
  ),
  possible: text(
    'Làm được, nếu mỗi bước không quá ngày muộn nhất',
    'Possible, if no step is later than its latest day',
  ),
  impossible: text('Không làm được', 'Not possible'),
  earliestPossible: textWith(
    (day: string) => `sớm nhất đúng luật: ${day}`,
    (day: string) => `earliest lawful day: ${day}`,
  ),
  whatIf: textWith(
    (act: string, day: string) => `Giả sử: ${act}, ngày ${day}`,
    (act: string, day: string) => `What if: ${act}, on ${day}`,
  ),
  done: textWith(
    (day: string) => `đã làm ${day}`,
    (day: string) => `done ${day}`,
  ),
  earliest: text('sớm nhất', 'earliest'),
  latest: text('muộn nhất', 'latest'),
  late: text('ĐÃ QUÁ HẠN, phải báo cáo', 'LATE: to be recorded with its remedy'),
  basis: text('căn cứ', 'basis'),
  rules: text('quy tắc', 'rules'),
  estimate: text('ước tính: chưa có lịch nghỉ của năm đó', 'an estimate: the holidays of that year are not known'),
  because: text('vì', 'because'),
  mends: text('khắc phục', 'remedy'),
  start: text('không gì ngăn từ ngày bắt đầu', 'nothing holds it from the first day'),
  asked: text('ngày đã định', 'the day asked for'),
  after: textWith(
    (count: string, step: string) => `${count} từ ${step}`,
    (count: string, step: string) => `${count} from ${step}`,
  ),
  since: textWith(
    (start: string) => `sau ${start}`,
    (start: string) => `after ${start}`,
  ),
  inStage: textWith(
    (stage: string) => `chưa đến giai đoạn ${stage}`,
    (stage: string) => `comes in the stage: ${stage}`,
  ),
  before: textWith(
    (step: string) => `để kịp ${step}`,
    (step: string) => `in time for ${step}`,
  ),
  afterWanted: textWith(
    (act: string, day: string, wanted: string) => `${act}: sớm nhất ${day}, sau ngày muốn ${wanted}`,
    (act: string, day: string, wanted: string) => `${act}: not before ${day}, which is after ${wanted}`,
  ),
  closed: textWith(
    (act: string, day: string) => `${act}: đã hết hạn ngày ${day}`,
    (act: string, day: string) => `${act}: closed after ${day}`,
  ),
  tooLong: textWith(
    (act: string, day: string) => `${act}: hết hạn ngày ${day}, các bước trước dài hơn hạn`,
    (act: string, day: string) => `${act}: closes after ${day}, and what comes before takes longer`,
  ),
  isDone: textWith(
    (act: string) => `${act}: đã làm rồi`,
    (act: string) => `${act}: is done already`,
  ),
  notOnRoad: textWith(
    (act: string) => `${act}: không có trên con đường này`,
    (act: string) => `${act}: is no step of this road`,
  ),
  fewWorkingDays: textWith(
    (act: string, left: number, steps: number) => `Lưu ý: đến ${act} còn ${left} ngày làm việc cho ${steps} bước`,
    (act: string, left: number, steps: number) => `Notice: ${left} working days for ${steps} steps up to: ${act}`,
  ),
  unknown: text('Lưu ý, chưa biết', 'Notice, not known yet'),
  workCountsNothing: text(
    'Việc của người được tính 0 ngày, nên nhiều bước có thể cùng một ngày; --work BƯỚC=N cho một bước N ngày làm việc',
    'Human work counts 0 days, so many steps may share a day; --work STEP=N gives a step N working days',
  ),
  now: text('Việc của giai đoạn này', 'Acts of the present stage'),
  ahead: text('Việc phía trước', 'Acts ahead'),
  lawful: text('được, nếu nội dung đúng quy định', 'lawful, if its own facts are'),
  notYet: text('chưa được', 'not yet'),
  unopened: text('chưa lập hồ sơ', 'no case yet'),
  earliestRule: textWith(
    (day: string) => `sớm nhất ${day}`,
    (day: string) => `earliest ${day}`,
  ),
});

const units = {
  day: text('ngày', 'days'),
  workday: text('ngày làm việc', 'working days'),
  month: text('tháng', 'months'),
} as const;

const stretches: Readonly<Record<string, Text | undefined>> = {
  recognition: text('công nhận chính thức', 'recognition'),
  committee: text('đảng ủy cơ sở', 'grassroots committee'),
};

/** A stretch of the road on which an act occurs a second time. */
export const stretchName = (stretch: string, lang: Lang): string =>
  stretches[stretch]?.[lang] ?? choiceLabel(stretch, lang);

/** The name of a unit in which limits are counted. */
export const unitName = (unit: keyof typeof units, lang: Lang): string => units[unit][lang];
