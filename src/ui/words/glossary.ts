import { type Text, text } from './text.js';

export interface Term {
  readonly term: Text;
  readonly meaning: Text;
}

const term = (vi: string, en: string, meaningVi: string, meaningEn: string): Term => ({
  term: text(vi, en),
  meaning: text(meaningVi, meaningEn),
});

/** The words of the field that stand on the pages, with what they mean here. */
export const glossary: readonly Term[] = [
  term(
    'Quần chúng ưu tú',
    'Outstanding non-member',
    'người chưa là đảng viên, được đoàn thể hoặc chi bộ giới thiệu',
    'somebody not a member whom a mass organisation or a branch has named',
  ),
  term(
    'Cảm tình Đảng',
    'Sympathiser',
    'người đã được chi bộ đưa vào danh sách để giúp đỡ và cử đi học',
    'somebody on the list of the branch, helped and to be sent to the course',
  ),
  term(
    'Người vào Đảng',
    'Applicant',
    'người đã được phép làm đơn và khai lý lịch',
    'somebody who has leave to apply and to write the personal record',
  ),
  term(
    'Đảng viên dự bị',
    'Probationary member',
    'người đã có quyết định và đã dự lễ kết nạp, trong 12 tháng thử thách',
    'somebody decided and received, within the twelve months of probation',
  ),
  term(
    'Đảng viên chính thức',
    'Official member',
    'đảng viên đã được công nhận sau thời gian dự bị',
    'a member recognised after probation',
  ),
  term(
    'Người giúp đỡ',
    'Sponsor (helper)',
    'đảng viên chính thức được chi bộ phân công theo dõi, bồi dưỡng một người',
    'an official member whom the branch assigned to follow and guide one person',
  ),
  term(
    'Chi bộ, chi ủy',
    'Branch, branch committee',
    'nơi xét và biểu quyết đầu tiên; chi ủy điều hành công việc giữa hai kỳ họp',
    'the first to consider and to vote; its committee works between meetings',
  ),
  term(
    'Đảng ủy bộ phận',
    'Sub-divisional committee',
    'cấp giữa chi bộ và đảng ủy cơ sở, thẩm định nghị quyết của chi bộ',
    'between branch and grassroots committee; appraises the resolution of the branch',
  ),
  term(
    'Đảng ủy cơ sở',
    'Grassroots committee',
    'xem xét, biểu quyết và trình cấp có thẩm quyền',
    'considers, votes and submits to the competent committee',
  ),
  term(
    'Cấp ủy có thẩm quyền',
    'Competent committee',
    'cấp ra quyết định kết nạp, công nhận; nơi được ủy quyền thì đảng ủy cơ sở quyết định',
    'decides on admission and recognition; where delegated, the grassroots committee does',
  ),
  term(
    'Lớp bồi dưỡng nhận thức về Đảng',
    'Awareness course',
    'lớp học trước khi làm hồ sơ; giấy chứng nhận có thời hạn sử dụng',
    'the course before the dossier; its certificate is valid for a time',
  ),
  term(
    'Thẩm tra, xác minh',
    'Verification',
    'kiểm tra lý lịch của người vào Đảng và người thân theo quy định',
    'checking the record of the applicant and of relatives as the law asks',
  ),
  term(
    'Tổng số được tính',
    'Base of a vote',
    'số đảng viên chính thức hoặc cấp ủy viên làm mẫu số của tỷ lệ tán thành',
    'official members or committee members over whom the share in favour is taken',
  ),
  term(
    'Ngày thực hiện, ngày ghi',
    'Act date, record date',
    'ngày việc xảy ra và ngày được ghi vào hệ thống; quy định xét theo ngày thực hiện',
    'the day it happened and the day it was typed; the law looks at the first',
  ),
  term(
    'Ghi nhận quá thời hạn',
    'Lapse',
    'việc vẫn được ghi, kèm phần phải báo cáo hoặc khắc phục',
    'the act is recorded all the same, with what must be reported or mended',
  ),
  term(
    'Chưa xác nhận',
    'Unconfirmed rule',
    'quy định chưa đọc được nguyên văn; người có thẩm quyền cho qua thì ghi lý do',
    'a rule not read in its own text; whoever lets it pass gives a reason',
  ),
  term(
    'Bộ quy định',
    'Edition',
    'các văn bản có hiệu lực trong một thời gian; mỗi việc xét theo bộ có hiệu lực vào ngày của việc đó',
    'the documents in force over a time; each act is judged by those of its own day',
  ),
  term(
    'Ngày làm việc',
    'Working day',
    'không tính thứ bảy, chủ nhật, ngày nghỉ lễ và ngày nghỉ bù',
    'Saturdays, Sundays, holidays and days off in lieu are not counted',
  ),
  term(
    'Chờ người khác xác nhận',
    'Awaiting a second person',
    'việc đã ghi nhưng chỉ có hiệu lực khi một người khác xác nhận đúng nội dung đó',
    'recorded, and in effect only once another person confirms that exact content',
  ),
  term(
    'Đính chính',
    'Correction',
    'ghi lại cho đúng kèm văn bản; nội dung cũ vẫn còn trong nhật ký',
    'put right with a paper; what stood before stays in the log',
  ),
  term(
    'Nhật ký, điểm kiểm soát',
    'Log, checkpoint',
    'mọi việc và mọi lần xem đều được ghi; điểm kiểm soát giúp phát hiện nếu nhật ký bị sửa',
    'every act and every reading is written down; a checkpoint shows whether the log was changed',
  ),
  term(
    'Hạn chế',
    'Restricted',
    'nội dung thẩm tra, kết luận, kỷ luật: chỉ mở khi nêu mục đích, và lần mở được ghi lại',
    'verification, conclusions, discipline: opened with a purpose, and the opening is recorded',
  ),
];
