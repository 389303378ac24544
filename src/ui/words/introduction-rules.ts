import { asks, type RuleWords, stops } from './rule-words.js';

/** The source list, who introduces, and which branch takes the case. */
export const introductionRules = {
  'K38-1.1d-1': stops(
    'việc đưa vào, đưa ra khỏi danh sách và đề nghị cử đi học phải có nghị quyết chi bộ; danh sách được rà soát hằng tháng',
    'entering or leaving the list and proposing for the course need a branch resolution; the list is reviewed every month',
    'Ghi số, ngày nghị quyết chi bộ',
    'Record number and date of the branch resolution',
  ),
  'K38-1.1c': stops(
    'đảng ủy cơ sở (nơi không có thì cấp trên trực tiếp) phải quyết định trên cơ sở đề nghị của chi bộ',
    'the grassroots committee (where there is none, the direct superior) must decide on the proposal of the branch',
    'Ra nghị quyết chi bộ rồi trình đảng ủy cơ sở',
    'Resolve in the branch, then submit to the grassroots committee',
  ),
  'K38-1.1b': stops(
    'cấp trên trực tiếp rà soát danh sách cảm tình Đảng hằng tháng',
    'the direct superior reviews the list of sympathisers every month',
    'Ghi kết quả rà soát của tháng còn thiếu',
    'Record the review of the missing month',
  ),
  'K38-1.1a': asks(
    'cấp ủy trực thuộc Trung ương lập kế hoạch kết nạp và phân địa bàn cho các trung tâm chính trị',
    'the committee directly under the Centre plans admissions and assigns territories to the political centres',
  ),
  'K38-1.3': asks(
    'Đoàn thanh niên hoặc công đoàn có thể ra nghị quyết giới thiệu sớm, chi bộ dựa vào đó để giao việc và phân công người giúp đỡ',
    'the Youth Union or Trade Union may resolve early; on that basis the branch gives tasks and assigns a helper',
  ),
  'L-PAR': asks(
    'với học sinh trung học phổ thông, trao đổi với cha mẹ trước khi đưa vào danh sách',
    'for an upper-secondary pupil the parents are asked before listing',
  ),
  'L-HELP': asks(
    'đảng viên được phân công giúp đỡ báo cáo nhận xét theo định kỳ của đơn vị',
    'the assigned member reports at the rhythm set by the unit',
  ),
  'CH-4.1a': stops(
    'cần đơn, lý lịch và hai đảng viên chính thức giới thiệu, trừ khi có nghị quyết của Đoàn thanh niên hoặc công đoàn thay một người',
    'an application, a personal record and two official members are needed, unless a Youth Union or Trade Union resolution stands for one of them',
    'Bổ sung giấy giới thiệu của đảng viên chính thức',
    'Add the introduction of an official member',
  ),
  'CH-4.1b': stops(
    'nơi có tổ chức Đoàn, người trong tuổi thanh niên phải là đoàn viên, được đoàn cơ sở và một đảng viên chính thức giới thiệu',
    'where a Youth Union organisation exists, a person of youth age must be its member, introduced by it and by one official member',
    'Bổ sung nghị quyết của Đoàn thanh niên và giấy giới thiệu',
    'Add the Youth Union resolution and the introduction',
  ),
  'CH-4.1c': stops(
    'ở cơ quan, doanh nghiệp không có tổ chức Đoàn, người vào Đảng phải là đoàn viên công đoàn, được công đoàn cơ sở và một đảng viên chính thức giới thiệu',
    'in an agency or enterprise without Youth Union the applicant must be a Trade Union member, introduced by it and by one official member',
    'Bổ sung nghị quyết của công đoàn và giấy giới thiệu',
    'Add the Trade Union resolution and the introduction',
  ),
  'R24-3.1': stops(
    'nghị quyết giới thiệu phải do ban chấp hành đoàn cơ sở, tập thể chi đoàn cơ sở hoặc ban chấp hành công đoàn cơ sở ban hành',
    'the introducing resolution must come from the base Youth Union executive, the whole base cell, or the base Trade Union executive',
    'Đề nghị đúng cơ quan ra nghị quyết',
    'Ask the right body for its resolution',
  ),
  'UNI-1': asks(
    'nghị quyết giới thiệu nên được quá nửa số người dự họp tán thành; mức này chưa được xác nhận',
    'the introducing resolution should have more than half in favour; this share is not confirmed',
  ),
  'UNI-2': asks(
    'tuổi đoàn viên là từ 16 đến 30, có thể kéo dài theo nguyện vọng',
    'Youth Union age is 16 to 30 and may be prolonged on request',
  ),
  'L-ROUTE': asks(
    'cách giới thiệu (hai đảng viên, hoặc một đảng viên cùng Đoàn hay công đoàn) theo bảng của đơn vị',
    'how the person is introduced (two members, or one with the Youth Union or Trade Union) follows the table of the unit',
  ),
  'CONF-INTRO': asks(
    'với người quá tuổi thanh niên, các nguồn nêu cách giới thiệu khác nhau nên cần người có trách nhiệm chọn và ghi lý do',
    'for a person past youth age the sources differ, so a person chooses the way of introduction and gives the reason',
  ),
  'CH-4.2a': stops(
    'người giới thiệu phải là đảng viên chính thức, cùng công tác hoặc cư trú với người vào Đảng ít nhất 12 tháng',
    'the introducer must be an official member who has been together with the applicant for at least 12 months',
    'Chờ đủ 12 tháng, hoặc phân công người khác đủ điều kiện',
    'Wait for the 12 months, or assign another member who meets them',
  ),
  'R24-3.2.1': stops(
    'người giới thiệu phải cùng làm việc, học tập hoặc cư trú trong một đơn vị với người vào Đảng ít nhất 12 tháng',
    'the introducer must have worked, studied or lived in the same unit as the applicant for at least 12 months',
    'Chờ đủ 12 tháng, hoặc phân công người khác đủ điều kiện',
    'Wait for the 12 months, or assign another member who meets them',
  ),
  'R24-3.2.1-x1': asks(
    'mười hai tháng là thời gian cùng công tác, cư trú, không phải thời gian là đảng viên chính thức',
    'the twelve months measure being together, not the length of official membership',
  ),
  'R24-3.2.1-x2': stops(
    'đảng viên dự bị không được giới thiệu, không được phân công giúp đỡ người vào Đảng',
    'a probationary member may neither introduce nor help',
    'Chọn một đảng viên chính thức',
    'Choose an official member',
  ),
  'R24-3.2.2': stops(
    'người thay phải là đảng viên chính thức do chi bộ phân công, với lý do thay được nêu rõ',
    'the replacement must be an official member assigned by the branch, for a named cause',
    'Ghi nghị quyết chi bộ, người thay và lý do',
    'Record the branch resolution, the replacement and the cause',
  ),
  'CH-4.2b': stops(
    'người giới thiệu phải báo cáo bằng văn bản về lý lịch, phẩm chất, năng lực của người vào Đảng và chịu trách nhiệm',
    'the introducer must report in writing on record, qualities and ability of the applicant and answer for it',
    'Bổ sung giấy giới thiệu người vào Đảng',
    'Add the written introduction',
  ),
  'CH-4.4': stops(
    'nơi không có đảng viên giới thiệu được, cấp trên trực tiếp cử đảng viên đến tìm hiểu, giới thiệu',
    'where no member can introduce, the direct superior sends members to examine and introduce',
    'Đề nghị cấp trên trực tiếp cử đảng viên',
    'Ask the direct superior to send members',
  ),
  'R24-3.4.1': stops(
    'nơi chưa có đảng viên hoặc chi bộ, cấp có thẩm quyền phải giao cho một chi bộ thuận lợi giúp đỡ và đề nghị',
    'where there is no member or branch, the competent level must give the task to the most convenient branch',
    'Bổ sung văn bản giao nhiệm vụ cho chi bộ',
    'Add the paper that gives the task to a branch',
  ),
  'K38-1.2': stops(
    'chi bộ làm thủ tục phải do đúng cấp ủy quản lý chỉ định bằng văn bản',
    'the branch that runs the procedure must be named in writing by the right managing committee',
    'Bổ sung văn bản chỉ định chi bộ',
    'Add the paper that names the branch',
  ),
  'G01-6.2a': stops(
    'người học tập trung hoặc biệt phái từ 12 tháng làm thủ tục ở nơi học, nơi đến, kèm nhận xét của nơi cử đi và nơi cư trú',
    'a person studying full time or seconded for 12 months or more belongs to the place of study or the host, with comments of sender and residence',
    'Bổ sung hai nhận xét, hoặc xác định lại chi bộ',
    'Add the two comments, or determine the branch anew',
  ),
  'G01-6.2b': stops(
    'người đã tốt nghiệp chờ việc làm thủ tục ở địa phương; người còn chờ quyết định tốt nghiệp làm thủ tục ở trường',
    'a graduate waiting for work belongs to the home organisation; one still waiting for the graduation decision to the school',
    'Xác định lại chi bộ theo ngày quyết định tốt nghiệp',
    'Determine the branch by the date of the graduation decision',
  ),
  'G01-6.2c-1': stops(
    'người làm hợp đồng thực tế dưới 12 tháng làm thủ tục ở nơi cư trú, kèm nhận xét của nơi làm việc',
    'a person with less than 12 months of actual contract work belongs to the residence, with a comment of the employer',
    'Bổ sung nhận xét của nơi làm việc, hoặc xác định lại chi bộ',
    'Add the comment of the employer, or determine the branch anew',
  ),
  'G01-6.2c-2': stops(
    'người làm hợp đồng liên tục từ 12 tháng làm thủ tục ở tổ chức đảng nơi làm việc',
    'a person with 12 months or more of unbroken contract work belongs to the organisation of the workplace',
    'Xác định lại chi bộ theo nơi làm việc',
    'Determine the branch by the workplace',
  ),
  'L-CONTR': asks(
    'hợp đồng không thời hạn, hợp đồng ngắt quãng và hợp đồng theo năm học được xếp theo quy định địa phương',
    'open-ended, broken and school-year contracts are placed by the local rule',
  ),
  'G01-5.2': asks(
    'người đang công tác tạm thời ở nơi khác được xem xét tại chi bộ nơi công tác chính thức',
    'a person on a temporary posting is considered by the branch of official work',
  ),
} as const satisfies Record<string, RuleWords>;
