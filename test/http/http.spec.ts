import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Body, Controller, Delete, Get, Param, ParseIntPipe, Post, Query } from '@nestjs/common';
import { Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import fc from 'fast-check';
import { Public } from '../../src/http/access.js';
import { HttpModule } from '../../src/http/http.module.js';
import { type Keyset, PageOf, cursorOf } from '../../src/http/keyset.js';
import { Operation } from '../../src/http/operation.js';
import { IdempotencyKey, IfMatch } from '../../src/http/precondition.js';
import { Problem } from '../../src/http/problem.js';
import { StoreUnavailable } from '../../src/database/store-errors.js';
import { type Served, sendRaw, serve } from '../support/serve.js';

class Person {
  @IsString() @MaxLength(50) name!: string;
}
class Row {
  @IsInt() @Min(0) yes!: number;
  @IsObject() @ValidateNested() @Type(() => Person) person!: Person;
}
class Minutes {
  @IsIn(['ballot', 'card']) form!: string;
  @IsBoolean() held!: boolean;
  @IsArray() @ValidateNested({ each: true }) @Type(() => Row) rows!: Row[];
  @IsOptional() @IsString() note?: string;
}
class Search {
  @IsOptional() @IsString() @MaxLength(20) name?: string;
  @IsOptional() @Type(() => Number) @IsInt() @Max(9) level?: number;
}

let calls = 0;

@Controller()
@Public()
class Things {
  @Post('api/v1/minutes')
  @Operation({ summary: 'Take minutes' })
  minutes(@Body() minutes: Minutes) {
    calls += 1;
    return minutes;
  }

  @Post('api/v1/commands')
  @Operation({ summary: 'Command' })
  command(@IdempotencyKey() key: string, @IfMatch() revision: number) {
    return { key, revision };
  }

  @Get('api/v1/list')
  @Operation({ summary: 'List' })
  list(@PageOf() page: Keyset) {
    return { items: [], next: page.after ? null : cursorOf(['Trần', 7]), page };
  }

  @Get('api/v1/search')
  @Operation({ summary: 'Search' })
  search(@Query() search: Search) {
    return search;
  }

  @Get('api/v1/things/:id')
  @Operation({ summary: 'Thing' })
  thing(@Param('id', ParseIntPipe) id: number) {
    return { id };
  }

  @Delete('api/v1/things/:id')
  @Operation({ summary: 'Drop' })
  drop() {
    return {};
  }

  @Get('api/v1/fails/:how')
  @Operation({ summary: 'Fail' })
  fail(@Param('how') how: string) {
    if (how === 'store') throw new StoreUnavailable('disk /var/lib/secret.sqlite is full');
    if (how === 'stale') throw Problem.stale(12);
    if (how === 'wait') throw Problem.tooMany(7);
    if (how === 'text') throw 'not even an error'; // eslint-disable-line @typescript-eslint/only-throw-error -- on purpose
    throw new Error('SELECT secret FROM /home/somebody/file.ts');
  }

  @Get('page')
  page() {
    return '<p>hello</p>';
  }

  @Post('page')
  form(@Body() fields: Search) {
    return fields;
  }
}

let served: Served;
beforeAll(async () => {
  served = await serve({ imports: [HttpModule], controllers: [Things] });
});
afterAll(() => served.close());

const minutes = { form: 'ballot', held: true, rows: [{ yes: 3, person: { name: 'Lê Thị Mẫu' } }] };
const post = (body: unknown, headers: Record<string, string> = {}) =>
  served.send('POST', '/api/v1/minutes', { body, headers });
const errorsOf = (answer: { body: never }) => (answer.body as { errors: { pointer: string; code: string }[] }).errors;
const firstOf = (answer: { body: never }) => errorsOf(answer)[0];

describe('SEC-51: validation', () => {
  it('passes what the class says, as it says it', async () => {
    const answer = await post(minutes);
    expect(answer.status).toBe(201);
    expect(answer.body).toEqual(minutes);
  });

  it.each<[string, unknown, string, string]>([
    ['an unknown field', { ...minutes, vote: 1 }, '/vote', 'unknownField'],
    [
      'an unknown field of a part',
      { ...minutes, rows: [{ yes: 1, person: { name: 'A', role: 'x' } }] },
      '/rows/0/person/role',
      'unknownField',
    ],
    ['a missing field', { held: true, rows: [] }, '/form', 'required'],
    ['a missing field of a part', { ...minutes, rows: [{ yes: 1 }] }, '/rows/0/person', 'required'],
    ['a word that is none of those', { ...minutes, form: 'shouting' }, '/form', 'isIn'],
    ['the text "false" for a boolean', { ...minutes, held: 'false' }, '/held', 'isBoolean'],
    ['the text "3" for a number', { ...minutes, rows: [{ ...minutes.rows[0], yes: '3' }] }, '/rows/0/yes', 'isInt'],
    ['a number below the least', { ...minutes, rows: [{ ...minutes.rows[0], yes: -1 }] }, '/rows/0/yes', 'min'],
    ['a text for a part', { ...minutes, rows: ['x'] }, '/rows/0', 'notObject'],
    ['a name with a slash in its pointer', { ...minutes, 'a/b~c': 1 }, '/a~1b~0c', 'unknownField'],
  ])('refuses %s', async (_, body, pointer, code) => {
    const before = calls;
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.headers.get('content-type')).toContain('application/problem+json');
    expect(answer.body).toMatchObject({ type: 'urn:lo-trinh:problem:malformed', status: 400, code: 'malformed' });
    expect(errorsOf(answer)).toContainEqual(expect.objectContaining({ pointer, code }));
    expect(calls).toBe(before);
  });

  it.each([
    ['a list', []],
    ['nothing', undefined],
  ])('refuses %s for an object', async (_, body) => {
    expect((await post(body)).status).toBe(400);
  });

  it('reads a query by its class, converting only what the class converts', async () => {
    expect((await served.send('GET', '/api/v1/search?name=H%27Len&level=3')).body).toEqual({ name: "H'Len", level: 3 });
    expect((await served.send('GET', '/api/v1/search?level=x')).status).toBe(400);
    expect((await served.send('GET', '/api/v1/search?other=1')).status).toBe(400);
    expect((await served.send('GET', '/api/v1/search?name=a&name=b')).status).toBe(400);
  });
});

