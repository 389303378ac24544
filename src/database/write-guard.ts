import { ReadOnly } from './store-errors.js';

/**
 * What is still written while the store may only be read: signing in and out with both factors, what guessing costs, and
 * entries about it, about reads and about the fault itself. A case is moved by none of these, and without them nobody
 * could come in to see what is wrong.
 */
const stillWritten = new Set([
  ...['account', 'session', 'second_factor', 'recovery_code', 'sign_in_trouble'],
  ...['entry', 'chain_head', 'read_of'],
]);

const target = /^\s*(?:insert\s+into|update|delete\s+from)\s+(\w+)/i;

/** Closed when what is stored was found damaged: nothing more is built upon it until somebody has looked. */
export class WriteGuard {
  #reason: string | null = null;

  /** Why nothing is written; null where all is well. */
  get reason(): string | null {
    return this.#reason;
  }

  close(reason: string): void {
    this.#reason = reason;
  }

  open(): void {
    this.#reason = null;
  }

  /** Throws `ReadOnly` for a statement that would change what is closed. */
  assertWritable(sql: string): void {
    if (this.#reason === null) return;
    const [, table] = target.exec(sql) ?? [];
    const reads = table === undefined && /^\s*select/i.test(sql);
    if (!reads && !stillWritten.has(String(table))) throw new ReadOnly(this.#reason);
  }
}
