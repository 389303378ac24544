import { byLang, counted, text, textWith } from './text.js';

/** P6. */
export const listWords = byLang({
  title: text('Quần chúng', 'Candidates'),
  lead: textWith(
    (count: string) => `${count} hồ sơ trong phạm vi phụ trách`,
    (count: string) => `${counted(count, 'case', 'cases')} in your scope`,
  ),
  found: textWith(
    (count: string) => `${count} hồ sơ khớp với bộ lọc`,
    (count: string) => `${counted(count, 'case matches', 'cases match')} the filter`,
  ),
  export: text('Xuất danh sách', 'Take out a list'),
  add: text('Lập hồ sơ mới', 'Open a case'),
  help: text('Xem hướng dẫn theo vai trò', 'Read the guides'),
  steps: text('Số hồ sơ theo bước', 'Cases by step'),
  allSteps: text('Tất cả các bước', 'All steps'),
  filters: text('Bộ lọc', 'Filters'),
  search: text('Họ tên hoặc mã hồ sơ', 'Name or code'),
  searchHint: text('Không cần gõ dấu.', 'Diacritics are not needed.'),
  step: text('Bước', 'Step'),
  unit: text('Đơn vị', 'Unit'),
  allUnits: text('Tất cả đơn vị', 'All units'),
  apply: text('Lọc', 'Filter'),
  clear: text('Xóa bộ lọc', 'Clear the filter'),
  caption: text('Danh sách quần chúng', 'List of candidates'),
  number: text('STT', 'No'),
  name: text('Họ và tên', 'Name'),
  birth: text('Ngày sinh', 'Birth date'),
  days: text('Số ngày', 'Days'),
  daysHint: text('Số ngày ở bước này', 'Days at this step'),
  waiting: text('Đang chờ ai', 'Waiting for'),
  due: text('Hạn', 'Due'),
  pages: text('Các trang của danh sách', 'Pages of the list'),
  previous: text('Trang trước', 'Previous page'),
  next: text('Trang sau', 'Next page'),
  noneTitle: text('Chưa có hồ sơ nào', 'No cases yet'),
  none: text(
    'Chi bộ chưa đưa ai vào danh sách. Hồ sơ được lập khi có người được giới thiệu hoặc được đưa vào danh sách cảm tình Đảng.',
    'Nobody has been entered yet. A case opens when a person is nominated or entered in the list of sympathisers.',
  ),
  noMatchTitle: text('Không có hồ sơ nào khớp', 'No case matches'),
  noMatch: text(
    'Thử ít chữ hơn, chọn bước khác, hoặc xóa bộ lọc.',
    'Try fewer words, another step, or clear the filter.',
  ),
});
