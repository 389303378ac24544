import { asks, type RuleWords, stops } from './rule-words.js';

/** Probation, recognition, deletion, complaint, dossiers, card and reports. */
export const membershipRules = {
  'CH-5.1p': stops(
    'phải hết 12 tháng dự bị kể từ ngày làm lễ kết nạp',
    'the 12 months of probation counted from the ceremony must be over',
    'Chờ hết 12 tháng dự bị',
    'Wait until the 12 months of probation are over',
  ),
  'L-EXT': asks(
    'việc kéo dài thời gian dự bị còn tranh cãi, không áp dụng trừ khi đơn vị bật',
    'prolonging probation is contested and off unless the unit switches it on',
  ),
  'G01-4.1': stops(
    'cần giấy chứng nhận đã học lớp đảng viên mới',
    'a certificate of the new-member class is needed',
    'Học lớp đảng viên mới và bổ sung giấy chứng nhận',
    'Take the new-member class and add the certificate',
  ),
  'G01-3.10': stops(
    'khi chuyển sinh hoạt, cần nhận xét của nơi cũ, nhận xét của người giúp đỡ; nơi mới phân công người giúp đỡ',
    'on a transfer the comments of the old place and the review of the helper go along; the new place assigns a helper',
    'Bổ sung nhận xét hoặc phân công người giúp đỡ',
    'Add the comments or assign a helper',
  ),
  'R24-6.3.1': stops(
    'chuyển sinh hoạt chính thức cần làm trong hạn, và không trong lúc đang bị kiểm tra hoặc giải quyết khiếu nại, tố cáo',
    'an official transfer is made within its limits, and not while under inspection or while complaints or denunciations are being settled',
    'Chờ kết thúc kiểm tra, hoặc ghi lý do chậm',
    'Wait for the inspection to end, or record the reason for the delay',
  ),
  'R24-6.3.2': stops(
    'chuyển sinh hoạt tạm thời có thời gian giới hạn và chỉ biểu quyết ở nơi chính thức',
    'a temporary transfer has a limited length and the vote stays at the official branch',
    'Chuyển sinh hoạt chính thức, hoặc trở về nơi cũ',
    'Transfer officially, or return',
  ),
  'R24-6.3.3a': stops(
    'với đảng viên sống đơn lẻ ở nước ngoài, cấp ủy quản lý công nhận dựa trên bản tự kiểm điểm và ý kiến nơi cử đi',
    'for a member alone abroad the managing committee recognises on the self-review and the opinion of the sending committee',
    'Bổ sung bản tự kiểm điểm và ý kiến nơi cử đi',
    'Add the self-review and the opinion of the sending committee',
  ),
  'CH-35.2': stops(
    'đảng viên dự bị chỉ bị khiển trách hoặc cảnh cáo',
    'a probationary member may receive a reprimand or a warning only',
    'Chọn đúng hình thức kỷ luật',
    'Choose the right form of discipline',
  ),
  'R296-2': asks(
    'người đã bị kỷ luật vẫn được xét công nhận nếu còn đủ tư cách; việc này do tập thể đánh giá',
    'a disciplined member still worthy is considered for recognition; people judge that',
  ),
  'R296-3': stops(
    'chỉ xóa tên trực tiếp khi bị truy nã, tạm giam hoặc bị kết án theo căn cứ có giấy tờ',
    'direct deletion needs a named ground with its paper: wanted, detained or sentenced',
    'Bổ sung giấy tờ làm căn cứ',
    'Add the paper that proves the ground',
  ),
  'DISC-2': asks(
    'ảnh hưởng của việc đình chỉ, khởi tố đến 12 tháng dự bị chưa được xác nhận; cấp có thẩm quyền quyết định việc tạm dừng',
    'the effect of suspension or prosecution on the 12 months is not confirmed; the competent committee decides on a hold',
  ),
  'FEE-1': asks('đảng phí đóng từ khi được kết nạp', 'membership fees are due from admission'),
  'DEATH-1': stops(
    'hồ sơ của người đã mất được giao cấp trên trực tiếp trong 30 ngày làm việc',
    'the file of a deceased person goes to the direct superior within 30 working days',
    'Giao hồ sơ và ghi lý do chậm',
    'Hand the file over and record the reason for the delay',
  ),
  'G01-11.2': stops(
    'xin ra khỏi Đảng cần đơn nêu lý do, quyết định sau đơn và quá nửa tán thành; người đang có vi phạm phải được xem xét kỷ luật trước',
    'leaving the Party needs a written request with reasons, then a decision by more than half; a pending breach is dealt with first',
    'Bổ sung đơn, xử lý vi phạm trước, hoặc ghi lại quyết định',
    'Add the request, settle the breach first, or correct the decision',
  ),
  'G01-4.2': stops(
    'cần bản tự kiểm điểm viết sau khi hết 12 tháng dự bị',
    'a self-review written after the 12 months is needed',
    'Bổ sung bản tự kiểm điểm',
    'Add the self-review',
  ),
  'G01-4.3': stops(
    'cần bản nhận xét của đảng viên giúp đỡ sau khi hết 12 tháng dự bị',
    'the review of the helper after the 12 months is needed',
    'Bổ sung bản nhận xét của người giúp đỡ',
    'Add the review of the helper',
  ),
  'G01-4.4': stops(
    'cần bản tổng hợp ý kiến các tổ chức và nơi cư trú',
    'a synthesis of the opinions of organisations and residence is needed',
    'Xin ý kiến còn thiếu và lập bản tổng hợp',
    'Ask for the missing opinions and write the synthesis',
  ),
  'L-WORK': asks(
    'nơi làm việc không có tổ chức đảng hoặc hợp đồng ngắn thì xin thêm nhận xét của nơi làm việc',
    'where the workplace has no organisation or the contract is short, the employer comments too',
  ),
  'R24-4.2.1': stops(
    'chi bộ xét, đề nghị công nhận trong 30 ngày làm việc kể từ khi hết 12 tháng dự bị',
    'the branch proposes recognition within 30 working days of the end of the 12 months',
    'Họp xét và ghi lý do chậm',
    'Hold the meeting and record the reason for the delay',
  ),
  'R24-4.2.1-d': stops(
    'mọi giấy tờ, cuộc họp xét công nhận phải sau ngày hết 12 tháng dự bị',
    'every paper and meeting of the recognition must be dated after the 12 months end',
    'Làm sau ngày hết thời gian dự bị',
    'Do it after the probation ends',
  ),
  'G01-4.5a': asks(
    'công nhận chính thức theo cùng nội dung và tỷ lệ như kết nạp; quyết định sau biểu quyết',
    'recognition follows the same content and shares as admission, its decision dated after the votes',
  ),
  'R24-4.3.1o': stops(
    'quyết định công nhận cần được ban hành trong thời hạn kể từ ngày chi bộ ra nghị quyết',
    'the recognition decision is due within its limit, counted from the branch resolution',
    'Báo cáo lý do chậm với cấp trên, hoặc gia hạn một lần',
    'Report the reason to the superior, or extend once',
  ),
  'L-15': asks(
    'quá thời hạn của địa phương thì chi bộ và đảng ủy cơ sở ra lại nghị quyết',
    'past the local limit branch and grassroots committee resolve again',
  ),
  'R24-4.2.2': asks(
    'ngày chính thức là ngày hết 12 tháng dự bị, dù quyết định ban hành muộn',
    'the official date is the day the 12 months end, however late the decision',
  ),
  'G01-4.5b': stops(
    'quyết định công nhận được công bố trong kỳ họp chi bộ gần nhất',
    'the recognition is announced at the next branch meeting',
    'Công bố ở kỳ họp tới và ghi lý do chậm',
    'Announce it at the next meeting and record the reason for the delay',
  ),
  'G01-5.2b': stops(
    'người đang sinh hoạt tạm thời: nơi tạm thời chuẩn bị giấy tờ, chi bộ chính thức xét và công bố',
    'in temporary activity the temporary branch prepares the papers and the official branch considers and announces',
    'Xét tại chi bộ sinh hoạt chính thức',
    'Consider it at the official branch',
  ),
  'R24-4.2.3': asks(
    'sau ba lần biểu quyết không đủ tỷ lệ ở cùng một cấp, việc được báo cáo lên cấp trên quyết định, sau lần biểu quyết cuối',
    'after three votes short of the share in one body the superior levels decide, not before the last of them',
  ),
  'G01-4.6': asks(
    'xóa tên cần hai phần ba ở chi bộ, hai phần ba ở đảng ủy cơ sở, quá nửa ở cấp quyết định; quyết định sau biểu quyết',
    'deletion needs two thirds in the branch, two thirds in the grassroots committee, more than half at the deciding level, then a decision dated after the votes',
  ),
  'R24-8.1': stops(
    'đề nghị xóa tên phải nêu một căn cứ được quy định, đủ thời gian tương ứng',
    'a proposal of deletion must name one of the grounds, with its minimum period',
    'Chọn căn cứ và ghi thời gian, giấy tờ',
    'Choose the ground and record period and papers',
  ),
  'G01-11.1': stops(
    'phải có bản kiểm điểm, hoặc đã yêu cầu ba lần không có kết quả, hoặc ghi nhận việc từ chối',
    'a self-review is needed, or three requests without result, or a recorded refusal',
    'Ghi các lần yêu cầu kiểm điểm',
    'Record the requests for a self-review',
  ),
  'R24-8.2.1': stops(
    'khiếu nại được gửi trong 30 ngày làm việc kể từ khi nhận quyết định xóa tên',
    'a complaint is filed within 30 working days of receiving the deletion',
    'Vẫn ghi nhận đơn; đơn quá hạn không được xem xét nội dung',
    'The filing is still recorded; a late one is not heard on its merits',
  ),
  'R24-8.2.2': stops(
    'khiếu nại được giải quyết sau khi gửi đơn, trong thời hạn của từng cấp kể từ khi nhận',
    'a complaint is settled after it was handed in, within the limit of its level, counted from receipt',
    'Giải quyết và ghi lý do chậm',
    'Settle it and record the reason for the delay',
  ),
  'R24-8.2.3': stops(
    'đơn quá hạn, đã giải quyết cuối cùng, khiếu nại thay hoặc gửi khi chưa có quyết định thì không xem xét nội dung',
    'a complaint that is late, finally settled, made for someone else or before any decision is not heard on its merits',
    'Ghi kết quả không xem xét kèm căn cứ',
    'Record that it is not heard, with the ground',
  ),
  'R24-5.2.2': asks(
    'người bị xóa tên sai được khôi phục, tuổi đảng tính liên tục',
    'a member wrongly removed is restored with continuous Party age',
  ),
  'G01-8.1': stops(
    'hồ sơ của từng giai đoạn phải đủ giấy tờ theo danh mục',
    'the dossier of each stage needs the papers on its list',
    'Bổ sung giấy tờ còn thiếu',
    'Add the missing papers',
  ),
  'L-PAP': asks(
    'địa phương yêu cầu thêm bản sao giấy khai sinh, văn bằng, khen thưởng, kỷ luật',
    'the local rule asks for copies of birth certificate, diploma, rewards and discipline',
  ),
  'R24-6.2': stops(
    'sửa giấy tờ trong hồ sơ cần căn cứ và văn bản đồng ý trước của cấp ủy có thẩm quyền',
    'correcting a paper of the file needs a legal basis and the earlier written consent of the competent committee',
    'Bổ sung căn cứ và văn bản đồng ý',
    'Add the basis and the written consent',
  ),
  'G01-8.2b': asks(
    'hồ sơ do đảng ủy cơ sở nơi sinh hoạt chính thức giữ, hoặc cấp trên trực tiếp khi chưa đủ điều kiện',
    'the file is kept by the grassroots committee, or by the direct superior where conditions are lacking',
  ),
  'G01-8.2h': stops(
    'danh sách được đối chiếu với hồ sơ theo định kỳ của bộ quy định đang áp dụng',
    'the list is checked against the files at the rhythm of the edition in force',
    'Đối chiếu và ghi ngày kiểm tra',
    'Check and record the day',
  ),
  'G01-8.2d': stops(
    'tổ chức giải thể, sáp nhập, chia tách, đảng viên bị xóa tên: cấp trên trực tiếp nhận hồ sơ',
    'when an organisation is closed, merged or split, or a member deleted, the direct superior takes the files',
    'Giao hồ sơ cho cấp trên trực tiếp',
    'Hand the files to the direct superior',
  ),
  'K38-II-card': stops(
    'đề nghị công nhận cần kèm danh sách làm thẻ và ảnh để quyết định công nhận cùng với cấp thẻ',
    'the proposal of recognition carries the card list and photo, so that recognition and card are decided together',
    'Bổ sung danh sách làm thẻ và ảnh',
    'Add the card list and the photo',
  ),
  'CARD-1': stops(
    'thẻ đảng chỉ trao cho đảng viên chính thức',
    'the card is given to official members only',
    'Trao thẻ sau khi công nhận chính thức',
    'Hand the card over after recognition',
  ),
  'CARD-2': asks('số thẻ đảng mới gồm 12 chữ số', 'the number of the new card has 12 digits'),
  'LL-1': asks(
    'số lý lịch đảng viên gồm sáu chữ số và chữ viết tắt của đảng bộ trực thuộc Trung ương',
    "the member's record number has six digits and the letters of the organisation directly under the Centre",
  ),
  'RET-1': asks(
    'thời hạn lưu hồ sơ không được kết nạp hoặc đã hủy chưa được xác nhận nên hồ sơ được giữ và hạn chế xem',
    'how long refused or cancelled dossiers are kept is not confirmed, so they are kept and restricted',
  ),
  'G40-1': stops(
    'báo cáo thống kê cơ bản được lập sáu tháng và một năm',
    'basic statistics are reported every six months and every year',
    'Lập báo cáo của kỳ còn thiếu',
    'Make the missing report',
  ),
  'K38-1.1a-rep': stops(
    'kế hoạch kết nạp được tổng kết, báo cáo hằng năm',
    'the admission plan is reviewed and reported every year',
    'Lập báo cáo năm',
    'Make the yearly report',
  ),
  'G01-8.3c': stops(
    'cấp trên trực tiếp kiểm tra danh sách và báo cáo biến động hằng năm',
    'the direct superior checks the lists and reports changes every year',
    'Kiểm tra và báo cáo',
    'Check and report',
  ),
  'K38-II-rep': stops(
    'việc cấp thẻ được báo cáo hằng năm',
    'the cards issued are reported every year',
    'Lập báo cáo năm',
    'Make the yearly report',
  ),
  'L-STAT': asks(
    'dữ liệu được nhập trong hạn của địa phương kể từ quyết định kết nạp',
    'data are entered within the local limit counted from the admission decision',
  ),
  'R338-1': asks(
    'thủ tục đảng có thể thực hiện trực tuyến khi được phép',
    'Party procedures may run online where permitted',
  ),
  'D4192-1': asks(
    'kết nạp đảng viên chưa thuộc các thủ tục trực tuyến',
    'admission is not among the online procedures',
  ),
} as const satisfies Record<string, RuleWords>;
