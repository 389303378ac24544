import { cpSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { Duty } from '../../workflows/kernel/duty.js';
import { duties } from '../../workflows/kernel/duty.js';
import { Config } from '../../src/config.js';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { lockForWriting } from '../../src/database/sqlite-lock.js';
import { forgetDemo } from '../../src/demo/forget-demo.js';
import { thingsToTry } from '../../src/demo/things-to-try.js';
import { routes } from '../access/routes.table.js';
import { demoTemplate } from './support/demo-template.js';
import { type House, house } from './support/house.js';
import { things, type Things } from './support/things.js';
import { withBrowser } from './support/with-browser.js';

describe('the demo', () => {
  const chrome = withBrowser();
  let home: House;
  let known: Things;
  beforeAll(async () => {
    home = await house();
    known = await things(home);
  });
  afterAll(() => home.close());

  it.each(duties.filter((duty) => duty !== 'clock'))('proposes to %s three things that there are', (duty: Duty) => {
    const proposed = thingsToTry([duty]);
    expect(proposed).toHaveLength(3);
    const there = new Set(routes.map(({ route }) => route));
    expect(proposed.flatMap((one) => one.routes).filter((route) => !there.has(route))).toEqual([]);
    expect(proposed.map(({ href }) => `GET ${href}`).filter((route) => !there.has(route))).toEqual([]);
  });

  it('ticks a thing that was tried, for whoever tried it', async () => {
    const { code, secretary } = known.at('probation');
    const page = await chrome.page(home, { login: secretary });
    const card = page.locator('[aria-labelledby="nen-thu"]');
    const tell = async () => {
      await page.goto('/viec-cua-toi');
      return card.locator('li').allInnerTexts();
    };
    expect((await tell()).filter((line) => line.includes('Đã làm'))).toEqual([]);
    await page.goto(`/quan-chung/${code}`);
    expect((await tell()).filter((line) => line.includes('Đã làm'))).toEqual([expect.stringContaining('Mở hồ sơ')]);
    const colleague = await chrome.page(home, { login: 'ban.secretary.1' });
    await colleague.goto('/viec-cua-toi');
    expect(await colleague.locator('[aria-labelledby="nen-thu"]').innerText()).not.toContain('Đã làm');
  });

  it('ticks what was read on a page that is everybody’s too', async () => {
    const page = await chrome.page(home, { login: 'truong.youthUnion.1' });
    await page.goto('/tro-giup/tu-ngu');
    await page.goto('/viec-cua-toi');
    expect(await page.locator('[aria-labelledby="nen-thu"]').innerText()).toContain('Đã làm');
  });

  it('says on every page that its data is a sample', async () => {
    const page = await chrome.page(home, { login: 'truong.secretary.1' });
    for (const path of ['/viec-cua-toi', '/quan-chung', '/tro-giup', '/khong-co']) {
      await page.goto(path);
      expect([path, await page.locator('header').innerText()]).toEqual([
        path,
        expect.stringContaining('Dữ liệu mẫu, tên người hư cấu'),
      ]);
    }
  });
});

describe('beginning the demo anew', () => {
  const folders: string[] = [];
  const demo = async (env: Readonly<Record<string, string>> = {}): Promise<Config> => {
    const folder = mkdtempSync(join(tmpdir(), 'lotrinh-forget-'));
    folders.push(folder);
    cpSync(await demoTemplate(), folder, { recursive: true });
    return new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder, ...env });
  };
  afterAll(() => {
    for (const folder of folders) rmSync(folder, { recursive: true });
  });

  it('removes what the demo wrote and leaves its keys', async () => {
    const config = await demo();
    expect(forgetDemo(config)).toEqual(expect.arrayContaining([config.databaseFile, config.witnessFile]));
    expect(readdirSync(config.dataDirectory).sort()).toEqual(['lo-trinh.sqlite.lock', 'master.key', 'signing.key']);
    expect(forgetDemo(config)).toEqual([]);
  });

  it.each([
    ['data in real use', { LOTRINH_PROFILE: 'real' }, /demo only/],
    ['a database of its own server', { DATABASE_URL: 'postgresql://lotrinh@127.0.0.1/x' }, /embedded/],
  ])('refuses %s', async (_, env, words) => {
    const config = await demo(env);
    expect(() => forgetDemo(config)).toThrow(words);
    expect(existsSync(config.databaseFile)).toBe(true);
  });

  it('refuses a file that a service works on, and one that holds no sample data', async () => {
    const config = await demo();
    const unlock = lockForWriting(config.databaseFile);
    expect(() => forgetDemo(config)).toThrow(/in use/);
    unlock();
    const file = openWriting(config.databaseFile);
    file.prepare("UPDATE account SET login = 'somebody' WHERE login = 'truong.secretary.1'").run();
    file.close();
    expect(() => forgetDemo(config)).toThrow(/does not hold the sample data/);
    expect(existsSync(config.databaseFile)).toBe(true);
  });
});
