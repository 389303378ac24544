import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import type { Said } from '../../workflows/admission/examples/scene.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Entry } from '../../src/log/entry.js';
import { readRows } from '../../src/log/log.js';
import { cases, openCase, toldBy, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Staged {
  readonly no: string;
  readonly waitingFor: { readonly duty: string } | null;
}

/** G01-3.9: the case goes with the candidate; who had it no longer sees it, who receives it does. */
describe.each(dialects)('a candidate moves to another place, on %s', (dialect) => {
  let world: CaseWorld;

  beforeAll(async () => {
    world = await caseWorld(dialect);
    const far = { duty: 'grassroots', unitId: world.elsewhere, from: legalDate('2015-01-01') } as const;
    await world.account('far.1', await world.person('Cán bộ Nơi Khác'), far);
  });
  afterAll(() => world.close());

  const sees = async (login: string, { path }: Walk) => (await world.ask(login, 'GET', path)).status;
  const lists = async (login: string, { code }: Walk) => {
    const { body } = await world.ask(login, 'GET', `${cases}?limit=50`);
    return (body as { items: { code: string }[] }).items.some((item) => item.code === code);
  };
  const offered = async (login: string, { path, on }: Walk) => {
    const { body } = await world.ask(login, 'GET', `${path}/offers?on=${on}`);
    return (body as { offers: { act: string; mine: boolean }[] }).offers
      .filter(({ mine }) => mine)
      .map(({ act }) => act);
  };
  const receiving = (walk: Walk, more: Partial<Said<'move.receive'>> = {}) =>
    example('move.receive', walk.on, { branch: world.elsewhere, helper: world.members[1], route: 'A', ...more });

  async function onTheWay(): Promise<Walk> {
    const walk = await (await openCase(world, { on: '2025-08-04' })).to('verifying');
    await walk.records('secretary.1', 'move.declare', walk.on, { newUnit: world.elsewhere });
    return walk;
  }

  it('the new place sees the case from the declaration on, and may take it over, nothing else', async () => {
    const walk = await (await openCase(world, { on: '2025-08-04' })).to('verifying');
    expect([await sees('far.1', walk), await sees('secretary.1', walk)]).toEqual([404, 200]);
    await walk.records('secretary.1', 'move.declare', walk.on, { newUnit: world.elsewhere });
    expect([await sees('far.1', walk), await sees('secretary.1', walk)]).toEqual([200, 200]);
    expect(await offered('far.1', walk)).toEqual(['move.receive']);
    const { status } = await walk.sends('far.1', example('candidate.withdraw', walk.on));
    expect(status).toBe(403);
  });

  it('from its reception on the case is the new branch’s, and no longer the old one’s', async () => {
    const walk = await onTheWay();
    walk.told = toldBy(await walk.sends('far.1', receiving(walk)));
    expect(walk.stage).toBe('verifying');
    expect([await sees('secretary.1', walk), await sees('grassroots.1', walk)]).toEqual([404, 404]);
    expect([await sees('elsewhere.1', walk), await sees('far.1', walk)]).toEqual([200, 200]);
    expect([await lists('secretary.1', walk), await lists('elsewhere.1', walk)]).toEqual([false, true]);
    // The provincial committee above both goes on seeing it.
    expect(await sees('inspection.1', walk)).toBe(200);
    const { body } = await world.ask('elsewhere.1', 'GET', walk.path);
    expect((body as { unit: object }).unit).toEqual({ id: world.elsewhere, name: 'Chi bộ Phân xưởng Tây' });
    await walk.records('elsewhere.1', 'help.report', walk.on);
    expect(walk.told.outcome).toBe('recorded');
  });

  it('who introduced him at the branch he left has no part in the case any more', async () => {
    const walk = await (await openCase(world, { on: '2025-08-04' })).to('verifying');
    await walk.records('secretary.1', 'introduction.sign', walk.on, { introducer: world.members[0] });
    await walk.records('secretary.1', 'move.declare', walk.on, { newUnit: world.elsewhere });
    expect(await sees('sponsor.1', walk)).toBe(200);
    walk.told = toldBy(await walk.sends('far.1', receiving(walk)));
    expect(await sees('sponsor.1', walk)).toBe(404);
  });

  it('the history keeps the unit in which each act was done', async () => {
    const walk = await onTheWay();
    walk.told = toldBy(await walk.sends('far.1', receiving(walk)));
    const [row] = await world.store.reader.all<{ id: string; unit_id: string }>(
      'SELECT id, unit_id FROM candidate WHERE code = ?',
      [walk.code],
    );
    const entries = (await readRows(world.store.reader, row!.id, { limit: 100 })).map(
      ({ body }) => JSON.parse(body) as Entry,
    );
    const unitOf = (type: string) => entries.find((entry) => entry.type === type)!.actor.unit;
    expect([row!.unit_id, unitOf('move.receive')]).toEqual([world.elsewhere, world.elsewhere]);
    expect([unitOf('case.open'), unitOf('move.declare')]).toEqual([world.units.branch, world.units.branch]);
  });

  it('only where he goes, by who holds a desk there; never back to the branch he left', async () => {
    const walk = await onTheWay();
    const answer = async (login: string, more: Partial<Said<'move.receive'>>) =>
      (await walk.sends(login, receiving(walk, more), { dry: true })).status;
    expect(await answer('grassroots.1', {})).toBe(403);
    expect(await answer('far.1', { branch: world.units.branch })).toBe(403);
    expect(await answer('grassroots.1', { branch: world.units.branch })).toBe(422);
    expect(await answer('grassroots.1', { branch: world.units.province })).toBe(400);
    expect(await answer('far.1', { branch: 'no-such-unit' })).toBe(400);
    expect(await sees('elsewhere.1', await openCase(world, { on: '2025-08-04' }))).toBe(404);
  });

  it('the impact of annulling the reception names the branch the case goes back to', async () => {
    const walk = await onTheWay();
    walk.told = toldBy(await walk.sends('far.1', receiving(walk)));
    const body = {
      ...{ type: 'act.annul', on: walk.on, entry: walk.told.seq, ground: 'typingError', reason: 'Ghi nhầm người' },
      paper: { number: '31-CV/BTC', date: walk.on, issuer: 'Ban Tổ chức', signer: 'Lò Thị Sáu' },
    };
    const path = `${walk.path}/corrections?dry=1`;
    const answer = await world.ask('far.1', 'POST', path, { body, revision: walk.told.revision });
    expect(answer.body).toMatchObject({
      outcome: 'impact',
      impact: { unit: { from: world.elsewhere, to: world.units.branch } },
    });
  });

  it('received after the decision the ceremony is the new secretary’s, and the stage is one everywhere', async () => {
    const walk = await (await openCase(world, { on: '2025-01-06', name: 'Tòng Văn Chuyển' })).to('admissionDecided');
    const decided = { newUnit: world.elsewhere, moveDecisionOn: walk.on, sameAuthority: true };
    await walk.records('secretary.1', 'move.declare', walk.on, decided);
    const told = async (login: string) => {
      const view = (await world.ask(login, 'GET', walk.path)).body as { stage: Staged };
      const { items } = (await world.ask(login, 'GET', `${cases}?q=${walk.code}`)).body as {
        items: { stage: Staged }[];
      };
      const offers = (await world.ask(login, 'GET', `${walk.path}/offers`)).body as { stage: Staged };
      expect([view.stage.no, items[0]!.stage.no, offers.stage.no]).toEqual(['S41', 'S41', 'S41']);
      expect(items[0]!.stage.waitingFor?.duty).toBe(view.stage.waitingFor?.duty);
      return view.stage.waitingFor?.duty;
    };
    expect(await told('secretary.1')).toBe('grassroots');
    walk.told = toldBy(await walk.sends('far.1', receiving(walk, { receivedOn: walk.on })));
    expect(await told('elsewhere.1')).toBe('secretary');
  });

  it('and all of it is what the log alone says', async () => {
    expect(await world.faults()).toEqual([]);
  });
});
