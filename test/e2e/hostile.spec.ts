import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { connect, type Socket } from 'node:net';
import { example } from '../../workflows/admission/examples/example.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, type Sent } from '../support/case-world.js';
import { seatEverybody } from '../support/everybody.js';
import { brokenBodies, brokenUtf8, hidden, injections, poisonousKeys } from '../support/hostile.js';
import type { Answer } from '../support/serve.js';
import { tablePrint } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

interface Parameter {
  readonly name: string;
  readonly in: string;
  readonly schema: { readonly type?: string; readonly enum?: readonly unknown[] };
}
type Document = Readonly<
  Record<'paths', Record<string, Record<string, { readonly parameters?: readonly Parameter[] }>>>
>;

const away = example('absence.start', '2026-02-02');

describe.each(dialects)('SEC-49: text that means something to a database, on %s', (dialect) => {
  let world: CaseWorld;
  let walk: Walk;
  beforeAll(async () => {
    world = await caseWorld(dialect);
    await seatEverybody(world);
    walk = await openCase(world);
  });
  afterAll(() => world.close());

  /** On PostgreSQL a part of them: the statements are the same, each question takes longer. */
  const payloads = injections.filter((_, i) => dialect === 'sqlite' || i % 6 === 0);
  const outcome = ({ status, body }: Answer): string => {
    const { items } = body as { items?: readonly unknown[] };
    return `${status} ${items ? items.length : ''}`;
  };

  it('is answered like harmless text in every parameter of every address', async () => {
    const { body } = await world.send('GET', '/api/v1/openapi.json');
    const parameters = Object.entries((body as Document).paths).flatMap(([path, { get }]) =>
      (get?.parameters ?? [])
        .filter(({ in: where, schema }) => ['query', 'path'].includes(where) && schema.type === 'string')
        .map(({ name, in: where }) => ({ path, name, where })),
    );
    expect(payloads.length).toBeGreaterThanOrEqual(dialect === 'sqlite' ? 300 : 50);
    expect(parameters.length).toBeGreaterThan(15);
    const other: string[] = [];
    for (const { path, name, where } of parameters) {
      const ask = async (text: string): Promise<string> => {
        const filled = path.replaceAll(/\{(\w+)\}/g, (_, slot: string) =>
          slot === name && where === 'path'
            ? encodeURIComponent(text)
            : slot === 'code'
              ? walk.code
              : world.units.branch,
        );
        const query = where === 'query' ? `?${name}=${encodeURIComponent(text)}` : '';
        return outcome(await world.ask('everybody.1', 'GET', filled + query));
      };
      const harmless = await ask('bông hoa nhỏ, màu tím.');
      for (const payload of payloads) {
        const told = await ask(payload);
        if (told !== harmless) other.push(`${path} ${name}=${payload}: ${told}, harmless: ${harmless}`);
      }
    }
    expect(other).toEqual([]);
  });

  it('a wildcard finds nothing but itself', async () => {
    for (const q of ['%', '_', '%%', '__', '\\%', '*', '?', '[a-z]']) {
      const { body } = await world.ask('everybody.1', 'GET', `/api/v1/candidates?q=${encodeURIComponent(q)}`);
      expect([q, (body as { items: unknown[] }).items]).toEqual([q, []]);
    }
  });

  it('is kept word for word where text is kept', async () => {
    for (const text of payloads) {
      const { status } = await walk.sends('secretary.1', { ...away, reason: text.trim() }, { dry: true });
      expect([text, status]).toEqual([text, 200]);
    }
  });
});

