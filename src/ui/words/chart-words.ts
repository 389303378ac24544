import { byLang, text, textWith } from './text.js';

/** The drawing of the whole road, wherever it stands. */
export const chartWords = byLang({
  title: text('Sơ đồ toàn bộ quy trình', 'Chart of the whole procedure'),
  desc: text(
    'Các bước từ trên xuống theo thứ tự của quy trình, nối bằng mũi tên; bên trái là những bước có thể đến từ nhiều nơi. Danh sách bên dưới nói cùng nội dung bằng chữ.',
    'The steps run downwards in the order of the procedure, joined by arrows; at the left stand steps that many others may lead to. The list below says the same in words.',
  ),
  descOfCase: textWith(
    (at: string, done: string) => `Hồ sơ này đang ở ${at}. Đã qua: ${done}.`,
    (at: string, done: string) => `This case stands at ${at}. Done: ${done}.`,
  ),
  none: text('chưa có', 'none'),
  lead: text(
    'Đường của hồ sơ này trên sơ đồ của quy trình. Chọn một bước để đến dòng nói về bước đó.',
    "This case's road on the chart of the procedure. Choose a step to go to its line below.",
  ),
  beside: text('Đến từ nhiều bước', 'Reached from many'),
  toHere: textWith(
    (stage: string) => `Đến bước hiện tại trên sơ đồ: ${stage}`,
    (stage: string) => `Go to the present step on the chart: ${stage}`,
  ),
  skip: text('Bỏ qua sơ đồ, đến danh sách các bước', 'Skip the chart, go to the list of steps'),
  scroll: text('Sơ đồ, cuộn để xem hết', 'Chart, scroll to see all of it'),
  legend: text('Chú giải', 'Legend'),
  done: text('đã qua', 'done'),
  current: text('đang ở đây', 'here now'),
  ahead: text('phía trước', 'ahead'),
  skipped: text('không đi qua', 'not taken'),
  other: text('chỉ khi có việc riêng', 'only where something happens'),
  list: text('Các bước bằng chữ', 'The steps in words'),
  leadsTo: text('Sang', 'Leads to'),
  end: text('Kết thúc', 'End of the road'),
  toActs: text('Việc ở bước này', 'Acts of this step'),
  sheet: textWith(
    (no: number) => `Tờ ${no}/2`,
    (no: number) => `Sheet ${no} of 2`,
  ),
  considered: text('Xét kết nạp', 'Considered for admission'),
  preparing: text('Làm song song', 'Side by side'),
  membership: text('Đảng viên dự bị', 'Probationary member'),
  deletionClosed: text('Hết quyền khiếu nại', 'No complaint any more'),
  deathFiled: text('Đã chuyển hồ sơ lưu', 'File handed over'),
});
