import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { removeDurably } from '../durable-file.js';
import { openReading, type SqliteConnection } from './sqlite-connection.js';

/** What stands in the file beside the database: how its tables were left, and the signature under it. */
export interface AtRest {
  /** `unknown`: nobody has said, as after a crash or a console command. */
  readonly state: 'same' | 'differs' | 'unknown';
  /** Tables that are not as they were left. */
  readonly tables: readonly string[];
  /** The whole text of the file, for whoever knows the keys; null where there is none. */
  readonly note: string | null;
}

export const noFile: AtRest = { state: 'unknown', tables: [], note: null };

/** Where it is told how the tables were left. */
export const atRestFile = (databaseFile: string): string => `${databaseFile}.at-rest`;

/**
 * The log vouches for these itself: an entry by its hash and the tree, a sealed value by the commitment in its entry, a
 * chain's head by its last entry, a case and its limits by replay. They are the many and the long; the others are quick.
 */
const vouched = new Set(['entry', 'sealed_value', 'chain_head', 'candidate', 'deadline']);

const line = /^table (\w+) ([0-9a-f]{64})$/gm;

/** `table <name> <SHA-256>` for every other table, in the order of names: all its rows, in the order they are kept. */
export function tableLines(connection: SqliteConnection): string {
  const names = connection
    .prepare("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name")
    .pluck()
    .all() as string[];
  const told = names.filter((name) => !vouched.has(name));
  return told.map((name) => `table ${name} ${digestOf(connection, name)}\n`).join('');
}

function digestOf(connection: SqliteConnection, table: string): string {
  const columns = connection
    .prepare('SELECT name FROM pragma_table_info(?) ORDER BY cid')
    .pluck()
    .all(table) as string[];
  // As literals of SQL: a number is never taken for a text, nor nothing for either.
  const row = columns.map((name) => `quote("${name}")`).join(` || ',' || `);
  const hash = createHash('sha256').update(`${columns.join(',')}\n`);
  // Never by an index, which may be what is damaged.
  const rows = connection.prepare(`SELECT ${row} FROM "${table}" NOT INDEXED`).pluck().iterate() as Iterable<string>;
  let waiting = '';
  for (const text of rows) {
    waiting += `${text}\n`;
    if (waiting.length < 65_536) continue;
    hash.update(waiting);
    waiting = '';
  }
  return hash.update(waiting).digest('hex');
}

/** Tables that a text of such lines tells otherwise than the database has them, those of one side alone among them. */
export function tablesOtherwise(connection: SqliteConnection, note: string): string[] {
  const left = new Map([...note.matchAll(line)].map(([, name, digest]) => [name!, digest!]));
  const found = new Map([...tableLines(connection).matchAll(line)].map(([, name, digest]) => [name!, digest!]));
  return [...new Set([...left.keys(), ...found.keys()])].filter((name) => left.get(name) !== found.get(name)).sort();
}

/**
 * How the tables of a file are, compared with how they were left. The file that says so goes, since it will not be true
 * for long; where they differ it stays until somebody has looked and put it away, so that no later start forgets.
 */
export function takeUp(databaseFile: string): AtRest {
  const file = atRestFile(databaseFile);
  if (!existsSync(file)) return noFile;
  const note = readFileSync(file, 'utf8');
  const tables = existsSync(databaseFile) ? otherwiseIn(databaseFile, note) : ['all'];
  if (tables.length > 0) return { state: 'differs', tables, note };
  removeDurably(file);
  return { state: 'same', tables, note };
}

function otherwiseIn(databaseFile: string, note: string): readonly string[] {
  try {
    const connection = openReading(databaseFile);
    try {
      return tablesOtherwise(connection, note);
    } finally {
      connection.close();
    }
  } catch {
    // Damaged so that it cannot be read.
    return ['unreadable'];
  }
}
