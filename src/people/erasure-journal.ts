import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** One person erased, as the journal beside the data tells it. It names a pseudonym and nobody else. */
export interface Erasure {
  readonly person: string;
  readonly at: string;
  readonly ground: string;
  readonly paper: string;
}

/** Where the journal of a data directory stands; every backup takes it along. */
export const journalIn = (dataDirectory: string): string => join(dataDirectory, 'erasures.jsonl');

/** The erasures of a journal; none where there is no file. Throws on a line that cannot be read, the last one apart. */
export function readJournal(file: string): Erasure[] {
  return existsSync(file) ? erasuresIn(readFileSync(file, 'utf8')) : [];
}

function erasuresIn(text: string): Erasure[] {
  const lines = text.split('\n');
  // A last line without its end was cut off while it was written: the table still has it.
  lines.pop();
  return lines.filter(Boolean).map((line) => JSON.parse(line) as Erasure);
}

/** Adds lines and settles once they are on the disk. */
export function appendToJournal(file: string, erasures: readonly Erasure[]): void {
  if (erasures.length === 0) return;
  const torn = existsSync(file) && readFileSync(file).at(-1) !== 10;
  if (torn) mend(file);
  const journal = openSync(file, 'a', 0o600);
  try {
    writeSync(journal, erasures.map((erasure) => `${JSON.stringify(erasure)}\n`).join(''));
    fsyncSync(journal);
  } finally {
    closeSync(journal);
  }
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Adds what another copy of the journal knows, as text, to the one in a file. */
export function addToJournal(file: string, text: string): void {
  const known = new Set(readJournal(file).map(({ person }) => person));
  const others = erasuresIn(text).filter(({ person }) => !known.has(person));
  appendToJournal(file, others);
}

/** Ends a line that was cut off, with nothing in it that counts. */
function mend(file: string): void {
  const text = readFileSync(file, 'utf8');
  const journal = openSync(file, 'r+');
  try {
    const whole = Buffer.byteLength(text.slice(0, text.lastIndexOf('\n') + 1));
    ftruncateSync(journal, whole);
  } finally {
    closeSync(journal);
  }
}
