import { describe, expect, it } from '@jest/globals';
import { fold } from './fold.js';

describe('the search key of a text', () => {
  it.each([
    ['Đặng Văn An', 'dang van an'],
    ['ĐẶNG VĂN AN', 'dang van an'],
    ['Đặng Văn An'.normalize('NFD'), 'dang van an'],
    ['Hòa', 'hoa'],
    ['Hoà', 'hoa'],
    ['Ưng Hoàng Phúc Nguyễn Quỳnh', 'ung hoang phuc nguyen quynh'],
    ['H’Len Niê Kđăm', "h'len nie kdam"],
    ["K'Brêu", "k'breu"],
    ['Y ƀhăm', 'y bham'],
    ['Ðỗ Ɖức', 'do duc'], // look-alikes of Đ
    ['  Lê \t Thị\u00a0 Ba ', 'le thi ba'],
    ['Chi bộ 3/2', 'chi bo 3/2'],
    ['', ''],
  ])('of %j is %j', (text, key) => {
    expect(fold(text)).toBe(key);
  });

  it('is its own key', () => {
    expect(fold(fold('Đặng Văn Ấn'))).toBe(fold('Đặng Văn Ấn'));
  });
});
