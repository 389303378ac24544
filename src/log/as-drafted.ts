import type { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { type Entry, hashBody } from './entry.js';
import { jcs } from './jcs.js';

interface Row {
  readonly prev: string;
  readonly body: string;
}

/** Entries of the site's chain that keep a draft. The same words as in their index, or it is not used. */
const drafts = `type IN ('setting.draft', 'calendar.draft', 'conflict.end', 'person.erasure.draft')`;

/** What waits is not what was drafted. */
export const alteredDraft = () => Problem.conflict('draft-void', 'This draft is not what was drafted; draft it anew');

/**
 * SEC-21: what waits in a table is still what the entry of that hash says, by the person named. A character changed in
 * either makes it void: `Problem` 409 `draft-void`.
 */
export async function assertAsDrafted(
  asks: Pick<Tx, 'all'> | Pick<Reader, 'all'>,
  hash: string,
  waiting: { readonly by: string; readonly facts: object },
): Promise<void> {
  const [row] = await asks.all<Row>(`SELECT prev, body FROM entry WHERE hash = ? AND ${drafts}`, [hash]);
  const { facts, actor } = entryAsHashed(row, hash);
  if (jcs(facts) !== jcs(waiting.facts) || actor.person !== waiting.by) throw alteredDraft();
}

/** The entry, where its bytes are still those of the hash that was confirmed; else `Problem` 409 `draft-void`. */
export function entryAsHashed(row: Row | undefined, hash: string): Entry {
  if (!row || hashBody(row.prev, row.body) !== hash) throw alteredDraft();
  return JSON.parse(row.body) as Entry;
}
