import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { cases, openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, textOf } from '../support/html.js';
import { appendToSite } from '../../src/log/log.js';
import type { LogLine, LogPage } from '../../src/inspections/log-search.view.js';

const api = '/api/v1/log';

describe('the log searched', () => {
  let world: CaseWorld;
  let here: Walk;
  let there: Walk;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    here = await (await openCase(world, { on: '2026-01-05' })).to('sympathiser');
    there = await openCase(world, { unit: world.elsewhere, by: 'elsewhere.1', name: 'Giàng A Páo' });
    // An inspector of one of the two superiors.
    const person = await world.person('Kiểm tra Khu công nghiệp');
    await world.account('inspector.here', person, {
      ...{ duty: 'inspection', unitId: world.units.superior, from: '2020-01-01' as never },
    });
    await world.ask('secretary.1', 'GET', `${cases}/${here.code}`);
    await world.ask('elsewhere.1', 'GET', `${cases}/${there.code}`);
    await world.sealing.work();
  });
  afterAll(() => world.close());

  const page = async (login: string, query = ''): Promise<LogPage> => {
    const { status, body } = await world.ask(login, 'GET', `${api}/entries?${query}`);
    if (status !== 200) throw new Error(`refused with ${status}: ${JSON.stringify(body)}`);
    return body;
  };
  async function all(login: string, query = '', limit = 50): Promise<LogLine[]> {
    const lines: LogLine[] = [];
    for (let next: string | null = ''; next !== null;) {
      const one: LogPage = await page(login, `${query}&limit=${limit}${next && `&after=${next}`}`);
      lines.push(...one.items);
      next = one.next;
    }
    return lines;
  }
  const codes = (lines: readonly LogLine[]) => [...new Set(lines.flatMap((line) => line.cases))].sort();

  it('shows an inspector the cases under his units and no other, newest first, each entry once', async () => {
    expect(codes(await all('inspection.1', 'of=cases'))).toEqual([here.code, there.code].sort());
    const lines = await all('inspector.here', 'of=cases');
    expect(codes(lines)).toEqual([here.code]);
    const seqs = lines.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((one, other) => other - one));
    expect(seqs.at(-1)).toBe(1);
    expect(await all('inspector.here', 'of=cases', 2)).toEqual(lines);
    expect(await all('inspector.here', `case=${there.code}`)).toEqual([]);
  });

  it('shows of the house what was done there or with a case there, and names no case from elsewhere', async () => {
    const reads = await all('inspector.here', 'kind=read');
    expect(reads.map(({ type }) => type)).toContain('case.read');
    expect(codes(reads)).toEqual([here.code]);
    expect(reads.some(({ by }) => by.name === 'Bí thư Nơi Khác')).toBe(false);
    expect(codes(await all('inspection.1', 'kind=read'))).toEqual([here.code, there.code].sort());
  });

  it('shows who keeps the machine structure, rights and signing in, and not that there is any case', async () => {
    const lines = await all('administrator.1');
    const kinds = new Set(lines.map(({ kind }) => kind));
    expect(kinds.has('rights') && kinds.has('configuration')).toBe(true);
    for (const kind of ['read', 'export', 'erasure'] as const) expect(kinds.has(kind)).toBe(false);
    expect(codes(lines)).toEqual([]);
    expect(await all('administrator.1', 'of=cases')).toEqual([]);
    expect(await all('administrator.1', `case=${here.code}`)).toEqual([]);
    expect(JSON.stringify(lines)).not.toContain(here.code);
  });

  it('finds by person, kind and day', async () => {
    const mine = await all('inspection.1', `of=cases&who=${encodeURIComponent('noi khac')}`);
    expect([codes(mine), new Set(mine.map(({ by }) => by.name))]).toEqual([[there.code], new Set(['Bí thư Nơi Khác'])]);
    expect(await all('inspection.1', 'of=cases&who=khong+co+ai')).toEqual([]);
    const starts = await all('inspection.1', 'of=cases&kind=start');
    expect(starts.map(({ kind, seq }) => [kind, seq])).toEqual([
      ['start', 1],
      ['start', 1],
    ]);
    expect(await all('inspection.1', 'of=cases&from=2026-11-21')).toEqual([]);
    expect((await all('inspection.1', 'of=cases&from=2026-11-20&to=2026-11-20')).length).toBeGreaterThan(2);
  });

  it('enters each search as read, with the cases it showed', async () => {
    const [line] = await all('inspector.here', 'of=cases');
    const [last] = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE chain = 'site' ORDER BY seq DESC LIMIT 1",
    );
    expect(line!.cases).toEqual([here.code]);
    expect(JSON.parse(last!.body)).toMatchObject({ type: 'log.search', purpose: 'inspection' });
    expect((JSON.parse(last!.body) as { facts: { cases: string[] } }).facts.cases).toHaveLength(1);
  });

  it('looks through entries that name more cases than a statement may bind', async () => {
    const [row] = await world.store.reader.all<{ id: string }>('SELECT id FROM candidate WHERE code = ?', [here.code]);
    const cases = Array.from({ length: 33_000 }, () => randomUUID());
    await world.store.writer.write((tx) =>
      appendToSite(tx, {
        ...{ kind: 'read', type: 'cases.list', at: world.clock.now() },
        ...{ actor: { person: null, account: null, duty: null, unit: null, path: null }, session: null },
        facts: { cases: [...cases, row!.id], persons: [], classes: ['C2'] },
      } as unknown as Parameters<typeof appendToSite>[1]),
    );
    const [line] = await all('inspector.here', 'kind=read');
    expect([line!.cases, line!.among]).toEqual([[here.code], 33_001]);
  });

  it('keeps on its page all that was typed beside a day that is none, and searches for nothing', async () => {
    const { status, body } = await world.ask(
      ...([
        'inspection.1',
        'GET',
        '/kiem-tra/nhat-ky?of=cases&kind=start&who=noi+khac&from=31%2F02%2F2026&to=5%2F1%2F26',
      ] as const),
    );
    const page = body as string;
    expect([status, faultsOf(page)]).toEqual([400, []]);
    expect(textOf(page)).toContain('Từ ngày: không phải là một ngày có thật');
    for (const kept of ['value="noi khac"', 'value="31/02/2026"', 'value="05/01/2026"']) expect(page).toContain(kept);
    expect(page).toMatch(/<option (?:selected value="start"|value="start" selected)>/);
    expect(page).not.toContain(here.code);
  });

  it.each(['of=none', 'kind=none', 'case=none', 'from=31/02/2026', 'who=a&who=b'])('refuses %s', async (query) => {
    expect((await world.ask('inspection.1', 'GET', `${api}/entries?${query}`)).status).toBe(400);
  });

  it('is for nobody else', async () => {
    expect((await world.ask('competent.1', 'GET', `${api}/entries`)).status).toBe(403);
    expect((await world.ask('secretary.1', 'GET', '/kiem-tra/nhat-ky')).status).toBe(403);
  });

  it.each(['vi', 'en'])('draws its page in %s', async (lang) => {
    for (const login of ['inspection.1', 'administrator.1']) {
      const { status, body } = await world.ask(login, 'GET', `/kiem-tra/nhat-ky?lang=${lang}`);
      expect([status, faultsOf(body as string)]).toEqual([200, []]);
      expect(textOf(body as string)).toContain(lang === 'vi' ? 'Nhật ký toàn vẹn' : 'The log is whole');
    }
  });

  it('UX-28: looks through the whole log, gives the newest checkpoint, and a pack of evidence for a purpose', async () => {
    await world.sealing.work();
    const { body } = await world.ask('inspection.1', 'POST', `${api}/verification`);
    expect(body).toMatchObject({ state: 'whole', running: null, last: { faults: [] } });
    expect((body as { last: { entries: number } }).last.entries).toBeGreaterThan(10);
    const { items } = (await world.ask('inspection.1', 'GET', `${api}/checkpoints`)).body as {
      items: readonly { readonly root: string }[];
    };
    const shown = (await world.ask('administrator.1', 'GET', '/kiem-tra/nhat-ky')).body as string;
    expect(textOf(shown)).toContain(items.at(-1)!.root.slice(0, 32).match(/.{4}/g)!.join(' '));
    const pack = (code: string, purpose: string) =>
      world.ask('inspection.1', 'GET', `/kiem-tra/bo-chung-cu?ma=${code}&purpose=${purpose}`);
    const taken = await pack(here.code, 'inspection');
    expect([taken.status, taken.headers.get('content-disposition')]).toEqual([
      200,
      `attachment; filename="ho-so-${here.code}.jsonl"`,
    ]);
    expect((await pack(here.code, '')).status).toBe(400);
    expect((await pack('khong-co', 'inspection')).status).toBe(404);
  });

  it('UX-28: names the kind and the first place of a fault, whom to tell, and no way to mend it', async () => {
    await world.store.writer.write((tx) =>
      tx.run("UPDATE candidate SET stage = 'official' WHERE code = ?", [here.code]),
    );
    await world.ask('inspection.1', 'POST', '/kiem-tra/nhat-ky/doi-chieu', {
      headers: { 'Sec-Fetch-Site': 'same-origin', 'Content-Type': 'application/x-www-form-urlencoded' },
    });
    const { body } = await world.ask('administrator.1', 'GET', `${api}/verification`);
    expect(body).toMatchObject({
      state: 'broken',
      faults: [{ code: 'projection', where: `case ${here.code}: stage` }],
    });
    const words = textOf((await world.ask('inspection.1', 'GET', '/kiem-tra/nhat-ky')).body);
    for (const told of [
      'Nhật ký không toàn vẹn',
      'projection',
      `case ${here.code}: stage`,
      'Báo ngay quản trị hệ thống',
    ])
      expect(words).toContain(told);
  });
});
