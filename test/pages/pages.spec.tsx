import { describe, expect, it } from '@jest/globals';

import { SignInPage } from '../../src/auth/sign-in.page.js';
import { CandidatesListPage } from '../../src/candidates/pages/list.page.js';
import { PersonPage } from '../../src/candidates/pages/person.page.js';
import { ErrorPage } from '../../src/ui/error.page.js';
import { HelpPage } from '../../src/help/help.page.js';
import { Page } from '../../src/ui/page.js';
import type { Shell } from '../../src/ui/shell.js';
import { faultsOf, part, textOf, titleOf } from '../support/html.js';
import { candidateView, listView, offer, row, shell, signInView, unmet } from '../support/sample-views.js';

const nothing = { items: [], total: 0, next: null, stages: [], units: [] };

type Rendered = (around: Shell) => string;

const pages: readonly (readonly [string, Rendered])[] = [
  ['sign-in', (around) => new Page(SignInPage, signInView()).html({ ...around, reader: null })],
  ['sign-in, failed', (around) => new Page(SignInPage, signInView({ failure: { kind: 'wrong' } })).html(around)],
  ['the list', (around) => new Page(CandidatesListPage, listView()).html(around)],
  ['an empty list', (around) => new Page(CandidatesListPage, listView(nothing)).html(around)],
  ['a person', (around) => new Page(PersonPage, candidateView()).html(around)],
  [
    'a closed case',
    (around) =>
      new Page(
        PersonPage,
        candidateView({ status: 'done', offers: [], deadlines: [], papers: [], regions: [], history: [] }),
      ).html(around),
  ],
  ['help', (around) => new Page(HelpPage, null).html(around)],
  ...[400, 401, 403, 404, 409, 413, 415, 422, 428, 429, 500, 503, 507].map(
    (status) =>
      [
        `error ${status}`,
        (around: Shell) =>
          new Page(ErrorPage, { status, code: 'no-words', correlationId: 'c-7', retryAfter: null, unmet: [] }).html(
            around,
          ),
      ] as const,
  ),
];

describe.each(pages)('%s', (_, html) => {
  it.each(['vi', 'en'] as const)('is a whole, accessible page in %s', (lang) => {
    expect(faultsOf(html(shell({ lang, theme: 'dark', query: [['q', 'a']] })))).toEqual([]);
  });

  it('leaves no Vietnamese words of ours on the English page', () => {
    const english = textOf(html(shell({ lang: 'en' })));
    for (const words of ['Đăng', 'Lọc', 'Trợ giúp', 'Chưa được', 'Bước', 'Hạn', 'Căn cứ'])
      expect(english).not.toContain(words);
  });
});

describe('a hostile text in a view', () => {
  const evil = `"><script>alert('x')</script><img src=x onerror=y>`;
  const hostile: readonly (readonly [string, Rendered])[] = [
    [
      'sign-in',
      (around) =>
        new Page(
          SignInPage,
          signInView({
            login: evil,
            returnTo: evil,
            roles: [{ duty: 'sponsor', name: evil, unit: evil, login: evil, passPhrase: evil, secret: evil }],
          }),
        ).html(around),
    ],
    [
      'the list',
      (around) =>
        new Page(
          CandidatesListPage,
          listView({
            items: [row({ name: evil, code: evil, unit: { id: evil, name: evil } })],
            filter: { q: evil, stage: evil, unit: evil },
            units: [
              { id: evil, name: evil },
              { id: 'b', name: evil },
            ],
            next: evil,
          }),
        ).html(around),
    ],
    [
      'a person',
      (around) =>
        new Page(
          PersonPage,
          candidateView({
            name: evil,
            code: evil,
            helpers: [evil],
            unit: { id: evil, name: evil },
            papers: [{ key: evil, form: evil, making: 'typed', state: 'none' }],
            road: [{ stage: evil, place: 1, state: 'ahead', exits: [evil] }],
            offers: [
              offer({
                act: evil,
                allowed: false,
                unmet: [
                  unmet({
                    rule: evil,
                    cite: evil,
                    remedy: { by: 'grassroots', act: evil, paper: evil },
                    detail: { due: evil },
                  }),
                ],
              }),
            ],
          }),
        ).html(around),
    ],
    [
      'an error',
      (around) =>
        new Page(ErrorPage, {
          status: 500,
          code: evil,
          correlationId: evil,
          retryAfter: 3,
          rule: evil,
          by: [evil as 'sponsor'],
          unmet: [evil],
        }).html(around),
    ],
  ];

  it.each(hostile)('stays text on %s', (_, html) => {
    const page = html(
      shell({
        path: evil,
        query: [[evil, evil]],
        reader: { name: evil, idle: 1800, shared: false, ways: [{ href: '/quan-chung', text: 'candidates' }] },
      }),
    );
    expect(page).not.toMatch(/<script(?! src="\/static\/)|<img/i);
    expect(textOf(page)).toContain(evil);
  });
});

describe('the frame', () => {
  const page = (more: Partial<Shell>) => new Page(CandidatesListPage, listView()).html(shell(more));

  it('says that the demo is one, and only there', () => {
    expect(textOf(page({ demo: true }))).toContain('Dữ liệu mẫu, tên người hư cấu');
    expect(textOf(page({ demo: false }))).not.toContain('Dữ liệu mẫu');
  });

  it('offers the other language with the filters kept, and sign-out, as plain forms', () => {
    const html = page({ query: [['stage', 'verifying']] });
    expect(html).toMatch(
      /<form method="get" action="\/quan-chung"[^>]*><input type="hidden" name="stage" value="verifying"\/><button [^>]*name="lang" value="en" lang="en">English<\/button>/,
    );
    expect(html).toMatch(/<form method="post" action="\/dang-xuat"[^>]*><button [^>]*>Đăng xuất<\/button>/);
  });

  it('shows neither list nor sign-out to somebody unknown', () => {
    const html = page({ reader: null });
    expect(html).not.toContain('/dang-xuat');
    expect(html).toContain('href="/tro-giup"');
  });

  it('offers no list to a reader who sees no cases', () => {
    const html = page({ path: '/tro-giup', reader: { name: 'Hà Văn Quyết', idle: 1800, shared: false, ways: [] } });
    expect(part(html, '<header', '</header>')).not.toContain('/quan-chung');
    expect(html).toContain('/dang-xuat');
  });

  it('follows the system unless a theme was chosen', () => {
    expect(page({ theme: 'dark' })).toContain('data-theme="dark"');
    expect(page({ theme: null })).not.toContain('data-theme');
  });

  it('names the act, then the object, and an error first', () => {
    expect(titleOf(new Page(PersonPage, candidateView()).html(shell()))).toBe('Hồ sơ – 7KQ2M9XDR – Lộ Trình');
    expect(titleOf(new Page(SignInPage, signInView({ failure: { kind: 'wrong' } })).html(shell()))).toBe(
      'Lỗi: Đăng nhập – Lộ Trình',
    );
  });
});
