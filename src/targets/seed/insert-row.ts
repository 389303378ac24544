import type { Tx } from '../../database/writer.js';

/** One row, column by column. Names of tables and columns come from the code, never from a table's cells. */
export function insertRow(
  tx: Tx,
  table: string,
  row: Readonly<Record<string, string | number | null>>,
): Promise<number> {
  const columns = Object.keys(row);
  const places = columns.map(() => '?').join(', ');
  return tx.run(`insert into ${table} (${columns.join(', ')}) values (${places})`, Object.values(row));
}
