import { describe, expect, it } from '@jest/globals';

import type { CandidateListView } from '../../src/candidates/views/candidate.view.js';
import { CandidatesListPage } from '../../src/candidates/pages/list.page.js';
import { Page } from '../../src/ui/page.js';
import { linksOf, part, textOf } from '../support/html.js';
import { listView, row, shell } from '../support/sample-views.js';

const html = (more: Partial<CandidateListView> = {}, lang: 'vi' | 'en' = 'vi') =>
  new Page(CandidatesListPage, listView(more)).html(shell({ lang }));

describe('P6, the list', () => {
  it('has the columns of a working list, each named again in its card on a phone', () => {
    const heads = ['STT', 'Họ và tên', 'Ngày sinh', 'Bước', 'Số ngày', 'Đang chờ ai', 'Hạn'];
    expect(textOf(part(html(), '<thead', '</thead>'))).toBe(heads.join(' '));
    for (const head of heads.filter((name) => name !== 'Họ và tên')) expect(html()).toContain(`data-label="${head}"`);
  });

  it('says who, where, since how long, whom it waits for and until when', () => {
    const [first, second, third, fourth] = part(html(), '<tbody', '</tbody>')
      .split('<tr')
      .slice(1)
      .map((line) => textOf(`<tr${line}`));
    expect(first).toBe(
      '1 Vàng Thị Súa 14/03/1998 Thẩm tra lý lịch 18 Đảng ủy cơ sở Đảng ủy xã Nậm Sơn 15/12/2026 · còn 16 ngày làm việc',
    );
    expect(second).toBe(
      '2 Đặng Văn An 07/1994 Chi bộ họp xét kết nạp 1 Lò Thị Mẩy Chi bộ thôn Bản Mai 21/11/2026 · hôm nay',
    );
    expect(third).toBe('3 H’Len Niê 30/12/2001 Học lớp nhận thức về Đảng 40 – –');
    expect(fourth).toContain('đ/c Nguyễn Hòa Bình');
    expect(fourth).toContain('17/11/2026 quá hạn 3 ngày làm việc');
  });

  it('leads to each person by code, never by name', () => {
    expect(linksOf(part(html(), '<tbody', '</tbody>'))).toEqual([
      '/quan-chung/7KQ2M9XDR',
      '/quan-chung/3HB8T0WPN',
      '/quan-chung/M4RZ61CVA',
      '/quan-chung/Q9F5J2TKE',
    ]);
  });

  it('leads who may not read a case to what he may record in it, and no further', () => {
    const html = new Page(CandidatesListPage, listView({ opens: false, mayOpen: false })).html(shell());
    expect(textOf(html)).toContain(row().name);
    const cases = linksOf(part(html, '<tbody', '</tbody>'));
    expect(cases.length).toBeGreaterThan(0);
    expect(cases.filter((href) => !/^\/quan-chung\/[0-9A-Z]+\/viec$/.test(href))).toEqual([]);
  });

  it('counts cases per step, each count a link that filters and unfilters', () => {
    const counts = part(html({ filter: { stage: 'verifying', q: 'sua' } }), '<nav class="counts"', '</nav>');
    expect(textOf(counts)).toContain('Thẩm tra lý lịch 9');
    expect(linksOf(counts)).toContain('/quan-chung?q=sua');
    expect(linksOf(counts)).toContain('/quan-chung?stage=sympathiser&q=sua');
    expect(counts).toMatch(/href="\/quan-chung\?q=sua" aria-current="true"/);
  });

  it('filters by a question in the address, and a button does it without a script', () => {
    const form = part(
      html({ filter: { unit: 'cb-truong' } }),
      '<form method="get" action="/quan-chung" role="search"',
      '</form>',
    );
    expect(form).toMatch(/<button type="submit"[^>]*>Lọc<\/button>/);
    expect(form).toMatch(/<option selected value="cb-truong">|<option value="cb-truong" selected>/);
    expect(linksOf(form)).toEqual(['/quan-chung']);
  });

  it('asks for no unit where there is only one', () => {
    expect(html({ units: [{ id: 'a', name: 'Chi bộ A' }] })).not.toContain('id="unit"');
  });

  it('pages by key, keeps the filter, and the running number goes on', () => {
    const pages = part(
      html({ first: 51, items: [row()], previous: 'P', next: 'N', filter: { q: 'a b' } }),
      '<nav class="govuk-pagination',
      '</nav>',
    );
    expect(linksOf(pages)).toEqual(['/quan-chung?q=a+b&before=P', '/quan-chung?q=a+b&after=N&first=52']);
    expect(textOf(pages)).toBe('Trang trước Trang sau');
    expect(textOf(html({ first: 51, items: [row()] }))).toContain('51 Vàng Thị Súa');
  });

  it('says why it is empty and what to do', () => {
    const empty = { items: [], total: 0, next: null };
    expect(textOf(html({ ...empty, stages: [] }))).toContain('Chưa có hồ sơ nào');
    const none = html({ ...empty, filter: { q: 'zzz' } });
    expect(textOf(none)).toContain('Không có hồ sơ nào khớp');
    expect(linksOf(part(none, '<div class="empty"', '</div>'))).toEqual(['/quan-chung']);
    expect(none).not.toContain('<table');
  });

  it('leads to a new case whoever may open one, and nobody else', () => {
    const way = 'href="/quan-chung/moi"';
    expect([html(), html({ mayOpen: false })].map((page) => page.includes(way))).toEqual([true, false]);
    expect(html({ items: [], total: 0, stages: [] })).toContain(way);
  });

  it('ends with a button that prints it', () => {
    expect(html()).toMatch(/<button[^>]*data-module="in"[^>]*>In trang này/);
  });

  it('writes figures the way its language does', () => {
    expect(textOf(html({ total: 12345 }))).toContain('12.345 hồ sơ');
    expect(textOf(html({ total: 12345 }, 'en'))).toContain('12,345 cases');
  });
});
