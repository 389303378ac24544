import { gzipSync } from 'node:zlib';
import { describe, expect, it } from '@jest/globals';
import { CandidatesListPage } from '../../src/candidates/pages/list.page.js';
import { PersonPage } from '../../src/candidates/pages/person.page.js';
import { Page } from '../../src/ui/page.js';
import { staticFile } from '../../src/ui/static-files.js';
import { candidateView, listView, row, shell } from '../support/sample-views.js';

const zipped = (text: string): number => gzipSync(text, { level: 9 }).length;

/** A page and what it makes a browser fetch that never saw us: addresses and bytes as sent. */
function cold(html: string) {
  const files = [...html.matchAll(/(?:src|href)="\/static\/([\da-f]+)\/([a-z.-]+)"/g)].map(([, hash, name]) => ({
    name: name!,
    bytes: staticFile(hash!, name!)!.gzip.length,
  }));
  const bytes = (ending: string) =>
    files.filter(({ name }) => name.endsWith(ending)).reduce((sum, one) => sum + one.bytes, 0);
  return { requests: 1 + files.length, html: zipped(html), css: bytes('.css'), script: bytes('.js') };
}

const rows = Array.from({ length: 50 }, (_, index) =>
  row({
    code: `7KQ${(index * 7919 + 1e5).toString(36).toUpperCase()}`,
    name: `${['Nguyễn Thị', 'Lò Văn', 'Giàng A', 'H’'][index % 4]!} ${['Hồng', 'Ưng', 'Súa', 'Len'][index % 3]!} ${index}`,
    birth: `19${70 + (index % 30)}-0${1 + (index % 9)}-1${index % 10}`,
  }),
);
const entries = Array.from({ length: 50 }, (_, index) => ({ ...candidateView().history[0]!, seq: index + 1 }));

describe('what a page costs somebody who comes for the first time', () => {
  it.each([
    ['a list of 50', new Page(CandidatesListPage, listView({ items: rows, next: 'N' })).html(shell())],
    ['a person with 50 entries', new Page(PersonPage, candidateView({ history: entries })).html(shell())],
  ])('%s: 60 kB in 8 requests at most', (_, page) => {
    const { requests, html, css, script } = cold(page);
    expect(requests).toBeGreaterThan(2);
    expect(requests).toBeLessThanOrEqual(8);
    expect(css).toBeLessThanOrEqual(16_000);
    expect(script).toBeLessThanOrEqual(25_000);
    expect(html).toBeLessThanOrEqual(15_000);
    expect(html + css + script).toBeLessThanOrEqual(60_000);
  });
});
