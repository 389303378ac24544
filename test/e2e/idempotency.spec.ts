import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { cases, historyOf, openCase, type Told, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import type { Answer } from '../support/serve.js';
import { tablePrint } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

const replayed = ({ headers }: Answer) => headers.get('Idempotency-Replayed');

describe.each(dialects)('REL-03: a command and its key, on %s', (dialect) => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld(dialect);
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  const day = '2026-02-02';
  const away = (more: object = {}) => ({ ...example('absence.start', day), ...more });
  const opening = (name = 'Vàng Thị Súa') => ({
    ...{ person: { name, birth: '1998-03' }, unit: world.units.branch, observation: { on: '2026-01-05' } },
  });
  const count = async (sql: string) =>
    (await world.store.reader.all<{ n: number }>(`SELECT count(*) AS n FROM ${sql}`))[0]!.n;

  describe('sent again with the same body', () => {
    it.each(['an act', 'an opening', 'a confirmation', 'a rejection'] as const)(
      'has the same answer, marked, and no second effect: %s',
      async (what) => {
        const key = randomUUID();
        const walk =
          what === 'an act' || what === 'an opening'
            ? await openCase(world)
            : await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
        let send = () => walk.sends('secretary.1', away(), { key });
        if (what === 'an opening') send = () => world.ask('secretary.1', 'POST', cases, { body: opening(), key });
        if (what === 'a confirmation' || what === 'a rejection') {
          const { seq, hash, revision } = await walk.records('secretary.1', 'vote.record', walk.on);
          const path = `${walk.path}/${what === 'a confirmation' ? 'confirmations' : 'rejections'}`;
          send = () => world.ask('secretary.2', 'POST', path, { body: { seq, hash }, revision, key });
        }
        const first = await send();
        expect([first.status < 300, replayed(first)]).toEqual([true, null]);
        const before = await tablePrint(world.store, ['session', 'entry', 'chain_head']);
        for (const again of [await send(), await send()]) {
          expect([again.status, again.body, replayed(again)]).toEqual([first.status, first.body, 'true']);
          expect(again.headers.get('etag')).toBe(first.headers.get('etag'));
        }
        expect(await tablePrint(world.store, ['session', 'entry', 'chain_head'])).toEqual(before);
      },
    );

    it('has the first answer also when the case has moved on, whatever revision the repeat names', async () => {
      const walk = await openCase(world);
      const key = randomUUID();
      const first = await walk.sends('secretary.1', away(), { key });
      walk.told = first.body;
      await walk.records('secretary.1', 'absence.end', day);
      const again = await walk.sends('secretary.1', away(), { key, revision: walk.told.revision });
      expect([again.body, replayed(again)]).toEqual([first.body, 'true']);
      expect((await historyOf(walk)).length).toBe(3);
    });

    it('is the same body whatever the order and spacing of its keys', async () => {
      const walk = await openCase(world);
      const key = randomUUID();
      await walk.sends('secretary.1', away(), { key });
      const turned = `{ ${Object.entries(away())
        .reverse()
        .map(([name, value]) => `${JSON.stringify(name)} :  ${JSON.stringify(value)}`)
        .join(', ')} }`;
      const answer = await world.ask('secretary.1', 'POST', `${walk.path}/acts`, { body: turned, key, revision: 1 });
      expect([answer.status, replayed(answer)]).toEqual([200, 'true']);
    });
  });

  describe('sent again with another body', () => {
    it.each([
      ['another fact', { expectedTo: '2026-03-03' }],
      ['another value', { reason: 'Việc riêng' }],
      ['another day', { on: '2026-02-03' }],
    ])('is refused: %s', async (_, more) => {
      const walk = await openCase(world);
      const key = randomUUID();
      await walk.sends('secretary.1', away(), { key });
      const answer = await walk.sends('secretary.1', away(more), { key, revision: 2 });
      expect([answer.status, answer.body]).toMatchObject([422, { code: 'key-reused' }]);
      expect((await historyOf(walk)).length).toBe(2);
    });

    it('is refused for another case, another route and another person, too', async () => {
      const [walk, other] = [await openCase(world), await openCase(world)];
      const key = randomUUID();
      await walk.sends('secretary.1', away(), { key });
      const answers = [
        await other.sends('secretary.1', away(), { key }),
        await world.ask('secretary.1', 'POST', cases, { body: opening(), key }),
        await world.ask('secretary.1', 'POST', `${walk.path}/rejections`, {
          ...{ body: { seq: 1, hash: '0'.repeat(64) }, key, revision: 2 },
        }),
      ];
      expect(answers.map(({ status, body }) => [status, (body as { code: string }).code])).toEqual(
        answers.map(() => [422, 'key-reused']),
      );
    });
  });

  it('belongs to the account: another may use the same key for something else', async () => {
    const [walk, other] = [await openCase(world), await openCase(world)];
    const key = randomUUID();
    const answers = [
      await walk.sends('secretary.1', away(), { key }),
      await other.sends('secretary.2', away(), { key }),
    ];
    expect(answers.map((answer) => [answer.status, replayed(answer)])).toEqual([
      [200, null],
      [200, null],
    ]);
  });

  it('keeps a refusal by law like an answer: the repeat gets it again, though it were lawful by now', async () => {
    const walk = await openCase(world);
    const key = randomUUID();
    const assign = example('course.assign', day);
    const refused = await walk.sends('secretary.1', assign, { key });
    expect([refused.status, refused.body]).toMatchObject([409, { code: 'not-here', stage: 'pool' }]);
    const entries = await count("entry WHERE chain = 'site' AND kind = 'refusal'");
    await walk.records('secretary.1', 'list.enter', day, { helper: world.members[0] });
    const again = await walk.sends('secretary.1', assign, { key });
    const told = ({ body }: Answer) => ({ ...(body as object), correlationId: '' });
    expect([again.status, told(again), replayed(again)]).toEqual([409, told(refused), 'true']);
    expect(await count("entry WHERE chain = 'site' AND kind = 'refusal'")).toBe(entries);
    expect((await walk.sends('secretary.1', assign)).status).toBe(200);
  });

  it.each([
    ['stale', 409, (walk: Walk, key: string) => walk.sends('secretary.1', away(), { key, revision: 9 })],
    ['malformed', 400, (walk: Walk, key: string) => walk.sends('secretary.1', away({ from: 1 }), { key })],
    ['future', 400, (walk: Walk, key: string) => walk.sends('secretary.1', away({ on: '2027-01-01' }), { key })],
  ])('is not used up by a request that was never judged: %s', async (_, status, send) => {
    const walk = await openCase(world);
    const key = randomUUID();
    expect((await send(walk, key)).status).toBe(status);
    const answer = await walk.sends('secretary.1', away(), { key });
    expect([answer.status, replayed(answer)]).toEqual([200, null]);
  });

  // Several times: on PostgreSQL the callers meet only once their connections stand.
  it('of 20 callers with one key, one brings the effect about and all get its answer', async () => {
    for (let round = 0; round < 5; round += 1) {
      const walk = await openCase(world);
      const key = randomUUID();
      const answers = await Promise.all(Array.from({ length: 20 }, () => walk.sends('secretary.1', away(), { key })));
      expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 200));
      expect(new Set(answers.map(({ body }) => (body as Told).hash)).size).toBe(1);
      expect(answers.filter((answer) => replayed(answer) === null)).toHaveLength(1);
      expect((await historyOf(walk)).length).toBe(2);
    }
  });

  it('of 20 callers who open a case with one key, one opens it and all are told the same one', async () => {
    const [people, opened] = [await count('person'), await count('candidate')];
    const key = randomUUID();
    const body = opening('Lường Thị Xuân');
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => world.ask('secretary.1', 'POST', cases, { body, key })),
    );
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 201));
    expect(new Set(answers.map(({ body: told }) => (told as Told).code)).size).toBe(1);
    expect([await count('person'), await count('candidate')]).toEqual([people + 1, opened + 1]);
  });

  it('of 20 callers with one key and 20 bodies, one is answered and the others are told that the key is taken', async () => {
    for (let round = 0; round < 5; round += 1) {
      const walk = await openCase(world);
      const key = randomUUID();
      const answers = await Promise.all(
        Array.from({ length: 20 }, (_, n) => walk.sends('secretary.1', away({ reason: `Lý do ${n}` }), { key })),
      );
      expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 422)]);
    }
  });

  it('of 20 callers with a key each at one revision, one moves the case and 19 come too late', async () => {
    const walk = await openCase(world);
    const answers = await Promise.all(
      Array.from({ length: 20 }, (_, n) => walk.sends('secretary.1', away({ reason: `Lý do ${n}` }))),
    );
    expect(answers.map(({ status }) => status).sort()).toEqual([200, ...Array.from({ length: 19 }, () => 409)]);
    const late = answers.filter(({ status }) => status === 409);
    expect(late.map(({ body }) => body)).toEqual(
      late.map(() => expect.objectContaining({ code: 'stale', revision: 2 })),
    );
  });

  describe('REL-04: the revision seen', () => {
    it('must be the present one: the refusal names it, and with it the act is taken', async () => {
      const walk = await openCase(world);
      await walk.records('secretary.1', 'absence.start', day);
      for (const revision of [0, 1, 3, 999_999_999_999_999]) {
        const answer = await walk.sends('secretary.1', example('absence.end', day), { revision });
        expect([answer.status, answer.body]).toMatchObject([409, { code: 'stale', revision: 2 }]);
      }
      const { body } = await walk.sends('secretary.1', example('absence.end', day), { revision: 2 });
      expect((body as Told).revision).toBe(3);
    });

    it('stands on every answer about a case, as body and as ETag alike', async () => {
      const walk = await openCase(world);
      await walk.records('secretary.1', 'absence.start', day);
      for (const path of ['', '/offers', '/deadlines', '/history', '/plan']) {
        const answer = await world.ask('secretary.1', 'GET', `${walk.path}${path}`);
        expect([path, answer.headers.get('etag'), (answer.body as Told).revision]).toEqual([path, '"2"', 2]);
      }
    });
  });

  describe('a dry run', () => {
    // That somebody looked is kept, here as for every read.
    const unseen = ['session', 'entry', 'chain_head', 'read_of'];

    it('answers as the act would, and leaves nothing behind', async () => {
      const walk = await openCase(world);
      const before = await tablePrint(world.store, unseen);
      const dry = await walk.sends('secretary.1', away(), { dry: true });
      expect(await tablePrint(world.store, unseen)).toEqual(before);
      const real = await walk.sends('secretary.1', away());
      const told = ({ body }: Answer) => ({ ...(body as Told), hash: '' });
      expect(told(dry)).toEqual(told(real));
    });

    it('of a proposal, of an act that lets limits pass, and of a refused one leaves nothing either', async () => {
      const voting = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
      const listed = await (await openCase(world)).to('sympathiser');
      const before = await tablePrint(world.store, unseen);
      const answers = [
        await voting.sends('secretary.1', example('vote.record', voting.on), { dry: true }),
        await listed.sends('secretary.1', example('absence.start', '2026-11-02'), { dry: true }),
        await listed.sends('secretary.1', example('card.hand', '2026-11-02'), { dry: true }),
        await listed.sends('politicalCentre.1', example('absence.start', '2026-11-02'), { dry: true }),
        await listed.sends('secretary.1', example('absence.start', '2026-11-02'), { dry: true, revision: 1 }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([200, 200, 409, 403, 409]);
      expect((answers[1]!.body as Told).passed).not.toEqual([]);
      expect(await tablePrint(world.store, unseen)).toEqual(before);
    });

    it('does not use up its key, and does not find one that was used', async () => {
      const walk = await openCase(world);
      const key = randomUUID();
      await walk.sends('secretary.1', away(), { dry: true, key });
      const real = await walk.sends('secretary.1', away(), { key });
      expect([real.status, replayed(real)]).toEqual([200, null]);
      const dry = await walk.sends('secretary.1', example('absence.end', day), { dry: true, key, revision: 2 });
      expect([dry.status, replayed(dry)]).toEqual([200, null]);
    });
  });
});
