/** What a spreadsheet takes for the beginning of a formula, in its usual and its full-width form. */
const startsFormula = /^[=+\-@\t\r\n\0\uff1d\uff0b\uff0d\uff20]/;

/**
 * A table as a spreadsheet opens it: UTF-8 with its mark, CRLF, every text in quotes. A text that would be a formula gets
 * an apostrophe before it, by which spreadsheets know a text (SEC-55); numbers stay numbers.
 */
export const safeCsv = (rows: readonly (readonly (string | number)[])[]): string =>
  `\uFEFF${rows.map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;

function cell(value: string | number): string {
  if (typeof value === 'number') return String(value);
  const text = startsFormula.test(value.trimStart()) || startsFormula.test(value) ? `'${value}` : value;
  return `"${text.replaceAll('"', '""')}"`;
}
