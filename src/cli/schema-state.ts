import { migrations } from '../database/data-source.js';
import type { Dialect } from '../database/dialect.js';
import type { Reader } from '../database/reader.js';

export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied by a newer version of the product. */
  readonly unknown: readonly string[];
}

/** The table of migrations, which a database nobody has started yet does not have. */
const theirs = {
  sqlite: "SELECT name FROM sqlite_master WHERE type = 'table' AND name = 'migrations'",
  postgres: "SELECT tablename FROM pg_tables WHERE schemaname = current_schema() AND tablename = 'migrations'",
} as const;

/** The migrations of a database against those of this version. */
export async function schemaState(reader: Pick<Reader, 'all'>, dialect: Dialect): Promise<SchemaState> {
  const isThere = (await reader.all(theirs[dialect])).length > 0;
  const rows = isThere ? await reader.all<{ name: string }>('SELECT name FROM migrations ORDER BY id') : [];
  const applied = rows.map(({ name }) => name);
  const ours: string[] = migrations.map(({ name }) => name);
  return {
    applied,
    pending: ours.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !ours.includes(name)),
  };
}
