import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { acts } from '../../workflows/admission/acts.js';
import type { Stage } from '../../workflows/admission/stages.js';
import { arbitraryOf } from '../support/arbitrary-act.js';
import { noise } from '../support/noise.js';
import { openCase, type Told, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import type { Answer } from '../support/serve.js';
import { dialects } from '../support/test-store.js';
import { seatEverybody } from '../support/everybody.js';
import { counts, seed } from '../support/torture.js';

const classes: Readonly<Record<string, Constructor>> = acts;
const types = Object.keys(acts);

interface Operation {
  readonly method: string;
  readonly path: string;
}

describe.each(dialects)('SEC-48: whatever is sent, on %s', (dialect) => {
  let world: CaseWorld;
  const walks: Walk[] = [];
  const answered = new Map<number, number>();
  beforeAll(async () => {
    world = await caseWorld(dialect);
    await seatEverybody(world);
    const stages: Stage[] = [
      'pool',
      'sympathiser',
      'courseAssigned',
      'courseCertified',
      'leaveToStart',
      'applying',
      'recordSealed',
      'verifying',
      'recordCertified',
      'dossierReady',
      'branchMeeting',
      'grassrootsCommittee',
      'competentAuthority',
      'admissionDecided',
      'probation',
      'recognitionBranch',
      'recognised',
    ];
    for (const stage of stages) walks.push(await (await openCase(world, { on: '2024-03-04' })).to(stage));
  }, 60_000);
  afterAll(() => world.close());

  /** Never our fault: below 500, refused as a problem, and telling nothing of how we are built. */
  function judged(what: unknown, { status, headers, body }: Answer): string[] {
    answered.set(status, (answered.get(status) ?? 0) + 1);
    const told = typeof body === 'string' ? (body as string) : JSON.stringify(body);
    const isProblem =
      status < 400 || /^(?:application\/problem\+json|text\/html)/.test(headers.get('content-type') ?? '');
    const leaks = /node_modules|at \w+ \(|SELECT |sqlite|postgres|\.ts:\d/i.test(status >= 400 ? told : '');
    return status < 500 && isProblem && !leaks
      ? []
      : [`${status} ${JSON.stringify(what).slice(0, 600)} ${told.slice(0, 300)}`];
  }

  it('by every route, noise is answered, never failed on', async () => {
    const { body } = await world.send('GET', '/api/v1/openapi.json');
    const described = Object.entries((body as { paths: Record<string, object> }).paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method): Operation => ({ method: method.toUpperCase(), path })),
    );
    // Signing out would end the session of whoever asks next.
    const routes = [
      ...described.filter(({ method }) => method !== 'DELETE'),
      ...['/', '/quan-chung', '/quan-chung/{code}', '/dang-nhap', '/tro-giup', '/static/{hash}/{name}'].map((path) => ({
        method: 'GET',
        path,
      })),
      { method: 'POST', path: '/dang-nhap' },
    ];
    expect(routes.length).toBeGreaterThan(20);
    const seeded = seed();
    const failures: string[] = [];
    for (const sent of fc.sample(noise, { seed: seeded, numRuns: counts(1_000, 20_000) })) {
      const { method, path } = routes[sent.route % routes.length]!;
      const code = walks[sent.route % walks.length]!.code;
      const address = path.replace('{code}', sent.slug ?? code).replaceAll(/\{\w+\}/g, sent.slug ?? 'x');
      const query = sent.query.map(([name, value]) => `${name}=${value}`).join('&');
      const answer = await world.ask(sent.login, method, `${address}${query && `?${query}`}`, {
        key: null,
        headers: {
          'Content-Type': sent.type,
          ...(sent.key !== null && { 'Idempotency-Key': sent.key }),
          ...(sent.revision !== undefined && { 'If-Match': sent.revision }),
        },
        ...(method === 'POST' && { body: Buffer.from(sent.body) }),
      });
      failures.push(...judged([seeded, method, address, sent], answer));
    }
    expect(failures).toEqual([]);
    expect(answered.get(400)).toBeGreaterThan(100);
  }, 600_000);

  it('acts of the right form and any content are recorded or refused, and whatever was recorded stands in the log', async () => {
    const persons = [...world.members, world.personOf('secretary.1'), world.personOf('nobody.1')];
    const plausible = fc.record({
      walk: fc.nat({ max: walks.length - 1 }),
      wish: fc.nat(),
      offered: fc.boolean(),
      dry: fc.constantFrom(true, false, false),
      second: fc.constantFrom('confirmations', 'confirmations', 'rejections'),
    });
    const bodies = Object.fromEntries(types.map((type) => [type, arbitraryOf(classes[type]!, persons)]));
    const seeded = seed();
    const failures: string[] = [];
    let recorded = 0;
    for (const { walk: index, wish, offered, dry, second } of fc.sample(plausible, {
      seed: seeded,
      numRuns: counts(500, 20_000),
    })) {
      const walk = walks[index]!;
      const open = walk.told.offers.map(({ act }) => act);
      const from = offered && open.length > 0 ? open : types;
      const type = from[wish % from.length]!;
      const [said] = fc.sample(bodies[type]!, { seed: seeded + wish, numRuns: 1 });
      const body = { type, ...said };
      const answer = await walk.sends('everybody.1', body, { dry });
      failures.push(...judged([seeded, walk.stage, body], answer));
      if (answer.status !== 200 || dry) continue;
      recorded += 1;
      walk.told = answer.body;
      for (const { seq, hash } of walk.told.pending) {
        const settled = await world.ask('everybody.2', 'POST', `${walk.path}/${second}`, {
          body: { seq, hash },
          revision: walk.told.revision,
        });
        failures.push(...judged([seeded, walk.stage, second, type], settled));
        if (settled.status === 200) walk.told = { ...walk.told, ...(settled.body as Partial<Told>) };
      }
      for (const path of ['', '/offers', '/plan', '/deadlines']) {
        const shown = await world.ask('everybody.2', 'GET', walk.path + path);
        failures.push(...judged([seeded, walk.stage, path, body], shown));
      }
    }
    expect(failures).toEqual([]);
    expect(recorded).toBeGreaterThan(20);
    expect(await world.faults()).toEqual([]);
  }, 600_000);
});
