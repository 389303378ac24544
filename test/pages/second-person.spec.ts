import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { example } from '../../workflows/admission/examples/example.js';
import { VoteRecord } from '../../workflows/admission/acts/decision.js';
import type { Said } from '../../src/ui/form/fields/read-fields.js';
import { writeFields } from '../../src/ui/form/fields/write-fields.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { type CaseWorld, caseWorld } from '../support/case-world.js';
import { faultsOf, linksOf, textOf } from '../support/html.js';
import { commandIn, hiddenIn, pageForms } from '../support/page-forms.js';

describe('P13: the second person', () => {
  let world: CaseWorld;
  beforeAll(async () => {
    world = await caseWorld('sqlite');
  });
  afterAll(() => world.close());
  const { get, post, postAs } = pageForms(() => world);

  const path = ({ code }: Walk) => `/quan-chung/${code}/viec/vote.record`;
  const voting = (walk: Walk, yes: number) => {
    const vote = { form: 'ballot', listed: 9, excluded: [], present: 9, yes, no: 9 - yes, invalid: 0 };
    return Object.fromEntries(
      writeFields(VoteRecord, { ...(example('vote.record', walk.on) as unknown as Said), vote }),
    );
  };
  /** A vote of so many of nine, recorded by its form; the page of the proposal. */
  const proposed = async (walk: Walk, yes: number) => {
    const fields = { ...voting(walk, yes), ...commandIn((await get('secretary.1', path(walk))).body) };
    const check = await post('secretary.1', `${path(walk)}/kiem-tra`, fields);
    const { headers } = await post('secretary.1', path(walk), { ...fields, lech: '1', biet: '1' });
    const receipt = await get('secretary.1', headers.get('location')!);
    return { check, receipt, page: linksOf(receipt.body).find((href) => href.startsWith('/xac-nhan/'))! };
  };

  it('lets six of nine pass and tells five of nine in words (UX-10)', async () => {
    const walk = await (await openCase(world)).to('branchMeeting');
    const fields = { ...voting(walk, 5), ...commandIn((await get('secretary.1', path(walk))).body) };
    const short = await post('secretary.1', `${path(walk)}/kiem-tra`, fields);
    expect([short.status, faultsOf(short.body)]).toEqual([200, []]);
    expect(textOf(short.body)).toContain('5/9 tán thành, chưa đạt (cần 3 × số tán thành ≥ 2 × tổng số)');
    const { check, receipt } = await proposed(walk, 6);
    expect(textOf(check.body)).toContain('6/9 tán thành, đạt (cần 3 × số tán thành ≥ 2 × tổng số)');
    expect(textOf(check.body)).toContain('chờ một đồng chí khác xác nhận');
    expect([receipt.status, faultsOf(receipt.body)]).toEqual([200, []]);
    expect(textOf(receipt.body)).toContain('Chờ đồng chí khác xác nhận Ghi kết quả biểu quyết của chi bộ');
  });

  it('shows the exact content with its hash; another confirms it, never its author', async () => {
    const walk = await (await openCase(world)).to('branchMeeting');
    const { page } = await proposed(walk, 7);
    const own = await get('secretary.1', page);
    expect([own.status, faultsOf(own.body)]).toEqual([200, []]);
    expect(textOf(own.body)).toContain('cần một đồng chí khác xác nhận');
    expect(own.body).not.toContain(`action="${page}/xac-nhan"`);

    const seen = await get('secretary.2', page);
    expect([seen.status, faultsOf(seen.body)]).toEqual([200, []]);
    expect(textOf(seen.body)).toContain('7/9 tán thành, đạt');
    expect(textOf(seen.body)).toContain('nội dung hạn chế chưa mở');
    const opened = await post('secretary.2', `${page}/mo`, { purpose: 'caseWork' });
    expect([opened.status, faultsOf(opened.body)]).toEqual([200, []]);
    const { conclusions } = example('vote.record', walk.on);
    expect(textOf(opened.body)).toContain(conclusions.record);
    expect(textOf(opened.body)).toContain('Hồ sơ chuyển từ “Chi bộ họp xét kết nạp” sang');

    const word = { ...commandIn(opened.body), hash: hiddenIn(opened.body, 'hash') };
    const other = await post('secretary.2', `${page}/xac-nhan`, { ...word, hash: '0'.repeat(64) });
    expect([other.status, textOf(other.body)]).toEqual([
      409,
      expect.stringContaining('Không còn việc nào chờ xác nhận'),
    ]);
    expect((await post('secretary.1', `${page}/xac-nhan`, word)).status).toBe(403);
    const done = await post('secretary.2', `${page}/xac-nhan`, { ...word, khoa: commandIn(other.body).khoa });
    expect([done.status, done.headers.get('location')]).toEqual([303, page]);
    const settled = await get('secretary.1', page);
    expect([settled.status, faultsOf(settled.body)]).toEqual([200, []]);
    expect(textOf(settled.body)).toContain('Đã xác nhận Ghi kết quả biểu quyết của chi bộ');
    expect(textOf(settled.body)).toContain('Cán bộ Hai');
  });

  it('asks an old proof again and comes back to the same content (UX-10)', async () => {
    const walk = await (await openCase(world)).to('branchMeeting');
    const { page } = await proposed(walk, 7);
    const old = await world.token('secretary.2');
    const seen = await get('secretary.2', page);
    const word = { ...commandIn(seen.body), hash: hiddenIn(seen.body, 'hash') };
    world.clock.advance({ minutes: 11 });
    const turned = await postAs(old, `${page}/xac-nhan`, word);
    const place = new URL(turned.headers.get('location')!, world.url);
    expect([turned.status, place.pathname]).toEqual([303, '/xac-thuc-lai']);
    expect(place.searchParams.get('viec')).toBe('xac-nhan');
    const kept = await get('secretary.2', place.searchParams.get('ve')!);
    expect(kept.body).toContain(`action="${page}/xac-nhan"`);
    expect(kept.body).toContain(`value="${word.hash}"`);
    expect((await post('secretary.2', `${page}/xac-nhan`, word)).headers.get('location')).toBe(page);
  });

  it('is refused with a reason, which is kept sealed, and the case stands where it stood', async () => {
    const walk = await (await openCase(world)).to('branchMeeting');
    const { page } = await proposed(walk, 7);
    const seen = await get('grassroots.1', page);
    const word = { ...commandIn(seen.body), hash: hiddenIn(seen.body, 'hash') };
    const mute = await post('grassroots.1', `${page}/tu-choi`, word);
    expect([mute.status, faultsOf(mute.body)]).toEqual([400, []]);
    expect(textOf(mute.body)).toContain('Lý do không xác nhận: chưa nhập');
    const done = await post('grassroots.1', `${page}/tu-choi`, {
      ...word,
      ...commandIn(mute.body),
      reason: 'Số có mặt ghi nhầm',
    });
    expect([done.status, done.headers.get('location')]).toEqual([303, page]);
    expect(textOf((await get('secretary.1', page)).body)).toContain('Không được xác nhận');
    const rows = await world.store.reader.all<{ body: string }>(
      "SELECT body FROM entry WHERE body LIKE '%rejection%' AND chain <> 'site'",
    );
    expect(rows.map(({ body }) => body).join()).not.toContain('ghi nhầm');
    expect(rows.map(({ body }) => body).join()).toContain('"reason"');
    expect(await world.faults()).toEqual([]);
  });

  it('is not there for who may not see the case', async () => {
    const walk = await (await openCase(world)).to('branchMeeting');
    const { page } = await proposed(walk, 7);
    expect((await get('elsewhere.1', page)).status).toBe(404);
    expect((await get('secretary.2', page.replace(/\d+$/, '1'))).status).toBe(404);
  });
});
