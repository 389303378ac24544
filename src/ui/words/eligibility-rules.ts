import { asks, type RuleWords, stops } from './rule-words.js';

/** Who may join: age, education, political standards, special cases, re-admission. */
export const eligibilityRules = {
  'CH-1.2': stops(
    'người vào Đảng phải là công dân Việt Nam và tự nguyện làm đơn',
    'the applicant must be a Vietnamese citizen who applies freely',
    'Ghi quốc tịch và đơn tự nguyện',
    'Record citizenship and the voluntary application',
  ),
  'R24-1.1.1': stops(
    'vào ngày chi bộ xét kết nạp, người vào Đảng phải từ đủ 18 đến đủ 60 tuổi, tính theo tháng',
    'on the day the branch considers admission the applicant must be from 18 to 60 full years old, counted by month',
    'Chọn ngày họp khi đã đủ tuổi; trên 60 tuổi thì làm theo diện riêng',
    'Choose a meeting day when the age is reached; above 60 follow the special track',
  ),
  'R24-1.1.2': stops(
    'trường hợp trên 60 tuổi do cấp ủy trực thuộc Trung ương xem xét',
    'a person over 60 is considered by the committee directly under the Centre',
    'Xin ý kiến cấp ủy trực thuộc Trung ương',
    'Ask the committee directly under the Centre',
  ),
  'G01-1.1': stops(
    'với người trên 60 tuổi, ban thường vụ cấp ủy trực thuộc Trung ương phải đồng ý bằng văn bản trước ngày ra quyết định',
    'for a person over 60 the standing committee directly under the Centre must agree in writing before the decision',
    'Gửi công văn xin ý kiến và chờ văn bản đồng ý',
    'Ask for consent and wait for the written answer',
  ),
  'R24-1.2.1': stops(
    'người vào Đảng phải có học vấn từ trung học cơ sở trở lên theo bộ quy định đang áp dụng',
    'the applicant must have lower-secondary education or higher, as the edition in force defines it',
    'Bổ sung giấy tờ học vấn, hoặc ghi căn cứ của trường hợp ngoại lệ',
    'Add proof of education, or record the ground of the exception',
  ),
  'R24-1.2.2': asks(
    'ở miền núi, hải đảo, vùng dân tộc thiểu số, vùng đặc biệt khó khăn có thể áp dụng ngoại lệ về học vấn, do người có trách nhiệm ghi căn cứ',
    'in mountain, island, ethnic-minority and specially difficult areas an education exception may apply, with its ground recorded by a person',
  ),
  'G01-1.2a': stops(
    'trường hợp ngoại lệ về học vấn vẫn phải học xong chương trình tiểu học',
    'under the education exception the primary programme must still be completed',
    'Bổ sung giấy xác nhận đã học xong chương trình tiểu học',
    'Add proof that the primary programme was completed',
  ),
  'G01-1.2b': stops(
    'với người chỉ biết đọc, biết viết chữ quốc ngữ, ban thường vụ cấp ủy trực thuộc Trung ương phải đồng ý bằng văn bản trước ngày ra quyết định',
    'for a person who only reads and writes the national script the standing committee directly under the Centre must agree in writing before the decision',
    'Gửi công văn xin ý kiến và chờ văn bản đồng ý',
    'Ask for consent and wait for the written answer',
  ),
  'R24-3.3': asks(
    'tiêu chuẩn chính trị của người vào Đảng và gia đình do người có thẩm quyền xem xét; danh mục cụ thể chưa được xác nhận',
    'the political standards of applicant and family are judged by those with authority; the list of cases is not confirmed',
  ),
  'G01-3.7c': stops(
    'vấn đề về tiêu chuẩn chính trị phải được cấp có thẩm quyền kết luận xong, kèm văn bản đồng ý khi thuộc thẩm quyền cấp trên',
    'a question of political standards must first be concluded by the competent level, with written consent where a higher level decides',
    'Chờ kết luận, hoặc văn bản đồng ý của cấp có thẩm quyền',
    'Wait for the conclusion or the written consent of the competent level',
  ),
  'R58-2': asks(
    'việc cha hoặc mẹ từng bỏ sinh hoạt đảng không phải là căn cứ để dừng xem xét',
    'a parent who once dropped out of Party activities is no bar',
  ),
  'G01-6.1': asks(
    'người theo tôn giáo, người kết hôn với người nước ngoài và người gốc nước ngoài được xem xét theo quy định riêng',
    'religious believers, people married to foreigners and people of foreign origin are considered under their own rules',
  ),
  'R06-1': stops(
    'với người theo tôn giáo, cấp ủy cấp trên trực tiếp phải đồng ý bằng văn bản trước khi cho làm thủ tục',
    'for a religious believer the direct superior committee must agree in writing before leave to start is given',
    'Gửi văn bản nêu nhu cầu, chờ cấp trên trực tiếp đồng ý',
    'Write to the direct superior with the need and wait for consent',
  ),
  'R06-2': stops(
    'với chức sắc, chức việc tôn giáo, cấp tỉnh phải cho ý kiến đồng ý trước ngày ra quyết định',
    'for a religious dignitary or officer the provincial level must consent before the decision',
    'Gửi công văn xin ý kiến cấp tỉnh và bổ sung giấy tờ kèm theo',
    'Ask the provincial level and add the papers that go with it',
  ),
  'R127-1': stops(
    'người kết hôn với người nước ngoài cần giấy đăng ký kết hôn, bản khai của vợ hoặc chồng và kết luận của cơ quan an ninh',
    'a person married to a foreigner needs the marriage registration, the record of the spouse and the conclusion of the security agency',
    'Bổ sung giấy tờ còn thiếu vào trường hợp đặc thù',
    'Add the missing papers to the special case',
  ),
  'TT06-1': stops(
    'người dân tộc Hoa cần giấy tờ về quốc tịch, về ba đời sinh sống tại Việt Nam và kết luận của cơ quan an ninh',
    'a person of Chinese ethnicity needs proof of nationality, of three generations in Viet Nam and the conclusion of the security agency',
    'Bổ sung giấy tờ còn thiếu vào trường hợp đặc thù',
    'Add the missing papers to the special case',
  ),
  'HD08-1': stops(
    'kết nạp chủ doanh nghiệp tư nhân do ban thường vụ cấp ủy cấp trên trực tiếp quyết định',
    'admission of a private-business owner is decided by the standing committee of the direct superior',
    'Trình hồ sơ lên cấp ủy cấp trên trực tiếp',
    'Submit the dossier to the direct superior committee',
  ),
  'L-POL': asks(
    'trường hợp có vấn đề tiêu chuẩn chính trị cần thêm minh chứng thành tích và ý kiến của ban thường vụ cấp trên',
    'a case with a question of political standards needs proof of merit and the view of the standing committee above',
  ),
  'R24-POP': asks(
    'chính sách dân số chỉ được xét khi kết nạp lại, không phải điều kiện kết nạp lần đầu',
    'population policy matters for re-admission only, not for a first admission',
  ),
  'DATE-1': asks(
    'ngày sinh trong lý lịch đã chứng nhận không được điều chỉnh, chỉ sửa lỗi ghi cho khớp với giấy đó',
    'the birth date of the certified record is not changed; only a typing error is corrected against that paper',
  ),
  'LOC-1': asks(
    'địa phương, đơn vị có thể đặt thêm tiêu chí về học lực, rèn luyện, xếp loại công tác',
    'a province or unit may add criteria on study, conduct or work rating',
  ),
  'R24-3.5.1a': stops(
    'người xin kết nạp lại phải đủ điều kiện như kết nạp lần đầu',
    'a person asking for re-admission must meet the conditions of a first admission',
    'Kiểm tra và ghi đủ điều kiện, tiêu chuẩn',
    'Check and record the conditions and standards',
  ),
  'R24-3.5.1b-i': stops(
    'phải đủ 36 tháng kể từ ngày ra khỏi Đảng',
    '36 months must have passed since leaving the Party',
    'Chờ đủ 36 tháng',
    'Wait until the 36 months are over',
  ),
  'R24-3.5.1b-ii': stops(
    'người từng bị kết án về tội ít nghiêm trọng phải đủ 60 tháng kể từ ngày được xóa án tích',
    'after a sentence for a less serious crime 60 months must have passed since the record was cleared',
    'Ghi ngày xóa án tích và chờ đủ 60 tháng',
    'Record the clearing date and wait until the 60 months are over',
  ),
  'R24-3.5.1b-iii': asks(
    'người ra khỏi Đảng do chính sách dân số được xét theo quy định riêng, nội dung chưa được xác nhận',
    'a person removed over population policy falls under a separate rule whose content is not confirmed',
  ),
  'R24-3.5.1b-iv': stops(
    'kết nạp lại cần đơn mới và văn bản đồng ý của ban thường vụ cấp tỉnh trước ngày ra quyết định',
    're-admission needs a new application and the written consent of the provincial standing committee before the decision',
    'Bổ sung đơn mới, gửi công văn xin ý kiến cấp tỉnh',
    'Add the new application and ask the provincial level',
  ),
  'R24-3.5.1c': asks(
    'kết nạp lại đi theo đúng các bước như kết nạp lần đầu',
    're-admission follows the same steps as a first admission',
  ),
  'R24-3.5.2': stops(
    'lý do ra khỏi Đảng hoặc bản án đã ghi thuộc trường hợp không xét kết nạp lại',
    'the recorded ground of leaving or the sentence is one that excludes re-admission',
    'Không có cách khắc phục; chỉ kiểm tra lại thông tin đã ghi',
    'There is no remedy; only check that what was recorded is right',
  ),
  'R24-3.5.2-x': asks(
    'người bị xóa tên do quá hạn nộp giấy chuyển sinh hoạt được coi là bỏ sinh hoạt, không xét kết nạp lại',
    'a person struck off for not handing in transfer papers counts as having dropped out and is not re-admitted',
  ),
  'R24-3.5.3': stops(
    'mỗi người chỉ được kết nạp lại một lần',
    'a person may be re-admitted only once',
    'Không có cách khắc phục; chỉ kiểm tra lại thông tin đã ghi',
    'There is no remedy; only check that what was recorded is right',
  ),
  'R24-3.5.4': stops(
    'người được kết nạp lại phải qua đủ 12 tháng dự bị mới',
    'a re-admitted person serves a new probation of 12 months',
    'Chờ hết 12 tháng dự bị',
    'Wait until the 12 months of probation are over',
  ),
  'R24-4.5.2': asks(
    'tuổi đảng của người được kết nạp lại tính từ quyết định kết nạp lần đầu, trừ thời gian ở ngoài Đảng',
    'Party age of a re-admitted member counts from the first decision, less the time outside',
  ),
  'L-READ': asks(
    'hồ sơ kết nạp lại cần thêm giấy tờ về lần kết nạp đầu, quyết định ra khỏi Đảng và án tích nếu có',
    're-admission needs extra papers: the first admission, the removal decision and the court record if any',
  ),
} as const satisfies Record<string, RuleWords>;