describe('SEC-50, SEC-61: what a body may be', () => {
  const nested = (depth: number): unknown => (depth === 0 ? 1 : [nested(depth - 1)]);
  const keys = (n: number) => Object.fromEntries(Array.from({ length: n }, (_, i) => [`k${i}`, 0]));

  it.each<[string, unknown, string]>([
    ['not JSON', '{"form":', 'notJson'],
    ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d]), 'notJson'],
    ['a bare number', '5', 'notObject'],
    ['null', 'null', 'notObject'],
    ['21 levels', { a: nested(20) }, 'tooDeep'],
    ['501 items', { a: Array.from({ length: 501 }, () => 0) }, 'tooMany'],
    ['1,001 keys', keys(1001), 'tooManyKeys'],
    ['1,001 keys in all', { a: keys(500), b: keys(499) }, 'tooManyKeys'],
    ['__proto__', '{"a":{"__proto__":{"x":1}}}', 'badKey'],
    ['constructor', '{"constructor":{"prototype":{"x":1}}}', 'badKey'],
    ['NUL', '{"form":"a\\u0000b"}', 'hiddenCharacter'],
    ['a lone surrogate', '{"form":"\\ud800"}', 'hiddenCharacter'],
    ['a bidirectional override', { form: 'a\u202eb' }, 'hiddenCharacter'],
    ['a zero-width space', { form: 'a\u200bb' }, 'hiddenCharacter'],
    ['a tab', { form: 'a\tb' }, 'hiddenCharacter'],
    ['ESC', { form: 'a\u001b[31m' }, 'hiddenCharacter'],
    ['a hidden character in a key', { 'fo\u200brm': 1 }, 'badKey'],
    ['a number that would be rounded', '{"form":9007199254740993}', 'numberTooLarge'],
    ['an infinite number', '{"form":1e999}', 'numberTooLarge'],
  ])('refuses %s', async (_, body, code) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(firstOf(answer)).toMatchObject({ code });
  });

  it.each<[string, unknown]>([
    ['20 levels', { a: nested(19) }],
    ['500 items', { a: Array.from({ length: 500 }, () => 0) }],
    ['1,000 keys', keys(1000)],
  ])('reads %s', async (_, body) => {
    // The class refuses the fields; the reader did not.
    expect(firstOf(await post(body))?.code).not.toMatch(/^tooMany|^tooDeep/);
  });

  it('brings texts to NFC and lines to line feeds', async () => {
    const answer = await post({ ...minutes, note: 'một\r\nhai'.normalize('NFD') });
    expect(answer.body).toMatchObject({ note: 'một\nhai'.normalize('NFC') });
  });

  it('refuses 256 KB and one byte, and reads 256 KB', async () => {
    const padded = (bytes: number) =>
      Buffer.alloc(bytes, ' ').fill(JSON.stringify(minutes), 0, Buffer.byteLength(JSON.stringify(minutes)));
    expect((await post(padded(256 * 1024))).status).toBe(201);
    const answer = await post(padded(256 * 1024 + 1));
    expect(answer.status).toBe(413);
    expect(answer.body).toMatchObject({ code: 'too-large' });
  });

  it.each([
    ['text/plain', 'text/plain'],
    ['a form', 'application/x-www-form-urlencoded'],
    ['another charset', 'application/json; charset=utf-16'],
    ['something like JSON', 'application/jsonp'],
  ])('SEC-34: refuses %s on the API', async (_, type) => {
    const answer = await post(JSON.stringify(minutes), { 'Content-Type': type });
    expect(answer.status).toBe(415);
    expect(answer.body).toMatchObject({ code: 'unsupported-media-type' });
  });

  it('refuses a packed body', async () => {
    expect((await post(JSON.stringify(minutes), { 'Content-Encoding': 'gzip' })).status).toBe(415);
  });

  it('reads a form on a page under the same rules', async () => {
    const type = { 'Content-Type': 'application/x-www-form-urlencoded' };
    const form = (body: string) => served.send('POST', '/page', { body, headers: type });
    expect((await form('name=L%C3%AA+Th%E1%BB%8B')).body).toEqual({ name: 'Lê Thị' });
    expect((await form('name=a%00b')).status).toBe(400);
    expect((await form('name=%FF')).status).toBe(400);
    expect((await form('other=1')).status).toBe(400);
    expect((await served.send('POST', '/page', { body: { name: 'a' } })).status).toBe(415);
  });

  it('refuses hidden characters and broken escapes in the address', async () => {
    expect((await served.send('GET', '/api/v1/search?name=a%E2%80%8Bb')).status).toBe(400);
    expect((await served.send('GET', '/api/v1/search?name=%E0%A4%A')).status).toBe(400);
    expect((await served.send('GET', '/api/v1/things/%E0%A4%A')).status).toBe(400);
    expect((await served.send('GET', '/api/v1/things/%FF')).status).toBe(400);
    expect((await served.send('GET', `/api/v1/search?name=${'x'.repeat(8200)}`)).status).toBe(400);
  });
});

