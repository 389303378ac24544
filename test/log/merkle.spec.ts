import { readFileSync } from 'node:fs';
import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { Frontier, rootsAt } from '../../src/log/tree/frontier.js';
import {
  consistencyProof,
  emptyRoot,
  inclusionProof,
  rootOf,
  verifyConsistency,
  verifyInclusion,
} from '../../src/log/tree/merkle.js';

interface Vectors {
  readonly inclusion: readonly {
    readonly name: string;
    readonly leafIdx: number;
    readonly treeSize: number;
    readonly root: string;
    readonly leafHash: string;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }[];
  readonly consistency: readonly {
    readonly name: string;
    readonly size1: number;
    readonly size2: number;
    readonly root1: string;
    readonly root2: string;
    readonly proof: readonly string[] | null;
    readonly wantErr: boolean;
  }[];
}

const vectors = JSON.parse(readFileSync(new URL('../vectors/merkle-proofs.json', import.meta.url), 'utf8')) as Vectors;

const hex = (base64: string): string => Buffer.from(base64, 'base64').toString('hex');
const leafOf = (n: number): string => createHash('sha256').update(`leaf ${n}`).digest('hex');
const leaves = (size: number): string[] => Array.from({ length: size }, (_, n) => leafOf(n));
const flipped = (hash: string): string => (hash.startsWith('0') ? '1' : '0') + hash.slice(1);

describe('SEC-04: the tree of RFC 9162', () => {
  it('judges the published inclusion proofs as their authors do', () => {
    const wrong = vectors.inclusion.filter(
      ({ leafIdx, treeSize, leafHash, proof, root, wantErr }) =>
        verifyInclusion({
          index: leafIdx,
          size: treeSize,
          leaf: hex(leafHash),
          proof: (proof ?? []).map(hex),
          root: hex(root),
        }) === wantErr,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(vectors.inclusion).toHaveLength(98);
  });

  it('judges the published consistency proofs as their authors do, and refuses an old size of 0', () => {
    const wrong = vectors.consistency.filter(
      ({ size1, size2, root1, root2, proof, wantErr }) =>
        verifyConsistency({
          oldSize: size1,
          newSize: size2,
          oldRoot: hex(root1),
          newRoot: hex(root2),
          proof: (proof ?? []).map(hex),
        }) === wantErr,
    );
    expect(wrong.map(({ name }) => name)).toEqual([]);
    expect(vectors.consistency).toHaveLength(98);
  });

  it('proves each leaf and each older tree of every size up to 64, and nothing else', () => {
    for (let size = 1; size <= 64; size++) {
      const hashes = leaves(size);
      const root = rootOf(hashes);
      for (let index = 0; index < size; index++) {
        const proof = inclusionProof(hashes, index);
        const whole = { index, size, leaf: hashes[index]!, proof, root };
        expect(verifyInclusion(whole)).toBe(true);
        expect(verifyInclusion({ ...whole, leaf: leafOf(size) })).toBe(false);
        expect(verifyInclusion({ ...whole, index: (index + 1) % size })).toBe(size === 1);
        expect(verifyInclusion({ ...whole, proof: [...proof, root] })).toBe(false);
        for (let n = 0; n < proof.length; n++)
          expect(verifyInclusion({ ...whole, proof: proof.with(n, flipped(proof[n]!)) })).toBe(false);
      }
      for (let oldSize = 1; oldSize <= size; oldSize++) {
        const oldRoot = rootOf(hashes.slice(0, oldSize));
        const proof = consistencyProof(hashes, oldSize);
        const whole = { oldSize, newSize: size, oldRoot, newRoot: root, proof };
        expect(verifyConsistency(whole)).toBe(true);
        expect(verifyConsistency({ ...whole, oldRoot: flipped(oldRoot) })).toBe(false);
        expect(verifyConsistency({ ...whole, newRoot: flipped(root) })).toBe(false);
        for (let n = 0; n < proof.length; n++)
          expect(verifyConsistency({ ...whole, proof: proof.with(n, flipped(proof[n]!)) })).toBe(false);
      }
    }
  });

  it('holds for larger trees, whose edge alone tells the root', () => {
    fc.assert(
      fc.property(fc.integer({ min: 65, max: 3_000 }), fc.nat(), fc.nat(), (size, some, other) => {
        const hashes = leaves(size);
        const root = rootOf(hashes);
        const index = some % size;
        const oldSize = (other % size) + 1;
        expect(verifyInclusion({ index, size, leaf: hashes[index]!, proof: inclusionProof(hashes, index), root })).toBe(
          true,
        );
        expect(
          verifyConsistency({
            oldSize,
            newSize: size,
            oldRoot: rootOf(hashes.slice(0, oldSize)),
            newRoot: root,
            proof: consistencyProof(hashes, oldSize),
          }),
        ).toBe(true);
        const edge = new Frontier();
        for (const hash of hashes.slice(0, oldSize)) edge.append(hash);
        // Put away and taken up again, as between two starts.
        const later = new Frontier(edge.size, edge.nodes);
        for (const hash of hashes.slice(oldSize)) later.append(hash);
        expect([later.size, later.root()]).toEqual([size, root]);
      }),
      { numRuns: 100 },
    );
  });

  it('tells its roots at many sizes in one pass: a witness of years is held against a backup at once', () => {
    const leaves = Array.from({ length: 20_000 }, (_, n) => n.toString(16).padStart(64, '0'));
    const sizes = leaves.map((_, n) => n);
    const began = performance.now();
    const roots = rootsAt(leaves, [...sizes, 20_001]);
    expect(performance.now() - began).toBeLessThan(10_000); // one by one it is 200 million hashes
    expect([...roots.keys()].sort((a, b) => a - b)).toEqual(sizes);
    for (const size of [0, 1, 2, 3, 255, 256, 257, 19_999]) expect(roots.get(size)).toBe(rootOf(leaves.slice(0, size)));
  });

  it('has the hash of nothing for a root where nothing was sealed', () => {
    expect([rootOf([]), new Frontier().root()]).toEqual([emptyRoot, emptyRoot]);
    expect(emptyRoot).toBe('e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855');
  });

  it('refuses to prove what is not there', () => {
    const hashes = leaves(3);
    for (const index of [-1, 3, 0.5, NaN]) expect(() => inclusionProof(hashes, index)).toThrow(RangeError);
    for (const oldSize of [0, 4, 1.5]) expect(() => consistencyProof(hashes, oldSize)).toThrow(RangeError);
    expect(() => new Frontier(3, ['00'])).toThrow(RangeError);
  });
});
