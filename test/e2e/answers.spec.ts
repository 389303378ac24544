import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { newCaseCode } from '../../src/candidates/case-code.js';
import { cases, openCase, type Told, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, type Sent } from '../support/case-world.js';
import type { Answer } from '../support/serve.js';
import { dialects } from '../support/test-store.js';

const day = '2026-02-02';

/** Every route about cases: what it takes to be answered, and who is never let in. */
interface Endpoint {
  readonly name: string;
  readonly method: 'GET' | 'POST';
  readonly path: string;
  readonly status: number;
  /** Holds the capability nowhere. */
  readonly stranger: string;
  readonly commands?: true;
  readonly revises?: true;
  readonly sent?: (walk: Walk) => Sent;
}

const endpoints: readonly Endpoint[] = [
  { name: 'open', method: 'POST', path: '', status: 201, stranger: 'politicalCentre.1', commands: true, sent: opening },
  { name: 'list', method: 'GET', path: '', status: 200, stranger: 'administrator.1' },
  { name: 'one', method: 'GET', path: '/:code', status: 200, stranger: 'massOrganisation.1' },
  {
    ...{ name: 'record', method: 'POST', path: '/:code/acts', status: 200, stranger: 'inspection.1' },
    ...{ commands: true, revises: true, sent: () => ({ body: example('absence.start', day) }) },
  },
  {
    ...{ name: 'confirm', method: 'POST', path: '/:code/confirmations', status: 200, stranger: 'sponsor.1' },
    ...{ commands: true, revises: true, sent: proposal },
  },
  {
    ...{ name: 'reject', method: 'POST', path: '/:code/rejections', status: 200, stranger: 'politicalCentre.1' },
    ...{ commands: true, revises: true, sent: proposal },
  },
  {
    ...{ name: 'disclose', method: 'POST', path: '/:code/disclosures', status: 200, stranger: 'massOrganisation.1' },
    sent: () => ({ body: { seq: 1, purpose: 'verification' } }),
  },
  { name: 'offers', method: 'GET', path: '/:code/offers', status: 200, stranger: 'administrator.1' },
  { name: 'plan', method: 'GET', path: '/:code/plan', status: 200, stranger: 'politicalCentre.1' },
  { name: 'deadlines', method: 'GET', path: '/:code/deadlines', status: 200, stranger: 'massOrganisation.1' },
  { name: 'history', method: 'GET', path: '/:code/history', status: 200, stranger: 'nobody.1' },
];

function opening({ world }: Walk): Sent {
  return {
    body: { person: { name: 'Lò Văn Mới', birth: '1999' }, unit: world.units.branch, observation: { on: day } },
  };
}

function proposal({ told }: Walk): Sent {
  const { seq, hash } = told.pending.at(-1) ?? { seq: 1, hash: '0'.repeat(64) };
  return { body: { seq, hash } };
}

const about = endpoints.filter(({ path }) => path.startsWith('/:code'));
const commands = endpoints.filter((one) => one.commands);
const revising = endpoints.filter((one) => one.revises);
const problem = ({ status, body, headers }: Answer) => {
  expect(headers.get('content-type')).toMatch(/^application\/problem\+json/);
  return [status, (body as { code: string }).code];
};

