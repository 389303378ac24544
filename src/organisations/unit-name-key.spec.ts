import { describe, expect, it } from '@jest/globals';

import { bareNameKey, unitNameKey } from './unit-name-key.js';

describe('the key of a unit', () => {
  it.each([
    ['Đảng bộ xã Đào San', 'dang bo xa dao san'],
    ["Xã B'Lá", 'xa bla'],
    ['Xã B’Lá', 'xa bla'],
    ['Chi bộ Trung tâm GDNN - GDTX', 'chi bo trung tam gdnn gdtx'],
    ['Chi bộ Trung tâm VH - TT - TT', 'chi bo trung tam vh tt tt'],
    ['  Công an   huyện ', 'cong an huyen'],
    ['%_', ''],
  ])('of %j is %j', (name, key) => {
    expect(unitNameKey(name)).toBe(key);
  });

  it('is the same whether a plan names the committee, the organisation or only the place', () => {
    for (const name of ['Đảng bộ thị trấn Thắng', 'Đảng ủy thị trấn Thắng', 'Thị trấn Thắng']) {
      expect(bareNameKey(name)).toBe('thi tran thang');
    }
    expect(bareNameKey('Chi bộ Trường THPT Hiệp Hòa số 1')).toBe(bareNameKey('Trường THPT Hiệp Hoà số 1'));
  });

  it('does not make two companies one', () => {
    expect(bareNameKey('Công ty Sơn Uyên')).not.toBe(bareNameKey('Công ty Uyên Sơn'));
  });
});
