import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { KeptForms } from '../../src/kept-forms/kept-forms.service.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { textOf } from '../support/html.js';

/** A page that takes forms of whoever is signed in. */
const place = '/xac-thuc-lai';
const form = { 'Content-Type': 'application/x-www-form-urlencoded', Accept: 'text/html' };

describe('a form sent when its sender must sign in again', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());

  const send = (token: string, path: string, fields: Readonly<Record<string, string>>) =>
    world.send('POST', path, {
      body: new URLSearchParams(fields).toString(),
      headers: { ...form, Authorization: `Bearer ${token}` },
    });
  const page = (login: string, path: string) => world.ask(login, 'GET', path, { headers: { Accept: 'text/html' } });
  /** Sent to sign in, with the way back to what was typed. */
  const wayBack = (answer: { readonly headers: Headers }) =>
    new URL(answer.headers.get('location')!, world.url).searchParams.get('ve')!;
  const ended = async (login: string) => {
    world.clock.advance({ milliseconds: 1 });
    const token = await world.token(login);
    const headers = { Authorization: `Bearer ${token}` };
    expect((await world.send('DELETE', '/api/v1/sessions/current', { headers })).status).toBe(204);
    return token;
  };

  it('comes back whole, to its sender alone, for two hours', async () => {
    const token = await ended('secretary.1');
    const answer = await send(token, place, { note: 'Họp bất thường', khoa: 'mot-hai-ba' });
    expect(answer.status).toBe(303);
    const kept = wayBack(answer);
    expect(kept).toMatch(/^\/tiep-tuc\/[\w-]{32}$/);
    world.clock.advance({ minutes: 1 });
    const html: string = (await page('secretary.1', kept)).body;
    expect(textOf(html)).toContain('Nội dung vừa nhập còn nguyên');
    expect(html).toContain('action="/xac-thuc-lai"');
    expect(html).toContain('value="Họp bất thường"');
    expect((await page('secretary.2', kept)).status).toBe(404);
    world.clock.advance({ minutes: 119 });
    expect((await page('secretary.1', kept)).status).toBe(404);
  });

  it('is sealed while it waits', async () => {
    const token = await ended('secretary.1');
    await send(token, place, { note: 'một điều kín' });
    const rows = await world.store.reader.all<{ data: Buffer }>('SELECT data FROM kept_form');
    expect(rows.length).toBeGreaterThan(0);
    expect(rows.some(({ data }) => data.includes('một điều kín'))).toBe(false);
  });

  it('is gone after two hours, whether or not another is kept', async () => {
    await send(await ended('secretary.1'), place, { note: 'quên gửi lại' });
    const kept = world.app.get(KeptForms, { strict: false });
    world.clock.advance({ minutes: 121 });
    expect(await kept.forgetOld()).toBeGreaterThan(0);
    expect([await kept.forgetOld(), await world.store.reader.all('SELECT id FROM kept_form')]).toEqual([0, []]);
  });

  it('is not kept with a password in it, nor for a token nobody ever had', async () => {
    const token = await ended('secretary.1');
    expect(wayBack(await send(token, place, { password: 'mưa rào tháng bảy' }))).toBe('/');
    expect(wayBack(await send('A'.repeat(43), place, { note: 'a' }))).toBe('/');
  });
});
