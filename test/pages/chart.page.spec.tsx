import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { ChartPage } from '../../src/candidates/pages/chart.page.js';
import { drawn, spotName } from '../../src/ui/chart/marks.js';
import { wrapped } from '../../src/ui/chart/text-width.js';
import type { CaseChartView } from '../../src/candidates/views/case-chart.service.js';
import { Page } from '../../src/ui/page.js';
import { faultsOf, part, textOf } from '../support/html.js';
import { shell } from '../support/sample-views.js';

const view: CaseChartView = {
  head: {
    code: '7KQ2M9XDR',
    name: 'Vàng Thị Súa',
    title: null,
    unit: { id: 'cb-ban-mai', name: 'Chi bộ thôn Bản Mai' },
    stage: { key: 'verifying', no: 'S06', since: legalDate('2026-11-03') },
    tabs: [{ tab: 'chart', href: '/quan-chung/7KQ2M9XDR/so-do' }],
  },
  machineVersion: 'a41c9e07',
  marks: [
    { stage: 'recordSealed', state: 'done', on: '2026-10-30' },
    { stage: 'verifying', state: 'current', on: '2026-11-03' },
    { stage: 'recordCertified', state: 'ahead' },
    { stage: 'subdivisionAppraisal', state: 'skipped' },
  ],
};
const html = (lang: 'vi' | 'en' = 'vi') => new Page(ChartPage, view).html(shell({ lang }));
const svgOf = (page: string) => part(page, '<svg class="chart-all"', '</svg>');

describe('the chart of a case', () => {
  it.each(['vi', 'en'] as const)('is sound, small and legible in %s', (lang) => {
    const page = html(lang);
    expect(faultsOf(page)).toEqual([]);
    expect(gzipSync(svgOf(page), { level: 9 }).length).toBeLessThanOrEqual(5_000);
    const tall = drawn.filter(
      ({ id, width }) => wrapped(spotName(id, lang).split(' '), ' ', 12.5, width - 12).length > 2,
    );
    expect(tall).toEqual([]);
  });

  it('tells the states by sign and stroke, the way taken and the way ahead', () => {
    const svg = svgOf(html());
    const box = (id: string) => part(svg, `<a href="#buoc-${id}"`, '</a>');
    expect(textOf(box('recordSealed'))).toContain('✓ S05 30/10/2026');
    expect(box('verifying')).toContain('chart-current');
    expect(textOf(box('verifying'))).toContain('● S06 03/11/2026');
    expect(textOf(box('recordCertified'))).toContain('→ S08');
    expect(textOf(box('subdivisionAppraisal'))).toContain('⊘ S13');
    expect(/chart-line chart-taken" d="(M[^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(1);
    expect(/chart-line chart-ahead" d="(M[^"]*)"/.exec(svg)![1]!.match(/M/g)).toHaveLength(1);
  });

  it('says all of it in words, the stages never drawn with a line among them', () => {
    const list = textOf(part(html(), '<h2 id="cac-buoc">', '</ul>'));
    expect(list).toContain('S06 Thẩm tra lý lịch ● đang ở đây 03/11/2026 Sang: Lý lịch đã chứng nhận;');
    expect(list).toContain('Đã từ trần');
    expect(textOf(part(svgOf(html('en')), '<desc', '</desc>'))).toContain('This case stands at Verification.');
  });
});
