import { randomUUIDv7 } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ActType } from '../../workflows/admission/acts.js';
import { example } from '../../workflows/admission/examples/example.js';
import { newCaseCode } from '../../src/candidates/case-code.js';
import { callOf } from './cells.js';
import { expected } from './matrix.table.js';
import { type Access, accessWorld, type Seat, type Things } from './places.js';
import { type RouteRow, routes } from './routes.table.js';
import { leftOnSite, traceOf } from './traces.js';
import { type Call, type Reply, type Wire, wireTo } from './wire.js';

interface Schema {
  readonly $ref?: string;
  readonly pattern?: string;
  readonly oneOf?: readonly Schema[];
  readonly properties?: Readonly<Record<string, Schema>>;
}
interface Operation {
  readonly parameters?: readonly { readonly name: string; readonly in: string }[];
  readonly requestBody?: { readonly content: Readonly<Record<string, { readonly schema: Schema }>> };
}
interface Document {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Readonly<Record<string, Schema>> };
}
const document = JSON.parse(readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8')) as Document;

/** What a parameter of an address names; the first that fits. A new one is not known here until somebody says it. */
const named: readonly (readonly [RegExp, keyof Things | 'ofHouse'])[] = [
  [/^\/api\/v1\/(?:accounts|duties|drafts)\b.*\{\w+\}$/, 'ofHouse'],
  // One's own sessions, by ids that open nothing.
  [/^\/api\/v1\/sessions\/\{id\}$/, 'ofHouse'],
  [/^\/api\/v1\/units\/\{draft\}$/, 'ofHouse'],
  // One's own, whatever the place; another's is tried where sessions are.
  [/^\/api\/v1\/sessions\/\{id\}$/, 'ofHouse'],
  [/\{code\}$/, 'code'],
  [/^\/api\/v1\/people\/\{id\}$/, 'person'],
  [/^\/api\/v1\/people\/\{id\}\/erasure\/\{draft\}$/, 'erasure'],
  [/^\/api\/v1\/units\/\{id\}$/, 'unit'],
  [/^\/api\/v1\/units\/\{id\}\/settings\/\{draft\}$/, 'draft'],
  [/^\/api\/v1\/candidates\/\{code\}\/conflicts\/\{id\}$/, 'conflict'],
  // The table of working days is read by everybody, drafts and all.
  [/^\/api\/v1\/calendar\/amendments\/\{id\}$/, 'ofHouse'],
  [/^\/api\/v1\/migrations\/\{id\}$/, 'run'],
  [/^\/api\/v1\/exports\/\{id\}$/, 'exported'],
  [/^\/api\/v1\/plans\/\{key\}$/, 'plan'],
];
/** Parameters of a query that name something, and what; the others name nothing. */
const asked: Readonly<Record<string, keyof Things | null>> = {
  ...{ unit: 'unit', under: 'unit', case: 'code', person: null },
  ...{ limit: null, after: null, state: null, q: null, on: null, purpose: null, stage: null, dry: null, from: null },
  ...{ to: null, by: null, act: null, if: null, work: null, introduction: null, together: null, within: null },
  ...{ timer: null, year: null, of: null, kind: null, who: null },
};
const reference = '^[A-Za-z0-9-]{1,64}$';

let access: Access;
let wire: Wire;
let missing: Things;
let compared = 0;
beforeAll(async () => {
  access = await accessWorld();
  wire = wireTo(access.world.url);
  const id = randomUUIDv7;
  missing = {
    ...access.things.branch,
    ...{ code: newCaseCode(), unit: id(), draft: id(), conflict: id(), amendment: id(), run: id(), exported: id() },
    ...{ person: id(), erasure: id() },
    plan: 'KH-Không có',
  };
});
afterAll(async () => {
  wire.close();
  await access.close();
});

/** One seat of each role that reaches the branch, as most people there do. */
const seatsHere = (): Seat[] =>
  access.seats.filter(({ seat }) => ['own', 'thisCase', 'keeper', 'auditsHere', 'nobody'].includes(seat));

const rowsOf = (route: string): RouteRow[] => routes.filter((row) => row.route === route);

/** The answer, without what differs from one request to the next (a hash, where the id is in what it is of; the code of a case just opened) and without the id that was asked for. */
const told = ({ status, text, headers }: Reply, ...ids: readonly string[]): string =>
  ids.reduce(
    (said, id) => said.replaceAll(id, '·'),
    JSON.stringify([status, headers['content-type'], headers['etag'] ?? null, text])
      .replace(/\\"(?:correlationId|id|hash)\\":\\"[^"]+\\"/g, '')
      .replace(/^(\[201,.*\\"code\\":)\\"[^"]+\\"/, '$1'),
  );

/** The two answers are one, nothing moved, and each refusal is on the site's chain. */
async function alike(what: string, calls: readonly [Call, Call], ids: readonly string[]): Promise<Reply> {
  const before = await traceOf(access.world.store);
  const [foreign, absent] = [await wire.send(calls[0]), await wire.send(calls[1])];
  const after = await traceOf(access.world.store);
  compared += 1;
  expect([what, told(foreign, ...ids)]).toEqual([what, told(absent, ...ids)]);
  if (foreign.status >= 400) {
    // What the law says of a case tells of it: that is a read.
    const { read_of: _, ...rows } = after.rows;
    expect([what, before.rows]).toMatchObject([what, [404, 403].includes(foreign.status) ? after.rows : rows]);
    if (['forbidden', 'not-found'].includes(foreign.code ?? ''))
      expect([what, (await leftOnSite(access.world.store, before, after)).refusals]).toEqual([what, 2]);
  }
  return foreign;
}

const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
  Object.entries(methods).map(([method, operation]) => {
    const route = `${method.toUpperCase()} ${path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    return { route, path, operation };
  }),
);

describe('SEC-16: an id of another place is told like one that is not there', () => {
  const inPath = operations.flatMap(({ route, path, operation: { parameters = [] } }) =>
    parameters
      .filter((one) => one.in === 'path')
      .map(({ name }) => {
        const upTo = path.slice(0, path.indexOf(`{${name}}`) + name.length + 2);
        return { route, name, what: named.find(([form]) => form.test(upTo))?.[1] };
      }),
  );

  it('every id in an address is known for what it names', () => {
    expect(inPath.filter(({ what }) => what === undefined)).toEqual([]);
  });

  it.each(inPath.filter(({ what }) => what !== 'ofHouse').map((one) => [`${one.route} {${one.name}}`, one] as const))(
    '%s',
    async (_, { route, what }) => {
      const key = what as keyof Things;
      for (const row of rowsOf(route))
        for (const seat of seatsHere())
          for (const [n, there] of access.foreign.entries()) {
            const mark = expected(seat.role, seat.lies.far === 'over' ? 'over' : 'outside', row.row ?? row.capability);
            // What the keeper of the machine sees everywhere is foreign to nobody of them.
            if (mark === 'y') continue;
            const here = access.things.branch;
            const calls = [there, missing].map((from) =>
              callOf({ row, things: { ...here, [key]: from[key] } }, seat.token),
            );
            const reply = await alike(`${row.route} ${seat.role} ${n}`, calls as [Call, Call], [
              there[key] as string,
              missing[key] as string,
            ]);
            const hidden = mark === '.' || !['unit', 'code', 'person'].includes(key);
            if (hidden && expected(seat.role, 'over', row.row ?? row.capability) === 'y')
              expect(reply.status).toBe(404);
            else expect([403, 404]).toContain(reply.status);
          }
    },
  );

  const inQuery = operations.flatMap(({ route, operation: { parameters = [] } }) =>
    parameters.filter((one) => one.in === 'query').map(({ name }) => [route, name] as const),
  );

  it('every parameter of a query is known for what it names', () => {
    expect(inQuery.filter(([, name]) => asked[name] === undefined)).toEqual([]);
  });

  it.each(inQuery.filter(([route, name]) => asked[name] && !route.includes('/duties')))(
    '%s ?%s',
    async (route, name) => {
      const address = route.split(' ')[1]!;
      for (const { role, token } of seatsHere().filter(({ role: of }) => of !== 'AD' && of !== 'B+A'))
        for (const there of access.foreign) {
          const ids = [there, missing].map((from) => from[asked[name]!] as string);
          const calls = ids.map((id) => ({ method: 'GET', path: `${address}?${name}=${id}`, token }));
          await alike(`${route} ${role}`, calls as [Call, Call], ids);
        }
    },
  );

  /** Fields of a body that are references, at its first level and in its parts. */
  function references(schema: Schema, at: readonly string[] = []): string[][] {
    if (schema.$ref) return references(document.components.schemas[schema.$ref.split('/').at(-1)!]!, at);
    if (schema.pattern === reference) return [[...at]];
    return Object.entries(schema.properties ?? {}).flatMap(([name, of]) => references(of, [...at, name]));
  }
  const bodies = operations.flatMap(({ route, operation }) => {
    const schema = operation.requestBody?.content['application/json']?.schema;
    const whole = schema?.$ref ? document.components.schemas[schema.$ref.split('/').at(-1)!]! : schema;
    return whole && !whole.oneOf ? references(whole).map((at) => [route, at.join('.')] as const) : [];
  });

  /** Not of one place or another: an administrator's, or a relative who may live anywhere. */
  const elsewhere = /\/(?:accounts|duties|conflicts|bodies)$|POST \/api\/v1\/units$/;

  it.each(bodies.filter(([route]) => !elsewhere.test(route)))('%s, in the body: %s', async (route, field) => {
    const [row] = rowsOf(route);
    for (const { role, token } of seatsHere().filter(({ role: of }) => of !== 'AD' && of !== 'B+A'))
      for (const there of access.foreign) {
        const calls = [there.unit, missing.unit].map((unit) => {
          const call = callOf({ row: row!, things: access.things.branch }, token);
          return { ...call, body: replaced(call.body!, field.split('.'), unit) };
        });
        await alike(`${route} ${role}`, calls as [Call, Call], [there.unit, missing.unit]);
      }
  });

  const ofActs = document.components.schemas['Act']!.oneOf!.flatMap((one) => {
    const schema = document.components.schemas[one.$ref!.split('/').at(-1)!]!;
    const type = (schema.properties!['type'] as { readonly const: ActType }).const;
    return references(schema).map((at) => [type, at.join('.')] as const);
  });

  it('in acts too, whoever is named in one: judged the same, and told the same', async () => {
    expect(ofActs.length).toBeGreaterThan(20);
    const { world, things, foreign } = access;
    const [row] = await world.store.reader.all<{ revision: number }>('SELECT revision FROM candidate WHERE code = ?', [
      things.branch.code,
    ]);
    const [stranger] = await world.store.reader.all<{ person_id: string }>(
      'SELECT person_id FROM candidate WHERE code = ?',
      [foreign[0]!.code],
    );
    const seats = access.seats.filter(({ role, seat }) => ['BS', 'GC', 'OB'].includes(role) && seat === 'own');
    for (const [type, field] of ofActs)
      for (const seat of seats)
        for (const id of [foreign[0]!.unit, foreign[1]!.unit, stranger!.person_id]) {
          const path = `/api/v1/candidates/${things.branch.code}/acts?dry=1`;
          const absent = randomUUIDv7();
          const calls = [id, absent].map((value, n) => ({
            ...{ method: 'POST', path, token: seat.token },
            body: replaced(example(type, '2026-11-02'), field.split('.'), value),
            headers: { 'If-Match': `"${row!.revision}"`, 'Idempotency-Key': `acts-${n}-${absent}` },
          }));
          await alike(`${type} ${field} ${seat.role}`, calls as unknown as [Call, Call], [id, absent]);
        }
  });

  it('in more than fifteen hundred comparisons', () => {
    expect(compared).toBeGreaterThan(1_500);
  });
});

function replaced(body: object, [first, ...rest]: readonly string[], value: string): object {
  const inner = (body as Record<string, unknown>)[first!];
  const next: unknown = Array.isArray(inner) ? (inner as unknown[])[0] : inner;
  const within = rest.length === 0 ? value : replaced(next ?? {}, rest, value);
  return { ...body, [first!]: Array.isArray(inner) ? [within] : within };
}
