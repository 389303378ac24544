import { asks, type RuleWords, stops } from './rule-words.js';

/** Application, personal record, verification and opinions. */
export const recordRules = {
  'G01-3.2': stops(
    'người vào Đảng phải tự viết đơn, nêu nhận thức và động cơ vào Đảng',
    'the applicant must personally write the application, with understanding and motive',
    'Bổ sung đơn do người vào Đảng tự viết',
    'Add the application written by the applicant',
  ),
  'G01-3.3a': stops(
    'người vào Đảng phải tự khai lý lịch đầy đủ, trung thực và báo cáo những điểm chưa rõ',
    'the applicant must personally declare a full and truthful record and report what is unclear',
    'Khai bổ sung phần còn thiếu',
    'Supplement what is missing in the record',
  ),
  'K38-1.4.1': asks(
    'lý lịch không được tẩy xóa, sửa chữa, bỏ trống dòng',
    'the record has no erasure, correction or skipped line',
  ),
  'G01-3.3b': stops(
    'lý lịch phải được đảng ủy cơ sở (nơi không có thì cấp trên trực tiếp) thẩm tra, kết luận trước khi chứng nhận, ký, đóng dấu',
    'the record must be verified and concluded by the grassroots committee (or the direct superior) before it is certified, signed and stamped',
    'Trình đúng cấp ủy kết luận',
    'Submit to the right committee for its conclusion',
  ),
  'K38-1.4.2': asks(
    'lý lịch cần đủ các mục theo mẫu, quá trình công tác liên tục theo tháng',
    'the record needs every item of the form, with a work history without gaps by month',
  ),
  'K38-21': asks(
    'người trực tiếp nuôi dưỡng được khai thay cho cha mẹ',
    'whoever raised the applicant is declared in place of the parents',
  ),
  'G01-3.4a': stops(
    'mọi người thuộc diện thẩm tra (bản thân, cha mẹ, cha mẹ vợ hoặc chồng, vợ hoặc chồng, con) phải có kết quả hoặc kết luận không phải thẩm tra',
    'every person to be verified (applicant, parents, parents-in-law, spouse, children) needs a result or a recorded exemption',
    'Gửi thẩm tra những người còn thiếu',
    'Send requests for the people still missing',
  ),
  'G01-3.4a-26': stops(
    'người trực tiếp nuôi dưỡng vợ hoặc chồng cũng phải được thẩm tra',
    'whoever directly raised the spouse must be verified too',
    'Gửi thẩm tra người đó',
    'Send a request for that person',
  ),
  'L-ADOPT': asks(
    'con nuôi hợp pháp sống cùng cũng được thẩm tra theo quy định địa phương',
    'a legally adopted child living in the household is verified too under the local rule',
  ),
  'G01-3.4b': asks(
    'nội dung thẩm tra gồm tiêu chuẩn chính trị, việc chấp hành đường lối, pháp luật; riêng người vào Đảng thêm phẩm chất, lối sống',
    'verified are political standards and obedience to line and law; for the applicant also quality and way of life',
  ),
  'G01-3.4c-1': stops(
    'chỉ không phải thẩm tra bên mình khi có cha, mẹ, anh chị em hoặc con đang là đảng viên, lý lịch rõ, được cấp ủy quản lý xác nhận theo bộ quy định',
    'the own side is exempt only if a parent, sibling or child is a member now, the record is clear and the managing committee confirms it where the edition asks',
    'Bổ sung xác nhận, hoặc gửi thẩm tra',
    'Add the confirmation, or send the request',
  ),
  'G01-3.4c-2': stops(
    'chỉ không phải thẩm tra bên vợ hoặc chồng khi vợ, chồng hoặc cha, mẹ, anh chị em bên đó là đảng viên, lý lịch rõ, được xác nhận theo bộ quy định',
    "the spouse's side is exempt only if the spouse, or a parent or sibling there, is a member and the record is clear and confirmed where the edition asks",
    'Bổ sung xác nhận, hoặc gửi thẩm tra',
    'Add the confirmation, or send the request',
  ),
  'K38-1.5': asks(
    'hai nguồn nêu phạm vi miễn thẩm tra khác nhau; phạm vi chặt hơn được chọn sẵn, chọn khác cần ghi lý do',
    'two sources give different scopes of exemption; the stricter one is preselected and another choice needs a reason',
  ),
  'G01-3.4c-3': asks(
    'điểm còn chưa rõ được hỏi tiếp ban tổ chức của cấp trên nơi đó',
    'what stays unclear is asked of the organisation body of the superior there',
  ),
  'G01-3.4c-4': stops(
    'chỉ không phải thẩm tra riêng khi cấp ủy cấp xã xác nhận người vào Đảng và gia đình nhiều đời sống, làm việc tại địa phương',
    'separate verification is spared only if the commune committee confirms that applicant and family have lived and worked there for generations',
    'Bổ sung xác nhận của cấp ủy cấp xã, hoặc gửi thẩm tra',
    'Add the confirmation of the commune committee, or send the request',
  ),
  'G01-3.4c-5': asks(
    'trong lực lượng vũ trang, lý lịch được đối chiếu với bản khai khi nhập ngũ, tuyển dụng',
    'in the armed forces the record is compared with the one declared on enlistment or recruitment',
  ),
  'G01-3.4c-6': stops(
    'thẩm tra người thân ở nước ngoài phải gửi qua đảng ủy Bộ Ngoại giao',
    'relatives abroad are verified through the Party committee of the Foreign Ministry',
    'Gửi lại qua đúng nơi tiếp nhận',
    'Send the request through the right channel',
  ),
  'G01-3.4c-7': stops(
    'khi có người làm việc cho tổ chức, doanh nghiệp nước ngoài, đại diện cấp ủy phải đến nơi làm việc và cơ quan an ninh để tìm hiểu',
    'where someone works for a foreign body or firm, a committee representative must visit the workplace and the security agency',
    'Ghi kết quả làm việc với hai nơi',
    'Record the result of the two visits',
  ),
  'G01-3.4d-1': stops(
    'từng trang và ảnh của lý lịch phải được đóng dấu giáp lai, trước khi chi bộ nhận xét và cấp ủy chứng nhận',
    'every page and the photo of the record must be edge-stamped before the branch comments and the committee certifies',
    'Kiểm tra số trang, ảnh và đóng dấu giáp lai',
    'Check pages and photo and put the edge stamp',
  ),
  'G01-3.4d-2': stops(
    'yêu cầu thẩm tra phải gửi đến cấp ủy cơ sở nơi liên quan (nơi không có thì cấp trên trực tiếp); người được cử đi phải báo cáo bằng văn bản',
    'a request goes to the base committee concerned (or the direct superior); a person sent must report in writing',
    'Gửi đúng nơi, hoặc bổ sung báo cáo của người đi thẩm tra',
    'Send it to the right place, or add the report of the envoy',
  ),
  'K38-conf': stops(
    'người vào Đảng và người thân không được đi thẩm tra',
    'neither the applicant nor a relative may be the envoy',
    'Cử người khác',
    'Send somebody else',
  ),
  'G01-3.4d-3': stops(
    'nơi được hỏi trả lời trong 30 ngày làm việc (ở nước ngoài 90), có ý kiến tập thể, chữ ký và dấu',
    'the committee asked replies within 30 working days (90 abroad), agreed collectively, signed and stamped',
    'Nhắc nơi được hỏi, hoặc đề nghị cấp trên xác minh',
    'Remind the committee asked, or escalate to its superior',
  ),
  'K38-24b': asks(
    'khi cần, xin thêm ý kiến của ban tổ chức hoặc thường trực cấp trên nơi đó',
    'if needed the organisation body or standing members of the superior there are asked too',
  ),
  'G01-3.4đ': asks(
    'chi phí thẩm tra theo chế độ hiện hành; nơi khó khăn do cấp trên trực tiếp hỗ trợ',
    'verification costs follow current rules; in difficulty the direct superior helps',
  ),
  'K38-25': stops(
    'chi bộ phải nhận xét lý lịch trước khi cấp ủy chứng nhận',
    'the branch must comment on the record before the committee certifies it',
    'Ghi nhận xét của chi bộ',
    'Record the comment of the branch',
  ),
  'K38-26a': stops(
    'đảng ủy cơ sở phải kết luận tập thể trước khi chứng nhận lý lịch',
    'the grassroots committee must conclude collectively before certifying the record',
    'Bổ sung kết luận tập thể của đảng ủy cơ sở',
    'Add the collective conclusion of the grassroots committee',
  ),
  'K38-26b': stops(
    'nơi không có đảng ủy cơ sở, ban thường vụ cấp trên phải kết luận sau khi ban tổ chức thẩm định',
    'without a grassroots committee the standing committee above must conclude after its organisation body has appraised',
    'Trình ban thường vụ cấp trên kết luận',
    'Submit to the standing committee above',
  ),
  'L-ORDER': asks(
    'chi bộ nhận xét, cấp ủy chứng nhận đủ điều kiện, rồi mới họp chi bộ xét kết nạp',
    'first the comment, then the certificate "eligible", only then the branch meeting',
  ),
  'CH-4.3a': stops(
    'chi ủy phải kiểm tra lại điều kiện và lấy ý kiến tổ chức chính trị - xã hội mà người vào Đảng tham gia',
    'the branch committee must check the conditions again and ask the mass organisation of the applicant',
    'Ghi kết quả kiểm tra lại của chi ủy',
    'Record the re-check by the branch committee',
  ),
  'G01-3.5a': stops(
    'cần ý kiến của đại diện các tổ chức chính trị - xã hội mà người vào Đảng là thành viên',
    'opinions are needed from the mass organisations of which the applicant is a member',
    'Ghi ý kiến còn thiếu',
    'Record the missing opinions',
  ),
  'G01-3.5b': stops(
    'cần ý kiến của chi ủy hoặc chi bộ nơi cư trú và một bản tổng hợp ý kiến',
    'the opinion of the residence branch and one synthesis of opinions are needed',
    'Xin ý kiến nơi cư trú và lập bản tổng hợp',
    'Ask the residence branch and write the synthesis',
  ),
  'G01-3.5c': asks(
    'chỉ trường hợp đặc biệt theo quy định mới không phải lấy ý kiến nơi cư trú; cần ghi căn cứ',
    'only special cases are spared the residence opinion; the ground is recorded',
  ),
  'G01-3.5-t': asks(
    'không có thời hạn cho ý kiến nơi cư trú, chỉ nhắc',
    'no deadline binds the residence opinion; there are only reminders',
  ),
  'G01-3.5-s': asks(
    'khi nơi công tác và nơi cư trú là một chi bộ, ghi một ý kiến với cả hai tư cách; điểm này chưa được xác nhận',
    'where work and residence share one branch, one opinion is recorded in both capacities; this is not confirmed',
  ),
} as const satisfies Record<string, RuleWords>;
