import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { inclusionProof, rootOf, verifyInclusion } from '../../src/log/tree/merkle.js';
import { intrude } from '../support/intruder.js';
import { chainsOf, logWorld, type LogWorld } from '../support/log-world.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('SEC-04: the sealer on %s', (dialect) => {
  let world: LogWorld;
  beforeEach(async () => {
    world = await logWorld(dialect);
  });
  afterEach(() => world.close());

  const assertWhole = async (size: number): Promise<void> => {
    const leaves = await world.leaves();
    expect(leaves.map(({ leaf }) => leaf)).toEqual(Array.from({ length: size }, (_, n) => n));
    const seqs = new Map<string, number>();
    for (const { chain, seq } of leaves) {
      expect(seq).toBe((seqs.get(chain) ?? 0) + 1);
      seqs.set(chain, seq);
    }
  };

  it('gives every entry one leaf without a gap, a chain’s in their order, whatever comes when', async () => {
    await world.append(...chainsOf(300, 7), 'site', 'case-3', 'site');
    expect([await world.sealer.sealBatch(), await world.sealer.sealBatch(), await world.sealer.sealBatch()]).toEqual([
      256, 47, 0,
    ]);
    await world.append('case-1', 'site', 'case-900', 'case-1');
    await world.sealer.sealAll();
    await assertWhole(307);
    expect(await world.store.reader.all('SELECT seq FROM entry WHERE leaf IS NULL')).toEqual([]);
  });

  it('keeps the edge of that very tree, from which each entry can be proved', async () => {
    await world.append(...chainsOf(100, 9));
    await world.sealer.sealAll();
    const hashes = (await world.leaves()).map(({ hash }) => hash);
    const edge = await world.sealer.edge();
    expect([edge.size, edge.root()]).toEqual([100, rootOf(hashes)]);
    const proof = inclusionProof(hashes, 63);
    expect(verifyInclusion({ index: 63, size: 100, leaf: hashes[63]!, proof, root: edge.root() })).toBe(true);
    expect((await world.another().sealer.edge()).root()).toBe(edge.root());
  });

  it('is one, however many instances turn while commands come', async () => {
    const others = [world, world.another(), world.another(), world.another()];
    const recording = async (): Promise<void> => {
      for (let n = 0; n < 40; n += 1) await world.append(`case-${n % 5}`, 'site');
    };
    let over = false;
    const turning = others.map(async ({ sealer }) => {
      while (!over) {
        await sealer.sealBatch(7);
        await new Promise((resolve) => setImmediate(resolve));
      }
    });
    await recording();
    over = true;
    await Promise.all(turning);
    for (const { sealer } of others) while ((await sealer.sealBatch()) > 0);
    await assertWhole(80);
    const roots = await Promise.all(others.map(async ({ sealer }) => (await sealer.edge()).size));
    expect(Math.max(...roots)).toBe(80);
  });

  it('leaves nothing half done where its transaction fails, and goes on', async () => {
    await world.append(...chainsOf(20, 3));
    const refusing = world.another();
    const fail = world.store.writer.write(async (tx) => {
      await tx.run("UPDATE entry SET sealed_at = 'x', leaf = 0 WHERE chain = 'case-1' AND seq = 1");
      throw new Error('the power fails');
    });
    await expect(fail).rejects.toThrow('the power fails');
    await refusing.sealer.sealAll();
    await world.sealer.sealAll();
    await assertWhole(20);
  });

  it('refuses to go on where the database has become smaller than the tree it knows', async () => {
    await world.append(...chainsOf(5, 2));
    await world.sealer.sealAll();
    await intrude(world.address, 'DELETE FROM entry WHERE leaf = 4');
    await expect(world.sealer.sealBatch()).rejects.toMatchObject({ code: 'rolledBack' });
  });

  it('refuses to go on over a gap', async () => {
    await world.append(...chainsOf(5, 2));
    await world.sealer.sealAll();
    await intrude(world.address, 'DELETE FROM entry WHERE leaf = 2');
    await expect(world.another().sealer.sealBatch()).rejects.toMatchObject({ code: 'gap', where: 'leaf 2' });
  });
});
