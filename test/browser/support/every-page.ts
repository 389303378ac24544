import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { routes } from '../../access/routes.table.js';
import { allPages, type SeenPage } from './all-pages.js';
import { axeFaults } from './axe-faults.js';
import { type House, house, newHouse } from './house.js';
import { type Things, things } from './things.js';
import { sideways } from './watch.js';
import { type Chrome, desk, narrow, phone, type Visit, withBrowser } from './with-browser.js';

/** The houses that pages are looked at in, and what stands in the demo. */
export interface Houses {
  readonly home: House;
  readonly unsettled: House;
  readonly known: Things;
  readonly close: () => Promise<unknown>;
}

export async function houses(): Promise<Houses> {
  const home = await house();
  const unsettled = await newHouse();
  const known = await things(home);
  return { home, unsettled, known, close: () => Promise.all([home.close(), unsettled.close()]) };
}

/** Opens a page of the list as whoever sees it, and does there what is to be done first. */
export async function seen(chrome: Chrome, at: Houses, one: SeenPage, visit: Visit): Promise<Page> {
  const { known } = at;
  const login = typeof one.login === 'function' ? one.login(known) : one.login;
  const where = one.unsettled ? at.unsettled : at.home;
  const page = await chrome.page(where, { ...visit, ...(login !== undefined && { login }) });
  const answer = await page.goto(one.path(known));
  expect([one.name, answer?.status()]).toEqual([one.name, one.status ?? 200]);
  await one.then?.(page, known);
  return page;
}

/** What must hold of every page there is; of the even ones or the odd ones of the list, so that two browsers share them. */
export function everyPage(half: 0 | 1): void {
  describe('every page', () => {
    const chrome = withBrowser();
    let at: Houses;
    beforeAll(async () => {
      at = await houses();
    });
    afterAll(() => at.close());

    const mine = allPages.filter((_, index) => index % 2 === half);
    it.each(mine.map((one) => [one.name, one] as const))('%s', async (_, one) => {
      const page = await seen(chrome, at, one, { theme: 'light', size: desk });
      const faults = [...(await frameFaults(page)), ...(await deadEnds(page, one))];
      for (const size of [desk, phone]) {
        await page.setViewportSize(size);
        // What the theme's cookie has the service write: colours differ with it, and nothing else does.
        for (const [theme, rules] of [
          ['dark', 'colours'],
          ['light', 'all'],
        ] as const) {
          await page.evaluate(`document.documentElement.dataset.theme = '${theme}'`);
          faults.push(...(await axeFaults(page, rules)).map((fault) => `${theme}, ${size.width} px: ${fault}`));
        }
      }
      await page.setViewportSize(narrow);
      const over = await sideways(page);
      if (over > 0) faults.push(`${over} px wider than ${narrow.width} px: ${(await widest(page)).join(', ')}`);
      expect(faults).toEqual([]);
    });
  });
}

/** What is wrong with what stands around every page: title, language, the one heading, the skip link, help. */
export async function frameFaults(page: Page): Promise<string[]> {
  return page.evaluate<string[]>(`(() => {
    const faults = [];
    const must = (holds, fault) => { if (!holds) faults.push(fault); };
    const all = (selector) => [...document.querySelectorAll(selector)];
    must(/^\\S.* – Lộ Trình$/.test(document.title), 'title: ' + document.title);
    must(document.documentElement.lang === 'vi', 'lang: ' + document.documentElement.lang);
    must(all('h1').length === 1, all('h1').length + ' h1');
    must(all('h1').every((h) => h.textContent.trim() !== ''), 'an empty h1');
    must(all('main').length === 1, all('main').length + ' main');
    const skip = document.querySelector('body a[href]');
    must(skip && skip.hash !== '' && document.querySelector('main' + skip.hash), 'the first link does not skip to main');
    must(all('header a[href="/tro-giup"]').length === 1, 'no help link in the header');
    must(all('[style], style, script:not([src])').length === 0, 'inline style or script');
    must(all('[id]').every((one) => all('#' + CSS.escape(one.id)).length === 1), 'an id twice');
    must(!/undefined|\\[object|NaN/.test(document.body.innerText), 'a value that is none: ' + document.body.innerText);
    return faults;
  })()`);
}

/** Links and forms that lead to no page there is; what leads on within the page itself is another matter. */
async function deadEnds(page: Page, { status = 200 }: SeenPage): Promise<string[]> {
  const ends = await page.evaluate<string[]>(`[
    ...[...document.querySelectorAll('a[href]:not([href^="#"])')]
      .map((a) => new URL(a.getAttribute('href'), location))
      .filter((url) => url.protocol.startsWith('http'))
      .map((url) => 'GET ' + url.pathname),
    ...[...document.forms].map((form) => form.method.toUpperCase() + ' ' + new URL(form.action).pathname),
  ]`);
  // A page that is missing offers its own address in the other language.
  const here = status < 400 ? null : `GET ${new URL(page.url()).pathname}`;
  return [...new Set(ends)].filter((end) => end !== here && !known.some((route) => route.test(end)));
}

const known = routes.map(
  ({ route }) => new RegExp(`^${route.replaceAll('.', '\\.').replaceAll(/:[a-z]\w*/gi, '[^/]+')}$`),
);

/** The elements that stick out of a page that is too wide, for the message. */
const widest = (page: Page): Promise<string[]> =>
  page.evaluate<string[]>(`[...document.querySelectorAll('body *')]
    .filter((one) => one.getBoundingClientRect().right > document.documentElement.clientWidth + 1)
    .slice(-3)
    .map((one) => one.tagName.toLowerCase() + '.' + one.className + ' "' + one.textContent.trim().slice(0, 40) + '"')`);
