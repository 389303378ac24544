import { byLang, text, textWith } from './text.js';

/** Lists taken out for spreadsheets. */
export const exportWords = byLang({
  title: text('Xuất danh sách', 'Take out a list'),
  check: text('Kiểm tra trước khi xuất danh sách', 'Check before a list is taken out'),
  lead: text(
    'Danh sách là tệp CSV, mở được bằng Excel. Một người lập, người khác xác nhận đúng tệp đó, rồi người lập tải về trong 24 giờ. Mỗi bước được ghi vào nhật ký.',
    'The list is a CSV file that opens in Excel. One person drafts it, another confirms that very file, then the first fetches it within 24 hours. Every step is entered in the log.',
  ),
  which: text('Hồ sơ được chọn', 'Cases chosen'),
  purpose: text('Mục đích', 'Purpose'),
  purposeMissing: text('Chọn mục đích xuất danh sách', 'Say what the list is taken out for'),
  continue: text('Kiểm tra trước khi lập', 'Check before drafting'),
  holds: text('Tệp có các cột', 'Columns of the file'),
  columns: text(
    'STT, mã hồ sơ, họ và tên, năm sinh, chi bộ, bước, từ ngày, hạn gần nhất, việc có hạn',
    'number, code, name, year of birth, branch, step, since, nearest limit, what the limit is of',
  ),
  follows: text(
    'Sau khi lập, danh sách chờ đồng chí khác xác nhận. Tệp mang tên người xuất, thời điểm và mục đích.',
    'Once drafted the list waits for another person. The file bears who took it out, when and what for.',
  ),
  draft: text('Lập danh sách', 'Draft the list'),
  change: text('Chọn lại', 'Choose again'),
  drafted: text('Danh sách đã lập', 'Lists drafted'),
  none: text('Chưa có danh sách nào.', 'No list yet.'),
  at: text('Lập lúc', 'Drafted'),
  by: text('Người lập', 'By'),
  cases: text('Số hồ sơ', 'Cases'),
  state: text('Tình trạng', 'State'),
  waiting: text('Chờ xác nhận', 'Awaiting confirmation'),
  ready: text('Đã xác nhận', 'Confirmed'),
  rejected: text('Không được xác nhận', 'Refused'),
  expired: text('Hết hạn', 'Expired'),
  until: textWith(
    (at: string) => `đến ${at}`,
    (at: string) => `until ${at}`,
  ),
  way: text('Việc', 'To do'),
  fetch: text('Tải tệp', 'Fetch the file'),
  waits: text('Chờ đồng chí khác xác nhận', 'Waits for another person'),
  confirm: text('Xem và xác nhận', 'See and confirm'),
});
