import { byLang, text, textWith } from './text.js';

/** P4: how the signs are read, the procedure of an edition, the words of the field, a guide for each duty. */
export const helpWords = byLang({
  title: text('Trợ giúp', 'Help'),
  lead: text(
    'Lộ Trình theo dõi từng bước từ khi được giới thiệu đến khi là đảng viên chính thức. Mỗi việc ghi ngày thực hiện; hệ thống cho biết việc nào làm được, việc nào chưa, vì sao, sớm nhất ngày nào và ai cần làm.',
    'Lộ Trình follows every step from nomination to official membership. Each act has the day it happened; the system says which acts are possible, which are not yet, why, from which day, and who must act.',
  ),
  parts: text('Các phần trợ giúp', 'Parts of the help'),
  guides: text('Hướng dẫn theo nhiệm vụ', 'Guides by duty'),
  procedure: text('Quy trình theo bộ quy định', 'The procedure of an edition'),
  procedureLead: text(
    'Từng bước, từng việc, ai thực hiện, căn cứ nào.',
    'Step by step, act by act: who does it, under which article.',
  ),
  glossary: text('Giải thích từ ngữ', 'Glossary'),
  glossaryLead: text('Các từ dùng trên mọi trang.', 'The words used on every page.'),
  term: text('Từ ngữ', 'Term'),
  back: text('Trợ giúp', 'Help'),
  way: text('Đường dẫn', 'Breadcrumb'),

  signs: text('Các nhãn', 'The signs'),
  sign: text('Nhãn', 'Sign'),
  meaning: text('Ý nghĩa', 'Meaning'),
  bar: text('việc không ghi được cho đến khi đủ điều kiện', 'the act cannot be recorded until the condition is met'),
  lapse: text(
    'việc được ghi, nhưng quá hạn hoặc thiếu bước; cần báo cáo hoặc xin ý kiến',
    'the act is recorded, but late or out of order; report it or ask for consent',
  ),
  notice: text('thông tin cần biết, không ảnh hưởng đến việc ghi', 'worth knowing; the act is recorded all the same'),
  unconfirmed: text(
    'nội dung quy định chưa đọc được từ văn bản; người có thẩm quyền có thể cho qua, kèm lý do',
    'the rule was not read in its text; a person with authority may let it pass with a reason',
  ),
  inferred: text('quy định chỉ đọc được ở bộ quy định liền kề', 'the rule was read only in a neighbouring edition'),
  local: text(
    'quy định riêng của địa phương, chỉ áp dụng khi đơn vị bật',
    'a local rule, asked only where a unit switched it on',
  ),
  contactTitle: text('Liên hệ', 'Contact'),
  contact: text(
    'Cần thêm trợ giúp: liên hệ người quản trị của đơn vị.',
    'For more help ask the administrator of your unit.',
  ),
  accessibilityTitle: text('Khả năng tiếp cận', 'Accessibility'),
  accessibility: text(
    'Mọi trang dùng được bằng bàn phím, phóng to đến 400 %, đọc được bằng trình đọc màn hình và không cần JavaScript, trừ phiếu nhận xét viết khi không có mạng. Cỡ chữ, nền sáng hoặc tối đổi ở trang tài khoản.',
    'Every page works by keyboard, at a zoom of 400 %, with a screen reader and without JavaScript, but for the assessment written without signal. Text size and the light or dark theme are set on the account page.',
  ),

  inForce: textWith(
    (from: string, until: string | null) =>
      until ? `hiệu lực từ ${from} đến trước ${until}` : `hiệu lực từ ${from}, đang áp dụng`,
    (from: string, until: string | null) =>
      until ? `in force from ${from} until ${until}` : `in force since ${from}, applied now`,
  ),
  editions: text('Các bộ quy định', 'Editions'),
  stepsCaption: text('Các bước và việc ở mỗi bước', 'The steps, and the acts of each'),
  number: text('Bước', 'Step'),
  stage: text('Tên bước', 'Name'),
  acts: text('Các việc', 'Acts'),
  own: text('Việc của bước này', 'Acts of this step'),
  shared: text('Việc chung cho nhiều bước', 'Acts that many steps share'),
  howMany: textWith(
    (count: number) => `${count} việc`,
    (count: number) => `${count} ${count === 1 ? 'act' : 'acts'}`,
  ),
  noActs: text(
    'Bước này chỉ chờ thời hạn hoặc là điểm kết thúc.',
    'Nothing is done here but waiting, or the road ends.',
  ),
  who: text('Người thực hiện', 'Done by'),
  recordedBy: text('Người ghi', 'Recorded by'),
  confirmedBy: text('Người xác nhận', 'Confirmed by'),
  leadsTo: text('Dẫn đến', 'Leads to'),
  conditions: textWith(
    (count: number) => `Điều kiện và căn cứ (${count})`,
    (count: number) => `Conditions and articles (${count})`,
  ),
  practice: text('Tập quán, văn bản không nói', 'Practice; the text is silent'),
  stepBefore: text('Bước trước', 'Step before'),
  stepAfter: text('Bước sau', 'Step after'),

  steps: text('Làm lần lượt', 'Step by step'),
  questions: text('Câu hỏi thường gặp', 'Questions asked most'),
  picture: textWith(
    (title: string) => `Màn hình: ${title}`,
    (title: string) => `Screen: ${title}`,
  ),
});
