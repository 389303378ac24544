import { renameSync, writeFileSync } from 'node:fs';
import { randomBytes } from 'node:crypto';
import { dirname, join } from 'node:path';
import { expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase } from '../support/case-walk.js';
import { caseWorld } from '../support/case-world.js';

it('SEC-64: a new master key beside the old one wraps everything anew at the next start, and the old one may go', async () => {
  const world = await caseWorld('sqlite');
  const walk = await openCase(world);
  const { status } = await walk.sends('secretary.1', {
    ...example('absence.start', '2026-02-02'),
    reason: 'Đi làm xa',
  });
  expect(status).toBe(200);
  const { at } = world;
  const file = join(dirname(at.address.databaseFile), 'master.key');
  const versions = () =>
    world.store.reader.all<{ v: number }>('SELECT DISTINCT master_version AS v FROM person_key ORDER BY 1');
  expect(await versions()).toEqual([{ v: 1 }]);
  await world.app.close();

  renameSync(file, `${file}.1`);
  writeFileSync(file, randomBytes(32), { mode: 0o600 });
  const rotated = await caseWorld('sqlite', 'A', world);
  try {
    const rows = await rotated.store.reader.all('SELECT DISTINCT master_version AS v FROM person_key');
    expect(rows).toEqual([{ v: 2 }]);
    const opened = await rotated.ask('grassroots.1', 'POST', `${walk.path}/disclosures`, {
      body: { seq: 2, purpose: 'verification' },
    });
    expect([opened.status, JSON.stringify(opened.body)]).toEqual([200, expect.stringContaining('Đi làm xa')]);
  } finally {
    await rotated.close();
    await at.remove();
  }
});
