import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { exportLog } from '../../src/evidence/log-export.js';
import { codes, verifyBytes } from '../../verifier/verify.mjs';
import { logWorld, type LogWorld } from '../support/log-world.js';

describe('SEC-07: the log exported by a service that found it broken', () => {
  let world: LogWorld;
  const taken = mkdtempSync(join(tmpdir(), 'taken-'));
  beforeEach(async () => {
    world = await logWorld('sqlite');
  });
  afterEach(async () => {
    await world.close();
    rmSync(taken, { recursive: true, force: true });
  });

  it('ends at the last checkpoint, and says why', async () => {
    await world.append('site', 'site');
    const { size } = await world.checkpoints.sign('demand');
    world.store.writer.guard.close('projection at case-1');
    const { store, clock, checkpoints } = world;
    const file = join(taken, 'log.jsonl');
    const made = await exportLog({ reader: store.reader, writer: store.writer, clock, checkpoints }, file);
    expect(made).toMatchObject({ entries: size, fault: expect.stringContaining('projection at case-1') });
    expect(verifyBytes(readFileSync(file)).code).toBe(codes.whole);
  });
});
