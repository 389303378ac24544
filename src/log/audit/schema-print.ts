import { migratingDataSource, migrations, type StoreAddress } from '../../database/data-source.js';
import type { Dialect } from '../../database/dialect.js';
import type { Reader } from '../../database/reader.js';

/** Every table, index, trigger and function by name, with the text that made it. */
export type SchemaPrint = ReadonlyMap<string, string>;

interface Made {
  readonly kind: string;
  readonly name: string;
  readonly text: string | null;
}

const sqlite = `SELECT type AS kind, name, tbl_name || ': ' || coalesce(sql, '') AS text FROM sqlite_master WHERE name NOT LIKE 'sqlite_stat%'`;

/** The catalogue of one schema, `?` throughout; what TypeORM keeps for itself is left out. */
const postgres = `
  SELECT 'column' AS kind, c.relname || '.' || a.attname AS name,
         concat_ws(' ', format_type(a.atttypid, a.atttypmod), CASE WHEN a.attnotnull THEN 'not null' END,
                   pg_get_expr(d.adbin, d.adrelid), o.collname) AS text
    FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_attrdef d ON d.adrelid = c.oid AND d.adnum = a.attnum LEFT JOIN pg_collation o ON o.oid = a.attcollation
   WHERE c.relkind = 'r' AND c.relname <> 'migrations' AND c.relnamespace = CAST(? AS regnamespace)
  UNION ALL SELECT 'constraint', c.relname || '.' || k.conname, pg_get_constraintdef(k.oid)
    FROM pg_constraint k JOIN pg_class c ON c.oid = k.conrelid AND c.relname <> 'migrations'
   WHERE k.connamespace = CAST(? AS regnamespace)
  UNION ALL SELECT 'index', indexname, indexdef FROM pg_indexes WHERE tablename <> 'migrations' AND schemaname = ?
  UNION ALL SELECT 'trigger', c.relname || '.' || t.tgname, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
    FROM pg_trigger t JOIN pg_class c ON c.oid = t.tgrelid WHERE NOT t.tgisinternal AND c.relnamespace = CAST(? AS regnamespace)
  UNION ALL SELECT 'function', p.proname, pg_get_functiondef(p.oid) FROM pg_proc p WHERE p.pronamespace = CAST(? AS regnamespace)`;

/** The schema as the database has it. */
export async function schemaOf(reader: Pick<Reader, 'all'>, dialect: Dialect, schema = 'public'): Promise<SchemaPrint> {
  if (dialect === 'sqlite') return printOf(await reader.all<Made>(sqlite));
  return printOf(await reader.all<Made>(postgres, [schema, schema, schema, schema, schema]), schema);
}

/**
 * The schema as the migrations of this very program make it, in a place of its own that nobody else sees: in memory, or
 * in a transaction that is rolled back. What the database says of itself is no witness for itself.
 */
export async function expectedSchema(address: StoreAddress): Promise<SchemaPrint> {
  const made = address.databaseUrl === null ? 'sqlite' : 'postgres';
  return (once[made] ??= made === 'sqlite' ? fresh() : inPassing(address));
}

/** The program does not change while it runs, nor does what it would make. */
const once: Partial<Record<Dialect, Promise<SchemaPrint>>> = {};

async function fresh(): Promise<SchemaPrint> {
  const source = await migratingDataSource({ databaseUrl: null, databaseFile: ':memory:' }).initialize();
  try {
    await source.runMigrations({ transaction: 'all' });
    return printOf(await source.query<Made[]>(sqlite));
  } finally {
    await source.destroy();
  }
}

async function inPassing(address: StoreAddress): Promise<SchemaPrint> {
  const schema = `lotrinh_expected_${process.pid}`;
  const source = await migratingDataSource(address).initialize();
  // eslint-disable-next-line no-restricted-syntax -- nothing it writes is kept
  const runner = source.createQueryRunner();
  try {
    await runner.startTransaction();
    await runner.query(`CREATE SCHEMA ${schema}`);
    await runner.query(`SET LOCAL search_path = ${schema}`);
    for (const Migration of migrations) await new Migration().up(runner);
    const all = async <R>(sql: string, params: readonly unknown[] = []): Promise<R[]> => {
      let n = 0;
      return (await runner.query(
        sql.replace(/\?/g, () => `$${String((n += 1))}`),
        [...params],
      )) as R[];
    };
    return await schemaOf({ all }, 'postgres', schema);
  } finally {
    await runner.rollbackTransaction();
    await runner.release();
    await source.destroy();
  }
}

const printOf = (made: readonly Made[], schema = ''): SchemaPrint =>
  new Map(
    made.map(({ kind, name, text }) => [
      `${kind} ${name}`,
      schema === '' ? (text ?? '') : (text ?? '').replaceAll(`${schema}.`, ''),
    ]),
  );

/** What is missing, too much or other than it was made. */
export const schemaDifferences = (expected: SchemaPrint, found: SchemaPrint): string[] =>
  [...new Set([...expected.keys(), ...found.keys()])].filter((name) => expected.get(name) !== found.get(name)).sort();
