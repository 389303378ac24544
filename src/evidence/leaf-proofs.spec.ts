import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { inclusionProof } from '../log/tree/merkle.js';
import { LeafProofs } from './leaf-proofs.js';

describe('SEC-08: proofs of some leaves', () => {
  it('are those of RFC 9162, for every leaf of every tree up to 70 leaves', () => {
    const hashes = Array.from({ length: 70 }, (_, i) => createHash('sha256').update(String(i)).digest('hex'));
    for (let size = 1; size <= hashes.length; size++) {
      const some = hashes.slice(0, size);
      const wanted = some.flatMap((_, leaf) => (size < 20 || leaf % 3 === 0 ? [leaf] : []));
      const proofs = new LeafProofs(wanted);
      for (const hash of some) proofs.append(hash);
      const found = proofs.finish();
      expect([...found.keys()]).toEqual(wanted);
      for (const leaf of wanted) expect(found.get(leaf)).toEqual(inclusionProof(some, leaf));
    }
  });
});
