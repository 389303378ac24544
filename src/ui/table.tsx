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
    <table role="table" class="govuk-table cards">
      <caption class={captionHidden ? 'govuk-table__caption govuk-visually-hidden' : 'govuk-table__caption'}>
        {caption}
      </caption>
      <thead role="rowgroup" class="govuk-table__head">
        <tr role="row" class="govuk-table__row">
          {columns.map(({ head, numeric }) => (
            <th
              role="columnheader"
              scope="col"
              class={numeric ? 'govuk-table__header govuk-table__header--numeric' : 'govuk-table__header'}
            >
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody role="rowgroup" class="govuk-table__body">
        {rows.map((row, index) => (
          <tr role="row" class="govuk-table__row">
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
  return names ? (
    <th role="rowheader" scope="row" class="govuk-table__header">
      {cell(row, index)}
    </th>
  ) : (
    <td
      role="cell"
      class={numeric ? 'govuk-table__cell govuk-table__cell--numeric' : 'govuk-table__cell'}
      data-label={head}
    >
      {cell(row, index)}
    </td>
  );
}
