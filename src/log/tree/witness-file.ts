import { existsSync, readFileSync } from 'node:fs';
import { appendDurably } from '../../durable-file.js';
import { BadNote, type CheckpointText, openNote, readNote } from './signed-note.js';

/** Adds a note, on the disk when this returns. Notes stand apart by an empty line. */
export const witness = (file: string, note: string): Promise<void> => appendDurably(file, `${note}\n`);

/**
 * What the file testifies of one log in one epoch, oldest first; of others it may hold notes too. A note cut off at the
 * end, as by a failing power supply, was never acknowledged; one whose signature does not hold is nobody's word.
 */
export function witnessed(file: string, origin: string, vkeys: readonly string[]): CheckpointText[] {
  if (!existsSync(file)) return [];
  return notesIn(readFileSync(file, 'utf8')).flatMap((note) => {
    try {
      return readNote(note).origin === origin ? [openNote(note, vkeys)] : [];
    } catch (error) {
      if (error instanceof BadNote) return [];
      throw error;
    }
  });
}

/** Whole notes in a text: each begins with its origin and ends with the line of its signature. */
export const notesIn = (text: string): string[] => text.match(/^lotrinh\/.+\n.+\n.+\ntime .+\n\n— .+\n/gm) ?? [];
