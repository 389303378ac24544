import { type Text, text } from './text.js';

/** A guide for whoever holds a duty: what to do first, in order, and what is asked most. */
export interface Guide {
  /** The address: `/tro-giup/{slug}`. */
  readonly slug: string;
  readonly who: Text;
  readonly lead: Text;
  readonly steps: readonly Step[];
  readonly questions: readonly { readonly ask: Text; readonly answer: Text }[];
}

export interface Step {
  readonly title: Text;
  readonly text: Text;
  /** A picture taken by the tests, by its name. */
  readonly picture?: string;
}

const step = (titleVi: string, titleEn: string, vi: string, en: string, picture?: string): Step => ({
  title: text(titleVi, titleEn),
  text: text(vi, en),
  ...(picture !== undefined && { picture }),
});

const question = (askVi: string, askEn: string, vi: string, en: string) => ({
  ask: text(askVi, askEn),
  answer: text(vi, en),
});

const lost = question(
  'Đang nhập thì hết phiên, nội dung có mất không?',
  'The session ended while typing: is it lost?',
  'Không. Đăng nhập lại rồi bấm “Tiếp tục”: nội dung đã gửi còn nguyên trong hai giờ.',
  'No. Sign in again and press “Continue”: what was sent is kept for two hours.',
);
const wrong = question(
  'Ghi nhầm thì sửa thế nào?',
  'How is a mistake put right?',
  'Mở mục đó trong nhật ký của hồ sơ, chọn “Đính chính”, nêu lý do và văn bản; một người khác xác nhận. Nội dung cũ vẫn còn.',
  'Open the entry in the log of the case, choose “Correct”, give the reason and the paper; another person confirms. What stood before stays.',
);

