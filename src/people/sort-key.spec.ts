import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { sortKey } from './sort-key.js';

/** By plain comparison of the keys, as `ORDER BY sort_key` does. */
const sorted = (names: readonly string[]): string[] =>
  [...names].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : sortKey(a) > sortKey(b) ? 1 : 0));

const shuffle = (names: readonly string[]) => fc.shuffledSubarray([...names], { minLength: names.length });

describe('the order of a list of names', () => {
  it.each<[string, readonly string[]]>([
    [
      'the alphabet',
      [
        'A',
        'Ă',
        'Â',
        'B',
        'C',
        'D',
        'Đ',
        'E',
        'Ê',
        'G',
        'H',
        'I',
        'K',
        'L',
        'M',
        'N',
        'O',
        'Ô',
        'Ơ',
        'P',
        'Q',
        'R',
        'S',
        'T',
        'U',
        'Ư',
        'V',
        'X',
        'Y',
      ],
    ],
    ['the tones', ['Ma', 'Mà', 'Mả', 'Mã', 'Má', 'Mạ']],
    ['tones on letters with marks', ['Ân', 'Ần', 'Ẩn', 'Ẫn', 'Ấn', 'Ận']],
    ['the given name before the family name', ['Trần Văn An', 'Nguyễn Thị Ánh', 'Đặng Văn Ân', 'Lê Bình']],
    ['the family name where the given names are equal', ['Bùi An', 'Đỗ An', 'Nguyễn An', 'Trần An']],
    ['letters before tones in a word', ['Hoa', 'Hòa', 'Hóa', 'Hoan', 'Hoàn']],
    ['the whole given name before what stands in front of it', ['Vũ Thị Hoa', 'Bùi Thị Hòa', 'An Thị Hoan']],
    ['the short before the long', ['An', 'Nguyễn An', 'Nguyễn Văn An', 'Anh']],
    ['a before ă before â inside words too', ['Tan', 'Tàn', 'Tăn', 'Tân']],
    ['d before đ', ['Dung', 'Dũng', 'Duy', 'Đan', 'Đạt']],
    ['names of the Central Highlands', ['Y Bhăm', 'Nay Djruêng', "H'Len", "K'Brêu"]],
  ])('keeps %s', (_, expected) => {
    fc.assert(fc.property(shuffle(expected), (names) => sorted(names).join() === expected.join()));
  });

  it.each([
    ['Hòa', 'Hoà'],
    ['Thúy', 'Thuý'],
    ['Nguyễn An', 'NGUYỄN AN'],
    ['Nguyễn An', 'Nguyễn An'.normalize('NFD')],
    ["H'Len", 'Hlen'],
  ])('takes %s and %s for one', (one, other) => {
    expect(sortKey(one)).toBe(sortKey(other));
  });

  it('needs no collation: figures and small letters only', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', minLength: 1 }), (name) => /^[0-9a-x]+$/.test(sortKey(name))));
  });

  it('agrees with the Vietnamese collation of one word', () => {
    const letters = Array.from('aăâbcdđeêghiklmnoôơpqrstuưvxyàảãáạằẩẫấậđềểễếệìỉĩíịòỏõóọồổỗốộờởỡớợùủũúụừửữứựỳỷỹýỵ');
    const word = fc.array(fc.constantFrom(...letters), { minLength: 1, maxLength: 4 }).map((all) => all.join(''));
    const collator = new Intl.Collator('vi');
    const sign = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
    fc.assert(
      fc.property(
        word,
        word,
        (one, other) => sign(sortKey(one), sortKey(other)) === Math.sign(collator.compare(one, other)),
      ),
      { numRuns: 2_000 },
    );
  });
});