describe.each(dialects)('every route about cases, on %s', (dialect) => {
  let world: CaseWorld;
  let walk: Walk;
  let waiting: Walk;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    walk = await openCase(world);
    waiting = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    await waiting.records('secretary.1', 'vote.record', waiting.on);
  });
  afterEach(async () => {
    expect(await world.faults()).toEqual([]);
  });
  afterAll(() => world.close());

  const on = ({ name }: Endpoint): Walk => (name === 'confirm' || name === 'reject' ? waiting : walk);
  const call = (
    endpoint: Endpoint,
    { login = 'secretary.2', code = on(endpoint).code, ...more }: Sent & { login?: string; code?: string } = {},
  ) => {
    const { method, path, sent, revises } = endpoint;
    const { told } = on(endpoint);
    return world.ask(login, method, cases + path.replace(':code', code), {
      ...sent?.(on(endpoint)),
      ...(revises && { revision: told.revision }),
      ...more,
    });
  };

  it.each(endpoints)('$name answers who may ask', async (endpoint) => {
    const target = on(endpoint);
    const answer = await call(endpoint);
    expect([answer.status, answer.body]).toEqual([endpoint.status, expect.any(Object)]);
    const told = answer.body as Told;
    if (endpoint.revises) {
      target.told = { ...target.told, revision: told.revision };
      expect(answer.headers.get('etag')).toBe(`"${told.revision}"`);
    }
    if (endpoint.name === 'confirm') {
      // The next test of the table has a proposal to drop.
      waiting = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
      await waiting.records('secretary.1', 'vote.record', waiting.on);
    }
  });

  describe('400: what cannot be read', () => {
    it.each(endpoints.filter(({ method }) => method === 'POST'))('$name says where in the body', async (endpoint) => {
      const answer = await call(endpoint, { body: { ...(endpoint.sent!(on(endpoint)).body as object), beside: 1 } });
      expect(problem(answer)).toEqual([400, 'malformed']);
      expect(answer.body).toMatchObject({ errors: [{ pointer: '/beside', code: 'unknownField' }] });
    });

    it.each(commands)('$name wants an Idempotency-Key of visible characters', async (endpoint) => {
      for (const key of [null, 'short', 'x'.repeat(129), 'with space', 'tab\tinside'])
        expect((await call(endpoint, { key })).body).toMatchObject({
          ...{ status: 400, code: 'malformed', errors: [{ header: 'Idempotency-Key' }] },
        });
    });

    it.each(revising)('$name wants a revision in If-Match', async (endpoint) => {
      for (const tag of ['*', 'W/"1"', '1', '"-1"', '"1", "2"', '"1.0"', '"99999999999999999999"'])
        expect((await call(endpoint, { headers: { 'If-Match': tag } })).body).toMatchObject({
          ...{ status: 400, code: 'malformed', errors: [{ header: 'If-Match', code: 'pattern' }] },
        });
    });
  });

  it.each(endpoints)('401: $name wants a session that lives', async (endpoint) => {
    const path = cases + endpoint.path.replace(':code', walk.code);
    const tokens = ['', 'Bearer ', `Bearer ${'x'.repeat(43)}`, 'Basic c2VjcmV0YXJ5OjE='];
    for (const Authorization of tokens) {
      const answer = await world.send(endpoint.method, path, {
        headers: { ...(Authorization && { Authorization }), 'Idempotency-Key': randomUUID(), 'If-Match': '"1"' },
        ...(endpoint.sent && { body: endpoint.sent(walk).body }),
      });
      expect(problem(answer)).toEqual([401, 'unauthenticated']);
    }
  });

  it.each(endpoints)('403: $name is not for $stranger', async (endpoint) => {
    expect(problem(await call(endpoint, { login: endpoint.stranger }))).toEqual([403, 'forbidden']);
  });

  describe('404: a case that is not there, and one that is not yours, are told alike', () => {
    it.each(about)('$name', async (endpoint) => {
      const foreign = await call(endpoint, { login: 'elsewhere.1' });
      const missing = await call(endpoint, { login: 'elsewhere.1', code: newCaseCode() });
      const garbled = await call(endpoint, { login: 'elsewhere.1', code: 'khong-phai-ma' });
      const told = ({ status, body, headers }: Answer) => ({
        ...{ status, body: { ...(body as object), correlationId: '' } },
        headers: [...headers.keys()].sort(),
      });
      expect(problem(foreign)).toEqual([404, 'not-found']);
      expect([told(missing), told(garbled)]).toEqual([told(foreign), told(foreign)]);
    });

    it.each(about)('$name, with a stale revision, a used key and a wrong hash as well', async (endpoint) => {
      const key = randomUUID();
      await world.ask('elsewhere.1', 'POST', cases, {
        ...{ key, body: { ...(opening(walk).body as object), unit: world.elsewhere } },
      });
      const answers = [
        await call(endpoint, { login: 'elsewhere.1', revision: 99 }),
        await call(endpoint, { login: 'elsewhere.1', revision: 0 }),
      ];
      expect(answers.map(({ status }) => status)).toEqual([404, 404]);
    });

    it('shows nothing of it in the list', async () => {
      const { body } = await world.ask('elsewhere.1', 'GET', `${cases}?limit=50`);
      const codes = (body as { items: { code: string }[] }).items.map(({ code }) => code);
      expect(codes).not.toContain(walk.code);
      const named = await world.ask('elsewhere.1', 'GET', `${cases}?q=${walk.code}`);
      expect(named.body).toMatchObject({ items: [], total: 0 });
      const unit = await world.ask('elsewhere.1', 'GET', `${cases}?unit=${world.units.branch}`);
      expect(unit.body).toMatchObject({ items: [], total: 0 });
    });
  });

  it('403: opening a case in a unit of somebody else', async () => {
    const body = { ...(opening(walk).body as object), unit: world.units.branch };
    const answer = await world.ask('elsewhere.1', 'POST', cases, { body });
    expect([403, 404]).toContain(answer.status);
  });

  describe('409: not at this stage, not any more, not this revision', () => {
    it('record: an act of another stage names the stage', async () => {
      const answer = await walk.sends('secretary.1', example('course.assign', day));
      expect([problem(answer), answer.body]).toMatchObject([
        [409, 'not-here'],
        { stage: 'pool', act: 'course.assign' },
      ]);
    });

    it('record: a case that is over takes nothing more', async () => {
      const over = await openCase(world);
      await over.records('secretary.1', 'candidate.withdraw', day);
      expect(over.stage).toBe('withdrawn');
      expect(problem(await over.sends('secretary.1', example('absence.start', day)))).toEqual([409, 'closed']);
      const shown = await world.ask('secretary.1', 'GET', over.path);
      expect(shown.body).toMatchObject({ status: 'done', offers: [], ahead: [] });
    });

    it.each(revising)('$name: a stale revision is told the present one', async (endpoint) => {
      const answer = await call(endpoint, { revision: 0 });
      expect([problem(answer), answer.body]).toMatchObject([[409, 'stale'], { revision: on(endpoint).told.revision }]);
    });

    it.each(endpoints.filter(({ name }) => name === 'confirm' || name === 'reject'))(
      '$name: nothing waits under that content',
      async (endpoint) => {
        const answer = await call(endpoint, {
          body: { seq: 1, hash: 'a'.repeat(64) },
          revision: waiting.told.revision,
        });
        expect(problem(answer)).toEqual([409, 'not-waiting']);
      },
    );

    it('record: on a day when the unit did not stand', async () => {
      const answer = await walk.sends('secretary.1', example('absence.start', '2001-02-03'));
      expect(problem(answer)).toEqual([409, 'unit-not-set']);
    });

    it('open: on a day when the unit did not stand', async () => {
      const body = { ...(opening(walk).body as object), observation: { on: '2001-02-03' } };
      expect(problem(await world.ask('secretary.1', 'POST', cases, { body }))).toEqual([409, 'unit-not-set']);
    });
  });

  describe('422: what the law does not allow yet', () => {
    it('names every rule unmet, with article, confidence, earliest day and remedy', async () => {
      const listed = await openCase(world);
      const answer = await listed.sends(
        'secretary.1',
        example('list.enter', day, { helper: world.personOf('nobody.1') }),
      );
      expect(problem(answer)).toEqual([422, 'rule-unmet']);
      const { unmet } = answer.body as { unmet: Record<string, unknown>[] };
      expect(unmet.length).toBeGreaterThan(0);
      for (const one of unmet)
        expect(Object.keys(one).sort()).toEqual(
          ['cite', 'confidence', 'detail', 'earliest', 'force', 'overridableBy', 'remedy', 'rule'].sort(),
        );
    });
  });

  it.each(revising)('428: $name without If-Match', async ({ method, path, sent, ...endpoint }) => {
    const target = on({ method, path, ...endpoint });
    const answer = await world.ask('secretary.2', method, cases + path.replace(':code', target.code), {
      ...sent!(target),
    });
    expect(problem(answer)).toEqual([428, 'precondition-required']);
  });

  it.each(['PUT', 'PATCH', 'DELETE'])('405: %s is told which methods are known', async (method) => {
    const answer = await world.ask('secretary.1', method, walk.path);
    expect([problem(answer), answer.headers.get('allow')]).toEqual([[405, 'method-not-allowed'], 'GET, HEAD']);
  });

  it('takes a code as people write it', async () => {
    const { code } = walk;
    const written = `${code.slice(0, 4)}-${code.slice(4)}`.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l');
    expect((await world.ask('secretary.1', 'GET', `${cases}/${written}`)).body).toMatchObject({ code });
  });
});
