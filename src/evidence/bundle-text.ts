import { createHash } from 'node:crypto';

export const bundleFormat = 'lotrinh-bundle/1';

/** The first line of a bundle: which log, exported when, by whom and what for; of one case, its chain. */
export interface BundleHead {
  readonly scope: 'log' | 'case';
  readonly origin: string;
  readonly epoch: number;
  readonly exportedAt: string;
  readonly by: string | null;
  readonly purpose: string | null;
  readonly chain?: string;
  /** Verifier keys, present and retired. */
  readonly keys: readonly string[];
}

export interface EntryLine {
  readonly leaf: number;
  readonly prev: string;
  readonly hash: string;
  readonly body: string;
  /** In the pack of a case: siblings up to the root. */
  readonly proof?: readonly string[];
}

/** Where a stored case stands; `moved` where it went on after the checkpoint of the bundle. */
export interface CaseLine {
  readonly id: string;
  readonly code: string;
  readonly revision: number;
  readonly head: string;
  readonly stage: string;
  readonly value: unknown;
  readonly moved?: true;
}

export type BundleLine =
  { readonly checkpoint: string } | EntryLine | { readonly export: EntryLine } | { readonly case: CaseLine };

/**
 * A bundle as text, piece by piece, closed by a line that counts its entries and hashes every byte before: a file cut on
 * its way shows it.
 */
export async function* bundleText(
  head: BundleHead,
  pages: AsyncIterable<readonly BundleLine[]>,
): AsyncGenerator<string, void> {
  const sum = createHash('sha256');
  const told = (lines: readonly object[]): string => {
    const text = lines.map((line) => `${JSON.stringify(line)}\n`).join('');
    sum.update(text);
    return text;
  };
  let entries = 0;
  yield told([{ format: bundleFormat, ...head }]);
  for await (const lines of pages) {
    entries += lines.filter((line) => 'body' in line).length;
    if (lines.length > 0) yield told(lines);
  }
  yield `${JSON.stringify({ end: { entries, sha256: sum.digest('hex') } })}\n`;
}
