import { byLang, text } from './text.js';

const things = {
  openList: text('Xem danh sách quần chúng, lọc theo bước', 'See the list of candidates and filter it by step'),
  openPerson: text(
    'Mở hồ sơ một người: đang ở bước nào, chờ ai, vì sao chưa chuyển được',
    'Open a person: at which step, waiting for whom, why not yet further',
  ),
  readHelp: text('Đọc quy trình và căn cứ ở trang trợ giúp', 'Read the procedure and its legal basis in the help'),
};

export type ThingKey = keyof typeof things;

/** The card of the demo. */
export const threeThingsWords = byLang({
  title: text('Ba việc nên thử', 'Three things to try'),
  lead: text(
    'Dữ liệu là mẫu, làm gì cũng được. Mỗi việc tự đánh dấu khi đã làm.',
    'All data is a sample: anything may be tried. Each line ticks itself once done.',
  ),
  done: text('Đã làm', 'Done'),
  open: text('Chưa làm', 'Not yet'),
  ...things,
});
