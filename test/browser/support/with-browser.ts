import { afterAll, afterEach, beforeAll, expect, jest } from '@jest/globals';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { signedIn } from '../../support/signed-in.js';
import type { House } from './house.js';
import { watch } from './watch.js';

/** Where Debian's package puts it, unless the environment says otherwise. */
export const chromiumPath = process.env['LOTRINH_CHROMIUM'] ?? '/usr/bin/chromium';

/** Nothing of its own asks the network for anything. */
export const chromiumFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** A desk and a phone of the checks. */
export const desk = { width: 1366, height: 768 };
export const phone = { width: 390, height: 844 };
/** The narrowest page that must not scroll sideways; also 1280 px at 400 %. */
export const narrow = { width: 320, height: 640 };

export interface Visit {
  /** Whoever signs in under this login; nobody where left out. */
  readonly login?: string;
  readonly size?: { readonly width: number; readonly height: number };
  readonly theme?: 'light' | 'dark';
  readonly lang?: 'vi' | 'en';
  /** False turns the browser's JavaScript off. */
  readonly scripts?: boolean;
}

export interface Chrome {
  /** A page in a browser session of its own, closed after the test; its relative addresses lead into the house. */
  readonly page: (home: House, visit?: Visit) => Promise<Page>;
}

/**
 * One browser for a file, started before its tests. After each test its pages are closed, and the test fails where one
 * of them asked for anything beyond the house, broke the content security policy, or failed in its scripts.
 */
export function withBrowser(): Chrome {
  // The first file fills the demo, which the others copy: on a busy machine that takes its while.
  jest.setTimeout(400_000);
  let browser: Browser;
  const open: { context: BrowserContext; faults: string[] }[] = [];
  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: chromiumPath, headless: true, args: chromiumFlags });
  });
  afterAll(() => browser.close());
  afterEach(async () => {
    const left = open.splice(0);
    await Promise.all(left.map(({ context }) => context.close()));
    expect(left.flatMap(({ faults }) => faults)).toEqual([]);
  });
  return {
    page: async (home, { login, size = desk, theme, lang, scripts = true } = {}) => {
      const context = await browser.newContext({
        baseURL: home.url,
        viewport: { ...size },
        locale: 'vi-VN',
        timezoneId: 'Asia/Ho_Chi_Minh',
        colorScheme: 'light',
        javaScriptEnabled: scripts,
      });
      // Waiting longer than this is waiting for nothing, even on a busy machine.
      context.setDefaultTimeout(30_000);
      open.push({ context, faults: await watch(context, home.url) });
      const cookies = { ...(theme && { theme }), ...(lang && { lang }) };
      await context.addCookies(Object.entries(cookies).map(([name, value]) => ({ name, value, url: home.url })));
      if (login !== undefined) await signIn(context, home, login);
      return context.newPage();
    },
  };
}

/** Puts a session of whoever signs in under a login, its second factor proved just now, into a browser session. */
export async function signIn(context: BrowserContext, home: House, login: string): Promise<void> {
  const value = await signedIn(home.store, login, home.clock.now());
  await context.addCookies([{ name: 'lotrinh', value, url: home.url, httpOnly: true, sameSite: 'Strict' }]);
}