describe('three hundred hostile inputs are refused and change nothing', () => {
  let world: CaseWorld;
  let walk: Walk;
  let before: unknown;
  let refused = 0;
  const stored = () => tablePrint(world.store, ['session', 'entry', 'chain_head']);
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    walk = await openCase(world);
    for (const login of ['secretary.1', 'grassroots.1']) await world.ask(login, 'GET', '/api/v1/me');
    before = await stored();
  });
  afterAll(async () => {
    expect(await stored()).toEqual(before);
    expect(refused).toBeGreaterThanOrEqual(300);
    await world.close();
  });

  const open = (name: string) =>
    world.ask('secretary.1', 'POST', '/api/v1/candidates', {
      body: { person: { name, birth: '1999' }, unit: world.units.branch, observation: { on: '2026-02-02' } },
    });
  const send = (body: unknown, sent: Sent = {}) =>
    world.ask('secretary.1', 'POST', `${walk.path}/acts`, { body, revision: 1, ...sent });
  const isRefused = (what: unknown, { status, headers }: Answer, statuses: readonly number[] = [400]) => {
    refused += 1;
    expect([what, statuses.includes(status) ? 'refused' : status, headers.get('content-type')]).toEqual([
      what,
      'refused',
      'application/problem+json; charset=utf-8',
    ]);
  };

  it('SEC-61: characters that do not show or turn the text, in a name and in a text', async () => {
    for (const one of hidden) {
      isRefused([one], await open(`Lò Văn${one} Ẩn`));
      isRefused([one], await send({ ...away, reason: `Đi${one}xa` }));
    }
  });

  it('SEC-61: names that are no names', async () => {
    const names = [
      '',
      ' ',
      '  ',
      '1',
      '12',
      '<b>Lò</b>',
      'Lò\tVăn',
      'Lò\nVăn',
      '=Lò',
      '@Lò',
      '+Lò Văn',
      'Lò; Văn',
      'Lò=Văn',
      'x'.repeat(300),
      '😀',
      '$(id)',
      '{{7*7}}',
      '../etc',
      'Lò_Văn',
      'Lò|Văn',
      'Lò/Văn',
      'Lò\\Văn',
      '%00',
    ];
    for (const name of names) isRefused(name, await open(name));
  });

  it('bodies that are no honest JSON', async () => {
    for (const [name, body] of brokenBodies) isRefused(name, await send(body));
    for (const body of brokenUtf8) isRefused(body, await send(body));
  });

  it('SEC-58: keys that reach a prototype, at each depth', async () => {
    for (const key of poisonousKeys) {
      isRefused(key, await send(`{"type":"absence.start","on":"2026-02-02","${key}":{"x":1}}`));
      isRefused(key, await send(`{"type":"absence.start","on":"2026-02-02","place":{"${key}":1}}`));
      isRefused(key, await send(`{"type":"absence.start","on":"2026-02-02","place":[[{"${key}":1}]]}`));
      isRefused(key, await send({ type: key, on: '2026-02-02' }));
    }
  });

  it('SEC-50: more than is read, by depth, keys, items and bytes', async () => {
    const nested = (depth: number): string => `${'{"a":'.repeat(depth)}1${'}'.repeat(depth)}`;
    for (const depth of [20, 21, 50, 500, 5_000]) isRefused(depth, await send(nested(depth)));
    for (const keys of [1_001, 1_500, 5_000])
      isRefused(keys, await send(Object.fromEntries(Array.from({ length: keys }, (_, i) => [`k${i}`, 1]))));
    for (const items of [501, 1_000, 50_000])
      isRefused(items, await send({ ...away, docs: Array.from({ length: items }, () => 1) }));
    for (const bytes of [256 * 1024 + 1, 512 * 1024, 2_000_000])
      isRefused(bytes, await send(JSON.stringify({ ...away, reason: 'x'.repeat(bytes) })), [413]);
    for (const depth of [100_000]) isRefused('brackets', await send('['.repeat(depth)));
  });

  it('media types that are not read', async () => {
    const types = [
      'text/plain',
      'text/html',
      'application/xml',
      'multipart/form-data; boundary=x',
      'application/x-www-form-urlencoded',
      'application/octet-stream',
      'application/jsonp',
      'image/png',
      'application/json+x',
      'x',
    ];
    for (const type of types)
      isRefused(type, await send(JSON.stringify(away), { headers: { 'Content-Type': type } }), [400, 415]);
    for (const coding of ['gzip', 'deflate', 'br', 'zstd'])
      isRefused(coding, await send(JSON.stringify(away), { headers: { 'Content-Encoding': coding } }), [400, 415]);
  });

  it('days that do not exist', async () => {
    const days = [
      '2026-02-29',
      '2026-02-30',
      '2026-04-31',
      '2026-13-01',
      '2026-00-10',
      '2026-01-00',
      '26-01-01',
      '2026-1-1',
      '20260101',
      '2026/01/01',
      '01/02/2026',
      '2026-01-01T00:00:00Z',
      '+2026-01-01',
      '-2026-01-01',
      '10000-01-01',
      'today',
      '',
      ' 2026-01-01',
      '2026-01-01 ',
      '２０２６-01-01',
      0,
      1,
      null,
      true,
      [],
      {},
      ['2026-01-01'],
    ];
    for (const on of days) isRefused(on, await send({ ...away, on }));
  });

  it('keys and revisions that are none', async () => {
    for (const key of ['', 'short', 'x'.repeat(129), 'a b c d e f', 'khóa-không-dấu', '"quoted-key"'])
      isRefused(
        key,
        await send(away, { headers: { 'Idempotency-Key': encodeURI(key) === key ? key : 'a b c d e f g' } }),
      );
    for (const revision of [
      '1',
      '"0"',
      '"-1"',
      '"1.5"',
      '"x"',
      '*',
      'W/"1"',
      '"1", "2"',
      '""',
      '"99999999999999999999"',
    ])
      isRefused(
        revision,
        await world.ask('secretary.1', 'POST', `${walk.path}/acts`, { body: away, headers: { 'If-Match': revision } }),
        [400, 409, 412, 428],
      );
  });
});

describe('SEC-50: senders that never end', () => {
  it('five hundred of them keep nobody else waiting', async () => {
    const world = await caseWorld('sqlite');
    const sockets: Socket[] = [];
    try {
      const { hostname, port } = new URL(world.url);
      for (let n = 0; n < 500; n += 1) {
        const socket = connect(Number(port), hostname);
        socket.on('error', () => undefined);
        socket.write(
          `POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 1000\r\nX-Slow: `,
        );
        sockets.push(socket);
      }
      await world.ask('secretary.1', 'GET', '/api/v1/me');
      // Answered at all, every time, while all of them hang: how quickly is for the bench.
      for (let n = 0; n < 200; n += 1)
        expect((await world.ask('secretary.1', 'GET', '/api/v1/candidates')).status).toBe(200);
      expect(sockets.filter(({ destroyed }) => !destroyed).length).toBe(500);
    } finally {
      for (const socket of sockets) socket.destroy();
      await world.close();
    }
  });
});
