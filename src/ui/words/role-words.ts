import { byLang, text } from './text.js';

/** What each role of the demo is for, in a line. */
export const roleWords = byLang({
  secretary: text(
    'Theo dõi từng quần chúng, ghi việc và biểu quyết của chi bộ',
    'Follows each candidate, records the acts and votes of the branch',
  ),
  sponsor: text(
    'Giúp đỡ và nhận xét hằng quý người được phân công',
    'Helps and assesses the person assigned, each quarter',
  ),
  massOrganisation: text('Giới thiệu đoàn viên, hội viên ưu tú', 'Nominates outstanding members'),
  politicalCentre: text('Mở lớp bồi dưỡng, cấp giấy chứng nhận', 'Holds courses and issues certificates'),
  subdivision: text('Thẩm định trước khi lên đảng ủy cơ sở', 'Appraises before the grassroots committee does'),
  grassroots: text('Xem xét, biểu quyết, trình cấp trên', 'Considers, votes, submits to the level above'),
  organisationBoard: text(
    'Thẩm định hồ sơ, trình cấp ủy hoặc trả để bổ sung',
    'Appraises dossiers, submits them or returns them',
  ),
  competent: text('Ra quyết định kết nạp, công nhận chính thức', 'Decides on admission and recognition'),
  superior: text('Theo dõi cấp dưới, cho ý kiến', 'Watches the levels below, gives consent'),
  central: text('Theo dõi toàn đảng bộ', 'Watches the whole of its organisation'),
  inspection: text('Xem lại từng hồ sơ: đúng quy định, đúng hạn', 'Reviews each case: lawful, and in time'),
  administrator: text(
    'Quản lý tài khoản, nhiệm vụ, đơn vị; không xem hồ sơ',
    'Keeps accounts, duties and units; reads no case',
  ),
  clock: text('Tính hạn', 'Passes limits'),
});
