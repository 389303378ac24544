import { closeSync, openSync, readSync } from 'node:fs';
import pg from 'pg';
import { StoreUnavailable } from '../database/store-errors.js';
import type { Copied } from './copied.js';
import { writeAll } from './sealed-file.js';

/** Rows taken from the server at once. */
const batch = 2_000;

/** Our own tables, those that others point to first; without the list of migrations, which a restore makes itself. */
const tablesQuery = `
  SELECT c.relname AS name,
         coalesce(array_agg(t.relname) FILTER (WHERE t.relname IS NOT NULL AND t.oid <> c.oid), '{}')::text[] AS needs
    FROM pg_class c
    JOIN pg_namespace n ON n.oid = c.relnamespace AND n.nspname = current_schema()
    LEFT JOIN pg_constraint f ON f.conrelid = c.oid AND f.contype = 'f'
    LEFT JOIN pg_class t ON t.oid = f.confrelid
   WHERE c.relkind = 'r' AND c.relname <> 'migrations'
   GROUP BY c.oid, c.relname ORDER BY c.relname`;

interface Table {
  readonly name: string;
  readonly needs: readonly string[];
}

/** A table stands behind those its rows point to. */
export function inOrder(tables: readonly Table[]): string[] {
  const placed: string[] = [];
  for (let left = [...tables]; left.length > 0;) {
    const ready = left.filter(({ needs }) => needs.every((name) => placed.includes(name)));
    if (ready.length === 0) throw new Error(`These tables point at each other: ${left.map((one) => one.name).join()}`);
    placed.push(...ready.map(({ name }) => name));
    left = left.filter((table) => !ready.includes(table));
  }
  return placed;
}

const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;

/**
 * Writes every table as lines of JSON, as they stand at one moment: a line with the schema, then for each table a line
 * with its name and one for each row. Nobody waits for it.
 */
export async function dumpPostgres(url: string, into: string): Promise<void> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => undefined);
  const file = openSync(into, 'wx', 0o600);
  const line = (text: string): void => {
    writeAll(file, Buffer.from(`${text}\n`));
  };
  try {
    await client.connect();
    await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
    const schema = await client.query<{ name: string }>('SELECT name FROM migrations ORDER BY id');
    const { rows: tables } = await client.query<Table>(tablesQuery);
    line(JSON.stringify({ schema: schema.rows.map(({ name }) => name) }));
    for (const name of inOrder(tables)) {
      line(JSON.stringify({ table: name }));
      const by = name === 'entry' ? ' ORDER BY chain, seq' : '';
      await client.query(
        `DECLARE backup NO SCROLL CURSOR FOR SELECT to_json(t)::text AS row FROM ${quoted(name)} t${by}`,
      );
      for (;;) {
        const { rows } = await client.query<{ row: string }>(`FETCH ${batch} FROM backup`);
        if (rows.length === 0) break;
        line(rows.map(({ row }) => row).join('\n'));
      }
      await client.query('CLOSE backup');
    }
    await client.query('COMMIT');
  } catch (error) {
    throw new StoreUnavailable(`PostgreSQL could not be copied: ${(error as Error).message}`, { cause: error });
  } finally {
    closeSync(file);
    await client.end().catch(() => undefined);
  }
}

/** Lines of a file, one after another. */
export function* linesOf(path: string): Generator<string, void, undefined> {
  const file = openSync(path, 'r');
  try {
    const bytes = Buffer.alloc(1 << 20);
    const decoder = new TextDecoder('utf-8', { fatal: true });
    let open = '';
    for (let read = readSync(file, bytes); read > 0; read = readSync(file, bytes)) {
      const lines = (open + decoder.decode(bytes.subarray(0, read), { stream: true })).split('\n');
      open = lines.pop()!;
      yield* lines;
    }
    if (open !== '') yield open;
  } finally {
    closeSync(file);
  }
}

const tableLine = /^\{"table":"([a-z_0-9]+)"\}$/;

/** The name in a line that begins a table; null for a row's. No row is of that shape: no table has a lone column `table`. */
export const tableOf = (line: string): string | null => tableLine.exec(line)?.[1] ?? null;

export function openDump(path: string): Copied {
  const [first] = linesOf(path);
  return {
    rows: (table) => rowsIn(path, table),
    schema: (JSON.parse(first!) as { schema: string[] }).schema,
    check: () => [],
    close: () => undefined,
  };
}

function* rowsIn(path: string, table: string): Generator<Readonly<Record<string, unknown>>, void, undefined> {
  let inside = false;
  for (const line of linesOf(path)) {
    const begun = tableOf(line);
    if (begun === null && inside) yield JSON.parse(line) as Readonly<Record<string, unknown>>;
    if (begun === null) continue;
    if (inside) return;
    inside = begun === table;
  }
}
