import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';

import { CsvFault, readCsv } from './csv.js';

const written = (cells: readonly (readonly string[])[], end: string) =>
  cells.map((row) => row.map((text) => `"${text.replaceAll('"', '""')}"`).join(',')).join(end);

describe('RFC 4180', () => {
  it('keeps cells as printed: blanks, dashes, spaces, quotes, commas, line ends inside quotes', () => {
    expect(readCsv('a,b,c\n"x, ""y""\nz", - ,\n1,"",3')).toEqual([
      { a: 'x, "y"\nz', b: ' - ', c: '' },
      { a: '1', b: '', c: '3' },
    ]);
  });

  it('reads LF and CRLF, a byte order mark, and a last row with or without its end', () => {
    const rows = [{ a: '1', b: '' }];
    for (const text of ['a,b\n1,', 'a,b\n1,\n', 'a,b\r\n1,\r\n', '\uFEFFa,b\r\n1,'])
      expect(readCsv(text)).toEqual(rows);
  });

  it.each([
    ['a,b\n"1,2', 'quote', 2],
    ['a,b\n1"2,3', 'quote', 2],
    ['a,b\n"1"2,3', 'quote', 2],
    ['a,b\n1,2\n1,2,3', 'columns', 3],
    ['a,b\n"x\ny",2\n1', 'columns', 4],
    ['', 'empty', 1],
  ])('refuses %j: %s in line %d', (text, code, line) => {
    const fault = new CsvFault(code as CsvFault['code'], line);
    expect(() => readCsv(text)).toThrow(fault);
  });

  it('gives back whatever was written', () => {
    const text = fc.string({ unit: fc.constantFrom('"', ',', '\n', '\r', ' ', 'đ', '-', '0') });
    const table = fc
      .integer({ min: 1, max: 4 })
      .chain((width) => fc.array(fc.tuple(...Array.from({ length: width }, () => text)), { minLength: 1 }));
    fc.assert(
      fc.property(table, fc.constantFrom('\n', '\r\n'), (cells, end) => {
        const header = cells[0]!.map((_, at) => `c${at}`);
        const read = readCsv(written([header, ...cells], end));
        expect(read.map((row) => Object.values(row))).toEqual(cells.map((row) => [...row]));
      }),
    );
  });
});
