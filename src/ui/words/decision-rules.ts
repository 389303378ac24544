import { asks, type RuleWords, stops } from './rule-words.js';

/** Votes, the branch meeting, the committees above it, delegation. */
export const decisionRules = {
  'CH-24.1': stops(
    'chi bộ phải có ít nhất 3 đảng viên chính thức',
    'the branch must have at least 3 official members',
    'Đề nghị cấp trên sắp xếp, ghép chi bộ',
    'Ask the superior to place the members elsewhere',
  ),
  'R24-9.3.4': asks(
    'nơi đề nghị cần ít nhất hai phần ba tán thành, cấp quyết định cần quá nửa',
    'the proposing organisation needs at least two thirds in favour, the deciding level more than half',
  ),
  'R24-9.3.2': stops(
    'tổng số được tính là toàn bộ đảng viên chính thức, trừ những người thuộc diện không tính được ghi rõ lý do',
    'the base is all official members, less those excluded with a named reason',
    'Kiểm tra danh sách và lý do không tính',
    'Check the list and the reasons of exclusion',
  ),
  'R24-9.3.3': stops(
    'tổng số được tính là toàn bộ ủy viên đương nhiệm, trừ những người thuộc diện không tính được ghi rõ lý do',
    'the base is all serving committee members, less those excluded with a named reason',
    'Kiểm tra danh sách ủy viên và lý do không tính',
    'Check the list of members and the reasons of exclusion',
  ),
  'CH-3': stops(
    'đảng viên dự bị không có quyền biểu quyết',
    'probationary members have no vote',
    'Bỏ phiếu của đảng viên dự bị ra khỏi kết quả',
    'Take the votes of probationary members out of the result',
  ),
  'G01-5.1a': asks(
    'hội nghị chọn và ghi rõ hình thức biểu quyết: phiếu kín hoặc giơ thẻ',
    'the meeting chooses and records the form of voting: secret ballot or raised card',
  ),
  'G01-5.1b': asks(
    'kết quả không đủ tỷ lệ vẫn được báo cáo đầy đủ lên cấp có thẩm quyền xem xét',
    'a result below the share is still reported in full to the competent committee',
  ),
  'VOTE-Q': asks(
    'nên có ít nhất hai phần ba số đảng viên chính thức dự họp; điểm này chưa được xác nhận',
    'at least two thirds of the official members should attend; this is not confirmed',
  ),
  'CH-4.3b': stops(
    'phải xem xét, quyết định và kết nạp từng người một',
    'people must be considered, decided and admitted one by one',
    'Tách riêng việc biểu quyết, quyết định cho từng người',
    'Take a separate vote and decision for each person',
  ),
  'G01-3.6a': stops(
    'chi bộ cần đủ đơn, lý lịch, giấy giới thiệu, nghị quyết của Đoàn hoặc công đoàn (nếu có) và bản tổng hợp ý kiến',
    'the branch needs the application, the record, the introduction, the union resolution if any and the synthesis of opinions',
    'Bổ sung giấy tờ còn thiếu',
    'Add the missing papers',
  ),
  'G01-3.6b': asks(
    'nghị quyết chi bộ cần ít nhất hai phần ba đảng viên chính thức tán thành, ghi rõ số tán thành và không tán thành',
    'the branch resolution needs two thirds of the official members and states the votes for and against',
  ),
  'L-SEND': asks(
    'hồ sơ được gửi lên cấp trên trong hạn của địa phương kể từ nghị quyết chi bộ',
    'the dossier is sent up within the local limit counted from the branch resolution',
  ),
  'G01-3.6c': stops(
    'nơi có đảng ủy bộ phận, nghị quyết chi bộ phải qua thẩm định của đảng ủy bộ phận',
    'where a sub-divisional committee exists it must appraise the branch resolution',
    'Chờ báo cáo thẩm định của đảng ủy bộ phận',
    'Wait for the report of the sub-divisional committee',
  ),
  'G01-3.6d': asks(
    'đảng ủy cơ sở ra nghị quyết khi ít nhất hai phần ba ủy viên tán thành; đảng ủy được ủy quyền thì quyết định luôn, chỉ ghi riêng việc biểu quyết khi không đủ hai phần ba',
    'the grassroots committee resolves by two thirds of its members; a delegated committee decides at once and records its vote alone only where two thirds were not reached',
  ),
  'G01-3.7a-1': asks(
    'ban tổ chức thẩm định lại, rồi ban thường vụ quyết định khi quá nửa số ủy viên tán thành',
    'the organisation body appraises again, then the standing committee decides by more than half of its members',
  ),
  'G01-3.7a-2': asks(
    'đảng ủy được ủy quyền quyết định khi ít nhất hai phần ba tổng số ủy viên tán thành',
    'a delegated grassroots committee decides by at least two thirds of all its members',
  ),
  'G01-3.7b-1': asks(
    'thường trực cùng các ủy viên thường vụ phụ trách ban đảng quyết định khi quá nửa tán thành, sau khi ban tổ chức thẩm định',
    'standing members with the heads of Party boards decide by more than half, after appraisal by the organisation board',
  ),
  'G01-3.7b-2': asks(
    'với đảng bộ công an, cơ quan cán bộ thẩm định, ban thường vụ đảng ủy quyết định khi quá nửa tán thành',
    'for police base committees the personnel department appraises and that standing committee decides by more than half',
  ),
  'R24-4.3.1a': stops(
    'quyết định kết nạp cần được ban hành trong thời hạn kể từ ngày chi bộ ra nghị quyết',
    'the admission decision is due within its limit, counted from the branch resolution',
    'Báo cáo lý do chậm với cấp trên, hoặc gia hạn một lần khi có trường hợp đặc biệt',
    'Report the reason to the superior, or extend once in a special case',
  ),
  'R24-4.3.1b': stops(
    'chỉ được gia hạn một lần, trong mức cho phép, với trường hợp đặc biệt',
    'an extension is given once, within its maximum, in a special case',
    'Ghi lý do và số ngày trong mức cho phép',
    'Record the reason and days within the maximum',
  ),
  'R24-4.3.1c': stops(
    'kết quả, đồng ý hay không, phải được thông báo cho chi bộ đề nghị; chậm thì báo cáo lý do với cấp trên',
    'the result, yes or no, is told to the proposing branch; a delay is explained to the superior',
    'Thông báo kết quả, ghi lý do chậm',
    'Tell the result and record the reason for the delay',
  ),
  'R24-4.3.2': stops(
    'quyết định phải do đúng cấp có thẩm quyền của đơn vị vào ngày đó ban hành',
    'the decision must come from the body that is competent for the unit on that day',
    'Trình đúng cấp có thẩm quyền',
    'Submit to the competent body',
  ),
  'L-DEC': asks(
    'ban thường vụ biểu quyết bằng phiếu, mỗi người một quyết định có số riêng, lưu biên bản',
    'the standing committee votes by ballot paper, one numbered decision per person, with minutes kept',
  ),
  'CH-23': stops(
    'đảng ủy cơ sở chỉ được quyết định kết nạp khi có văn bản ủy quyền còn hiệu lực vào ngày đó',
    'a grassroots committee may decide only under a delegation valid on that day',
    'Bổ sung văn bản ủy quyền, hoặc trình cấp trên trực tiếp',
    'Add the delegation, or submit to the direct superior',
  ),
  'R24-22.1': stops(
    'đơn vị được ủy quyền phải đủ số đảng viên và kết quả xếp loại theo quy định',
    'a delegated organisation must have the required number of members and ratings',
    'Kiểm tra lại việc ủy quyền của đơn vị',
    'Review the delegation of the unit',
  ),
  'R24-10.6': stops(
    'đơn vị được giao quyền cấp trên cơ sở phải đủ số đảng viên theo quy định',
    'an organisation with superior powers must have the required number of members',
    'Kiểm tra lại việc giao quyền của đơn vị',
    'Review the powers given to the unit',
  ),
  'R24-20.2.2': stops(
    'chi bộ thôn, tổ dân phố trực thuộc thẳng cấp ủy cấp xã nên nghị quyết được trình cấp đó',
    'village and street branches stand directly under the commune committee and submit to it',
    'Trình cấp ủy cấp xã',
    'Submit to the commune committee',
  ),
} as const satisfies Record<string, RuleWords>;
