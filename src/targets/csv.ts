/** A text that is no table; `line` counts from 1. */
export class CsvFault extends Error {
  override readonly name = 'CsvFault';

  constructor(
    readonly code: 'quote' | 'columns' | 'empty',
    readonly line: number,
  ) {
    super(`CSV, line ${line}: ${code}`);
  }
}

/** A cell, then what ends it. A quoted cell holds anything, with `""` for a quote (RFC 4180). */
const cell = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r?\n|$)/y;

/**
 * Reads a table with a header row (RFC 4180, LF or CRLF). Cells stay as they are printed: nothing is trimmed or turned
 * into a number. Throws `CsvFault` where a quote is not closed or a row has more or fewer cells than the header.
 */
export function readCsv<C extends string>(text: string): Record<C, string>[] {
  const [header, ...rows] = records(text.replace(/^\uFEFF/, ''));
  if (!header) throw new CsvFault('empty', 1);
  return rows.map(({ cells, line }) => {
    if (cells.length !== header.cells.length) throw new CsvFault('columns', line);
    return Object.fromEntries(header.cells.map((name, at) => [name, cells[at]!])) as Record<C, string>;
  });
}

interface Row {
  readonly cells: string[];
  readonly line: number;
}

function records(text: string): Row[] {
  const rows: Row[] = [];
  let row: Row = { cells: [], line: 1 };
  let line = 1;
  for (let at = 0; at < text.length;) {
    cell.lastIndex = at;
    const found = cell.exec(text);
    if (!found) throw new CsvFault('quote', line);
    const [whole, quoted, plain, end] = found;
    row.cells.push(quoted === undefined ? plain! : quoted.replaceAll('""', '"'));
    line += whole.split('\n').length - 1;
    at += whole.length;
    // A comma at the very end of the text is followed by one more, empty cell.
    if (end === ',' && at === text.length) row.cells.push('');
    if (end !== ',' || at === text.length) {
      rows.push(row);
      row = { cells: [], line };
    }
  }
  return rows;
}