describe('SEC-57: errors', () => {
  it('tells nothing of the inside, and an id by which the log knows more', async () => {
    const answer = await served.send('GET', '/api/v1/fails/unforeseen');
    expect(answer.status).toBe(500);
    expect(JSON.stringify(answer.body)).not.toMatch(/SELECT|home|\.ts|at /);
    expect(answer.body).toMatchObject({ code: 'unexpected', correlationId: answer.headers.get('x-correlation-id') });
  });

  it.each([
    ['store', 503, 'unavailable', { 'retry-after': '5' }],
    ['stale', 409, 'stale', {}],
    ['wait', 429, 'too-many', { 'retry-after': '7' }],
    ['text', 500, 'unexpected', {}],
  ])('answers %s with %d', async (how, status, code, headers) => {
    const answer = await served.send('GET', `/api/v1/fails/${how}`);
    expect(answer.status).toBe(status);
    expect(answer.body).toMatchObject({ code, status });
    expect(JSON.stringify(answer.body)).not.toContain('secret');
    expect(Object.fromEntries(answer.headers)).toMatchObject(headers);
  });

  it('knows absent, another method, and a parameter of another kind', async () => {
    expect((await served.send('GET', '/api/v1/nothing')).body).toMatchObject({ status: 404, code: 'not-found' });
    const answer = await served.send('PUT', '/api/v1/things/1', { body: {} });
    expect(answer.status).toBe(405);
    expect(answer.headers.get('allow')).toBe('DELETE, GET, HEAD');
    expect((await served.send('GET', '/api/v1/things/one')).status).toBe(400);
  });

  it('lets pages render their own, for people on pages only', async () => {
    const other = await serve(
      { controllers: [Things] },
      {
        errorPage: ({ status, code }, _, response) => {
          if (status === 400) return false;
          response.type('html').send(`<p>${code}</p>`);
          return true;
        },
      },
    );
    const html = { headers: { Accept: 'text/html,application/xhtml+xml' } };
    try {
      const page = await other.send('GET', '/nowhere', html);
      expect([page.status, page.body]).toEqual([404, '<p>not-found</p>']);
      expect((await other.send('GET', '/api/v1/nowhere', html)).body).toMatchObject({ code: 'not-found' });
      expect((await other.send('GET', '/nowhere', { headers: { Accept: '*/*' } })).body).toMatchObject({ status: 404 });
    } finally {
      await other.close();
    }
  });

  it('SEC-48: random JSON never gets a 5xx and never pollutes a prototype', async () => {
    const before = Object.getOwnPropertyNames(Object.prototype);
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), async (body) => {
        expect((await post(body)).status).toBeLessThan(500);
      }),
      { numRuns: 300 },
    );
    expect(Object.getOwnPropertyNames(Object.prototype)).toEqual(before);
  });
});

