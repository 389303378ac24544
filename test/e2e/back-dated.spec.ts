import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { historyOf, openCase } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';

describe('SEC-02: an act recorded long after it happened', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
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
});
