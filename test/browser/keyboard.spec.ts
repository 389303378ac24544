import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Page } from 'playwright-core';
import { allPages } from './support/all-pages.js';
import { type Houses, houses, seen } from './support/every-page.js';
import { desk, narrow, withBrowser } from './support/with-browser.js';

/** Main pages, each with other kinds of controls. */
const main = ['sign-in', 'sign-in-failed', 'list', 'person-branch-meeting', 'help'];

describe('UX-29: by keyboard alone', () => {
  const chrome = withBrowser();
  let at: Houses;
  beforeAll(async () => {
    at = await houses();
  });
  afterAll(() => at.close());

  const shapes = [
    ['on a desk', desk],
    ['at 400 %', narrow],
  ] as const;
  const pages = allPages.filter(({ name }) => main.includes(name));
  it.each(pages.flatMap((one) => shapes.map(([shape, size]) => [one.name, shape, one, size] as const)))(
    '%s, %s: every control is reached once, is seen when it is, and lets go',
    async (name, _, one, size) => {
      const page = await seen(chrome, at, one, { size, theme: name === 'list' ? 'dark' : 'light' });
      const wanted = await page.evaluate<number>(tabbable);
      const faults: string[] = [];
      const reached = new Set<string>();
      for (let press = 0; press < wanted; press += 1) {
        // After the last control the browser's own frame has its turn, then the first.
        const stop = (await next(page)) ?? (await next(page));
        if (stop === null) throw new Error('the focus is nowhere');
        if (reached.has(stop.place)) faults.push(`${stop.place} is reached again`);
        reached.add(stop.place);
        faults.push(...stop.faults.map((fault) => `${stop.place}: ${fault}`));
      }
      expect(faults).toEqual([]);
      expect(reached.size).toBe(wanted);
    },
  );

  it('the skip link leads past the header', async () => {
    const page = await chrome.page(at.home, { login: 'truong.secretary.1' });
    await page.goto('/quan-chung');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate('document.querySelector("main").contains(document.activeElement)')).toBe(true);
  });
});

interface Stop {
  /** The way to the element that has the focus. */
  readonly place: string;
  readonly faults: readonly string[];
}

/** Presses Tab and looks at what has the focus: marked, on the screen and not covered. */
async function next(page: Page): Promise<Stop | null> {
  await page.keyboard.press('Tab');
  return page.evaluate<Stop | null>(`(() => {
    const one = document.activeElement;
    if (one === document.body) return null;
    const faults = [];
    const way = [];
    for (let at = one; at && at !== document.body; at = at.parentElement)
      way.unshift(at.tagName.toLowerCase() + ':' + [...at.parentElement.children].indexOf(at));
    const place = way.slice(-4).join('>') + ' "' + (one.innerText || one.name || '').trim().slice(0, 30) + '"';
    
    const style = getComputedStyle(one);
    const ring = style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2 && style.outlineColor !== 'rgba(0, 0, 0, 0)';
    const boxed = style.boxShadow !== 'none';
    // A radio and a tick box are drawn by the label's picture beside them.
    const beside = one.matches('[type=radio], [type=checkbox]') && one.nextElementSibling
      ? getComputedStyle(one.nextElementSibling, '::before') : null;
    const drawn = beside && (beside.boxShadow !== 'none' || beside.outlineStyle !== 'none');
    if (!ring && !boxed && !drawn) faults.push('its focus cannot be seen');
    const box = one.getBoundingClientRect();
    const inside = box.bottom > 0 && box.top < innerHeight && box.right > 0 && box.left < innerWidth;
    if (!inside) faults.push('it is off the screen');
    const [x, y] = [Math.min(Math.max(box.left + box.width / 2, 1), innerWidth - 2), Math.min(Math.max(box.top + Math.min(box.height / 2, 12), 1), innerHeight - 2)];
    const top = document.elementFromPoint(x, y);
    if (inside && top && !one.contains(top) && !top.contains(one) && !(one.labels && [...one.labels].some((label) => label.contains(top))))
      faults.push('it is covered by ' + top.tagName + '.' + top.className);
    return { place, faults };
  })()`);
}

/** How many stops the Tab key makes, as the page is written: a group of radios is one stop. */
const tabbable = `(() => {
  const all = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')]
    .filter((one) => !one.disabled && one.type !== 'hidden' && one.tabIndex >= 0 && one.checkVisibility({ visibilityProperty: true }));
  const groups = new Set();
  return all.filter((one) => {
    if (one.type !== 'radio') return true;
    const group = one.form?.action + '#' + one.name;
    return !groups.has(group) && groups.add(group);
  }).length;
})()`;
