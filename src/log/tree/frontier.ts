import { emptyRoot, nodeHash } from './merkle.js';

/**
 * The right edge of a tree: the roots of the perfect subtrees it divides into, largest first, one for each bit of its
 * size. All that is needed to add a leaf or to tell the root, in O(log n), whatever lies behind it.
 */
export class Frontier {
  readonly #nodes: string[];
  #size: number;

  /** Throws RangeError where the nodes are not as many as a tree of that size has. */
  constructor(size = 0, nodes: readonly string[] = []) {
    if (!Number.isSafeInteger(size) || size < 0 || nodes.length !== bitsOf(size))
      throw new RangeError('not a frontier');
    this.#size = size;
    this.#nodes = [...nodes];
  }

  get size(): number {
    return this.#size;
  }

  /** Largest subtree first. */
  get nodes(): readonly string[] {
    return this.#nodes;
  }

  /** Adds the hash of a leaf at index `size`. */
  append(leaf: string): void {
    let node = leaf;
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = nodeHash(this.#nodes.pop()!, node);
    this.#nodes.push(node);
    this.#size += 1;
  }

  root(): string {
    return this.#nodes.length === 0 ? emptyRoot : this.#nodes.reduceRight((right, left) => nodeHash(left, right));
  }

  copy(): Frontier {
    return new Frontier(this.#size, this.#nodes);
  }
}

/** The roots of the trees over the first so many leaves, for each size asked, in one pass. Sizes beyond are left out. */
export function rootsAt(leaves: readonly string[], sizes: Iterable<number>): ReadonlyMap<number, string> {
  const wanted = new Set(sizes);
  const tree = new Frontier();
  const roots = new Map(wanted.has(0) ? [[0, tree.root()]] : []);
  for (const leaf of leaves) {
    tree.append(leaf);
    if (wanted.has(tree.size)) roots.set(tree.size, tree.root());
  }
  return roots;
}

function bitsOf(size: number): number {
  let bits = 0;
  for (let rest = size; rest > 0; rest = Math.floor(rest / 2)) bits += rest % 2;
  return bits;
}