describe('preconditions and pages', () => {
  const command = (headers: Record<string, string>) => served.send('POST', '/api/v1/commands', { headers });
  const key = 'k-0123456789';

  it('hands over key and revision', async () => {
    expect((await command({ 'Idempotency-Key': key, 'If-Match': '"12"' })).body).toEqual({ key, revision: 12 });
  });

  it.each<[string, Record<string, string>, number]>([
    ['no key', { 'If-Match': '"1"' }, 400],
    ['a short key', { 'Idempotency-Key': 'short12', 'If-Match': '"1"' }, 400],
    ['a long key', { 'Idempotency-Key': 'x'.repeat(129), 'If-Match': '"1"' }, 400],
    ['a key with a space', { 'Idempotency-Key': 'two words here', 'If-Match': '"1"' }, 400],
    ['no If-Match', { 'Idempotency-Key': key }, 428],
    ['a bare number', { 'Idempotency-Key': key, 'If-Match': '12' }, 400],
    ['a weak tag', { 'Idempotency-Key': key, 'If-Match': 'W/"12"' }, 400],
    ['any revision', { 'Idempotency-Key': key, 'If-Match': '*' }, 400],
  ])('refuses %s', async (_, headers, status) => {
    expect((await command(headers)).status).toBe(status);
  });

  it('accepts keys of 8 and 128 characters', async () => {
    for (const length of [8, 128]) {
      expect((await command({ 'Idempotency-Key': 'x'.repeat(length), 'If-Match': '"0"' })).status).toBe(201);
    }
  });

  it('gives an answer with a revision its ETag', async () => {
    const answer = await command({ 'Idempotency-Key': key, 'If-Match': '"12"' });
    expect(answer.headers.get('etag')).toBe('"12"');
  });

  it('pages by key and links to the next page', async () => {
    const first = await served.send('GET', '/api/v1/list?limit=10');
    expect(first.body).toMatchObject({ page: { limit: 10, after: null } });
    const link = /^<(.+)>; rel="next"$/.exec(first.headers.get('link') ?? '')?.[1];
    expect(link).toContain('limit=10');
    const second = await served.send('GET', link!);
    expect(second.body).toMatchObject({ page: { limit: 10, after: ['Trần', 7] } });
    expect(second.headers.get('link')).toBeNull();
  });

  it.each(['limit=0', 'limit=51', 'limit=x', 'limit=1&limit=2', 'after=%21', 'after=e30', 'after=bm8', 'after='])(
    'refuses ?%s',
    async (query) => {
      expect((await served.send('GET', `/api/v1/list?${query}`)).status).toBe(400);
    },
  );

  it('offers 25 a page, at most 50', async () => {
    expect((await served.send('GET', '/api/v1/list')).body).toMatchObject({ page: { limit: 25 } });
    expect((await served.send('GET', '/api/v1/list?limit=50')).body).toMatchObject({ page: { limit: 50 } });
  });
});

