import type { Reader } from '../database/reader.js';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** What people call everybody and everything that stands in some content by its id. */
export async function namesIn(reader: Reader, ...contents: readonly unknown[]): Promise<Record<string, string>> {
  const ids = [...new Set(contents.flatMap(idsIn))];
  if (ids.length === 0) return {};
  const marks = ids.map(() => '?').join(', ');
  const rows = await reader.all<{ id: string; name: string }>(
    `SELECT id, name FROM person WHERE id IN (${marks})
     UNION ALL SELECT n.unit_id, n.name FROM unit_name n WHERE n.unit_id IN (${marks}) AND n.valid_from =
       (SELECT max(m.valid_from) FROM unit_name m WHERE m.unit_id = n.unit_id)
     UNION ALL SELECT id, name FROM body WHERE id IN (${marks})
     UNION ALL SELECT id, login FROM account WHERE id IN (${marks})
     UNION ALL SELECT id, code FROM candidate WHERE id IN (${marks})`,
    [...ids, ...ids, ...ids, ...ids, ...ids],
  );
  return Object.fromEntries(rows.map(({ id, name }) => [id, name]));
}

function idsIn(value: unknown): string[] {
  if (typeof value === 'string') return uuid.test(value) ? [value] : [];
  if (typeof value !== 'object' || value === null) return [];
  return Object.values(value).flatMap(idsIn);
}
