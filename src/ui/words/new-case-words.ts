import { byLang, text, textWith } from './text.js';

/** P7. */
export const newCaseWords = byLang({
  title: text('Lập hồ sơ mới', 'Open a case'),
  back: text('Danh sách quần chúng', 'List of candidates'),
  who: text('Danh tính', 'Who'),
  name: text('Họ và tên', 'Full name'),
  birth: text('Ngày sinh', 'Birth date'),
  birthHint: text(
    'Ví dụ: 15/11/2006. Chỉ nhớ năm sinh thì nhập năm: 2006.',
    'For example: 15/11/2006. If only the year is known: 2006.',
  ),
  sex: text('Giới tính', 'Sex'),
  female: text('Nữ', 'Female'),
  male: text('Nam', 'Male'),
  notSaid: text('Không nêu', 'Not stated'),
  ethnicity: text('Dân tộc', 'Ethnicity'),
  where: text('Nơi công tác, cư trú', 'Where'),
  unit: text('Chi bộ theo dõi', 'Branch that follows'),
  choose: text('Chọn', 'Choose'),
  source: text('Nguồn', 'Source'),
  from: text('Ai đưa tên vào', 'Who named this person'),
  observation: text('Chi bộ tự phát hiện, theo dõi', 'The branch observes of its own accord'),
  nomination: text('Đoàn thể giới thiệu', 'A mass organisation nominates'),
  on: text('Ngày thực hiện', 'Day it happened'),
  nominationOnly: text('Chỉ nhập khi đoàn thể giới thiệu', 'Only for a nomination'),
  basis: text('Cơ sở xử lý dữ liệu cá nhân', 'Legal basis of processing'),
  basisText: text(
    'Dữ liệu được xử lý để thực hiện thủ tục kết nạp theo Điều lệ Đảng và quy định thi hành; chỉ người có nhiệm vụ được xem, mỗi lần xem đều được ghi. Chỉ nhập những gì thủ tục cần.',
    'The data are processed to carry out the admission procedure under the Party Statutes and their rules; only those with a duty see them, and each viewing is recorded. Enter only what the procedure needs.',
  ),
  continue: text('Kiểm tra trước khi lập', 'Check before opening'),
  check: text('Kiểm tra trước khi lập', 'Check before opening'),
  duplicates: text('Có thể đã có hồ sơ', 'A case may exist already'),
  duplicateHere: textWith(
    (code: string, unit: string) => `Cùng họ tên và ngày sinh: hồ sơ ${code}, ${unit}`,
    (code: string, unit: string) => `The same name and birth date: case ${code}, ${unit}`,
  ),
  duplicateElsewhere: text('Đã có hồ sơ ở đơn vị khác.', 'There is a case in another unit already.'),
  duplicateLead: text(
    'Nếu là cùng một người thì không lập thêm; hồ sơ cũ được tiếp tục hoặc chuyển.',
    'If it is the same person, open no other: the old case goes on or is moved.',
  ),
  open: text('Lập hồ sơ', 'Open the case'),
  change: text('Thay đổi', 'Change'),
});
