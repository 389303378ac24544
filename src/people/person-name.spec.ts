import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { NameError, personName } from './person-name.js';

const code = (text: string): string => {
  try {
    return `accepted as ${personName(text)}`;
  } catch (error) {
    if (error instanceof NameError) return error.code;
    throw error;
  }
};

describe('SEC-61: a person’s name', () => {
  it.each([
    ['Nguyễn Văn An', 'Nguyễn Văn An'],
    ['Nguyễn Văn An'.normalize('NFD'), 'Nguyễn Văn An'],
    ["H'Len Niê", "H'Len Niê"],
    ['H’Len', "H'Len"],
    ['Y Bhăm', 'Y Bhăm'],
    ["K'Brêu", "K'Brêu"],
    ["Siu H'Bơ\u0306k", "Siu H'Bơ\u0306k"], // a letter without a composed form
    ['Ðỗ Thị Hà', 'Đỗ Thị Hà'],
    ['  Lê   Thị\u00a0Ba ', 'Lê Thị Ba'],
    ['Ma. Văn Kháng-Dũng', 'Ma. Văn Kháng-Dũng'],
    ['Ô', 'Ô'],
  ])('%j is stored as %j', (text, name) => {
    expect(personName(text)).toBe(name);
    expect(personName(name)).toBe(name);
  });

  it.each(
    [
      ['', 'empty'],
      ['   ', 'empty'],
      ["'", 'characters'],
      ['-An', 'characters'],
      ['\u0301An', 'characters'],
      ['An1', 'characters'],
      ['An\n', 'characters'],
      ['\tAn', 'characters'],
      ['An\u0000', 'characters'],
      ['An\u200bh', 'characters'], // zero width
      ['An\ufeff', 'characters'],
      ['\u202eAn', 'characters'], // right to left
      ['An\u2066', 'characters'],
      ['An\u0085', 'characters'],
      ['An\u00ad', 'characters'], // soft hyphen
      ['Аn', 'characters'], // a Cyrillic letter that looks Latin
      ['An\ud800', 'characters'],
      ['A\u0302\u0303\u0323\u031b\u0300', 'characters'], // marks piled up
      ['=cmd', 'characters'],
      ['<b>An</b>', 'characters'],
      ['A😂', 'characters'],
      ['A'.repeat(101), 'tooLong'],
      ['\u0301'.repeat(1_000_000), 'tooLong'],
    ].map(([text, why]) => [text!.slice(0, 30), text!, why!] as const),
  )('%j is refused', (_, text, why) => {
    expect(code(text)).toBe(why);
  });

  it('holds nothing that is unseen, whatever was typed', () => {
    const stored = fc.string({ unit: 'binary', maxLength: 30 }).map(code);
    fc.assert(
      fc.property(stored, (name) => !/[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u.test(name)),
      { numRuns: 1_000 },
    );
  });

  it('refuses each such character inside a name', () => {
    const unseen = fc
      .integer({ min: 0, max: 0x10ffff })
      .map((point) => String.fromCodePoint(point))
      .filter((character) => /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/u.test(character));
    fc.assert(
      fc.property(unseen, (character) => code(`Nguyễn${character} An`) === 'characters'),
      { numRuns: 300 },
    );
  });
});
