import { createHash } from 'node:crypto';
import { alteredDraft } from '../log/as-drafted.js';
import type { MasterKeys } from '../master-keys.js';
import { wrappedIn, type WrappedRow, wrappedRow } from '../wrapped-row.js';

/** What a second person confirms a list by. */
export const hashOfList = (file: Buffer): string => createHash('sha256').update(file).digest('hex');

/** The file of a list while it waits to be fetched: it opens as the file of that export alone. */
export const sealList = (masters: MasterKeys, id: string, file: Buffer): WrappedRow =>
  wrappedRow(masters.wrap(placeOf(id), file));

/** The file, where it is still the one confirmed by that hash; else `Problem` 409 `draft-void`. */
export function openList(
  masters: MasterKeys,
  { id, hash }: { readonly id: string; readonly hash: string },
  row: WrappedRow,
): Buffer {
  const file = masters.unwrap(placeOf(id), wrappedIn(row));
  if (hashOfList(file) !== hash) throw alteredDraft();
  return file;
}

const placeOf = (id: string): string => `list_export|${id}`;
