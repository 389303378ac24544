import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/** What a first visit costs. */
export interface ColdLoad {
  /** Milliseconds until the selector is there and the style sheet has been read. */
  readonly usable: number;
  readonly requests: number;
  /** Bytes as a server that compresses sends them, by kind and in all. */
  readonly gzip: Readonly<Record<'document' | 'stylesheet' | 'script' | 'other' | 'all', number>>;
}

/** The weak line and phone of the budgets: 400 kbit/s, 400 ms, a sixth of this processor. */
const weak = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };

/** Opens a path with nothing in the cache, on a weak line where asked. */
export async function coldLoad(page: Page, path: string, usableAt: string, slow: boolean): Promise<ColdLoad> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  await devtools.send('Network.clearBrowserCache');
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: false });
  if (slow) {
    await devtools.send('Network.emulateNetworkConditions', weak);
    await devtools.send('Emulation.setCPUThrottlingRate', { rate: 6 });
  }
  const gzip = { document: 0, stylesheet: 0, script: 0, other: 0, all: 0 };
  const bodies: Promise<void>[] = [];
  let requests = 0;
  page.on('response', (response) => {
    if (response.url().startsWith('data:')) return;
    requests += 1;
    bodies.push(
      response.body().then((body) => {
        const kind = response.request().resourceType();
        const size = gzipSync(body, { level: 9 }).length;
        gzip[kind === 'document' || kind === 'stylesheet' || kind === 'script' ? kind : 'other'] += size;
        gzip.all += size;
      }),
    );
  });
  await page.goto(path, { waitUntil: 'commit' });
  await page.locator(usableAt).first().waitFor({ state: 'visible' });
  // By the page's own clock: from the request on, to the first picture that has the style sheet.
  const usable = await page.evaluate<number>(`new Promise((done) => {
    const painted = () => performance.getEntriesByName('first-contentful-paint')[0]?.startTime;
    const look = () => painted() === undefined || document.readyState === 'loading'
      ? setTimeout(look, 20)
      : done(Math.max(painted(), performance.getEntriesByType('navigation')[0].domInteractive));
    look();
  })`);
  await page.waitForLoadState('load');
  await Promise.all(bodies);
  return { usable, requests, gzip };
}
