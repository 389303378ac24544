import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { addDays } from '../../workflows/calendar/legal-date.js';
import { example } from '../../workflows/admission/examples/example.js';
import { paper } from '../../workflows/admission/examples/papers.js';
import { DefinitionUpgrade } from '../../src/candidates/history/definition-upgrade.js';
import { historyOf, openCase, toldBy, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Listed {
  readonly personId: string;
  readonly name: string;
  readonly kind: 'official' | 'probationary';
  readonly since: string;
}

/** Who joined through a case is a member of its branch from the ceremony on, until the case says otherwise. */
describe.each(dialects)('members by their cases, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const listed = async (name: string, on = firstDay): Promise<Pick<Listed, 'kind' | 'since'> | null> => {
    const { body } = await world.ask('secretary.1', 'GET', `/api/v1/units/${world.units.branch}/members?on=${on}`);
    const found = (body as { members: Listed[] }).members.filter((member) => member.name === name);
    expect(found.length).toBeLessThan(2);
    return found[0] ? { kind: found[0].kind, since: found[0].since } : null;
  };
  const factsOf = async ({ code }: Walk) => {
    const [row] = await world.store.reader.all<{ context: string; person_id: string }>(
      'SELECT context, person_id FROM candidate WHERE code = ?',
      [code],
    );
    const facts = JSON.parse(row!.context) as { ceremony: { on: string }; officialOn: string };
    return { ...facts, person: row!.person_id };
  };
  /** The rules an answer names as unmet or passed, in whichever way. */
  const rulesIn = ({ body }: { readonly body: unknown }): string[] =>
    [...JSON.stringify(body).matchAll(/"rule":"([^"]+)"/g)].map(([, rule]) => rule!);
  const member = async (name: string, on = '2025-01-06') => (await openCase(world, { on, name })).to('probation');

  it('probationary from the ceremony, official from the day the twelve months ended', async () => {
    const name = 'Giàng A Chua';
    const walk = await openCase(world, { on: '2024-03-04', name });
    await walk.to('admissionDecided');
    expect(await listed(name)).toBeNull();
    await walk.to('official');
    const { ceremony, officialOn } = await factsOf(walk);
    expect(await listed(name, addDays(ceremony.on as typeof walk.on, -1))).toBeNull();
    expect(await listed(name, ceremony.on)).toEqual({ kind: 'probationary', since: ceremony.on });
    expect(await listed(name, officialOn)).toEqual({ kind: 'official', since: officialOn });
    expect(await world.faults()).toEqual([]);
  }, 60_000);

  it('introduces others once official; nobody is his own helper', async () => {
    const name = 'Giàng A Sình';
    const walk = await (await openCase(world, { on: '2024-03-04', name })).to('recognised');
    const { person } = await factsOf(walk);
    const [old] = world.members;
    const own = await walk.sends('secretary.1', example('helper.replace', walk.on, { old, new: person }), {
      dry: true,
    });
    expect(rulesIn(own)).toContain('R24-3.2.1-x2');
    await walk.records('secretary.1', 'transfer.start', walk.on, { kind: 'temporary', effectiveOn: walk.on });
    const arrived = { arrivedOn: walk.on, helper: person };
    const there = await walk.sends('secretary.1', example('transfer.arrive', walk.on, arrived), { dry: true });
    expect(rulesIn(there)).toContain('G01-3.10');
    const other = await openCase(world, { on: '2024-06-03', name: 'Giàng A Lềnh' });
    const entering = (on: string) =>
      other.sends('secretary.1', example('list.enter', on, { helper: person }), { dry: true });
    expect(rulesIn(await entering('2024-07-02'))).toContain('R24-3.2.1-x2');
    expect(rulesIn(await entering('2026-06-02'))).not.toContain('R24-3.2.1-x2');
  }, 60_000);

  it('no more once struck off', async () => {
    const name = 'Giàng A Tủa';
    const walk = await member(name);
    const { ceremony } = await factsOf(walk);
    const out = addDays(walk.on, 10);
    await walk.records('competent.1', 'member.strikeOff', out, { decision: paper(out, '44-QĐ/HU', 'Ban Thường vụ') });
    await walk.confirms('competent.2');
    expect(walk.stage).toBe('deleted');
    expect(await listed(name, addDays(out, -1))).toEqual({ kind: 'probationary', since: ceremony.on });
    expect(await listed(name, out)).toBeNull();
    expect(await world.faults()).toEqual([]);
  }, 60_000);

  it('no more from a death on', async () => {
    const name = 'Giàng A Vừ';
    const walk = await member(name);
    const died = addDays(walk.on, 5);
    await walk.records('secretary.1', 'death.record', addDays(walk.on, 7), { diedOn: died });
    expect([await listed(name, addDays(died, -1)), await listed(name, died)]).toEqual([expect.anything(), null]);
    expect(await world.faults()).toEqual([]);
  }, 60_000);

  it('never one where the ceremony is annulled, or the case declared void', async () => {
    const [annulled, voided] = [await member('Giàng A Páo'), await member('Giàng A Lử')];
    const corrects = async (walk: Walk, body: object): Promise<void> => {
      const sent = { ...{ ground: 'typingError', reason: 'Ghi nhầm' }, paper: paper('2026-11-16', '3-CV/BTC', 'Ban') };
      walk.told = toldBy(
        await world.ask('competent.1', 'POST', `${walk.path}/corrections`, {
          ...{ body: { on: '2026-11-17', ...sent, ...body }, revision: walk.told.revision },
        }),
      );
      await walk.confirms('competent.2');
    };
    const { seq } = (await historyOf(annulled)).find(({ act }) => act === 'ceremony.hold')!;
    await corrects(annulled, { type: 'act.annul', entry: seq });
    await corrects(voided, { type: 'case.void' });
    expect([await listed('Giàng A Páo'), await listed('Giàng A Lử')]).toEqual([null, null]);
    expect(await world.faults()).toEqual([]);
  }, 60_000);

  it('written once more where a start rebuilds the case, and not twice', async () => {
    const name = 'Giàng A Chứ';
    const walk = await member(name);
    const before = await listed(name);
    expect(before).not.toBeNull();
    for (const missing of [true, false]) {
      await world.store.writer.write(async (tx) => {
        // As a house of before stands after the migration: no row of the case, its state to be rebuilt.
        if (missing)
          await tx.run('DELETE FROM member WHERE case_id = (SELECT id FROM candidate WHERE code = ?)', [walk.code]);
        await tx.run("UPDATE candidate SET definition_hash = '' WHERE code = ?", [walk.code]);
      });
      await world.app.get(DefinitionUpgrade, { strict: false }).onModuleInit();
      expect(await listed(name)).toEqual(before);
    }
    expect(await world.faults()).toEqual([]);
  }, 60_000);
});
