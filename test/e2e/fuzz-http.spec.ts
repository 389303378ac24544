import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { type Noise, noise } from '../support/noise.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { seatEverybody } from '../support/everybody.js';
import type { Answer } from '../support/serve.js';
import { counts, seed } from '../support/torture.js';

interface Described {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly responses: Readonly<
    Record<string, { readonly content?: Readonly<Record<string, { readonly schema: object }>> }>
  >;
}

const pages = ['/', '/quan-chung', '/quan-chung/{code}', '/dang-nhap', '/tro-giup', '/static/{hash}/{name}'];
/** They end sessions, and whoever asks next would be a stranger. */
const endsSessions = /^DELETE |\/(?:step-up|password|lock|reset|first-start)$/;
const atOnce = 16;

/** SEC-56: on every answer, whatever was asked. */
const promisedHeaders: Readonly<Record<string, RegExp>> = {
  'content-security-policy': /default-src 'none'.*frame-ancestors 'none'/,
  'x-content-type-options': /^nosniff$/,
  'referrer-policy': /^same-origin$/,
  'cross-origin-opener-policy': /^same-origin$/,
  'cross-origin-resource-policy': /^same-origin$/,
  'cache-control': /no-store|immutable/,
  'x-correlation-id': /^[0-9a-f-]{36}$/,
};

/** Whether an answer is one that the document promises for its operation; what is wrong otherwise. */
class Promised {
  readonly #ajv = new Ajv2020({ strict: false, validateFormats: false });
  readonly #judges = new Map<string, ValidateFunction | null>();

  constructor(private readonly document: Described) {
    this.#ajv.addSchema({ $id: 'openapi', ...document });
  }

  get operations(): { method: string; path: string }[] {
    return Object.entries(this.document.paths).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => ({ method: method.toUpperCase(), path })),
    );
  }

  fault(method: string, path: string, { status, headers, body }: Answer): string | null {
    const type = (headers.get('content-type') ?? '').split(';', 1)[0]!;
    const { responses } = this.document.paths[path]![method.toLowerCase()]!;
    // What every route answers before it looks at a request is described once, as the problem.
    const told = responses[status] ?? (status >= 400 ? responses['400'] : undefined);
    if (!told) return `${status} is not described`;
    if (!told.content) return (body as unknown) === '' ? null : `${status} has a body that is not described`;
    const described = told.content[type];
    if (!described) return `${status} is ${type}`;
    const judge = this.#judge(`${path} ${method} ${responses[status] ? status : 400} ${type}`, described.schema);
    return judge(body) ? null : `${status}: ${this.#ajv.errorsText(judge.errors)}`;
  }

  #judge(name: string, schema: object): ValidateFunction {
    const known = this.#judges.get(name);
    if (known) return known;
    const here = JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;
    const judge = this.#ajv.compile(here);
    this.#judges.set(name, judge);
    return judge;
  }
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes still in use after a collection: what the process took of the machine says how lazily it collects, not what it keeps. */
function livingMemory(): number {
  collect();
  const { heapUsed, external } = process.memoryUsage();
  return heapUsed + external;
}

describe('SEC-48, SEC-56, SEC-57, SEC-58: whatever is sent to whichever route', () => {
  let world: CaseWorld;
  const walks: Walk[] = [];
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    await seatEverybody(world);
    for (const stage of ['pool', 'courseAssigned', 'verifying', 'branchMeeting', 'probation', 'recognised'] as const)
      walks.push(await (await openCase(world, { on: '2024-03-04' })).to(stage));
  }, 60_000);
  afterAll(() => world.close());

  it('is answered as the document says, never failed on, and pollutes nothing', async () => {
    const { body } = await world.send('GET', '/api/v1/openapi.json');
    const promised = new Promised(body);
    const routes = [
      ...promised.operations.filter(({ method, path }) => !endsSessions.test(`${method} ${path}`)),
      ...pages.map((path) => ({ method: 'GET', path })),
      { method: 'POST', path: '/dang-nhap' },
    ];
    const before = prototypes();
    const seeded = seed();
    const runs = counts(50_000, 1_000_000);
    const failures: string[] = [];
    const statuses = new Map<number, number>();
    let startMemory = 0;
    let sent = 0;

    const one = async (said: Noise): Promise<void> => {
      const { method, path } = routes[said.route % routes.length]!;
      const code = walks[said.route % walks.length]!.code;
      const address = path.replace('{code}', said.slug ?? code).replaceAll(/\{\w+\}/g, said.slug ?? 'x');
      const query = said.query.map(([name, value]) => `${name}=${value}`).join('&');
      const answer = await world.ask(said.login, method, `${address}${query && `?${query}`}`, {
        key: null,
        headers: {
          'Content-Type': said.type,
          ...(said.key !== null && { 'Idempotency-Key': said.key }),
          ...(said.revision !== undefined && { 'If-Match': said.revision }),
        },
        ...(method !== 'GET' && { body: Buffer.from(said.body) }),
      });
      const { status } = answer;
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      const text = typeof answer.body === 'string' ? (answer.body as string) : JSON.stringify(answer.body);
      const where = `[${seeded}] ${method} ${address} ${JSON.stringify(said).slice(0, 400)}`;
      const bare = Object.entries(promisedHeaders).filter(
        ([name, value]) => !value.test(answer.headers.get(name) ?? ''),
      );
      if (bare.length > 0) failures.push(`without ${bare.map(([name]) => name).join()}: ${where}`);
      if (answer.headers.has('x-powered-by')) failures.push(`says what it runs on: ${where}`);
      if (status >= 500) failures.push(`${status} ${where} ${text.slice(0, 300)}`);
      else if (
        status >= 400 &&
        /node_modules|at \w+ \(|SELECT |sqlite|postgres|\.ts:\d|better-sqlite|typeorm/i.test(text)
      )
        failures.push(`tells of the inside: ${where} ${text.slice(0, 300)}`);
      // Where the noise leads to another route, that route's answer is another's promise.
      else if (path.startsWith('/api/') && (said.slug === null || !path.includes('{'))) {
        const fault = promised.fault(method, path, answer);
        if (fault !== null) failures.push(`off schema: ${fault} ${where} ${text.slice(0, 300)}`);
      }
    };

    // Drawn in parts, so that not all stand in memory at once.
    for (let part = 0; sent < runs; part += 1) {
      // Once everything that is loaded once is loaded.
      if (part === 1) startMemory = livingMemory();
      const said = fc.sample(noise, { seed: seeded + part, numRuns: Math.min(2_000, runs - sent) });
      sent += said.length;
      const line = said.values();
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (const next of line) await one(next);
        }),
      );
    }

    expect(failures.slice(0, 20)).toEqual([]);
    expect(sent).toBe(runs);
    expect(statuses.get(400)).toBeGreaterThan(runs / 20);
    expect(statuses.get(200)).toBeGreaterThan(runs / 100);
    expect(prototypes()).toEqual(before);
    expect((livingMemory() - startMemory) / 2 ** 20).toBeLessThan(100);
    expect(await world.faults()).toEqual([]);
  }, 3_600_000);
});

/** The names on the prototypes that input could have reached. */
const prototypes = (): string[][] =>
  [Object.prototype, Array.prototype, Function.prototype, String.prototype, Number.prototype].map((one) =>
    Reflect.ownKeys(one).map(String),
  );
