import { randomUUIDv7 } from 'node:crypto';
import Sqlite from 'better-sqlite3';
import { newCaseCode } from '../src/candidates/case-code.js';
import { inserting, type Row } from './inserting.js';
import type { Scratch } from './scratch.js';

/** How much of its history a copy brings along; all of it would be gigabytes. */
const lastEntries = 4;

/**
 * Copies the cases of a scratch database until there are so many, straight into the file: their rows weigh what real
 * ones weigh, and nobody reads their chains. Never done to a database anybody keeps.
 */
export function crowd({ config }: Scratch, total: number): void {
  const db = new Sqlite(config.databaseFile);
  for (const setting of ['journal_mode = OFF', 'synchronous = OFF', 'cache_size = -200000']) db.pragma(setting);
  // The log's fence would ask for the whole chain.
  const fence = db.prepare("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all() as Row[];
  for (const { name } of fence) db.exec(`DROP TRIGGER ${String(name)}`);
  db.exec('BEGIN');
  const originals = db.prepare('SELECT * FROM candidate ORDER BY id').all() as Row[];
  const around = originals.map((candidate) => rowsAround(db, candidate));
  const insert = inserting(db);
  for (let n = originals.length; n < total; n += 1) {
    const candidate = originals[n % originals.length]!;
    const { person, ...others } = around[n % originals.length]!;
    const ids = { id: randomUUIDv7(), person_id: randomUUIDv7() };
    insert('person', { ...person, id: ids.person_id });
    insert('candidate', { ...candidate, ...ids, code: newCaseCode() });
    for (const row of others.entry) insert('entry', { ...row, chain: ids.id });
    for (const row of others.sealed_value) insert('sealed_value', { ...row, chain: ids.id, person_id: ids.person_id });
    for (const row of others.deadline) insert('deadline', { ...row, case_id: ids.id });
    for (const row of others.command) insert('command', { ...row, key: `${n}-${String(row.key)}`, case_id: ids.id });
  }
  db.exec('COMMIT');
  for (const { sql } of fence) db.exec(String(sql));
  db.pragma('journal_mode = WAL');
  db.close();
}

function rowsAround(db: Sqlite.Database, { id, person_id, revision }: Row) {
  const all = (sql: string, ...values: unknown[]) => db.prepare(sql).all(...values) as Row[];
  return {
    person: all('SELECT * FROM person WHERE id = ?', person_id)[0]!,
    entry: all('SELECT * FROM entry WHERE chain = ? AND seq > ?', id, Number(revision) - lastEntries),
    sealed_value: all('SELECT * FROM sealed_value WHERE chain = ? AND seq > ?', id, Number(revision) - lastEntries),
    deadline: all('SELECT * FROM deadline WHERE case_id = ?', id),
    command: all('SELECT * FROM command WHERE case_id = ? ORDER BY seq DESC LIMIT 1', id),
  };
}
