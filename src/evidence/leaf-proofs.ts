import { nodeHash } from '../log/tree/merkle.js';

interface Subtree {
  readonly hash: string;
  /** The wanted leaves under it. */
  readonly holds: readonly number[];
}

/**
 * Inclusion proofs of some leaves, gathered while all leaves of a tree pass by once, in their order: O(n) hashes for any
 * number of proofs, and no more kept than the right edge (RFC 9162, 2.1.3.1).
 */
export class LeafProofs {
  readonly #edge: Subtree[] = [];
  readonly #proofs: ReadonlyMap<number, string[]>;
  #size = 0;

  constructor(wanted: readonly number[]) {
    this.#proofs = new Map(wanted.map((leaf) => [leaf, []]));
  }

  append(hash: string): void {
    let node: Subtree = { hash, holds: this.#proofs.has(this.#size) ? [this.#size] : [] };
    for (let rest = this.#size; rest % 2 === 1; rest = Math.floor(rest / 2)) node = this.#join(this.#edge.pop()!, node);
    this.#edge.push(node);
    this.#size += 1;
  }

  /** After the last leaf: siblings from each wanted leaf up to the root, lowest first. */
  finish(): ReadonlyMap<number, readonly string[]> {
    if (this.#edge.length > 0) this.#edge.reduceRight((right, left) => this.#join(left, right));
    return this.#proofs;
  }

  #join(left: Subtree, right: Subtree): Subtree {
    for (const leaf of left.holds) this.#proofs.get(leaf)!.push(right.hash);
    for (const leaf of right.holds) this.#proofs.get(leaf)!.push(left.hash);
    return { hash: nodeHash(left.hash, right.hash), holds: [...left.holds, ...right.holds] };
  }
}
