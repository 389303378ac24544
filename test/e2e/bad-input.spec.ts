import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { leftOut, vote } from '../../workflows/admission/examples/papers.js';
import { cases, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld, type Sent } from '../support/case-world.js';
import { faultsTold } from '../support/faults-told.js';
import type { Answer } from '../support/serve.js';
import { tablePrint } from '../support/table-dump.js';
import { dialects } from '../support/test-store.js';

describe.each(dialects)('what cannot be read is refused and changes nothing, on %s', (dialect) => {
  let world: CaseWorld;
  let walk: Walk;
  let voting: Walk;
  let before: unknown;
  /** Everything but refusals and reads on the site chain: who reaches for what is not his, and who looks. */
  const stored = async () => [
    await tablePrint(world.store, ['session', 'entry', 'chain_head', 'read_of']),
    await world.store.reader.all(
      "SELECT chain, seq, hash FROM entry WHERE chain <> 'site' OR kind NOT IN ('refusal', 'read') ORDER BY chain, seq",
    ),
  ];
  beforeAll(async () => {
    world = await caseWorld(dialect);
    walk = await openCase(world);
    voting = await (await openCase(world, { on: '2024-03-04' })).to('branchMeeting');
    // Everybody has signed in who will ask, so that nothing is written any more but by what is tested.
    for (const login of ['secretary.1', 'grassroots.1']) await world.ask(login, 'GET', '/api/v1/me');
    before = await stored();
  });
  afterAll(async () => {
    expect(await stored()).toEqual(before);
    await world.close();
  });

  const act = (body: unknown, sent: Sent = {}) =>
    world.ask('secretary.1', 'POST', `${walk.path}/acts`, { body, revision: 1, ...sent });
  const away = example('absence.start', '2026-02-02');
  const told = (answer: Answer) => [
    answer.status,
    faultsTold(answer).map(({ pointer, parameter, header }) => pointer ?? parameter ?? header),
  ];

  describe('an act', () => {
    it.each([
      ['of no type', { on: '2026-02-02' }],
      ['of an unknown type', { ...away, type: 'absence.begin' }],
      ['of the clock', { ...away, type: 'clock.listReviewDue' }],
      ['of a type that every object has', { ...away, type: 'toString' }],
      ['of a type that is no text', { ...away, type: ['absence.start'] }],
      ['of the type null', { ...away, type: null }],
    ])('%s', async (_, body) => {
      expect(told(await act(body))).toEqual([400, ['/type']]);
    });

    it.each(['2026-11-21', '2027-01-01', '9999-12-31'])('of a day that has not come: %s', async (on) => {
      expect(told(await act({ ...away, on }))).toEqual([400, ['/on']]);
    });

    it('names every fault at once', async () => {
      const body = { type: 'absence.start', on: '2026-02-30', from: 7, beside: true };
      const [status, pointers] = told(await act(body));
      expect([status, [...(pointers as string[])].sort()]).toEqual([400, ['/beside', '/from', '/on', '/reason']]);
    });

    it.each(['__proto__', 'constructor', 'prototype', 'hasOwnProperty'])(
      'with the key %s, at any depth',
      async (name) => {
        expect((await act(JSON.stringify(away).replace('{', `{"${name}":{"a":1},`))).status).toBe(400);
        const deep = JSON.stringify(example('list.enter', '2026-02-02')).replace('"number"', `"${name}":1,"number"`);
        expect(told(await act(deep))).toEqual([400, ['/resolution']]);
      },
    );
  });

  describe('a vote', () => {
    it.each([
      ['of more than are present', { yes: 8, no: 2, present: 9 }],
      ['with more present than listed', { listed: 8, present: 9 }],
      ['that excludes one person twice', { excluded: [...leftOut(1), ...leftOut(1)], present: 7, yes: 7 }],
      ['that excludes more than are listed', { excluded: leftOut(12), present: 0, yes: 0 }],
      ['below nothing', { yes: -1 }],
      ['of halves', { yes: 8.5 }],
      ['of as many as text', { yes: '9' }],
      ['with nobody listed', { listed: 0, present: 0, yes: 0 }],
      ['of more than anybody could list', { listed: 1_000_001, present: 1_000_001, yes: 1_000_001 }],
      ['that excludes a list instead of a person', { excluded: [[]] }],
      ['by show of hands', { form: 'hands' }],
    ])('%s', async (_, more) => {
      const body = example('vote.record', voting.on, { vote: { ...vote(9, 9), ...more } as never });
      const { status, body: problem } = await voting.sends('secretary.1', body, { dry: true });
      expect([400, 422]).toContain(status);
      expect(problem).toMatchObject({ status });
      if (status === 422) expect((problem as { unmet: object[] }).unmet).not.toEqual([]);
    });
  });

  describe('an opening', () => {
    const opening = {
      ...{ person: { name: 'Vàng Thị Súa', birth: '1998-03' }, unit: '', observation: { on: '2026-02-02' } },
    };
    const send = (more: object) =>
      world.ask('secretary.1', 'POST', cases, { body: { ...opening, unit: world.units.branch, ...more } });
    const person = (more: object) => ({ person: { ...opening.person, ...more } });

    it.each([
      ['/person', { person: null }],
      ['/person', { person: [] }],
      ['/person', { person: [opening.person] }],
      ['/person', { person: 'Vàng Thị Súa' }],
      ['/person/name', person({ name: '' })],
      ['/person/name', person({ name: '   ' })],
      ['/person/name', person({ name: 'V4ng' })],
      ['/person/name', person({ name: 7 })],
      ['/person/name', person({ name: 'x'.repeat(201) })],
      ['/person/birth', person({ birth: '1998-02-30' })],
      ['/person/birth', person({ birth: '14/03/1998' })],
      ['/person/birth', person({ birth: 1998 })],
      ['/person/sex', person({ sex: 'x' })],
      ['/person/sex', person({ sex: 1 })],
      ['/person/ethnicity', person({ ethnicity: '<b>Thái</b>' })],
      ['/person/ethnicity', person({ ethnicity: ['Thái'] })],
      ['/person/email', person({ email: 'a@b' })],
      ['/unit', { unit: '../x' }],
      ['/unit', { unit: 7 }],
      ['/unit', { unit: null }],
      ['', { observation: undefined }],
      [
        '',
        { nomination: { on: '2026-02-02', body: 'women', paper: { number: '1', date: '2026-02-02', issuer: 'x' } } },
      ],
      ['/observation', { observation: null }],
      ['/observation', { observation: [] }],
      ['/observation/on', { observation: { on: '2026-02-30' } }],
      ['/observation/on', { observation: { on: '2026-11-21' } }],
      ['/observation/type', { observation: { on: '2026-02-02', type: 'list.enter' } }],
      ['/nomination/paper', { observation: undefined, nomination: { on: '2026-02-02', body: 'women' } }],
      ['/revision', { revision: 1 }],
    ])('with a fault at "%s": %j', async (pointer, more) => {
      const [status, pointers] = told(await send(more));
      expect([status, pointers]).toEqual([400, expect.arrayContaining([pointer])]);
    });
  });

  describe('a name of a proposal or of an entry', () => {
    it.each([
      ['confirmations', {}, ['/hash', '/seq']],
      ['confirmations', { seq: 0, hash: 'a'.repeat(64) }, ['/seq']],
      ['confirmations', { seq: '1', hash: 'A'.repeat(64) }, ['/hash', '/seq']],
      ['confirmations', { seq: 1.5, hash: 'a'.repeat(63) }, ['/hash', '/seq']],
      ['rejections', { seq: [1], hash: null }, ['/hash', '/seq']],
      ['rejections', { seq: 2 ** 53, hash: 'a'.repeat(64) }, ['/seq']],
      ['disclosures', {}, ['/purpose', '/seq']],
      ['disclosures', { seq: 1, purpose: 'curiosity' }, ['/purpose']],
      ['disclosures', { seq: -1, purpose: 'inspection' }, ['/seq']],
    ])('%s %j', async (route, body, pointers) => {
      const answer = await world.ask('grassroots.1', 'POST', `${walk.path}/${route}`, { body, revision: 1 });
      const [status, found] = told(answer);
      expect([status, [...new Set(found as string[])].sort()]).toEqual([400, pointers]);
    });

    it.each(['confirmations', 'rejections', 'disclosures'])(
      '%s: a number beyond all entries is not there',
      async (route) => {
        const body = {
          seq: Number.MAX_SAFE_INTEGER,
          ...(route === 'disclosures' ? { purpose: 'inspection' } : { hash: 'a'.repeat(64) }),
        };
        const { status } = await world.ask('grassroots.1', 'POST', `${walk.path}/${route}`, { body, revision: 1 });
        expect([400, 404, 409]).toContain(status);
      },
    );
  });

  describe('a body', () => {
    const routes = () => [
      `${walk.path}/acts`,
      cases,
      ...['confirmations', 'rejections', 'disclosures'].map((route) => `${walk.path}/${route}`),
      '/api/v1/sessions',
    ];
    const everywhere = async (status: number, sent: Sent, pointer?: string) => {
      for (const path of routes()) {
        const answer = await world.ask('grassroots.1', 'POST', path, { revision: 1, ...sent });
        expect([path, answer.status]).toEqual([path, status]);
        const faults = faultsTold(answer);
        if (pointer !== undefined) expect([path, faults[0]?.pointer]).toEqual([path, pointer]);
      }
    };
    const bytes = (...parts: (string | number[])[]) =>
      Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.from(part))));

    it.each([
      ['cut short', '{"type": "absence.start"'],
      ['with a comma too many', '{"a": 1,}'],
      ['with single quotes', "{'a': 1}"],
      ['with a comment', '{"a": 1 /* eins */}'],
      ['with something behind it', '{"a": 1} {"b": 2}'],
      ['of spaces', '   '],
      ['that is not a number', '{"a": NaN}'],
      ['of octal', '{"a": 017}'],
    ])('of broken JSON: %s', async (_, body) => {
      await everywhere(400, { body }, '');
    });

    it.each(['null', '[]', '[{}]', '"text"', '7', 'true', '""'])('that is no object: %s', async (body) => {
      await everywhere(400, { body });
    });

    it('that is not there', async () => {
      await everywhere(400, {});
    });

    it.each([
      ['a broken sequence', bytes('{"type": "', [0xc3, 0x28], '"}')],
      ['an overlong slash', bytes('{"type": "', [0xc0, 0xaf], '"}')],
      ['a surrogate as bytes', bytes('{"type": "', [0xed, 0xa0, 0x80], '"}')],
      ['UTF-16', Buffer.from('{"type": "x"}', 'utf16le')],
      ['a byte order mark', bytes([0xef, 0xbb, 0xbf], '{"type": "x"}')],
      ['Latin-1', Buffer.from('{"type": "é"}', 'latin1')],
    ])('that is not UTF-8: %s', async (_, body) => {
      await everywhere(400, { body }, '');
    });

    it.each([
      ['NUL', String.raw`\u0000`],
      ['a bell', String.raw`\u0007`],
      ['a lone surrogate', String.raw`\ud800`],
      ['a lone trailing surrogate', String.raw`\udc00`],
      ['an override of direction', String.raw`\u202e`],
      ['a space of no width', String.raw`\u200b`],
      ['a line separator', String.raw`\u2028`],
    ])('that hides %s, in a value and in a key', async (_, escape) => {
      await everywhere(400, { body: `{"type": "a${escape}b"}` }, '/type');
      await everywhere(400, { body: `{"a${escape}b": 1}` }, '');
    });

    it.each(['9007199254740993', '1e400', '-1e400', '123456789012345678901234567890'])(
      'with a number that cannot be kept exactly: %s',
      async (number) => {
        await everywhere(400, { body: `{"seq": ${number}}` }, '/seq');
      },
    );

    it('too deep, with too many keys, with too long a list', async () => {
      await everywhere(400, { body: `${'{"a":'.repeat(20)}{}${'}'.repeat(20)}` });
      await everywhere(400, { body: `{"a":${'['.repeat(60_000)}${']'.repeat(60_000)}}` });
      const keys = Object.fromEntries(Array.from({ length: 1_001 }, (_, n) => [`k${n}`, n]));
      await everywhere(400, { body: keys });
      await everywhere(400, { body: { a: Array.from({ length: 501 }, () => 0) } }, '/a');
    });

    it('that is too large', async () => {
      await everywhere(413, { body: `{"a": "${'x'.repeat(256 * 1024)}"}` });
    });

    it.each([
      ['text/plain', {}],
      ['application/x-www-form-urlencoded', {}],
      ['multipart/form-data; boundary=x', {}],
      ['application/json; charset=latin1', {}],
      ['application/json; charset=utf-16', {}],
      ['application/problem+json', {}],
      ['application/json', { 'Content-Encoding': 'gzip' }],
      ['application/xml', {}],
      ['', {}],
    ])('in another dress: %j %j', async (type, more) => {
      await everywhere(415, { body: JSON.stringify(away), headers: { 'Content-Type': type, ...more } });
    });
  });

  describe('a parameter', () => {
    const cursor = (key: unknown) => Buffer.from(JSON.stringify(key)).toString('base64url');
    const get = async (path: string) => told(await world.ask('secretary.1', 'GET', path));
    const list = (query: string) => get(`${cases}?${query}`);

    it.each(['0', '51', '100', '-1', '1.5', '1e1', 'abc', '', '+5', '0x5', '%205', '999999999999', '5&limit=6'])(
      'limit=%s',
      async (limit) => {
        expect(await list(`limit=${limit}`)).toEqual([400, ['limit']]);
        expect(await get(`${walk.path}/history?limit=${limit}`)).toEqual([400, ['limit']]);
      },
    );

    const cursors: readonly unknown[] = [
      [],
      ['a'],
      ['a', 'b', 'c'],
      [1, 2],
      [null],
      [{}],
      [['a', 'b']],
      {},
      'a',
      7,
      null,
      [1.5],
      [2 ** 60],
    ];
    it.each([
      ...cursors.map(cursor),
      '',
      '!!!',
      'a b',
      'bm9qc29u',
      'x'.repeat(1_001),
      `${cursor(['a', 'b'])}&after=${cursor(['a', 'b'])}`,
    ])('after=%s in the list', async (after) => {
      expect(await list(`after=${after}`)).toEqual([400, ['after']]);
    });

    it.each([
      ...[[], ['1'], [1, 2], [-1], [1.5], [2 ** 31], [2 ** 53], [null], [[1]], {}, 'x'].map(cursor),
      ...['', '!!!', 'bm9qc29u'],
    ])('after=%s in the history', async (after) => {
      expect(await get(`${walk.path}/history?after=${after}`)).toEqual([400, ['after']]);
    });

    it.each(['khong-co', 'S00', 'toString', '__proto__', 'POOL', 'pool&stage=applying', 'x'.repeat(101)])(
      'stage=%s',
      async (stage) => {
        expect(await list(`stage=${stage}`)).toEqual([400, ['stage']]);
      },
    );

    it.each(['../x', 'a b', "x'--", 'x'.repeat(101), 'a&unit=b', '%C4%91'])('unit=%s', async (unit) => {
      expect(await list(`unit=${unit}`)).toEqual([400, ['unit']]);
    });

    it.each(['x'.repeat(101), 'a&q=b', '%00', '%E2%80%AE', '%FF', '%'])('q=%s', async (q) => {
      const [status, parameters] = await list(`q=${q}`);
      expect([status, parameters]).toEqual([400, ['q']]);
    });

    it.each(['2026-02-30', '2026-1-1', 'today', '', '20260101', '2026-01-01&on=2026-01-02', '2026-01-01T00:00:00Z'])(
      'on=%s',
      async (on) => {
        expect(await get(`${walk.path}/offers?on=${on}`)).toEqual([400, ['on']]);
        expect(await get(`${walk.path}/plan?from=${on.replace('&on', '&from')}`)).toEqual([400, ['from']]);
        expect(await get(`${walk.path}/plan?to=${on.replace('&on', '&to')}`)).toEqual([400, ['to']]);
      },
    );

    it.each(['0', 'true', '', 'yes', '1&dry=1', '2'])('dry=%s', async (dry) => {
      const answer = await world.ask('secretary.1', 'POST', `${walk.path}/acts?dry=${dry}`, {
        body: away,
        revision: 1,
      });
      expect(told(answer)).toEqual([400, ['dry']]);
    });

    it.each(['0001-01-01', '1900-01-01', '2014-12-31', '2015-01-01', '2020-02-29', '2028-01-01', '9999-12-31'])(
      'a day that exists, however far, is answered or refused, never failed on: %s',
      async (day) => {
        for (const path of [`/offers?on=${day}`, `/plan?from=${day}`, `/plan?to=${day}`, `/plan?from=${day}&to=${day}`])
          for (const { code } of [walk, voting]) {
            const answer = await world.ask('secretary.1', 'GET', `${cases}/${code}${path}`);
            expect([path, [200, 400, 409].includes(answer.status)]).toEqual([path, true]);
          }
      },
    );

    it.each([
      '%FF',
      '%00',
      '%2e%2e',
      'x'.repeat(5_000),
      '%F0%9F%98%80',
      '..%2f..%2fetc',
      "'%20OR%201=1",
      '0'.repeat(9),
      'ILOILOILO',
    ])('a code that is none: %s', async (code) => {
      for (const path of ['', '/offers', '/history']) {
        const { status } = await world.ask('secretary.1', 'GET', `${cases}/${code}${path}`);
        expect([400, 404]).toContain(status);
      }
      const { status } = await world.ask('secretary.1', 'POST', `${cases}/${code}/acts`, { body: away, revision: 1 });
      expect([400, 404]).toContain(status);
    });

    it('an address that is too long, or has too many parameters', async () => {
      expect((await get(`${cases}?q=${'x'.repeat(9_000)}`))[0]).toBe(400);
      expect((await get(`${cases}?${Array.from({ length: 101 }, (_, n) => `a${n}=1`).join('&')}`))[0]).toBe(400);
    });
  });
});

