import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import jsqr from 'jsqr';
import type { Page } from 'playwright-core';

/** A page as it comes out of the printer. */
export interface Printed {
  /** Of each sheet, in millimetres. */
  readonly sheets: readonly { readonly width: number; readonly height: number }[];
  readonly text: string;
  /** What the QR codes say. */
  readonly codes: readonly string[];
}

/** Prints a page as the browser does, on the paper its styles ask for, A4 otherwise. */
export async function printed(page: Page): Promise<Printed> {
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-print-'));
  try {
    const file = join(folder, 'page.pdf');
    writeFileSync(file, await page.pdf({ format: 'A4', preferCSSPageSize: true, printBackground: false }));
    const say = (program: string, ...args: string[]): string => execFileSync(program, args, { encoding: 'utf8' });
    const info = say('pdfinfo', '-f', '1', '-l', '99', file);
    const sheets = [...info.matchAll(/^Page\s+\d+ size:\s+([\d.]+) x ([\d.]+) pts/gm)].map(([, width, height]) => ({
      width: Math.round((Number(width) * 25.4) / 72),
      height: Math.round((Number(height) * 25.4) / 72),
    }));
    say('pdftoppm', '-r', '150', file, join(folder, 'sheet'));
    const pictures = readdirSync(folder).filter((name) => name.endsWith('.ppm'));
    const codes = pictures.flatMap((name) => codeIn(readFileSync(join(folder, name))) ?? []);
    return { sheets, text: say('pdftotext', '-layout', file, '-').normalize('NFC'), codes };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** What the QR code in a picture says; the picture is a binary PPM, as pdftoppm writes it. */
function codeIn(ppm: Buffer): string | null {
  const [head, width, height] = /^P6\s+(\d+)\s+(\d+)\s+255\s/.exec(ppm.subarray(0, 40).toString('latin1')) ?? [];
  if (head === undefined) throw new Error('not a PPM');
  const rgb = ppm.subarray(head.length);
  const [across, down] = [Number(width), Number(height)];
  const rgba = new Uint8ClampedArray(across * down * 4).fill(255);
  for (let at = 0; at < across * down; at += 1) rgba.set(rgb.subarray(at * 3, at * 3 + 3), at * 4);
  return read(rgba, across, down)?.data ?? null;
}

/** The package is CommonJS: what it exports as default is its module here, and the function itself elsewhere. */
const read = (typeof jsqr === 'function' ? jsqr : (jsqr as { default: unknown }).default) as typeof jsqr.default;
