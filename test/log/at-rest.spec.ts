import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Logger } from '@nestjs/common';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { Config } from '../../src/config.js';
import { atRestFile, tableLines } from '../../src/database/at-rest.js';
import { openWriting } from '../../src/database/sqlite-connection.js';
import { createStore, type Store } from '../../src/database/store.js';
import { appendToSite } from '../../src/log/log.js';
import { type Sealers, sealersOver } from '../support/log-world.js';
import { SettableClock } from '../support/settable-clock.js';

describe('SEC-12: tables the log does not vouch for, while the service is down', () => {
  const clock = new SettableClock();
  let folder: string;
  let config: Config;
  let store: Store;
  let sealers: Sealers;
  const file = () => atRestFile(config.databaseFile);

  async function start() {
    store = await createStore(config);
    sealers = sealersOver(store, clock, config);
    await sealers.audit.onApplicationBootstrap();
    return sealers.alarm.state.faults.map(({ code, where }) => `${code}: ${where}`);
  }
  async function stop() {
    await sealers.checkpoints.sign('shutdown').catch(() => undefined);
    await store.close();
  }
  const run = (sql: string) => store.writer.write((tx) => tx.run(sql));
  function meanwhile(sql: string): void {
    const connection = openWriting(config.databaseFile);
    connection.exec(sql);
    connection.close();
  }
  const renamed = () => {
    meanwhile("UPDATE person SET name = 'Lò Thị Kháv'");
  };

  beforeEach(async () => {
    Logger.overrideLogger(false);
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-rest-'));
    config = new Config({ LOTRINH_DATA: folder });
    await start();
    await run("INSERT INTO person (id, name, name_key, sort_key, birth) VALUES ('p', 'Lò Thị Khác', 'k', 'k', '1999')");
    await store.writer.write((tx) => appendToSite(tx, { kind: 'signIn', type: 'session.begin', at: clock.now() }));
    await stop();
  });
  afterEach(async () => {
    await store.close();
    rmSync(folder, { recursive: true });
  });

  it('are found as they were left; what said so goes before anything is written', async () => {
    expect(statSync(file()).mode & 0o777).toBe(0o600);
    expect(await start()).toEqual([]);
    expect(store.atRest.state).toBe('same');
    expect(existsSync(file())).toBe(false);
    await run("UPDATE person SET name = 'Lò Thị Mới'");
    await stop();
    expect(await start()).toEqual([]);
    expect(store.atRest.state).toBe('same');
  });

  it('are named where one was changed, at every start, until somebody has put the file away', async () => {
    renamed();
    for (let n = 0; n < 2; n += 1) {
      expect(await start()).toContain('atRest: table person');
      expect(store.atRest.state).toBe('differs');
      await expect(run("UPDATE plan SET notes = ''")).rejects.toMatchObject({ code: 'read-only' });
      // Not even a console command in between makes it forgotten.
      await stop();
      await (await createStore(config)).close();
    }
    await start();
    expect((await sealers.audit.whole()).faults).not.toEqual([]);
    rmSync(file());
    expect((await sealers.audit.whole()).faults).toEqual([]);
    await run("UPDATE plan SET notes = ''");
    await store.close();
    expect(await start()).toEqual([]);
  });

  it('are not believed to be whole on the word of somebody without the key', async () => {
    renamed();
    const said = readFileSync(file(), 'utf8');
    const connection = openWriting(config.databaseFile);
    const lines = tableLines(connection);
    connection.close();
    writeFileSync(file(), said.replace(/(table \w+ \w+\n)+/, lines));
    for (let n = 0; n < 2; n += 1) {
      expect((await start()).join()).toMatch(n === 0 ? /^signature: the tables at rest/ : /atRest|signature/);
      await store.close();
    }
  });

  it('are not known where the service was cut off', async () => {
    rmSync(file());
    renamed();
    expect(await start()).toEqual([]);
    expect(store.atRest.state).toBe('unknown');
  });
});
