import { type Head, genesis } from '../log/entry.js';
import { type EntryRow, site } from '../log/log.js';
import { type LogIdentity, originOf } from '../log/tree/log-identity.js';
import { rootsAt } from '../log/tree/frontier.js';
import { rootOf } from '../log/tree/merkle.js';
import { verifyChain } from '../log/verify-chain.js';
import { BackupFault } from './backup-fault.js';
import type { Copied } from './copied.js';
import type { Found } from './manifest.js';

type StoredEntry = EntryRow & { readonly leaf: number | null };

/** What a copy was proven to hold. */
export interface Proven {
  readonly found: Found;
  /** The roots over the first so many leaves, base64: what checkpoints of these sizes must say. */
  readonly rootsAt: (sizes: readonly number[]) => ReadonlyMap<number, string>;
}

/**
 * Reads a copy through: the file is sound, every chain is whole up to the head that its case (or the site) names, no
 * entry belongs to nobody, the sealed leaves have no gap, and the last checkpoint signed is one of this very tree. Throws
 * `BackupFault` with the first thing that is not so.
 */
export function proveCopy(copy: Copied): Proven {
  const [wrong] = copy.check();
  if (wrong !== undefined) throw new BackupFault(`The copy is damaged: ${wrong}`);
  const heads = headsIn(copy);
  const leaves: string[] = [];
  const seen = { entries: 0, last: '' };
  let chain: string | null = null;
  let at: Head = genesis;
  const chains = new Set<string>();
  const finish = (): void => {
    if (chain === null) return;
    const head = heads.get(chain);
    if (head?.seq !== at.seq || head.hash !== at.hash)
      throw new BackupFault(`The chain ${chain} ends at ${at.seq}, its head says ${head?.seq ?? 'nothing'}.`);
    chains.add(chain);
  };
  for (const row of copy.rows('entry') as Iterable<StoredEntry>) {
    if (row.chain !== chain) {
      finish();
      [chain, at] = [row.chain, genesis];
    }
    const fault = verifyChain([row], { from: at });
    if (fault) throw new BackupFault(`The chain ${chain} is not whole at entry ${fault.seq}: ${fault.fault}.`);
    at = { seq: row.seq, hash: row.hash };
    if (row.leaf !== null) leaves[row.leaf] = row.hash;
    seen.entries += 1;
    if (row.recorded_at > seen.last) seen.last = row.recorded_at;
  }
  finish();
  for (const [name, { seq }] of heads)
    if (seq > 0 && !chains.has(name)) throw new BackupFault(`The entries of chain ${name} are missing.`);
  for (let leaf = 0; leaf < leaves.length; leaf += 1)
    if (leaves[leaf] === undefined) throw new BackupFault(`Leaf ${leaf} of the tree is missing.`);
  const rootsOf: Proven['rootsAt'] = (sizes) =>
    new Map([...rootsAt(leaves, sizes)].map(([size, root]) => [size, base64(root)]));
  demandCheckpoint(copy, leaves);
  const found = {
    chains: chains.size,
    entries: seen.entries,
    leaves: leaves.length,
    root: base64(rootOf(leaves)),
    last: seen.last === '' ? null : seen.last,
    origin: originIn(copy),
  };
  return { found, rootsAt: rootsOf };
}

function demandCheckpoint(copy: Copied, leaves: readonly string[]): void {
  let last = { size: 0, root: '' };
  for (const { size, root } of copy.rows('checkpoint') as Iterable<typeof last>)
    if (size >= last.size) last = { size, root };
  if (last.size > leaves.length || (last.size > 0 && rootOf(leaves.slice(0, last.size)) !== last.root))
    throw new BackupFault(`The checkpoint of ${last.size} entries was signed for another log.`);
}

const base64 = (root: string): string => Buffer.from(root, 'hex').toString('base64');

function headsIn(copy: Copied): Map<string, Head> {
  const heads = new Map<string, Head>();
  for (const { chain, seq, hash } of copy.rows('chain_head'))
    if (chain === site) heads.set(site, { seq: seq as number, hash: hash as string });
  for (const { id, revision, head_hash } of copy.rows('candidate'))
    heads.set(id as string, { seq: revision as number, hash: head_hash as string });
  return heads;
}

/** The name of the log, as its checkpoints bear it. */
function originIn(copy: Copied): string | null {
  let newest: LogIdentity | null = null;
  for (const { origin, epoch } of copy.rows('log_identity'))
    if ((epoch as number) > (newest?.epoch ?? 0)) newest = { name: origin as string, epoch: epoch as number };
  return newest && originOf(newest);
}
