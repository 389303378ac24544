import { closeSync, fsyncSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { dirname } from 'node:path';

/** Makes a file that its owner alone may read, on the disk with its folder's entry when this returns. Throws where it is there already. */
export function createDurably(file: string, content: Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
  const made = openSync(file, 'wx', 0o600);
  try {
    writeSync(made, content);
    fsyncSync(made);
  } finally {
    closeSync(made);
  }
  syncFolder(file);
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
  if (isNew) syncFolder(file);
}

function syncFolder(file: string): void {
  const folder = openSync(dirname(file), 'r');
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}
