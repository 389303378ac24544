import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { example } from '../../workflows/admission/examples/example.js';
import { vote } from '../../workflows/admission/examples/papers.js';
import { historyOf, openCase, type Told, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { dialects } from '../support/test-store.js';

const from = legalDate('2020-01-01');

describe.each(dialects)('SEC-21: an act that needs a second person, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  const settles = (
    walk: Walk,
    login: string,
    how: 'confirmations' | 'rejections',
    named: object,
    revision = walk.told.revision,
  ) => world.ask(login, 'POST', `${walk.path}/${how}`, { body: named, revision });
  const waiting = ({ told }: Walk) => {
    const { seq, hash } = told.pending.at(-1)!;
    return { seq, hash };
  };
  /** A branch vote that waits for its second person. */
  async function proposed(): Promise<Walk> {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    await walk.records('secretary.1', 'vote.record', walk.on);
    return walk;
  }

  it('is proposed: an entry and a revision more, the same stage, the same limits', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    const before = walk.told;
    const told = await walk.records('secretary.1', 'vote.record', walk.on);
    expect(told).toMatchObject({ outcome: 'proposed', revision: before.revision + 1, stage: before.stage });
    expect(told.deadlines).toEqual(before.deadlines);
    expect(told.pending).toEqual([{ seq: told.seq, hash: told.hash, act: 'vote.record', on: walk.on }]);
  });

  it('moves the case when another confirms it, who answers for that exact content', async () => {
    const walk = await proposed();
    const { seq } = waiting(walk);
    const told = await walk.confirms('secretary.2');
    expect(told).toMatchObject({
      outcome: 'recorded',
      revision: seq + 1,
      stage: { key: 'grassrootsCommittee' },
      pending: [],
    });
    const [proposal, confirmation] = (await historyOf(walk)).slice(-2);
    expect([proposal!.kind, confirmation!.kind, confirmation!.facts]).toEqual([
      'proposal',
      'confirmation',
      { proposal: seq },
    ]);
    expect([proposal!.by.person, confirmation!.by.person]).toEqual([
      world.personOf('secretary.1'),
      world.personOf('secretary.2'),
    ]);
    // Limits run from the day of the vote, not from the confirmation.
    expect(told.deadlines.map(({ timer }) => timer)).toContain('T-DECIDE');
  });

  it('is not confirmed by whoever proposed it, through a second account neither', async () => {
    const walk = await proposed();
    const own = await settles(walk, 'secretary.1', 'confirmations', waiting(walk));
    expect([own.status, own.body]).toMatchObject([403, { code: 'forbidden', rule: 'SEC-21' }]);
    await world.account('secretary.1b', world.personOf('secretary.1'));
    const again = await settles(walk, 'secretary.1b', 'confirmations', waiting(walk));
    expect([again.status, again.body]).toMatchObject([403, { code: 'forbidden', rule: 'SEC-21' }]);
  });

  it.each([
    [
      'hash',
      ({ seq, hash }: { seq: number; hash: string }) => ({
        seq,
        hash: hash.replace(/.$/, (last) => (last === '0' ? '1' : '0')),
      }),
    ],
    ['number', ({ seq, hash }: { seq: number; hash: string }) => ({ seq: seq - 1, hash })],
  ])('is not confirmed under another %s than it was shown', async (_, altered) => {
    const walk = await proposed();
    const answer = await settles(walk, 'secretary.2', 'confirmations', altered(waiting(walk)));
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'not-waiting' }]);
  });

  it('is not confirmed by a duty that the law does not name, though it may confirm elsewhere', async () => {
    const walk = await proposed();
    const answer = await settles(walk, 'competent.1', 'confirmations', waiting(walk));
    expect([answer.status, answer.body]).toMatchObject([
      403,
      { code: 'not-yours', by: ['secretary', 'grassroots', 'superior'] },
    ]);
    expect((await settles(walk, 'sponsor.1', 'confirmations', waiting(walk))).status).toBe(403);
    expect((await settles(walk, 'inspection.1', 'confirmations', waiting(walk))).status).toBe(403);
  });

  it('is not confirmed by one who held the duty until yesterday', async () => {
    const walk = await proposed();
    const past = await world.person('Bí thư Cũ');
    await world.account('former', past, {
      duty: 'secretary',
      unitId: world.units.branch,
      from,
      to: world.clock.today(),
    });
    expect((await settles(walk, 'former', 'confirmations', waiting(walk))).status).toBe(403);
  });

  it('is not confirmed twice, nor after it was dropped', async () => {
    const walk = await proposed();
    const named = waiting(walk);
    await walk.confirms('secretary.2');
    expect((await settles(walk, 'grassroots.1', 'confirmations', named)).body).toMatchObject({ code: 'not-waiting' });
    const other = await proposed();
    const dropped = await settles(other, 'secretary.2', 'rejections', waiting(other));
    const revision = (dropped.body as Told).revision;
    expect((await settles(other, 'secretary.2', 'confirmations', waiting(other), revision)).body).toMatchObject({
      code: 'not-waiting',
    });
  });

  it.each([
    ['another person', 'secretary.2'],
    ['its author', 'secretary.1'],
  ])('is dropped by %s: it stays readable, and the case stands where it stood', async (_, by) => {
    const walk = await proposed();
    const { seq } = waiting(walk);
    const answer = await settles(walk, by, 'rejections', waiting(walk));
    expect(answer.body).toEqual({
      ...{ outcome: 'rejected', code: walk.code, revision: seq + 1, seq: seq + 1 },
      ...{ hash: expect.any(String), pending: [] },
    });
    const lines = await historyOf(walk);
    expect(lines.slice(-2).map(({ kind, act }) => `${kind} ${act}`)).toEqual([
      'proposal vote.record',
      'rejection vote.record',
    ]);
    const again = await walk.sends('secretary.1', example('vote.record', walk.on), { revision: seq + 1 });
    expect(again.body).toMatchObject({ outcome: 'proposed', revision: seq + 2 });
  });

  it('is judged again when it is confirmed: what another act made impossible meanwhile does not happen', async () => {
    const walk = await proposed();
    const named = waiting(walk);
    await walk.records('secretary.1', 'meeting.adjourn', walk.on);
    expect(walk.stage).toBe('dossierReady');
    const answer = await settles(walk, 'secretary.2', 'confirmations', named);
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'not-here', stage: 'dossierReady' }]);
    expect(walk.told.pending).toEqual([{ seq: named.seq, hash: named.hash, act: 'vote.record', on: walk.on }]);
    // The meeting is held again: the same proposal has its place once more.
    await walk.records('secretary.1', 'meeting.open', walk.on);
    expect((await walk.confirms('secretary.2')).stage.key).toBe('grassrootsCommittee');
  });

  it('is judged again when it is confirmed: what became unlawful is refused with its rule', async () => {
    const walk = await (await openCase(world, { on: '2024-03-04' })).to('recordCertified');
    await walk.to('branchMeeting');
    await walk.records('secretary.1', 'vote.record', walk.on);
    const named = waiting(walk);
    // The branch meets once more with other members present: the count proposed no longer fits the meeting.
    await walk.records('secretary.1', 'meeting.adjourn', walk.on);
    await walk.records('secretary.1', 'meeting.open', walk.on, { officialMembers: 12, present: 12 });
    const answer = await settles(walk, 'secretary.2', 'confirmations', named);
    expect([answer.status, answer.body]).toMatchObject([422, { code: 'rule-unmet' }]);
    expect((answer.body as { unmet: object[] }).unmet.length).toBeGreaterThan(0);
  });

  it('is confirmed at a stale revision by nobody', async () => {
    const walk = await proposed();
    const answer = await settles(walk, 'secretary.2', 'confirmations', waiting(walk), walk.told.revision - 1);
    expect([answer.status, answer.body]).toMatchObject([409, { code: 'stale', revision: walk.told.revision }]);
  });

  it('may wait beside another: each is confirmed by itself', async () => {
    const walk = await proposed();
    const first = waiting(walk);
    const short = { vote: vote(4, 9) };
    await walk.records('secretary.2', 'vote.record', walk.on, short);
    const second = waiting(walk);
    expect(walk.told.pending.map(({ seq }) => seq)).toEqual([first.seq, second.seq]);
    const answer = await settles(walk, 'secretary.1', 'confirmations', second);
    expect(answer.body).toMatchObject({ outcome: 'recorded', stage: { key: 'branchBelowShare' } });
    const { revision } = answer.body as Told;
    // The first has lost its place: the vote was counted.
    expect((await settles(walk, 'secretary.2', 'confirmations', first, revision)).body).toMatchObject({
      code: 'not-here',
    });
    expect((await settles(walk, 'secretary.2', 'rejections', first, revision)).status).toBe(200);
  });

  it('one person alone never brings it about, whatever he tries first', async () => {
    const walk = await proposed();
    const before = await historyOf(walk);
    for (const how of ['confirmations', 'rejections'] as const) {
      const named = { ...waiting(walk), hash: '0'.repeat(64) };
      await settles(walk, 'secretary.1', how, named);
    }
    await settles(walk, 'secretary.1', 'confirmations', waiting(walk));
    expect(await historyOf(walk)).toEqual(before);
  });

  it('of two who confirm at once, one does and the other comes too late', async () => {
    const walk = await proposed();
    const answers = await Promise.all(
      ['secretary.2', 'grassroots.1'].map((login) => settles(walk, login, 'confirmations', waiting(walk))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409]);
  });
});
