import { byLang, type Lang, type Text, text, textWith } from './text.js';

/** P9. */
export const casePapersWords = byLang({
  title: text('Giấy tờ', 'Papers'),
  lead: text(
    'Giấy tờ của hồ sơ theo bước, với những gì nhật ký đã ghi. Bản gốc vẫn là bản giấy.',
    'The papers of the case by step, with what the log knows of them. The originals stay on paper.',
  ),
  none: text('Ở bước này hồ sơ chưa có giấy tờ nào.', 'At this step the case has no papers yet.'),
  kept: text('Giao, nhận hồ sơ gần nhất', 'Where the dossier went last'),
  state: text('Tình trạng', 'State'),
  basis: text('Căn cứ', 'Legal basis'),
  making: text('Cách làm', 'Making'),
  form: text('Mẫu', 'Form'),
  validity: text('Còn giá trị đến', 'Valid until'),
  received: text('Đã nhận', 'Received'),
  notReceived: text('chưa ghi nhận', 'not recorded'),
  recordBy: text('Ghi bằng việc', 'Recorded by'),
  number: textWith(
    (number: string) => `số ${number}`,
    (number: string) => `no. ${number}`,
  ),
  dated: textWith(
    (date: string) => `ngày ${date}`,
    (date: string) => `of ${date}`,
  ),
  pages: textWith(
    (count: number) => `${count} trang`,
    (count: number) => `${count} pages`,
  ),
  entry: textWith(
    (act: string, on: string, recorded: string, by: string, seq: number) =>
      `${act}: ngày ${on} · ghi ngày ${recorded} bởi ${by} (mục ${seq})`,
    (act: string, on: string, recorded: string, by: string, seq: number) =>
      `${act}: on ${on} · recorded ${recorded} by ${by} (entry ${seq})`,
  ),
  toAct: text('Ghi việc', 'Record it'),
  guide: text('Gợi ý để viết tay', 'Guide for writing by hand'),
  guideLead: text(
    'Người vào Đảng tự viết; hệ thống không in sẵn nội dung. Mục cần có:',
    'Written by the person himself; nothing is printed beforehand. It must hold:',
  ),
});

/** What a handwritten paper must hold, as heads only: what stands under them is the person's own. */
const guides: Readonly<Record<string, readonly Text[]>> = {
  application: [
    text('Nơi gửi: chi ủy, đảng ủy cơ sở', 'Addressed to: the branch and grassroots committees'),
    text('Họ và tên, ngày sinh, quê quán, nơi cư trú, nơi công tác', 'Name, birth date, origin, residence, workplace'),
    text(
      'Nhận thức về mục đích, lý tưởng của Đảng và động cơ xin vào Đảng',
      'Understanding of the aims of the Party and the motive',
    ),
    text('Lời hứa khi được kết nạp', 'The promise, if admitted'),
    text('Nơi viết, ngày viết, ký và ghi rõ họ tên', 'Place, date, signature and full name'),
  ],
  record: [
    text(
      'Tự khai đầy đủ, rõ ràng, trung thực; không tẩy xóa, không để dòng trống',
      'Declared in full and in truth; no erasure, no skipped lines',
    ),
    text(
      'Bản thân: họ tên, ngày sinh, quê quán, dân tộc, trình độ, quá trình học tập, công tác',
      'The person: names, birth, origin, education, work',
    ),
    text(
      'Gia đình: cha, mẹ, vợ hoặc chồng, con, anh chị em và những người phải khai khác',
      'The family: parents, spouse, children, siblings and others to be declared',
    ),
    text('Tự nhận xét; cam đoan, ngày, chữ ký', 'Self-assessment; oath of truth, date, signature'),
  ],
  selfReview: [
    text('Ưu điểm, khuyết điểm trong thời gian dự bị', 'Strengths and weaknesses during probation'),
    text('Việc khắc phục những điểm đã được nêu khi kết nạp', 'What became of the points raised at admission'),
    text('Đề nghị công nhận, ngày, chữ ký', 'The request to be recognised, date, signature'),
  ],
};

export const guideOf = (paper: string, lang: Lang): readonly string[] =>
  (guides[paper] ?? []).map((line) => line[lang]);
