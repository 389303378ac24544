import { AsyncLocalStorage } from 'node:async_hooks';
import type { DataClass } from '../../workflows/kernel/fields.js';
import type { ActingDuty } from '../log/signed-by.js';

/** What one service shows of people in one answer. */
export interface ReadNote {
  /** `case.read`, `cases.list`, `members.list` …; the first note of an answer names its entry. */
  readonly type: string;
  /** The duty that opened it. */
  readonly under: ActingDuty | null;
  /** Ids of the cases shown. */
  readonly cases?: readonly string[];
  /** Ids of people shown for themselves, without a case. */
  readonly persons?: readonly string[];
  readonly classes: readonly DataClass[];
}

/** What is shown while one request is answered. */
export class Notebook {
  readonly notes: ReadNote[] = [];
  /** An entry of its own was written already, in the transaction that opened the values; or there is nothing to enter. */
  recorded = false;
}

const open = new AsyncLocalStorage<Notebook>();

export const withNotebook = <T>(notebook: Notebook, work: () => T): T => open.run(notebook, work);

/**
 * Says what the answer in the making shows. Called by every service that shows C2 or C3, the mere fact of a case among
 * them, once the reader's right was asked; the entry is written before the answer leaves. Outside a request (a start, a
 * test of a service) there is no answer and nothing is noted.
 */
export const noteRead = (note: ReadNote): void => void open.getStore()?.notes.push(note);

/** Says that what the answer shows has an entry already. */
export function readIsRecorded(): void {
  const notebook = open.getStore();
  if (notebook) notebook.recorded = true;
}

/**
 * Says that the answer shows nothing of people, though a case was looked up for the right to it: what was sent is kept or
 * dropped, and that is all it says.
 */
export function showsNothing(): void {
  readIsRecorded();
  const notebook = open.getStore();
  if (notebook) notebook.notes.length = 0;
}
