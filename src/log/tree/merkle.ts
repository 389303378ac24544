import { createHash, hash } from 'node:crypto';

/** Hashes here are SHA-256 as lower-case hex; a leaf's is the hash of its entry (`hashEntry`), already prefixed 0x00. */
type Hash = string;

const sha256Hex = /^[0-9a-f]{64}$/;

/** The root of a tree without leaves: the hash of nothing (RFC 9162, 2.1.1). */
export const emptyRoot: Hash = createHash('sha256').digest('hex');

/** SHA-256(0x01 ‖ left ‖ right): the prefix keeps a node from passing for a leaf (RFC 9162, 2.1.1). */
export const nodeHash = (left: Hash, right: Hash): Hash =>
  hash('sha256', Buffer.from(`01${left}${right}`, 'hex'), 'hex');

/** The root of the tree over `hashes`. */
export const rootOf = (hashes: readonly Hash[]): Hash =>
  hashes.length === 0 ? emptyRoot : rootOfRange(hashes, 0, hashes.length);

/** The siblings on the way from a leaf up to the root, lowest first. Throws RangeError where there is no such leaf. */
export function inclusionProof(hashes: readonly Hash[], index: number): Hash[] {
  if (!Number.isInteger(index) || index < 0 || index >= hashes.length) throw new RangeError('no such leaf');
  const path: Hash[] = [];
  for (let from = 0, to = hashes.length; to - from > 1;) {
    const middle = from + splitOf(to - from);
    path.push(index < middle ? rootOfRange(hashes, middle, to) : rootOfRange(hashes, from, middle));
    if (index < middle) to = middle;
    else from = middle;
  }
  return path.reverse();
}

/**
 * What shows that the tree over the first `oldSize` hashes was only added to (RFC 9162, 2.1.4.1).
 * Of an empty tree nothing can be shown: everything extends it. Throws RangeError there, and where the old tree is larger.
 */
export function consistencyProof(hashes: readonly Hash[], oldSize: number): Hash[] {
  if (!Number.isInteger(oldSize) || oldSize < 1 || oldSize > hashes.length) throw new RangeError('no such older tree');
  const path: Hash[] = [];
  let [from, to] = [0, hashes.length];
  while (to !== oldSize) {
    const middle = from + splitOf(to - from);
    path.push(oldSize <= middle ? rootOfRange(hashes, middle, to) : rootOfRange(hashes, from, middle));
    if (oldSize <= middle) to = middle;
    else from = middle;
  }
  // A whole old tree is known to whoever asks by its root; a part of it is not.
  if (from > 0) path.push(rootOfRange(hashes, from, to));
  return path.reverse();
}

/** A leaf and the way up from it. */
export interface Inclusion {
  readonly index: number;
  readonly size: number;
  readonly leaf: Hash;
  readonly proof: readonly Hash[];
  readonly root: Hash;
}

/** Whether the proof leads from that leaf to that root (RFC 9162, 2.1.3.2). What is malformed does not. */
export function verifyInclusion({ index, size, leaf, proof, root }: Inclusion): boolean {
  if (!isSize(index) || !isSize(size) || index >= size || !areHashes([leaf, root, ...proof])) return false;
  let [place, last, reached] = [index, size - 1, leaf];
  for (const sibling of proof) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      reached = nodeHash(sibling, reached);
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else reached = nodeHash(reached, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && reached === root;
}

/** Two sizes of one tree and the nodes between them. */
export interface Consistency {
  readonly oldSize: number;
  readonly newSize: number;
  readonly oldRoot: Hash;
  readonly newRoot: Hash;
  readonly proof: readonly Hash[];
}

/** Whether the newer tree begins with the older one (RFC 9162, 2.1.4.2). An old size of 0 proves nothing and is refused. */
export function verifyConsistency({ oldSize, newSize, oldRoot, newRoot, proof }: Consistency): boolean {
  if (!isSize(oldSize) || !isSize(newSize) || oldSize === 0 || oldSize > newSize) return false;
  if (oldSize === newSize) return proof.length === 0 && oldRoot === newRoot;
  if (!areHashes([oldRoot, newRoot, ...proof])) return false;
  let [place, last] = [oldSize - 1, newSize - 1];
  while (isOdd(place)) [place, last] = [half(place), half(last)];
  const nodes = place === 0 ? [oldRoot, ...proof] : proof;
  const [first, ...siblings] = nodes;
  if (first === undefined) return false;
  let [older, newer] = [first, first];
  for (const sibling of siblings) {
    if (last === 0) return false;
    if (isOdd(place) || place === last) {
      [older, newer] = [nodeHash(sibling, older), nodeHash(sibling, newer)];
      while (!isOdd(place) && place !== 0) [place, last] = [half(place), half(last)];
    } else newer = nodeHash(newer, sibling);
    [place, last] = [half(place), half(last)];
  }
  return last === 0 && older === oldRoot && newer === newRoot;
}

function rootOfRange(hashes: readonly Hash[], from: number, to: number): Hash {
  if (to - from === 1) return hashes[from]!;
  const middle = from + splitOf(to - from);
  return nodeHash(rootOfRange(hashes, from, middle), rootOfRange(hashes, middle, to));
}

/** The largest power of two below `size`: where a tree of more than one leaf divides. */
function splitOf(size: number): number {
  let split = 1;
  while (split * 2 < size) split *= 2;
  return split;
}

const isSize = (n: number): boolean => Number.isSafeInteger(n) && n >= 0;
const areHashes = (hashes: readonly Hash[]): boolean => hashes.every((one) => sha256Hex.test(one));
// Not bit operators: they cut at 2^32.
const isOdd = (n: number): boolean => n % 2 === 1;
const half = (n: number): number => Math.floor(n / 2);
