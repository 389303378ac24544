import { describe, expect, it } from '@jest/globals';
import { sheetIn, type SheetView, textOf } from './assessment-sheet.js';

const sheet = (need = ''): SheetView => ({
  grade: { awareness: 'good', conduct: 'fair', ability: 'met', relations: 'notMet' },
  remark: { awareness: 'Học tập đầy đủ.', conduct: '', ability: 'Đúng hạn: tốt.', relations: 'Ít nói' },
  need,
});

describe('the text of an assessment', () => {
  it('holds the four answers under their heads, and the help that is needed', () => {
    expect(textOf(sheet('Phân công việc cụ thể')).split('\n')).toEqual([
      'Nhận thức chính trị: Tốt. Học tập đầy đủ.',
      'Đạo đức, lối sống: Khá.',
      'Năng lực và kết quả công việc: Đạt yêu cầu. Đúng hạn: tốt.',
      'Quan hệ quần chúng: Chưa đạt yêu cầu. Ít nói',
      'Cần giúp đỡ thêm: Phân công việc cụ thể',
    ]);
  });

  it.each([sheet(), sheet('Giao thêm việc'), sheet('Cần giúp đỡ thêm: một\nhai')])(
    'is read as it was written',
    (one) => {
      expect(sheetIn(textOf(one))).toEqual({ ...one, need: one.need.replace('\n', ' ') });
    },
  );

  it('that somebody wrote freely is left as it is', () => {
    expect(sheetIn('Hoàn thành việc được giao')).toBeNull();
    expect(sheetIn(`${textOf(sheet())}\nthêm một dòng`)).toBeNull();
    expect(sheetIn('')).toBeNull();
  });
});
