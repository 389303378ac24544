import { createHash } from 'node:crypto';
import type { Store } from '../../src/database/store.js';

/** Rows of every table as text, in an order of their own. */
export async function tableDump(
  { reader, dialect }: Store,
  except: readonly string[] = [],
): Promise<Record<string, string[]>> {
  const tables = await reader.all<{ name: string }>(
    dialect === 'sqlite'
      ? "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name"
      : "SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' ORDER BY tablename",
  );
  const dump: Record<string, string[]> = {};
  for (const { name } of tables.filter((table) => !except.includes(table.name))) {
    const rows = await reader.all<Record<string, unknown>>(`SELECT * FROM ${name}`);
    dump[name] = rows.map((row) => JSON.stringify(row, readable)).sort();
  }
  return dump;
}

/** Bytes as hexadecimal, so that they compare and can be searched. */
const readable = (_: string, value: unknown): unknown =>
  typeof value === 'object' && value !== null && 'type' in value && value.type === 'Buffer' && 'data' in value
    ? Buffer.from(value.data as number[]).toString('hex')
    : value;

/** How many rows each table holds, and a hash of them: equal when nothing was kept in between. */
export async function tablePrint(store: Store, except: readonly string[] = []): Promise<Record<string, string>> {
  const dump = await tableDump(store, except);
  const print = (rows: readonly string[]) => createHash('sha256').update(rows.join('\n')).digest('hex');
  return Object.fromEntries(Object.entries(dump).map(([name, rows]) => [name, `${rows.length} rows ${print(rows)}`]));
}