describe('a key that every object has, where an act names a row', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(async () => {
    expect(await world.faults()).toEqual([]);
    await world.close();
  });

  it.each(['toString', 'constructor', '__proto__', 'valueOf'])('%s is no row that anybody asked about', async (row) => {
    const verifying = await (await openCase(world, { on: '2024-03-04' })).to('verifying');
    const sent = [
      ['grassroots.1', example('verification.reply', verifying.on, { row })],
      ['secretary.1', example('verification.report', verifying.on, { row })],
      ['grassroots.1', example('verification.escalate', verifying.on, { row })],
      [
        'grassroots.1',
        example('verification.request', verifying.on, {
          rows: [{ subject: row, addressee: 'x', abroad: false, sentOn: verifying.on }],
        }),
      ],
      ['grassroots.1', example('verification.exempt', verifying.on, { subject: row })],
      ['secretary.1', example('opinion.receive', verifying.on, { row })],
    ] as const;
    for (const [login, body] of sent) {
      const { status } = await verifying.sends(login, body, { dry: true });
      expect([body.type, [409, 422].includes(status)]).toEqual([body.type, true]);
    }
    await verifying.to('grassrootsCommittee');
    const explained = example('delay.explain', verifying.on, { timer: row });
    expect((await verifying.sends('grassroots.1', explained, { dry: true })).status).toBe(200);
  });
});
