import { createHash } from 'node:crypto';

/** An entry as a bundle tells it; `proof` in the pack of a case only. */
export interface EntryLine {
  readonly leaf: number;
  readonly prev: string;
  readonly hash: string;
  readonly body: string;
  readonly proof?: readonly string[];
}

export interface CaseLine {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly head: string;
  readonly stage: string;
  readonly value: unknown;
  readonly moved?: true;
}

export interface BundleHeader {
  readonly format: string;
  readonly scope: 'log' | 'case';
  readonly origin: string;
  readonly epoch: number;
  readonly exportedAt: string;
  readonly by: string | null;
  readonly purpose: string | null;
  readonly chain?: string;
  readonly keys: readonly string[];
}

/** A bundle taken apart, so that a test may tamper with any part of it. */
export interface Bundle {
  readonly header: BundleHeader;
  readonly checkpoints: readonly string[];
  readonly entries: readonly EntryLine[];
  readonly export?: EntryLine;
  readonly cases: readonly CaseLine[];
}

/** The lines before the end line, as they are hashed. */
export const linesOf = ({ header, checkpoints, entries, export: exported, cases }: Bundle): string[] =>
  [
    header,
    ...checkpoints.map((checkpoint) => ({ checkpoint })),
    ...entries,
    ...(exported ? [{ export: exported }] : []),
    ...cases.map((one) => ({ case: one })),
  ].map((line) => JSON.stringify(line));

export function endOf(lines: readonly string[], entries: number): string {
  const sha256 = createHash('sha256')
    .update(lines.map((line) => `${line}\n`).join(''))
    .digest('hex');
  return JSON.stringify({ end: { entries, sha256 } });
}

/** The file, with an end line that fits it: who tampers can count and hash too. */
export function bytesOf(bundle: Bundle): Buffer {
  const lines = linesOf(bundle);
  return Buffer.from([...lines, endOf(lines, bundle.entries.length), ''].join('\n'));
}
