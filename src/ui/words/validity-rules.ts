import { asks, type RuleWords, stops } from './rule-words.js';

/** Age of the papers, moves, wrong admissions and the ceremony. */
export const validityRules = {
  'G01-5.4a': stops(
    'hồ sơ lập quá 12 tháng mà chi bộ chưa xét phải làm lại giấy giới thiệu, nghị quyết giới thiệu, ý kiến và thẩm tra bổ sung nếu có thay đổi',
    'a dossier older than 12 months that the branch has not considered needs new introduction, union resolution, opinions and, if something changed, verification',
    'Làm lại giấy tờ quá hạn',
    'Renew the papers that are too old',
  ),
  'L-54': asks(
    'khi hồ sơ quá hạn, luôn thẩm tra lại chính trị hiện nay theo quy định địa phương',
    'the local rule verifies present politics again whenever the dossier is too old',
  ),
  'G01-3.9a': stops(
    'người chuyển đi cần giấy chứng nhận đang được giúp đỡ, xem xét; nơi mới phân công người giúp đỡ',
    'a person who moves needs a certificate of being helped and considered; the new place assigns a helper',
    'Bổ sung giấy chứng nhận và người giúp đỡ mới',
    'Add the certificate and the new helper',
  ),
  'G01-3.9b-1': stops(
    'khi đã có nghị quyết, hồ sơ được chuyển đến cấp ủy có thẩm quyền nơi mới để xem xét',
    'once the resolutions exist, the dossier goes to the competent committee of the new place',
    'Chuyển hồ sơ kèm công văn',
    'Forward the dossier with its letter',
  ),
  'G01-3.9b-2': stops(
    'hồ sơ của người chuyển đi được chuyển trong 15 ngày làm việc; nơi mới quyết định trong 30 ngày làm việc kể từ khi nhận',
    'the dossier of a person who moves is forwarded within 15 working days; the new place decides within 30 working days of receipt',
    'Báo cáo lý do chậm với cấp trên',
    'Report the reason for the delay to the superior',
  ),
  'G01-3.9c-1': stops(
    'khi nơi mới cùng cấp có thẩm quyền, lễ kết nạp chỉ được tổ chức ở chi bộ nơi mới',
    'under the same competent committee the ceremony is held at the new branch only',
    'Tổ chức lễ tại chi bộ nơi mới',
    'Hold the ceremony at the new branch',
  ),
  'G01-3.9c-2': stops(
    'khi nơi mới khác cấp có thẩm quyền, quyết định ban hành trong 30 ngày làm việc từ ngày quyết định chuyển được chuyển đến nơi mới tổ chức lễ',
    'under another competent committee a decision issued within 30 working days of the move is sent to the new place, which holds the ceremony',
    'Chuyển quyết định và hồ sơ đến nơi mới',
    'Send decision and dossier to the new place',
  ),
  'G01-3.9c-3': stops(
    'quyết định ban hành sau 30 ngày làm việc từ ngày quyết định chuyển không được thi hành, nơi ban hành phải hủy',
    'a decision issued later than 30 working days after the move is not carried out; its issuer annuls it',
    'Hủy quyết định và chuyển hồ sơ đến nơi mới',
    'Annul the decision and forward the dossier',
  ),
  'G01-3.9c-4': stops(
    'nơi mới kiểm tra hồ sơ trước lễ; đề nghị xem lại được trả lời trong 60 ngày làm việc',
    'the new place checks the dossier before the ceremony; a request to reconsider is answered within 60 working days',
    'Nhắc nơi ban hành trả lời',
    'Remind the issuer to answer',
  ),
  'G01-5.2a': stops(
    'với người công tác tạm thời, chi bộ nơi công tác chính thức đề nghị và tổ chức lễ, sau khi nơi tạm thời nhận xét',
    'on a temporary posting the branch of official work proposes and holds the ceremony, after a comment of the temporary branch',
    'Bổ sung nhận xét của chi bộ nơi tạm thời',
    'Add the comment of the temporary branch',
  ),
  'L-GRAD': asks(
    'sinh viên đã có quyết định tốt nghiệp thì làm lễ ở nơi mới, chưa có thì làm ở trường',
    'a student with a graduation decision has the ceremony at the new place, one without at the school',
  ),
  'R24-4.4a': stops(
    'quyết định kết nạp không đúng tiêu chuẩn phải do chính cấp đã ban hành hủy',
    'a decision that missed the standards is cancelled by the body that issued it',
    'Chuyển cho cấp đã ban hành quyết định',
    'Pass it to the body that issued the decision',
  ),
  'K38-3a': stops(
    'việc hủy cần văn bản chỉ đạo của cấp trên trực tiếp, nêu rõ tiêu chuẩn hoặc điều kiện còn thiếu',
    'a cancellation needs an instruction of the direct superior that names the missing standard or condition',
    'Bổ sung văn bản chỉ đạo',
    'Add the instruction',
  ),
  'R24-4.4a-x': stops(
    'khi nơi ban hành đã sáp nhập, giải thể, cấp có thẩm quyền nơi hiện tại quyết định',
    'where the issuer was merged or dissolved, the competent committee of the present place decides',
    'Chuyển cho cấp có thẩm quyền nơi hiện tại',
    'Pass it to the competent committee of the present place',
  ),
  'R24-4.4b': stops(
    'khi sai thẩm quyền hoặc thủ tục, các việc khác tạm dừng cho đến khi xem xét xong',
    'where authority or procedure was wrong, other acts wait until the review is over',
    'Chờ kết luận, hoặc làm lại khâu sai theo chỉ đạo',
    'Wait for the conclusion, or redo the faulty step as ordered',
  ),
  'K38-3b': stops(
    'chỉ làm lại khâu sai khi người đó đủ tiêu chuẩn; một quyết định xác định lại các mốc ngày',
    'only if the standards are met is the faulty step redone; one decision fixes the dates anew',
    'Ghi kết luận đủ tiêu chuẩn và khâu cần làm lại',
    'Record that the standards are met and which step to redo',
  ),
  'K38-3c': stops(
    'nơi hiện tại chỉ được hủy khi cấp có thẩm quyền cấp trên đã đồng ý bằng văn bản',
    'the present committee may cancel only after the superior competent committee agreed in writing',
    'Xin văn bản đồng ý của cấp trên',
    'Ask the superior for written consent',
  ),
  'R296-1': asks(
    'nhận xét, quyết định sai về kết nạp có thể bị xem xét trách nhiệm',
    'wrong comments or decisions on admission may lead to accountability',
  ),
  'L-OLD': asks(
    'việc kết nạp trước đây được xét theo quy định có hiệu lực khi đó',
    'an earlier admission is judged by the rules in force at that time',
  ),
  'R29-4.4-note': asks(
    'kết nạp sau khi quyết định trước bị hủy được coi là kết nạp lần đầu',
    'an admission after a cancelled one counts as a first admission',
  ),
  'R24-4.1a': stops(
    'lễ kết nạp cần được tổ chức trong 30 ngày làm việc kể từ mốc mà bộ quy định đang áp dụng xác định',
    'the ceremony is due within 30 working days of the day the edition in force counts from',
    'Báo cáo và xin cấp trên trực tiếp đồng ý tổ chức lễ quá hạn',
    'Report and ask the direct superior to consent to a late ceremony',
  ),
  'R24-4.1b': stops(
    'lễ kết nạp quá hạn cần báo cáo và được cấp ủy cấp trên trực tiếp đồng ý',
    'a late ceremony is reported and needs the consent of the direct superior',
    'Bổ sung văn bản đồng ý của cấp trên trực tiếp',
    'Add the consent of the direct superior',
  ),
  'G01-3.8a': asks(
    'lễ kết nạp trang trọng, kết nạp từng người',
    'the ceremony is solemn and admits one person at a time',
  ),
  'G01-3.8b': asks('lễ kết nạp trang trí theo hướng dẫn', 'the place of the ceremony is arranged as the guidance says'),
  'G01-3.8c': asks(
    'trong lễ cần có người đọc quyết định, lời tuyên thệ và phân công đảng viên giúp đỡ',
    'in the ceremony the decision is read, the oath taken and a helper assigned',
  ),
  'CH-5.1': asks('ngày vào Đảng là ngày tổ chức lễ kết nạp', 'the date of joining is the day of the ceremony'),
  'R24-4.5.1': asks(
    'khi đã là đảng viên chính thức, tuổi đảng tính từ ngày quyết định kết nạp, trừ thời gian không sinh hoạt',
    'once official, Party age counts from the date of the admission decision, less time outside activities',
  ),
  'K38-2-30': stops(
    'lý lịch và phiếu đảng viên được lập trong 30 ngày làm việc sau lễ kết nạp',
    "the member's record and sheet are made within 30 working days after the ceremony",
    'Lập hồ sơ và ghi lý do chậm',
    'Make the papers and record the reason for the delay',
  ),
} as const satisfies Record<string, RuleWords>;
