import { randomUUID } from 'node:crypto';
import type { SentForm } from './sent-form.js';

/** The client's side of a command, as a form carries it in `khoa` and `lan`. */
export interface CommandOf {
  /** The Idempotency-Key: made with the form, sent again with every press of its button. */
  readonly key: string;
  /** The revision the form was made from, where there is one. */
  readonly revision?: number;
}

/** For a form drawn anew. */
export const newCommand = (revision?: number): CommandOf => ({
  key: randomUUID(),
  ...(revision !== undefined && { revision }),
});

/** As it was sent; what is missing or misspelt is made up so that the command is refused as stale, not done. */
export function commandIn(form: SentForm): CommandOf & { readonly revision: number } {
  const key = form.text('khoa');
  const revision = form.text('lan');
  return {
    key: /^[!-~]{8,128}$/.test(key) ? key : randomUUID(),
    revision: /^\d{1,15}$/.test(revision) ? Number(revision) : -1,
  };
}
