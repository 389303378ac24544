import { byLang, text } from './text.js';

/** P4, the first page of help: how the signs are read and what the words mean. */
export const helpWords = byLang({
  title: text('Trợ giúp', 'Help'),
  lead: text(
    'Lộ Trình theo dõi từng bước từ khi được giới thiệu đến khi là đảng viên chính thức. Mỗi việc ghi ngày thực hiện; hệ thống cho biết việc nào làm được, việc nào chưa, vì sao, sớm nhất ngày nào và ai cần làm.',
    'Lộ Trình follows every step from nomination to official membership. Each act has the day it happened; the system says which acts are possible, which are not yet, why, from which day, and who must act.',
  ),
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
  contact: text(
    'Cần thêm trợ giúp: liên hệ người quản trị của đơn vị.',
    'For more help ask the administrator of your unit.',
  ),
});
