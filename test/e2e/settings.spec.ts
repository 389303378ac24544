import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { seatBoard } from '../support/calendar-board.js';
import { openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, firstDay } from '../support/case-world.js';
import { faultsTold } from '../support/faults-told.js';
import { dialects } from '../support/test-store.js';

interface Draft {
  readonly id: string;
  readonly state: string;
  readonly hash: string;
  readonly options: readonly string[];
}

describe.each(dialects)("a unit's route and local options, on %s", (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    world.clock.set(`${firstDay}T02:00:00.000Z`);
    await seatBoard(world);
  });
  afterAll(async () => {
    expect(await world.faults()).toEqual([]);
    await world.close();
  });

  const setting = (more: object = {}) => ({
    from: '2026-01-01',
    route: 'A',
    instrument: '21-QĐ/TU',
    youthUnion: true,
    tradeUnion: true,
    centre: true,
    ...more,
  });
  const address = (unit: string = world.units.branch) => `/api/v1/units/${unit}/settings`;
  const drafts = (body: object, login = 'board.1', unit?: string) => world.ask(login, 'POST', address(unit), { body });
  const settles = ({ id, hash }: Draft, decision: string, login = 'board.2') =>
    world.ask(login, 'POST', `${address()}/${id}/confirmation`, { body: { hash, decision } });
  const kept = async () => {
    const { body } = await world.ask('board.1', 'GET', address());
    return body as { settings: { from: string; to: string | null; options: string[] }[]; drafts: Draft[] };
  };

  it('hold from their day on, once a second person has confirmed the exact content', async () => {
    const walk = await (await openCase(world, { on: '2026-02-02' })).to('sympathiser');
    const noticed = async () => {
      const long = { periodFrom: legalDate('2026-03-02'), periodTo: legalDate('2026-08-31') };
      const { body } = await walk.sends('secretary.1', example('help.report', '2026-09-02', long), { dry: true });
      return (body as { notices: { rule: string }[] }).notices.map(({ rule }) => rule);
    };
    expect(await noticed()).not.toContain('L-HELP');
    const { status, body } = await drafts(setting({ from: '2026-03-01', options: ['L-ROUTE', 'L-HELP'] }));
    const draft = body as Draft;
    expect([status, draft.state]).toEqual([201, 'waiting']);
    const before = await kept();
    for (const [login, answer] of [
      ['board.1', 403],
      ['secretary.1', 403],
      ['elsewhere.1', 403],
    ] as const)
      expect([login, (await settles(draft, 'confirm', login)).status]).toEqual([login, answer]);
    expect((await settles({ ...draft, hash: '0'.repeat(64) }, 'confirm')).status).toBe(409);
    expect(await kept()).toEqual(before);
    expect((await settles(draft, 'confirm')).body).toMatchObject({ state: 'confirmed' });
    expect((await settles(draft, 'confirm')).status).toBe(409);
    const { settings } = await kept();
    expect(settings.map(({ from, to, options }) => [from, to, options])).toContainEqual([
      '2026-03-01',
      null,
      ['L-HELP', 'L-ROUTE'],
    ]);
    expect(await noticed()).toContain('L-HELP');
  });

  it('change nothing where the second person rejects', async () => {
    const { body } = await drafts(setting({ route: 'C' }));
    const { settings } = await kept();
    expect((await settles(body as Draft, 'reject')).body).toMatchObject({ state: 'rejected' });
    expect((await kept()).settings).toEqual(settings);
  });

  it('are refused with what to do where they do not fit', async () => {
    const told = async (more: object) => {
      const answer = await drafts(setting(more));
      return [answer.status, faultsTold(answer).map(({ pointer }) => pointer)];
    };
    expect(await told({ options: ['L-ROUTE', 'L-NOWHERE'] })).toEqual([400, ['/options']]);
    expect(await told({ options: ['R24-1.1.1'] })).toEqual([400, ['/options']]);
    expect(await told({ route: 'B' })).toEqual([400, ['/delegation']]);
    expect(await told({ delegation: { paper: '1', from: '2026-01-01' } })).toEqual([400, ['/delegation']]);
    expect(await told({ route: 'B', delegation: { paper: '1-QĐ', from: '2026-01-01', to: '2026-01-01' } })).toEqual([
      400,
      ['/delegation/to'],
    ]);
    expect(await told({ from: '1999-01-01' })).toEqual([400, ['/from']]);
    expect(await told({ route: 'G' })).toEqual([400, ['/route']]);
  });

  it('are drafted by nobody who holds no board over the unit, and seen by nobody else', async () => {
    expect((await drafts(setting(), 'secretary.1')).status).toBe(403);
    expect((await world.ask('elsewhere.1', 'GET', address())).status).toBe(404);
    expect((await drafts(setting(), 'board.1', crypto.randomUUID())).status).toBe(404);
  });
});
