import { byLang, text, textWith } from './text.js';

/** P5. */
export const searchWords = byLang({
  title: text('Tìm', 'Search'),
  label: text('Họ tên, mã hồ sơ hoặc tên chi bộ', 'Name, code or branch'),
  hint: text('Không cần gõ dấu. Ví dụ: dang van an', 'Diacritics are not needed. For example: dang van an'),
  submit: text('Tìm', 'Search'),
  missing: text('Nhập tên, mã hồ sơ hoặc tên chi bộ', 'Enter a name, a code or a branch'),
  people: text('Người', 'People'),
  found: textWith(
    (count: string) => `${count} hồ sơ, gồm cả hồ sơ đã kết thúc`,
    (count: string) => `${count} cases, closed ones included`,
  ),
  all: textWith(
    (count: string) => `Xem cả ${count} hồ sơ trong danh sách`,
    (count: string) => `All ${count} cases in the list`,
  ),
  name: text('Họ và tên', 'Name'),
  birth: text('Ngày sinh', 'Birth date'),
  step: text('Bước', 'Step'),
  unit: text('Đơn vị', 'Unit'),
  code: text('Mã hồ sơ', 'Code'),
  units: text('Đơn vị', 'Units'),
  unitCases: textWith(
    (name: string) => `Hồ sơ của ${name}`,
    (name: string) => `Cases of ${name}`,
  ),
  noneTitle: text('Không tìm thấy', 'Nothing found'),
  none: text(
    'Thử ít chữ hơn, chẳng hạn chỉ tên gọi. Hồ sơ đã kết thúc cũng được tìm; hồ sơ ngoài phạm vi phụ trách thì không.',
    'Try fewer words, the given name alone for one. Closed cases are searched too; those outside your scope are not.',
  ),
  toList: text('Mở danh sách quần chúng', 'Open the list of candidates'),
});
