import { MisusedWriter } from './store-errors.js';

const allowed = /^(?:select|insert|update|delete|with)\b/i;

/** Where the blank or the comment that a statement begins with ends; 0 where it begins with neither. */
function leadIn(sql: string): number {
  if (sql.startsWith('--')) return sql.indexOf('\n') + 1;
  if (sql.startsWith('/*')) return sql.indexOf('*/') + 2;
  return sql.length - sql.trimStart().length;
}

/**
 * Commands read and change rows. What would end the transaction of a whole group, open another file or take down a
 * trigger of the log is refused before the database sees it.
 */
export function assertAllowed(sql: string): void {
  let statement = sql;
  for (let end = leadIn(statement); end > 0 && statement !== ''; end = leadIn(statement))
    statement = statement.slice(end);
  if (!allowed.test(statement)) throw new MisusedWriter(`A command may not give this statement: ${sql.slice(0, 60)}`);
}
