import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type Browser, chromium } from 'playwright-core';
import { axeFaults } from './support/axe-faults.js';
import { frameFaults } from './support/every-page.js';
import { sideways, watch } from './support/watch.js';
import { chromiumFlags, chromiumPath, narrow } from './support/with-browser.js';

const policy = "default-src 'none'; style-src 'self'; script-src 'self'; img-src *; connect-src *";

/** A page with every fault the tests of pages look for. */
const faulty = `<!doctype html><html lang="en"><head><title>Faulty</title><script src="/broken.js"></script></head><body>
  <header></header><h1>One</h1><h1>Two</h1><p id="twice" style="color: #ccc"><font color="#cccccc">pale</font></p><p id="twice">undefined</p>
  <main><img src="https://elsewhere.invalid/picture.png"><img src="/gone.png" alt="">
  <table><tr><td>${'wide'.repeat(200)}</td></tr></table><input></main></body></html>`;

describe('the eyes of these tests', () => {
  let server: Server;
  let browser: Browser;
  let url: string;
  beforeAll(async () => {
    server = createServer((request, response) => {
      const status = request.url === '/gone.png' ? 404 : 200;
      const type = request.url === '/broken.js' ? 'text/javascript' : 'text/html; charset=utf-8';
      response.writeHead(status, { 'Content-Type': type, 'Content-Security-Policy': policy });
      response.end(request.url === '/broken.js' ? 'throw new Error("broken")' : faulty);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    browser = await chromium.launch({ executablePath: chromiumPath, args: chromiumFlags });
  });
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  it('see a way out, a broken policy, a missing file, a failing script, and faults of the page itself', async () => {
    const context = await browser.newContext({ viewport: { ...narrow } });
    const faults = await watch(context, url);
    const page = await context.newPage();
    await page.goto(url);
    const seen = faults.join('\n');
    expect(seen).toContain('asked for https://elsewhere.invalid/picture.png');
    expect(seen).toContain(`404 for ${url}/gone.png`);
    expect(seen).toMatch(/inline style/i);
    expect(seen).toContain('broken');
    expect((await axeFaults(page)).map((fault) => fault.split(' ')[0])).toEqual(
      expect.arrayContaining(['image-alt', 'label']),
    );
    expect((await axeFaults(page, 'colours')).map((fault) => fault.split(' ')[0])).toEqual(['color-contrast']);
    expect(await sideways(page)).toBeGreaterThan(100);
    expect((await frameFaults(page)).map((fault) => fault.split(':')[0])).toEqual(
      expect.arrayContaining([
        ...['title', 'lang', '2 h1', 'the first link does not skip to main', 'no help link in the header'],
        ...['inline style or script', 'an id twice', 'a value that is none'],
      ]),
    );
    await context.close();
  });
});
