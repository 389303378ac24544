import { fields, mostTold } from './fields.table.js';
import type { Cell } from './cells.js';
import type { Reply } from './wire.js';

const allowed = new Map(
  Object.entries(fields).map(([route, groups]) => [
    route,
    new Map(
      groups.flatMap((group) => {
        const [level, keys] = group.split(': ');
        return keys!.split(' ').map((key) => [key, Number(level)] as const);
      }),
    ),
  ]),
);

/** Keys of an answer that the table of fields does not know, or does not give to the reader's role (SEC-17). */
export function untold({ row, seat }: Cell, { status, headers, text }: Reply): string[] {
  const known = allowed.get(row.route);
  if (!known || status >= 300 || !String(headers['content-type']).startsWith('application/json')) return [];
  return [...new Set(leaves(JSON.parse(text), '', known))].filter((key) => !(known.get(key)! <= mostTold[seat.role]!));
}

/** Paths down to those the table names; below them it says nothing. An empty list tells nothing. */
function leaves(value: unknown, at: string, known: ReadonlyMap<string, number>): string[] {
  if (known.has(at)) return [at];
  if (Array.isArray(value)) return value.flatMap((one) => leaves(one, `${at}[]`, known));
  if (typeof value !== 'object' || value === null) return value === null ? [] : [at];
  return Object.entries(value).flatMap(([key, one]) => leaves(one, at === '' ? key : `${at}.${key}`, known));
}
