import { asks, type RuleWords, stops } from './rule-words.js';

/** The awareness course and its certificate. */
export const courseRules = {
  'G01-3.1': stops(
    'cần giấy chứng nhận đã học lớp bồi dưỡng nhận thức về Đảng do đúng nơi có thẩm quyền cấp',
    'a certificate of the awareness course from the right issuer is needed',
    'Cử đi học, hoặc bổ sung giấy chứng nhận',
    'Assign to the course, or add the certificate',
  ),
  'G01-5.4b': stops(
    'giấy chứng nhận lớp nhận thức về Đảng phải còn trong 60 tháng vào ngày chi bộ xét',
    'the course certificate must be no older than 60 months on the day the branch considers the case',
    'Cử học lại và bổ sung giấy chứng nhận mới',
    'Assign to the course again and add the new certificate',
  ),
  'G01-5.4b-x': asks(
    'hạn của giấy chứng nhận được xét vào ngày họp chi bộ',
    'the age of the certificate is tested on the day of the branch meeting',
  ),
  'L-COURSE': asks(
    'người đi học phải có trong danh sách của đơn vị cử nhưng chưa cần đủ 18 tuổi',
    'a learner must be on the list of the sending unit but need not be 18 yet',
  ),
  'QC1147-5': stops(
    'danh sách học viên phải do cấp ủy cấp xã lập, giám đốc trung tâm chính trị tiếp nhận và mở lớp',
    'the commune committee must list the learners, and the director of the political centre admits them and opens the class',
    'Gửi danh sách qua cấp ủy cấp xã',
    'Send the list through the commune committee',
  ),
  'QC1147-6': stops(
    'học viên phải dự ít nhất 80% số tiết và bài thu hoạch đạt từ 5,0 điểm',
    'the learner must attend at least 80% of the periods and reach 5.0 in the essay',
    'Làm lại bài trong hạn, hoặc học lại lớp khác',
    'Redo the essay in time, or take another class',
  ),
  'QC1147-7': stops(
    'điểm phải được nộp, công bố và phúc khảo trong các hạn ngày của quy chế lớp học',
    'marks must be handed in, published and re-marked within the days the course rules set',
    'Ghi ngày thực tế và lý do chậm',
    'Record the true dates and the reason for the delay',
  ),
  'QC1147-9': stops(
    'giấy chứng nhận phải được cấp trong 15 ngày kể từ quyết định của giám đốc và chỉ cấp một lần',
    'the certificate must be issued within 15 days of the decision of the director, and only once',
    'Cấp ngay và ghi lý do chậm; lần sau là cấp lại',
    'Issue it now with the reason for the delay; a second one is a reissue',
  ),
  'QC1147-10': stops(
    'giấy chứng nhận đã bị thu hồi không còn giá trị',
    'a certificate that was revoked no longer counts',
    'Cử học lại để có giấy chứng nhận mới',
    'Assign to the course again for a new certificate',
  ),
  'QC1147-12': asks(
    'sổ cấp và hồ sơ học viên được lưu vĩnh viễn; giấy tờ khác của lớp lưu ít nhất 5 năm',
    'the register and learner files are kept for ever, other course papers at least 5 years',
  ),
  'G61-1': asks(
    'chương trình lớp nhận thức về Đảng gồm năm bài, mười buổi',
    'the awareness course has five lessons in ten half-days',
  ),
  'G01-3.1-ex': asks(
    'không có trường hợp được miễn học lớp nhận thức về Đảng',
    'nobody is exempt from the awareness course',
  ),
  'FORM-NTV': asks(
    'giấy chứng nhận theo mẫu của bộ quy định đang áp dụng',
    'the certificate follows the form of the edition in force',
  ),
} as const satisfies Record<string, RuleWords>;
