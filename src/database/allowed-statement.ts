import { MisusedWriter } from './store-errors.js';

const allowed = /^(?:\s|--[^\n]*\n|\/\*[\s\S]*?\*\/)*(?:select|insert|update|delete|with)\b/i;

/**
 * Commands read and change rows. What would end the transaction of a whole group, open another file or take down a
 * trigger of the log is refused before the database sees it.
 */
export function assertAllowed(sql: string): void {
  if (!allowed.test(sql)) throw new MisusedWriter(`A command may not give this statement: ${sql.slice(0, 60)}`);
}
