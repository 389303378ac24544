import type { RuleId } from './register.js';

/** Why a rule is in no code, in both languages. */
export interface Reason {
  readonly vi: string;
  readonly en: string;
}

const why = (vi: string, en: string): Reason => ({ vi, en });

const reports = why('báo cáo, thống kê: làm cùng phần báo cáo', 'reports and statistics: they come with reports');

/**
 * Rules that no predicate, limit or test carries, and why. A rule that acts name all the same is shown with them and
 * judged by people. Where code comes to carry a rule, its line here no longer counts and should go.
 */
const reasons = {
  // What only people can see.
  'FORM-NTV': why('mã in trên biểu mẫu không phải dữ kiện', 'the code printed on a form is no fact of the case'),
  'G01-3.8b': why('trang trí lễ: danh mục cho người làm', 'decoration: a checklist for people'),
  'K38-1.4.1': why('tẩy xóa trên giấy: người đóng dấu nhìn thấy', 'erasures on paper: seen by who seals the record'),
  'G01-3.4b': why('nội dung thư thẩm tra', 'what a verification asks: the content of a letter'),
  'L-ORDER': why('thứ tự các bước đã theo đúng', 'the order of the stages follows it already'),

  // Facts that no act of the catalogue holds.
  'G01-3.7b-2': why(
    'đơn vị không ghi là của công an; biểu quyết như mọi ban thường vụ (G01-3.7a-1)',
    'units do not say that they are of the police; their committee votes as any standing committee (G01-3.7a-1)',
  ),
  'L-ADOPT': why(
    'lý lịch không tách con nuôi với con đẻ (D5)',
    'the record does not tell adopted children from natural ones (D5)',
  ),
  'L-CONTR': why('không ghi hợp đồng có bị ngắt quãng', 'whether a contract was broken off in between is not recorded'),
  'L-COURSE': why(
    'không ghi thư của cấp ủy nơi cũ; người học đã ở trong danh sách theo sơ đồ',
    'the letter of the committee of the place before is not recorded; who learns stands on the list by the chart',
  ),
  'L-GRAD': why(
    'ngày tốt nghiệp không giữ lại sau khi đã xác định chi bộ',
    'the day of graduation is not kept once the branch is named',
  ),
  'R24-3.5.2-x': why(
    'một cách hiểu về lý do ra khỏi Đảng: người chọn lý do',
    'a reading of one ground of exit: people choose the ground',
  ),
  'R24-10.6': why(
    'xét khi đơn vị được giao quyền: số đảng viên, xếp loại chưa ghi; hồ sơ chỉ đọc tuyến',
    'asked when a unit gets its powers: its members and ratings are not recorded; a case reads the route alone',
  ),
  'R24-22.1': why(
    'xét khi đơn vị được ủy quyền: số đảng viên, xếp loại chưa ghi; hồ sơ chỉ đọc ngày của văn bản',
    'asked when a unit is delegated: its members and ratings are not recorded; a case reads the dates of the paper',
  ),

  // Nothing to ask: definitions, permissions, duties outside a case.
  'D4192-1': why(
    'kết nạp không nằm trong các thủ tục trực tuyến',
    'admission is not among the procedures online: nothing is built on the portal',
  ),
  'FEE-1': why('đảng phí ở ngoài con đường này', 'membership fees are outside the road'),
  'G01-3.1-ex': why(
    'không thấy trường hợp nào được miễn học, nên không có',
    'no exemption from the course was found, so none exists here',
  ),
  'G01-3.4đ': why('ai trả chi phí: không chặn gì', 'who pays for postage: no gate'),
  'G01-5.2': why('tên của một nhóm: xem G01-5.2a và G01-5.2b', 'names a family: its rules are G01-5.2a and G01-5.2b'),
  'G61-1': why('chương trình học, không phải một bước', 'the curriculum: content of the course, not a step'),
  'K38-1.1a': why('kế hoạch của tỉnh, không phải việc của hồ sơ', 'planning of a province, no act of a case'),
  'QC1147-12': why(
    'không gì tự bị xóa; báo cáo lớp học hằng năm làm cùng phần báo cáo',
    'nothing is purged by itself; the yearly report of courses comes with reports',
  ),
  'R24-4.5.2': why(
    'tuổi Đảng của người kết nạp lại do cấp trên tính theo bản khai, sau con đường này',
    'Party age of the re-admitted is counted anew by the superior on the declaration of the member, after the road',
  ),
  'R24-POP': why(
    'không chặn kết nạp lần đầu; kết nạp lại thì R24-3.5.1b-iii hỏi',
    'no bar at a first admission; of a re-admission it is asked by R24-3.5.1b-iii',
  ),
  'R338-1': why('cho phép làm trực tuyến, không chặn gì', 'a permission to work online, no gate'),
  'RET-1': why(
    'chưa thấy quy định thời hạn giữ hồ sơ không được kết nạp: không gì tự bị xóa',
    'how long refused dossiers are kept was not found: nothing is purged by itself',
  ),

  // Contested.
  'L-EXT': why(
    'kéo dài dự bị còn tranh cãi và không có việc nào để ghi: Điều lệ không cho phép (D3)',
    'prolonging probation is contested and has no act: nothing in the Charter allows it (D3)',
  ),

  'G01-8.3c': reports,
  'G40-1': reports,
  'K38-1.1a-rep': reports,
  'K38-II-rep': reports,
  'L-STAT': reports,
  'R29-4.4-note': why(
    'hồ sơ đã hủy kết thúc; lần sau mở hồ sơ mới như kết nạp lần đầu',
    'a cancelled case is over; the next attempt is a new case, opened as a first admission',
  ),
} as const satisfies Partial<Record<RuleId, Reason>>;

export const notModelled: Readonly<Record<string, Reason | undefined>> = reasons;
