import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { example } from '../../workflows/admission/examples/example.js';
import { DefinitionUpgrade } from '../../src/candidates/history/definition-upgrade.js';
import { appendToCase } from '../../src/log/log.js';
import { historyOf, openCase, type Walk } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

const former = '0'.repeat(64);

describe.each(dialects)('cases stored under another definition of the procedure, on %s', (dialect) => {
  let world: CaseWorld;
  let cases: Record<'probation' | 'young' | 'strayed' | 'foreign', Walk>;
  let before: Record<string, unknown>[];

  const rows = (of: CaseWorld) =>
    of.store.reader.all<Record<string, unknown>>(
      'SELECT code, revision, head_hash, value, context, stage, stage_since, slice_id, status, definition_hash FROM candidate ORDER BY code',
    );

  beforeAll(async () => {
    world = await caseWorld(dialect);
    await world.account('top.1', await world.person('Ban Tổ chức'), {
      ...{ duty: 'organisationBoard', unitId: world.units.province, from: legalDate('2015-01-01') },
    });
    cases = {
      probation: await (await openCase(world, { on: '2025-01-06' })).to('verifying'),
      young: await openCase(world, { on: '2026-09-07', name: 'Tao Văn Hai' }),
      strayed: await openCase(world, { on: '2026-09-08', name: 'Tao Văn Ba' }),
      foreign: await openCase(world, { on: '2026-09-09', name: 'Tao Văn Tư' }),
    };
    before = await rows(world);
    await world.store.writer.write(async (tx) => {
      // As if a definition with other stages and facts had stored them.
      await tx.run('UPDATE candidate SET definition_hash = ?, value = ?, context = ?', [former, '"formerStage"', '{}']);
      await tx.run("DELETE FROM deadline WHERE state = 'running'");
      await tx.run('UPDATE candidate SET stage = ? WHERE code = ?', ['formerStage', cases.strayed.code]);
      const [row] = await tx.all<{ id: string; revision: number; head_hash: string }>(
        'SELECT id, revision, head_hash FROM candidate WHERE code = ?',
        [cases.foreign.code],
      );
      const { id: chain, revision: seq, head_hash: hash } = row!;
      const head = appendToCase(
        tx,
        { seq, hash },
        {
          ...{ chain, kind: 'act', type: 'former.act', on: '2026-09-10', at: world.clock.now() },
          edition: '208-QĐ/TW:2026-07-26',
        },
      );
      await tx.run('UPDATE candidate SET revision = ?, head_hash = ? WHERE id = ?', [head.seq, head.hash, chain]);
    });
    // What the start does, before it serves.
    await world.app.get(DefinitionUpgrade, { strict: false }).onModuleInit();
  });
  afterAll(() => world.close());

  const own = (walk: Walk) => before.find(({ code }) => code === walk.code)!;

  it('are rebuilt from their own log before anybody is served, to the last column; the log is untouched', async () => {
    const now = await rows(world);
    for (const walk of [cases.probation, cases.young])
      expect(now.find(({ code }) => code === walk.code)).toEqual(own(walk));
    const strangers = [cases.strayed.code, cases.foreign.code];
    const faults = await world.faults();
    expect(faults.filter((one) => !strangers.some((code) => one.includes(code)))).toEqual([]);
    await cases.young.to('sympathiser').then(({ stage }) => {
      expect(stage).toBe('sympathiser');
    });
  });

  it('are listed with the reason where the log leads elsewhere', async () => {
    const { status, body } = await world.ask('top.1', 'GET', '/api/v1/definition-faults');
    const { items } = body as { items: { code: string; reason: string }[] };
    expect(status).toBe(200);
    expect(Object.fromEntries(items.map(({ code, reason }) => [code, reason]))).toEqual({
      [cases.strayed.code]: 'the log leads to stage pool, the case stood at formerStage',
      [cases.foreign.code]: 'step 2, former.act of 2026-09-10, has no place in stage pool',
    });
    expect((await world.ask('secretary.1', 'GET', '/api/v1/definition-faults')).status).toBe(403);
  });

  it('can then be read, and moved by nobody: a refusal that says why, never a fault of ours', async () => {
    for (const walk of [cases.strayed, cases.foreign]) {
      for (const part of ['', '/offers', '/deadlines', '/history'])
        expect([part, (await world.ask('secretary.1', 'GET', walk.path + part)).status]).toEqual([part, 200]);
      expect((await world.ask('secretary.1', 'GET', `${walk.path}/plan`)).body).toMatchObject({
        code: 'definition-fault',
      });
      const { revision } = (await world.ask('secretary.1', 'GET', walk.path)).body as { revision: number };
      const refused = await world.ask('secretary.1', 'POST', `${walk.path}/acts`, {
        body: example('help.report', legalDate('2026-11-02'), {}),
        revision,
      });
      expect([refused.status, refused.body]).toMatchObject([
        409,
        { code: 'definition-fault', reason: expect.any(String) },
      ]);
      expect((await world.ask('secretary.1', 'GET', `/candidates/${walk.code}`)).status).toBeLessThan(500);
    }
    expect((await world.ask('secretary.1', 'GET', '/candidates')).status).toBeLessThan(500);
    await world.sweeper.sweep();
  });

  it('of which the log is whole, entry for entry', async () => {
    expect((await historyOf(cases.foreign)).map(({ act }) => act)).toEqual(['case.open', 'former.act']);
  });
});
