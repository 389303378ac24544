import { migrations } from '../database/data-source.js';
import type { Reader } from '../database/reader.js';

export interface SchemaState {
  readonly applied: readonly string[];
  readonly pending: readonly string[];
  /** Applied by a newer version of the product. */
  readonly unknown: readonly string[];
}

/** The migrations of a database against those of this version. */
export async function schemaState(reader: Pick<Reader, 'all'>): Promise<SchemaState> {
  const rows = await reader.all<{ name: string }>('SELECT name FROM migrations ORDER BY id');
  const applied = rows.map(({ name }) => name);
  const ours: string[] = migrations.map(({ name }) => name);
  return {
    applied,
    pending: ours.filter((name) => !applied.includes(name)),
    unknown: applied.filter((name) => !ours.includes(name)),
  };
}
