import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { openCase } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, textOf } from '../support/html.js';

describe('P14, the tracking sheet', () => {
  let world: CaseWorld;
  let code: string;
  const asPage = { headers: { Accept: 'text/html' } };
  const page = (path: string, login = 'secretary.1') => world.ask(login, 'GET', path, asPage);
  const reads = async (): Promise<readonly object[]> => {
    const path = `/api/v1/candidates/${code}/reads?limit=50`;
    const { body } = await world.ask('inspection.1', 'GET', path);
    const { items }: { readonly items: readonly object[] } = body;
    return items;
  };
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    const walk = await (await openCase(world, { on: '2026-03-02' })).to('branchMeeting');
    code = walk.path.split('/').at(-1)!;
  });
  afterAll(() => world.close());

  it('asks first what it is printed for, and shows no name until then', async () => {
    const { status, body } = await page(`/quan-chung/${code}/in`);
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toContain('Mục đích in');
    expect(body).not.toContain('class="qr"');
    expect(body).not.toContain('checked');
    const unsaid = await page(`/quan-chung/${code}/in?tiep=1`);
    expect([unsaid.status, faultsOf(unsaid.body)]).toEqual([400, []]);
    expect(textOf(unsaid.body)).toContain('Chọn mục đích in');
  });

  it('tells who printed it, when and what for, and the log keeps that purpose', async () => {
    const { status, body } = await page(`/quan-chung/${code}/in?purpose=handover`);
    expect([status, faultsOf(body)]).toEqual([200, []]);
    expect(textOf(body)).toContain('In lúc 20/11/2026 09:00 bởi Cán bộ Một, mục đích: Bàn giao.');
    expect(body).toContain('class="qr"');
    expect(await reads()).toContainEqual(
      expect.objectContaining({ purpose: 'handover', route: 'GET /quan-chung/:code/in' }),
    );
    expect((await page(`/quan-chung/${code}/in?purpose=curiosity`)).status).toBe(400);
    expect((await page(`/quan-chung/${code}/in?purpose=handover`, 'elsewhere.1')).status).toBe(404);
  });

  it('its code leads whoever is not signed in to a page that says the same of every code', async () => {
    const landing = (of: string) => world.send('GET', `/q/${of}`, asPage);
    const known = await landing(code);
    expect([known.status, faultsOf(known.body)]).toEqual([200, []]);
    expect(linksOf(known.body)).toContain(`/quan-chung/${code}`);
    const invented = '00000000' + '0';
    const other: string = (await landing(invented)).body;
    expect(other.replaceAll(invented, code)).toBe(known.body);
    expect((await landing('khong-phai')).status).toBe(404);
  });
});
