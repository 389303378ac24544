import type { SqliteConnection } from './sqlite-connection.js';
import { refuseFaults } from './storage-faults.js';

/** Each setting that an acknowledged write or the log rests on, and the values that do. */
const needed: Readonly<Record<string, (value: unknown) => boolean>> = {
  journal_mode: (value) => value === 'wal',
  synchronous: (value) => Number(value) >= 2,
  foreign_keys: (value) => value === 1,
  recursive_triggers: (value) => value === 1,
  secure_delete: (value) => value === 1,
  trusted_schema: (value) => value === 0,
  busy_timeout: (value) => Number(value) > 0,
};

/** Earlier versions can lose a WAL that is reset while another connection checkpoints. */
const oldest = [3, 51, 3] as const;

/** Throws `StorageFaults` naming every setting of the writing connection that falls short. */
export function assertSqliteStorage(connection: SqliteConnection): void {
  const version = connection.prepare('SELECT sqlite_version()').pluck().get() as string;
  const settings = Object.entries(needed).flatMap(([name, holds]) => {
    const value = connection.pragma(name, { simple: true });
    return holds(value) ? [] : [`SQLite ${name} is ${String(value)}`];
  });
  refuseFaults([...versionFaults(version), ...settings]);
}

export function versionFaults(version: string): string[] {
  const parts = version.split('.').map(Number);
  const at = oldest.findIndex((part, i) => part !== parts[i]);
  return at >= 0 && (parts[at] ?? 0) < oldest[at]! ? [`SQLite is ${version}, older than ${oldest.join('.')}`] : [];
}
