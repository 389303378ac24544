import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { Config } from '../../src/config.js';
import { createStore } from '../../src/database/store.js';
import { isApi } from '../../src/http/media-type.js';
import { routesOf } from '../../src/http/routes.js';
import { listening, type Served } from '../support/serve.js';
import { SettableClock } from '../support/settable-clock.js';
import { signedIn } from '../support/signed-in.js';
import { testAddress, type TestAddress } from '../support/test-store.js';

const safe = new Set(['GET', 'HEAD', 'OPTIONS', 'ALL']);

describe('SEC-34: every route that changes something, from every kind of place', () => {
  let at: TestAddress;
  let served: Served;
  let token: string;
  let unsafe: { readonly verb: string; readonly path: string }[];
  beforeAll(async () => {
    at = await testAddress('sqlite');
    const store = await createStore(at.address);
    const clock = new SettableClock();
    const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: dirname(at.address.databaseFile) });
    served = await listening(Test.createTestingModule({ imports: [AppModule.with(config, { store, clock })] }));
    await store.writer.write(async (tx) => {
      await tx.run("INSERT INTO person (id, name, name_key, sort_key, birth) VALUES ('p', 'A', 'a', 'a', '1990')");
      await tx.run(
        "INSERT INTO account (id, login, person_id, password_hash, created_at) VALUES ('a', 'ai', 'p', 'none', ?)",
        [clock.now()],
      );
    });
    token = await signedIn(store, 'ai', clock.now());
    const discovery = served.app.get(DiscoveryService, { strict: false });
    unsafe = routesOf(discovery, new MetadataScanner())
      .filter(({ verb }) => !safe.has(verb))
      .map(({ verb, path }) => ({ verb, path: path.replaceAll(/:\w+/g, '0') }));
  });
  afterAll(async () => {
    await served.close();
    await at.remove();
  });

  const cookie = () => ({ Cookie: `lotrinh=${token}` });
  const evil = { Origin: 'https://evil.example' };
  it.each<[string, boolean, () => Record<string, string>]>([
    ['our own page', true, () => ({ 'Sec-Fetch-Site': 'same-origin', ...cookie() })],
    ['our own page, our Origin', true, () => ({ 'Sec-Fetch-Site': 'same-origin', Origin: served.url, ...cookie() })],
    ['a sister site', false, () => ({ 'Sec-Fetch-Site': 'same-site', ...cookie() })],
    ['another site', false, () => ({ 'Sec-Fetch-Site': 'cross-site', ...cookie() })],
    [
      'another site that says our Origin',
      false,
      () => ({ 'Sec-Fetch-Site': 'cross-site', Origin: served.url, ...cookie() }),
    ],
    ['an address typed in', false, () => ({ 'Sec-Fetch-Site': 'none', ...cookie() })],
    ['an old browser, our Origin', true, () => ({ Origin: served.url, ...cookie() })],
    ['an old browser, another Origin', false, () => ({ ...evil, ...cookie() })],
    ['an old browser, Origin null', false, () => ({ Origin: 'null', ...cookie() })],
    ['an old browser that says nothing', false, () => cookie()],
    ['a program with a token of its own', true, () => ({ Authorization: `Bearer ${token}` })],
    ['a page elsewhere that learnt a token', false, () => ({ ...evil, Authorization: `Bearer ${token}` })],
  ])('%s: let in %s', async (_, letIn, headers) => {
    expect(unsafe.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    // Signing out ends the session that the others need: it goes last.
    const last = [...unsafe].sort(
      (a, b) => Number(/dang-xuat|current$/.test(a.path)) - Number(/dang-xuat|current$/.test(b.path)),
    );
    for (const { verb, path } of last.filter(({ path: one }) => !letIn || !/dang-xuat|current$/.test(one))) {
      const form: Record<string, string> = isApi(path) ? {} : { 'Content-Type': 'application/x-www-form-urlencoded' };
      const answer = await served.send(verb, path, {
        headers: { ...form, ...headers() },
        ...(verb !== 'DELETE' && { body: isApi(path) ? {} : 'a=b' }),
      });
      const refused =
        answer.status === 403 &&
        (answer.body as { rule?: string } | string | null) !== null &&
        JSON.stringify(answer.body).includes('SEC-34');
      if (refused === letIn || answer.headers.has('access-control-allow-origin'))
        wrong.push(`${verb} ${path} ${answer.status}`);
    }
    expect(wrong).toEqual([]);
  });

  it('the API reads JSON alone, the pages forms alone, and no other site is ever allowed to read', async () => {
    const wrong: string[] = [];
    for (const { verb, path } of unsafe.filter((route) => route.verb !== 'DELETE')) {
      const forms = ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x'];
      for (const other of ['text/plain', ...(isApi(path) ? forms : ['application/json'])]) {
        const headers = { 'Content-Type': other, 'Sec-Fetch-Site': 'same-origin', ...cookie() };
        const { status } = await served.send(verb, path, { body: 'a=b', headers });
        if (status !== 415) wrong.push(`${verb} ${path} reads ${other}: ${status}`);
      }
      const asked = await served.send('OPTIONS', path, {
        headers: { ...evil, 'Access-Control-Request-Method': verb },
      });
      if ([...asked.headers.keys()].some((name) => name.startsWith('access-control'))) wrong.push(`CORS on ${path}`);
    }
    expect(wrong).toEqual([]);
  });
});

describe('SEC-63: behind a proxy that ends TLS', () => {
  it('is entered through it and over TLS alone, and believes it about addresses and nobody else', async () => {
    const { authWorld } = await import('../support/auth-world.js');
    const open = async (proxy: string, headers: Record<string, string>) => {
      const world = await authWorld({}, { profile: 'real', env: { LOTRINH_PROXY: proxy } });
      try {
        return (await world.send('GET', '/api/v1/openapi.json', { headers })).status;
      } finally {
        await world.close();
      }
    };
    expect(await open('127.0.0.1', { 'X-Forwarded-Proto': 'https' })).toBe(200);
    expect(await open('127.0.0.1', { 'X-Forwarded-Proto': 'http' })).toBe(403);
    expect(await open('127.0.0.1', {})).toBe(403);
    // Whoever comes past the proxy may say what he likes.
    expect(await open('192.0.2.7', { 'X-Forwarded-Proto': 'https' })).toBe(403);
    expect(await open('', {})).toBe(200);
  });
});
