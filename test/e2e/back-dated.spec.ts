import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { historyOf, openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

interface Listed {
  readonly items: { code: string; act: string; days: number; reasoned: boolean }[];
  readonly next: string | null;
}

describe.each(dialects)('SEC-02: an act recorded long after it happened, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterAll(() => world.close());

  const away = (on: string, more: object = {}) => ({ ...example('absence.start', on), ...more });
  const reason = 'Biên bản gửi về muộn do đường bị sạt lở';

  it('needs no reason on the day the case is first recorded: its past is written down from paper', async () => {
    await world.sealing.work();
    const walk = await openCase(world, { on: '2026-01-05' });
    await world.sealing.work();
    expect((await walk.sends('secretary.1', away('2026-02-02'))).status).toBe(200);
    expect(await historyOf(walk)).toMatchObject([
      { late: { days: 319, reasoned: false } },
      { late: { reasoned: false } },
    ]);
  });

  it('needs one once the log was signed on a later day, from the 31st day before on; it is sealed, and marked', async () => {
    const walk = await openCase(world, { on: '2026-01-05' });
    world.clock.advance({ days: 1 });
    await world.sealing.work(); // signs: another day has begun
    const signedOn = world.clock.today();
    expect(signedOn).toBe('2026-11-21');
    const refused = await walk.sends('secretary.1', away('2026-10-21'));
    expect([refused.status, refused.body]).toMatchObject([
      422,
      { code: 'late-reason-required', on: '2026-10-21', signedOn, days: 30, errors: [{ pointer: '/lateReason' }] },
    ]);
    expect(await historyOf(walk)).toHaveLength(1);
    const inTime = await walk.sends('secretary.1', away('2026-10-22'));
    expect(inTime.status).toBe(200);
    walk.told = inTime.body;
    const back = await walk.sends('secretary.1', example('absence.end', '2026-10-22'));
    expect(back.status).toBe(200);
    walk.told = back.body;
    world.clock.advance({ days: 5 });
    await world.sealing.work();
    const late = await walk.sends('secretary.1', away('2026-10-23', { lateReason: reason }));
    expect(late.status).toBe(200);
    const history = await historyOf(walk);
    expect(history.at(-1)).toMatchObject({ sealed: ['lateReason', 'reason'], late: { days: 34, reasoned: true } });
    expect(history.at(-3)).toMatchObject({ late: null });
    expect(JSON.stringify(history)).not.toContain(reason);
  });

  it('is listed for whoever inspects the place, the newest first, and its reason is not', async () => {
    const list = async (query = '') => {
      const { status, body } = await world.ask('organisationBoard.1', 'GET', `/api/v1/log/back-dated${query}`);
      return { status, told: body as Listed };
    };
    const { status, told } = await list();
    const { items } = told;
    expect(status).toBe(200);
    const [newest] = items;
    expect(newest).toMatchObject({ act: 'absence.start', on: '2026-10-23', days: 34, reasoned: true });
    expect(items.map(({ days, reasoned }) => [days, reasoned])).toEqual([
      [34, true],
      [319, false],
      [291, false],
      [319, false],
    ]);
    expect(JSON.stringify(told)).not.toContain(reason);
    const pageAfter = (after: string) => list(after === '' ? '?limit=1' : `?limit=1&after=${after}`);
    // Page by page the same, none twice.
    const paged: object[] = [];
    for (let next: string | null = ''; next !== null;) {
      const page = await pageAfter(next);
      paged.push(...page.told.items);
      next = page.told.next;
    }
    expect(paged).toEqual(items);
    const ofOne = await list(`?case=${newest!.code}`);
    expect(ofOne.told.items).toEqual(items.filter(({ code }) => code === newest!.code));
    expect((await list('?case=zzz')).status).toBe(400);
    expect((await world.ask('secretary.1', 'GET', '/api/v1/log/back-dated')).status).toBe(403);
  });
});