describe('SEC-56: headers', () => {
  const expected = {
    'content-security-policy':
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'cache-control': 'no-store',
  };

  it.each([
    ['GET', '/page'],
    ['GET', '/api/v1/openapi.json'],
    ['GET', '/nowhere'],
    ['GET', '/api/v1/fails/now'],
    ['GET', '/%FF'],
    ['POST', '/api/v1/minutes'],
    ['DELETE', '/nowhere'],
  ])('stand on %s %s', async (method, path) => {
    const { headers } = await served.send(method, path);
    expect(Object.fromEntries(headers)).toMatchObject(expected);
    expect(headers.get('x-powered-by')).toBeNull();
    expect(headers.get('strict-transport-security')).toBeNull();
  });

  it('promise TLS where there is TLS', async () => {
    const real = await serve({ controllers: [Things] }, { profile: 'real' });
    try {
      const { headers } = await real.send('GET', '/page');
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains');
    } finally {
      await real.close();
    }
  });

  it('refuses TRACE', async () => {
    const answer = await sendRaw(served.url, 'TRACE', '/page', { Cookie: 'secret=1' });
    expect(answer.status).toBe(405);
  });
});

describe('SEC-34: what changes something comes from our own pages', () => {
  const own = () => served.url;
  const cookie = { Cookie: 'lotrinh=x' };
  it.each<[string, () => Record<string, string>, number]>([
    ['same-origin', () => ({ 'Sec-Fetch-Site': 'same-origin', ...cookie }), 201],
    ['same-site', () => ({ 'Sec-Fetch-Site': 'same-site', ...cookie }), 403],
    ['cross-site', () => ({ 'Sec-Fetch-Site': 'cross-site', ...cookie }), 403],
    ['none', () => ({ 'Sec-Fetch-Site': 'none', ...cookie }), 403],
    ['cross-site with our Origin', () => ({ 'Sec-Fetch-Site': 'cross-site', Origin: own(), ...cookie }), 403],
    ['our Origin', () => ({ Origin: own(), ...cookie }), 201],
    ['another Origin', () => ({ Origin: 'https://evil.example', ...cookie }), 403],
    ['another port', () => ({ Origin: 'http://127.0.0.1:1', ...cookie }), 403],
    ['another scheme', () => ({ Origin: own().replace('http:', 'https:'), ...cookie }), 403],
    ['Origin null', () => ({ Origin: 'null', ...cookie }), 403],
    ['a cookie and neither header', () => cookie, 403],
    ['a token and neither header', () => ({ Authorization: 'Bearer x', ...cookie }), 201],
    ['another Origin and a token', () => ({ Origin: 'https://evil.example', Authorization: 'Bearer x' }), 403],
    ['no cookie and neither header', () => ({}), 201],
  ])('%s', async (_, headers, status) => {
    const answer = await post(minutes, headers());
    expect(answer.status).toBe(status);
    if (status === 403) expect(answer.body).toMatchObject({ code: 'forbidden', rule: 'SEC-34' });
  });

  it('lets everybody read', async () => {
    expect((await served.send('GET', '/page', { headers: { 'Sec-Fetch-Site': 'cross-site', ...cookie } })).status).toBe(
      200,
    );
  });
});
