import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { caseTable } from '../../src/exports/case-table.js';
import { safeCsv } from '../../src/exports/safe-csv.js';
import { counts } from '../support/torture.js';

/** A reader of CSV written apart, one character after the other. */
function read(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let cell = '';
  let quoted = false;
  const characters = [...text.replace(/^\uFEFF/, '')];
  for (let i = 0; i < characters.length; i += 1) {
    const one = characters[i]!;
    if (quoted) {
      if (one !== '"') cell += one;
      else if (characters[i + 1] === '"') {
        cell += '"';
        i += 1;
      } else quoted = false;
    } else if (one === '"') quoted = true;
    else if (one === ',') {
      row.push(cell);
      cell = '';
    } else if (one === '\n') {
      rows.push([...row, cell]);
      row = [];
      cell = '';
    } else if (one !== '\r') cell += one;
  }
  return rows;
}

/** What spreadsheets begin to reckon at. */
const formula = /^[\s\0]*[=+\-@\uff1d\uff0b\uff0d\uff20]|^[\t\r\n\0]/;

const dangerous = fc.constantFrom(
  '=',
  '+',
  '-',
  '@',
  '\t',
  '\r',
  '\n',
  '\0',
  '＝',
  '＋',
  '－',
  '＠',
  ' ',
  '"',
  ',',
  "'",
  ';',
  '|',
  '=cmd|',
  '=HYPERLINK("http://x")',
  '@SUM(1)',
  'Đặng',
  '1',
);
const text = fc.oneof(
  fc.array(dangerous, { maxLength: 6 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary', maxLength: 12 }),
);

describe('SEC-55: a table for spreadsheets', () => {
  it('holds no formula, and every text comes back as it went in, but for the apostrophe', () => {
    const one = fc.property(text, text, (a, b) => {
      const [row] = read(safeCsv([[a, b, 7]])) as [string[]];
      expect(row[2]).toBe('7');
      for (const [cell, said] of [
        [row[0]!, a],
        [row[1]!, b],
      ] as const) {
        expect(formula.test(cell)).toBe(false);
        expect([said, `'${said}`]).toContain(cell);
      }
    });
    fc.assert(one, { numRuns: counts(10_000, 100_000) });
  });

  it.each(['=1+1', '+1', '-1', '@A1', '\t=1', '\r=1', '\0=1', '＝1', '＋1', '－1', '＠1', '  =1', '\u00a0=1'])(
    '%j is a text there',
    (said) => {
      expect(read(safeCsv([[said]]))).toEqual([[`'${said}`]]);
    },
  );

  it.each(['Nguyễn Văn An', 'a=b', "O'Brien", '"', 'x,y', '1-2'])('%j stays as it is', (said) => {
    expect(read(safeCsv([[said]]))).toEqual([[said]]);
  });
});

describe('SEC-42: a list that leaves the house', () => {
  it('says who took it, when, for what, and the hash of its table', () => {
    const lines = caseTable([], { by: 'Lò Thị Mẫu', at: '2026-11-20T02:00:00.000Z', purpose: 'appraisal' }).split(
      '\r\n',
    );
    expect(lines.slice(1, 4)).toEqual([
      '"Người xuất","Lò Thị Mẫu"',
      '"Thời điểm","20/11/2026 09:00"',
      '"Mục đích","Thẩm định"',
    ]);
    expect(lines[4]).toMatch(/^"SHA-256 của bảng","[0-9a-f]{64}"$/);
  });
});
