import type { ComponentChildren } from 'preact';

export interface Column<Row> {
  readonly head: string;
  readonly cell: (row: Row, index: number) => ComponentChildren;
  /** Figures stand right. */
  readonly numeric?: boolean;
  /** The column that names the row; on phones it is the head of its card. */
  readonly names?: boolean;
}

interface TableProps<Row> {
  readonly caption: string;
  /** Shown to everyone, or only read out where a heading above says the same. */
  readonly captionHidden?: boolean;
  readonly columns: readonly Column<Row>[];
  readonly rows: readonly Row[];
}

/**
 * A table that turns into cards below 40 em. The roles are written out because a stylesheet that changes `display`
 * takes them away in some browsers.
 */
export function Table<Row>({ caption, captionHidden = false, columns, rows }: TableProps<Row>) {
  return (
    <table role="table" class="cards">
      <caption class={captionHidden ? 'unseen' : undefined}>{caption}</caption>
      <thead role="rowgroup">
        <tr role="row">
          {columns.map(({ head, numeric }) => (
            <th role="columnheader" scope="col" class={numeric ? 'numeric' : undefined}>
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup">
        {rows.map((row, index) => (
          <tr role="row">
            {columns.map((column) => (
              <Cell column={column} row={row} index={index} />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface CellProps<Row> {
  readonly column: Column<Row>;
  readonly row: Row;
  readonly index: number;
}

function Cell<Row>({ column: { head, cell, numeric, names }, row, index }: CellProps<Row>) {
  const look = numeric ? 'numeric' : undefined;
  return names ? (
    <th role="rowheader" scope="row" class={look}>
      {cell(row, index)}
    </th>
  ) : (
    <td role="cell" class={look} data-label={head}>
      {cell(row, index)}
    </td>
  );
}
