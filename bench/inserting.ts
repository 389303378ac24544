import type Sqlite from 'better-sqlite3';

export type Row = Record<string, unknown>;

/** Inserts rows as they were read from a table, by one statement for each table. */
export function inserting(db: Sqlite.Database): (table: string, row: Row) => void {
  const prepared = new Map<string, Sqlite.Statement>();
  return (table, row) => {
    const columns = Object.keys(row);
    const sql = `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
    const statement = prepared.get(table) ?? db.prepare(sql);
    prepared.set(table, statement);
    statement.run(...Object.values(row));
  };
}