export const guides: readonly Guide[] = [
  {
    slug: 'bi-thu-chi-bo',
    who: text('Bí thư, phó bí thư chi bộ', 'Branch secretary and deputy'),
    lead: text(
      'Mỗi tuần một lần: mở “Việc của tôi”, làm các việc quá hạn và sắp đến hạn, in phiếu theo dõi nếu cần giữ giấy.',
      'Once a week: open “My work”, do what is overdue or due soon, print the tracking sheet where paper is kept.',
    ),
    steps: [
      step(
        'Xem việc cần làm',
        'See what is due',
        '“Việc của tôi” xếp theo hạn: quá hạn, 7 ngày, 30 ngày, đang chờ người khác. Bấm vào tên để mở hồ sơ.',
        '“My work” is in order of what is due: overdue, 7 days, 30 days, waiting for others. A name opens the case.',
        'viec-cua-toi',
      ),
      step(
        'Đọc hồ sơ của một người',
        'Read the case of one person',
        'Trên cùng là bước hiện tại, đang chờ ai, hạn nào. Việc chưa làm được luôn có lý do, căn cứ và ngày sớm nhất.',
        'On top stand the step, who is awaited and until when. What is not possible yet has its reason, article and earliest day.',
        'nguoi',
      ),
      step(
        'Ghi một việc',
        'Record an act',
        'Bấm vào việc, nhập ngày thực hiện trước, rồi các ô còn lại; kiểm tra lại, xác nhận, nhận số ghi.',
        'Choose the act, enter the day it happened first, then the rest; check, confirm, and get its number.',
        'ghi-viec',
      ),
      step(
        'Họp chi bộ xét nhiều người',
        'One meeting, several people',
        'Trang “Hội nghị” nhập thành phần dự họp một lần, kết quả biểu quyết từng người. Người nào chưa đủ điều kiện thì được nêu lý do, những người khác vẫn được ghi. Nội dung nhập dở được lưu nháp hai giờ, chỉ người nhập mở lại được.',
        'The meeting page takes attendance once and the vote of each person. Whoever does not qualify yet is named with the reason; the others are recorded. What is half entered is kept as a draft for two hours, for whoever entered it alone.',
        'hop',
      ),
      step(
        'Chờ đồng chí khác xác nhận',
        'Wait for the second person',
        'Kết quả biểu quyết và quyết định cần một người khác xác nhận. Người ghi không tự xác nhận được.',
        'Votes and decisions need another person. Whoever recorded cannot confirm.',
      ),
    ],
    questions: [
      question(
        'Vì sao nút của một việc không hiện?',
        'Why is there no button for an act?',
        'Vì chưa đủ điều kiện hoặc do nhiệm vụ khác thực hiện; lý do đứng ngay dưới tên việc.',
        'A condition is missing, or another duty does it; the reason stands under the name of the act.',
      ),
      wrong,
      lost,
    ],
  },
  {
    slug: 'nguoi-giup-do',
    who: text('Đảng viên được phân công giúp đỡ', 'Sponsor'),
    lead: text(
      'Ghi nhận xét định kỳ về người mình giúp đỡ, trên điện thoại cũng được, cả khi không có mạng.',
      'Record the periodic assessment of the person you help, on a phone too, even without signal.',
    ),
    steps: [
      step(
        'Mở “Nhận xét”',
        'Open “Assessments”',
        'Danh sách chỉ có những người mình được phân công, mỗi quý một dòng.',
        'The list holds only the people assigned to you, a line a quarter.',
        'nhan-xet',
      ),
      step(
        'Trả lời bốn câu',
        'Answer four questions',
        'Nhận thức chính trị; đạo đức, lối sống; năng lực và kết quả công việc; quan hệ quần chúng. Không có câu trả lời chọn sẵn.',
        'Political awareness; ethics and conduct; ability and results of work; relations with people. No answer is chosen beforehand.',
        'phieu-nhan-xet',
      ),
      step(
        'Khi không có mạng',
        'Without signal',
        'Trên điện thoại riêng, bật “Viết khi không có mạng”: bản nháp được giữ kín trên máy và gửi đúng một lần khi có mạng.',
        'On your own phone switch on “Write without signal”: a draft is kept sealed on the phone and sent exactly once.',
      ),
    ],
    questions: [
      question(
        'Dùng chung máy với người khác thì sao?',
        'What about a shared computer?',
        'Chọn “Đây là máy dùng chung” khi đăng nhập: không bản nháp nào được giữ trên máy.',
        'Tick “Several people use this machine” when signing in: no draft is kept on it.',
      ),
      lost,
    ],
  },
  {
    slug: 'to-chuc-gioi-thieu',
    who: text('Đoàn Thanh niên, Công đoàn, đoàn thể', 'Youth Union, Trade Union, mass organisations'),
    lead: text(
      'Giới thiệu người ưu tú cho chi bộ và theo dõi mình đã giới thiệu những ai.',
      'Nominate outstanding people to the branch and see whom you have nominated.',
    ),
    steps: [
      step(
        'Giới thiệu một người',
        'Nominate somebody',
        'Mục “Giới thiệu”: người, thành tích, cuộc họp và kết quả, nghị quyết; kiểm tra rồi gửi.',
        '“Nominations”: the person, achievements, the meeting and its vote, the resolution; check and send.',
        'gioi-thieu',
      ),
      step(
        'Xem kết quả',
        'See what became of it',
        'Mỗi người có một từ cho biết đang ở đâu. Nội dung hồ sơ thuộc chi bộ, không hiện ở đây.',
        'One word says where each person stands. The case itself belongs to the branch and is not shown.',
      ),
    ],
    questions: [lost],
  },
  {
    slug: 'cap-uy-va-ban-to-chuc',
    who: text('Cấp ủy và ban tổ chức', 'Committees and organisation boards'),
    lead: text(
      'Thẩm định, trả hồ sơ để bổ sung, ghi kết quả xem xét và quyết định; xác nhận việc do người khác ghi.',
      'Appraise, return for supplement, record votes and decisions; confirm what others recorded.',
    ),
    steps: [
      step(
        'Xem hàng chờ thẩm định',
        'See the queue',
        '“Thẩm định” xếp theo ngày nhận, có số ngày còn lại và các mục đã tự kiểm tra kèm căn cứ.',
        '“Appraisal” is in order of receipt, with days left and what was checked automatically, with its evidence.',
        'tham-dinh',
      ),
      step(
        'Trả một lần, đủ các mục thiếu',
        'Return once, with all that is missing',
        'Đánh dấu từng mục chưa đạt; chi bộ thấy đủ các mục ấy trong một lần trả.',
        'Mark each item that failed; the branch sees all of them in one return.',
      ),
      step(
        'Xác nhận',
        'Confirm',
        'Nội dung hiện đúng như sẽ được ghi. Nếu nội dung đã đổi, bản đề nghị cũ hết hiệu lực.',
        'The content is shown exactly as it will be recorded. Where it changed meanwhile, the old proposal is void.',
        'xac-nhan',
      ),
      step(
        'Khi có quy định mới',
        'When the law changes',
        '“Tổ chức”, thẻ “Bộ quy định”: xem điểm khác và số hồ sơ còn theo quy định cũ. Ban tổ chức cấp tỉnh lập đợt chuyển; hệ thống rà soát thử từng hồ sơ, người khác xác nhận hoặc từ chối kèm lý do.',
        '“Organisation”, tab “Editions”: what differs, and how many cases stand under the older law. The board of the top unit drafts a run; every case is tried dry, and another person confirms it or refuses it with a reason.',
      ),
    ],
    questions: [wrong, lost],
  },
  {
    slug: 'kiem-tra',
    who: text('Ủy ban kiểm tra', 'Inspection committee'),
    lead: text(
      'Xem lại thủ tục của từng hồ sơ theo quy định của từng ngày; chỉ đọc, mỗi lần xem đều được ghi.',
      'Review the procedure of each case by the law of each day; reading only, and every reading is recorded.',
    ),
    steps: [
      step(
        'Xem việc chấp hành của một hồ sơ',
        'See how the procedure was kept',
        'Trang “Tuân thủ”: từng việc đúng hay không, căn cứ, quá mấy ngày, đã khắc phục chưa; in được bằng hai thứ tiếng.',
        'The “Compliance” page: each act kept or not, its article, days over, whether it was mended; printable in both languages.',
        'tuan-thu',
      ),
      step(
        'Xem ai đã mở hồ sơ',
        'See who opened the case',
        'Trang “Ai đã xem” liệt kê người, lúc, nhiệm vụ và mục đích.',
        '“Who has read it” lists person, time, duty and purpose.',
      ),
      step(
        'Kiểm tra nhật ký, không cần tin hệ thống',
        'Check the log without trusting the system',
        'Đối chiếu điểm kiểm soát với bản in giữ ở nơi khác; bộ chứng cứ được kiểm tra bằng một tệp chạy riêng.',
        'Compare a checkpoint with a print kept elsewhere; an evidence pack is checked by one file that runs by itself.',
        'nhat-ky',
      ),
    ],
    questions: [
      question(
        '“Chưa xác nhận” nghĩa là gì?',
        'What does “unconfirmed” mean?',
        'Quy định đó chưa đọc được nguyên văn; hệ thống nêu ra nhưng không coi là chắc chắn.',
        'That rule was not read in its own text; it is shown, never presented as certain.',
      ),
    ],
  },
  {
    slug: 'quan-tri',
    who: text('Người quản trị', 'Administrator'),
    lead: text(
      'Tài khoản, nhiệm vụ, đơn vị, sao lưu. Người quản trị không xem được hồ sơ nào.',
      'Accounts, duties, units, backups. The administrator sees no case.',
    ),
    steps: [
      step(
        'Cấp một nhiệm vụ',
        'Grant a duty',
        'Người quản trị thứ nhất soạn, người thứ hai xác nhận; nhiệm vụ có ngày bắt đầu và ngày kết thúc.',
        'One administrator drafts, another confirms; a duty has its first and its last day.',
        'quan-tri',
      ),
      step(
        'Giúp người mất mã xác thực',
        'Help somebody who lost the second factor',
        'Đặt lại tài khoản cũng cần người quản trị thứ hai; mật khẩu tạm được đưa tận tay.',
        'Resetting an account needs the second administrator too; the temporary password is handed over in person.',
      ),
    ],
    questions: [lost],
  },
];
