import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { limitsAltered, slicesNamed } from '../../workflows/editions/migration-plan.js';
import { admission } from '../../workflows/admission/procedure.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { MigrationRunner } from '../../src/editions/migration-runner.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, part, textOf } from '../support/html.js';
import { planting } from '../support/planting.js';
import { commandIn, hiddenIn, pageForms } from '../support/page-forms.js';
import type { Answer } from '../support/serve.js';

const { law } = admission;
const to = law.on(legalDate('2026-07-26')).id;
const keep = limitsAltered(admission, slicesNamed(law, 'E2025b'), to);
const editions = '/quan-tri/bo-quy-dinh';
const runs = `${editions}/chuyen`;

describe('P27: the editions of the law, and live cases taken over; P13: drafts refused with a reason', () => {
  let world: CaseWorld;
  let cases: readonly Walk[];
  beforeAll(async () => {
    world = await caseWorld('sqlite');
    for (const n of [1, 2])
      await world.account(`top.${n}`, await world.person(`Ban Tổ chức ${n === 1 ? 'Một' : 'Hai'}`), {
        ...{ duty: 'organisationBoard', unitId: world.units.province, from: legalDate('2015-01-01') },
      });
    world.clock.set('2026-03-20T02:00:00.000Z');
    const opened = (name: string, on: string) => openCase(world, { on, name });
    cases = [await opened('Lò Thị Một', '2026-01-05'), await opened('Lò Thị Hai', '2026-02-02')];
    const unit = planting(world.organisations, world.store);
    const far = await unit('branch', 'Chi bộ Bản Xa', await unit('centralDirect', 'Đảng bộ tỉnh Mường Khương', null));
    const { code } = await opened('Lò Thị Xa', '2026-02-03');
    await world.store.writer.write((tx) => tx.run('UPDATE candidate SET unit_id = ? WHERE code = ?', [far, code]));
    await world.store.writer.write((tx) =>
      tx.run('UPDATE candidate SET held_seq = 1 WHERE code = ?', [cases[1]!.code]),
    );
    world.clock.set('2026-08-03T02:00:00.000Z');
  });
  afterAll(() => world.close());

  const forms = pageForms(() => world);
  const { post } = forms;
  const get = async (login: string, path: string): Promise<Answer> => {
    const page = await forms.get(login, path);
    if (page.status === 200) expect([path, faultsOf(page.body)]).toEqual([path, []]);
    return page;
  };
  const idle = () => world.app.get(MigrationRunner, { strict: false }).idle();
  const plan = { from: 'E2025b', to, on: '3/8/2026', basis: 'Công văn 12-CV/TU' };
  /** The form as it is drawn, filled in; fields of one name are sent each. */
  const sends = async (login: string, fields: Readonly<Record<string, string>>, kept = keep): Promise<Answer> => {
    const page = await get(login, `${runs}/moi?${new URLSearchParams({ from: fields['from']!, to }).toString()}`);
    const body = new URLSearchParams({ ...commandIn(page.body), ...fields });
    for (const timer of kept) body.append('keep', timer);
    return world.ask(login, 'POST', `${runs}/moi`, {
      body: body.toString(),
      headers: { Accept: 'text/html', 'Content-Type': 'application/x-www-form-urlencoded' },
    });
  };
  const drafted = async (login: string): Promise<string> => {
    const sent = await sends(login, plan);
    expect([sent.status, sent.status === 303 ? '' : textOf(sent.body)]).toEqual([303, '']);
    await idle();
    return sent.headers.get('location')!;
  };
  const word = (page: Answer, decision: 'confirm' | 'reject', more: object = {}) => ({
    ...{ ...commandIn(page.body), hash: hiddenIn(page.body, 'hash'), decision },
    ...more,
  });
  const entries = (type: string) =>
    world.store.reader.all<{ body: string }>("SELECT body FROM entry WHERE chain = 'site' AND type = ?", [type]);

  it('tells everybody which law is in force since when, and how many people stand where to those who may know', async () => {
    const seen = textOf((await get('secretary.1', editions)).body);
    expect(seen).toContain('E2026b đang hiệu lực');
    expect(seen).toContain('208-QĐ/TW (26/07/2026) 26/07/2026 nay');
    expect(seen).not.toContain('Đến trước ngày Hồ sơ đang theo');
    expect(textOf((await get('inspection.1', editions)).body)).toContain('Đến trước ngày Hồ sơ đang theo');
    const known = await get('top.1', editions);
    // Two were opened under the slice of 38-HD/BTCTW; a third stands under another top unit.
    expect(textOf(known.body)).toContain('38-HD/BTCTW (29/09/2025) 29/09/2025 08/04/2026 2 Xem thay đổi');
    expect(linksOf(known.body)).toContain(runs);
    const { body } = await world.ask('top.1', 'GET', '/api/v1/editions');
    const counts = (body as { items: { id: string; cases: number | null }[] }).items;
    expect(counts.reduce((sum, { cases: some }) => sum + some!, 0)).toBe(2);
  });

  it('tells what changed rule by rule: the change by its id, the article, the words', async () => {
    const path = linksOf((await get('secretary.1', editions)).body).find((href) => href.includes('208-QĐ'));
    const { body } = await get('secretary.1', decodeURI(path ?? `${editions}/thay-doi`));
    const told = textOf(body);
    expect(told).toContain('CHG-02');
    expect(told).toContain('Hoàn thành chương trình trung học cơ sở là đủ');
    expect(told).toContain('Quy định 208-QĐ/TW (26/7/2026), 1.2.1');
    expect(told).not.toContain('hồ sơ trong phạm vi phụ trách');
    // Without a choice: what came with the law in force. What is not later cannot be compared.
    expect(textOf((await get('top.1', `${editions}/thay-doi`)).body)).toContain('CHG-02');
    const wrong = await get(
      'top.1',
      `${editions}/thay-doi?from=${encodeURIComponent(to)}&to=${encodeURIComponent(to)}`,
    );
    expect([wrong.status, textOf(wrong.body).includes('phải sau quy định cũ')]).toEqual([400, true]);
  });

  it('offers the draft of a run to nobody but the board of a top unit', async () => {
    for (const [login, status] of [
      ['secretary.1', 403],
      ['organisationBoard.1', 403],
      ['inspection.1', 403],
    ] as const)
      expect([login, (await get(login, `${runs}/moi`)).status]).toEqual([login, status]);
    expect(linksOf((await get('top.1', runs)).body)).toContain(`${runs}/moi`);
    expect(linksOf((await get('inspection.1', runs)).body)).not.toContain(`${runs}/moi`);
  });

  it('asks for each limit that differs, and loses nothing that was typed', async () => {
    const form = await get('top.1', `${runs}/moi?${new URLSearchParams(plan).toString()}`);
    expect(textOf(form.body)).toContain('Số hồ sơ 2');
    expect(keep.length).toBeGreaterThan(1);
    for (const timer of keep) expect(form.body).toContain(`value="${timer}"`);
    const short = await sends('top.1', plan, keep.slice(1));
    expect([short.status, faultsOf(short.body)]).toEqual([400, []]);
    expect(textOf(short.body)).toContain('Thời hạn đang chạy giữ độ dài cũ: chưa đánh dấu đủ');
    expect(short.body).toContain('value="Công văn 12-CV/TU"');
    expect(short.body).toContain('value="3/8/2026"');
  });

  it('drafts, tries dry, shows each case; is confirmed by another alone, crosses and says so', async () => {
    const path = await drafted('top.1');
    const own = await get('top.1', path);
    expect(textOf(own.body)).toContain('Một đồng chí khác của ban tổ chức phải xác nhận');
    expect(linksOf(own.body).filter((href) => href.startsWith('/xac-nhan/'))).toEqual([]);
    const seen = await get('top.2', path);
    expect(textOf((await get('top.1', runs)).body)).toContain('Chờ xác nhận 2/2');
    const rows = textOf(part(seen.body, 'id="ho-so"', '</section>'));
    expect(rows).toContain(`${cases[0]!.code} Cảm tình Đảng Sẽ chuyển`.replace('Cảm tình Đảng', 'Nguồn phát triển'));
    expect(rows).toContain(`${cases[1]!.code} – Bỏ qua Đang tạm giữ`);
    expect(textOf((await get('top.2', `${path}?state=skipped`)).body)).not.toContain(cases[0]!.code);

    const confirm = linksOf(seen.body).find((href) => href.startsWith('/xac-nhan/'))!;
    expect(linksOf((await get('top.2', '/viec-cua-toi')).body)).toContain(confirm);
    expect(textOf((await get('top.1', '/viec-cua-toi')).body)).toContain('Chuyển hồ sơ sang bộ quy định mới');
    const page = await get('top.2', confirm);
    const hash = hiddenIn(page.body, 'hash');
    expect(textOf(seen.body)).toContain(hash);
    // The same person is refused whatever he sends; another hash is no word on this result.
    expect((await post('top.1', confirm, word(page, 'confirm'))).status).toBe(403);
    expect((await post('top.2', confirm, { ...word(page, 'confirm'), hash: '0'.repeat(64) })).status).toBe(409);
    expect((await post('inspection.1', confirm, word(page, 'confirm'))).status).toBe(403);
    const done = await post('top.2', confirm, word(await get('top.2', confirm), 'confirm'));
    expect([done.status, done.headers.get('location')]).toEqual([303, confirm]);
    expect(linksOf((await get('top.2', confirm)).body)).toContain(path);
    await idle();
    const applied = textOf((await get('top.1', path)).body);
    expect(applied).toContain('Đã chuyển xong');
    expect(applied).toContain('Ban Tổ chức Hai');
    expect(applied).toContain(`${cases[0]!.code} Nguồn phát triển Đã chuyển mục`);
    expect(textOf((await get('top.1', runs)).body)).toContain('2/2');
  });

  it('tells how far a run is that goes on, and draws itself again where that was asked for', async () => {
    const at = async (state: string, seen: string) => {
      const [id] = (await world.store.reader.all<{ id: string }>('SELECT id FROM migration_run')).map((row) => row.id);
      await world.store.writer.write((tx) => tx.run('UPDATE migration_run SET state = ? WHERE id = ?', [state, id]));
      for (const asked of ['', '?lam-moi=10']) {
        const { body } = await get('top.1', `${runs}/${id!}${asked}`);
        expect(textOf(body)).toContain(seen);
        expect((body as string).includes('http-equiv="refresh"')).toBe(asked !== '');
        expect(linksOf(body)).toContain(`${runs}/${id!}${asked === '' ? '?lam-moi=10' : ''}`);
      }
      expect(linksOf((await get('top.1', '/viec-cua-toi')).body)).toContain(`${runs}/${id!}`);
      return id!;
    };
    await at('surveying', 'Đã xem 2 trong 2 hồ sơ');
    const id = await at('applying', 'Đã giải quyết 2 trong 2 hồ sơ');
    await idle();
    await world.store.writer.write((tx) => tx.run("UPDATE migration_run SET state = 'applied' WHERE id = ?", [id]));
    const { body } = await get('top.1', `${runs}/${id}?lam-moi=10`);
    expect(body).not.toContain('http-equiv="refresh"');
  });

  it('is void once its stored result is another', async () => {
    const path = await drafted('top.1');
    const confirm = path.replace(runs, '/xac-nhan/chuyen-quy-dinh');
    const said = word(await get('top.2', confirm), 'confirm');
    const id = path.slice(runs.length + 1);
    await world.store.writer.write((tx) =>
      tx.run("UPDATE migration_item SET reason = 'pinned' WHERE run_id = ?", [id]),
    );
    const refused = await post('top.2', confirm, said);
    expect([refused.status, faultsOf(refused.body)]).toEqual([409, []]);
    expect(textOf(refused.body)).toContain('Nội dung dự thảo đã bị thay đổi');
    // It cannot be confirmed any more, but it can be put aside.
    expect((await post('top.2', confirm, word(refused, 'reject', { reason: 'Kết quả đã bị sửa' }))).status).toBe(303);
  });

  it('is refused with a reason: one entry, no case crosses, and its drafter sees who, when and why', async () => {
    const path = await drafted('top.1');
    const refusal = path.replace(runs, '/xac-nhan/chuyen-quy-dinh');
    const page = await get('top.2', refusal);
    const mute = await post('top.2', refusal, word(page, 'reject'));
    expect([mute.status, textOf(mute.body).includes('Lý do không xác nhận: chưa nhập')]).toEqual([400, true]);
    expect((await post('top.1', refusal, word(page, 'reject', { reason: 'Thôi' }))).status).toBe(403);
    const before = (await entries('migration.reject')).length;
    const done = await post('top.2', refusal, word(mute, 'reject', { reason: 'Chưa có ý kiến của cấp trên' }));
    expect(done.status).toBe(303);
    expect((await post('top.2', refusal, word(page, 'confirm'))).status).toBe(409);
    const told = await entries('migration.reject');
    expect(told).toHaveLength(before + 1);
    expect(JSON.parse(told.at(-1)!.body)).toMatchObject({
      actor: { person: world.personOf('top.2'), duty: 'organisationBoard' },
      facts: { reason: 'Chưa có ý kiến của cấp trên', result: hiddenIn(page.body, 'hash') },
    });
    for (const where of [path, refusal]) {
      const seen = textOf((await get('top.1', where)).body);
      for (const said of ['Không được xác nhận', 'Ban Tổ chức Hai', '03/08/2026', 'Chưa có ý kiến của cấp trên'])
        expect([where, seen]).toEqual([where, expect.stringContaining(said)]);
    }
    const work = await get('top.1', '/viec-cua-toi');
    expect(linksOf(work.body)).toContain(refusal);
    expect(textOf(work.body)).toContain('Không được xác nhận');
    expect(linksOf((await get('top.2', '/viec-cua-toi')).body)).not.toContain(refusal);
  });

  it.each([
    {
      ...{ path: 'lich', drafts: '/api/v1/calendar/amendments', type: 'calendar.reject', drafter: 'top.1' },
      ...{ second: 'top.2', name: 'Ban Tổ chức Hai', outsider: ['organisationBoard.1', 403] as const },
      body: {
        ...{ document: '12/TB-BNV', effectiveOn: '2026-11-01' },
        days: [{ date: '2027-06-07', kind: 'off', name: 'Nghỉ bù' }],
      },
    },
    {
      ...{ path: 'xuat', drafts: '/api/v1/exports?purpose=appraisal', type: 'list.reject' },
      ...{ drafter: 'organisationBoard.1', second: 'top.2', name: 'Ban Tổ chức Hai' },
      ...{ outsider: ['elsewhere.1', 403] as const, body: { filter: {} } },
    },
  ])(
    'refuses /xac-nhan/$path with a reason: one entry, told to its drafter',
    async ({ path, drafts, type, drafter, second, name, outsider, body }) => {
      const draft = await world.ask(drafter, 'POST', drafts, { body });
      expect(draft.status).toBe(201);
      const { id, hash } = draft.body as { readonly id: string; readonly hash: string };
      const matter = `/xac-nhan/${path}/${id}`;
      expect(linksOf((await get(drafter, '/viec-cua-toi')).body)).toContain(matter);
      const seen = await get(second, matter);
      const said = { ...commandIn(seen.body), hash, decision: 'reject', reason: 'Chưa có công văn gốc' };
      const own = await post(drafter, matter, said);
      expect(own.status).toBe(403);
      expect((await post(outsider[0], matter, said)).status).toBe(outsider[1]);
      expect((await post(second, matter, { ...said, hash: '0'.repeat(64) })).status).toBe(409);
      expect((await post(second, matter, said)).status).toBe(303);
      // Twice is once.
      expect((await post(second, matter, said)).status).toBe(303);
      expect((await post(second, matter, { ...said, khoa: 'once-more-1', decision: 'confirm' })).status).toBe(409);
      const rows = await world.store.reader.all<{ body: string }>(
        "SELECT body FROM entry WHERE chain = 'site' AND type = ?",
        [type],
      );
      expect(rows).toHaveLength(1);
      expect(JSON.parse(rows[0]!.body)).toMatchObject({
        actor: { person: world.personOf(second) },
        facts: { reason: 'Chưa có công văn gốc' },
      });
      const told = await get(drafter, matter);
      expect([told.status, faultsOf(told.body)]).toEqual([200, []]);
      for (const words of ['Không được xác nhận', name, 'Chưa có công văn gốc'])
        expect(textOf(told.body)).toContain(words);
      expect(textOf((await get(drafter, '/viec-cua-toi')).body)).toContain('Không được xác nhận');
    },
  );

  it('leaves a list no file, and a day of the table as it was', async () => {
    const lists = await world.store.reader.all("SELECT id FROM list_export WHERE data IS NULL AND rejected_by <> ''");
    expect(lists).toHaveLength(1);
    const { body } = await world.ask('secretary.1', 'GET', '/api/v1/calendar?year=2027');
    expect(JSON.stringify(body)).not.toContain('2027-06-07');
    const [row] = await world.store.reader.all<{ id: string }>('SELECT id FROM calendar_amendment');
    const change = (set: string) =>
      world.store.writer.write((tx) => tx.run(`UPDATE calendar_amendment SET ${set} WHERE id = ?`, [row!.id]));
    for (const set of ["rejected_reason = 'Khác'", 'rejected_by = NULL, rejected_at = NULL, rejected_reason = NULL'])
      await expect(change(set)).rejects.toThrow();
  });
});
