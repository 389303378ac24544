import { randomUUID } from 'node:crypto';
import { closeSync, fsyncSync, linkSync, mkdirSync, openSync, unlinkSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/**
 * Makes a file that its owner alone may read, whole and on the disk when this returns. Where it is there already it stays
 * as it is: of several that make it at once, one does, and none ever sees a part of it, even after a cut.
 */
export function createDurably(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const fresh = `${file}.${randomUUID()}`;
  const made = openSync(fresh, 'wx', 0o600);
  try {
    writeSync(made, content);
    fsyncSync(made);
    linkSync(fresh, file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    closeSync(made);
    unlinkSync(fresh);
  }
  syncFolder(dirname(file));
}

/** Adds text at the end of a file, made where it is not there, and waits until it is on the disk. */
export async function appendDurably(file: string, text: string): Promise<void> {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const grown = await open(file, 'a', 0o600);
  let isNew: boolean;
  try {
    isNew = (await grown.stat()).size === 0;
    await grown.appendFile(text);
    await grown.sync();
  } finally {
    await grown.close();
  }
  if (isNew) syncFolder(dirname(file));
}

/** Takes a file away; it does not come back when the power fails. */
export function removeDurably(file: string): void {
  unlinkSync(file);
  syncFolder(dirname(file));
}

/** Waits until what was made, renamed or taken away in a folder is so on the disk. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, 'r');
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
