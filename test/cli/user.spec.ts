import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { INestApplicationContext } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { AppModule } from '../../src/app.module.js';
import { leastCost } from '../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../src/auth/password-hasher.js';
import { SessionsService } from '../../src/auth/sessions.service.js';
import { SignInService } from '../../src/auth/sign-in.service.js';
import { lotrinh as commands } from '../../src/cli/lotrinh-commands.js';
import { ended } from '../../src/cli/run.js';
import { Config } from '../../src/config.js';
import { Store } from '../../src/database/store.js';
import { readMasterKey } from '../../src/master-key.js';
import { command, type Ended } from '../support/cli.js';
import { siteEntries } from '../support/kept.js';
import { signedIn } from '../support/signed-in.js';

describe('lotrinh user', () => {
  let folder: string;
  let app: INestApplicationContext | null = null;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'lotrinh-user-'));
  });
  afterEach(async () => {
    await app?.close();
    app = null;
    rmSync(folder, { recursive: true, force: true });
  });

  const user = async (...words: string[]): Promise<Ended> => {
    const said = { out: '', err: '' };
    const code = await ended(commands, ['user', ...words, '--data', folder], {
      say: (line) => (said.out += `${line}\n`),
      note: (line) => (said.err += `${line}\n`),
    });
    return { code, ...said };
  };
  const service = async (): Promise<Store> => {
    const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: folder });
    readMasterKey(config.masterKeyFile);
    const building = Test.createTestingModule({ imports: [AppModule.with(config)] });
    building.overrideProvider(PASSWORD_COST).useValue(leastCost);
    app = await (await building.compile()).init();
    return app.get(Store, { strict: false });
  };
  const signIn = (login: string, password: string) =>
    app!.get(SignInService, { strict: false }).signIn({ login, password, code: null, address: '::1' });
  const passwordIn = ({ out }: Ended): string => out.trimEnd().split('\n').at(-1)!;

  it('through the running service: made, locked, opened, reset, each an entry of the console', async () => {
    const store = await service();
    const sessions = app!.get(SessionsService, { strict: false });
    const made = await user('add', 'Quan.Tri', '--name', 'Hoàng Văn Mẫu', '--birth', '1979');
    expect([made.code, made.out]).toEqual([0, expect.stringMatching(/^quan\.tri {2}Hoàng Văn Mẫu {2}must change/)]);
    expect(made.err).toMatch(/shown once/);
    await signIn('quan.tri', passwordIn(made));
    const token = await signedIn(store, 'quan.tri', new Date().toISOString());
    expect(await sessions.resolve(token)).not.toBeNull();

    expect((await user('lock', 'quan.tri', '--reason', 'thử')).code).toBe(0);
    expect(await sessions.resolve(token)).toBeNull();
    await expect(signIn('quan.tri', passwordIn(made))).rejects.toMatchObject({ status: 401 });
    expect((await user('unlock', 'quan.tri', '--reason', 'thử')).code).toBe(0);

    const again = await signedIn(store, 'quan.tri', new Date().toISOString());
    const reset = JSON.parse(
      (await user('reset', 'quan.tri', '--reason', 'quên', '--second-factor', '--json')).out,
    ) as {
      oneTimePassword: string;
    };
    expect(await sessions.resolve(again)).toBeNull();
    await signIn('quan.tri', reset.oneTimePassword);

    const list = await user('list', '--json');
    expect(JSON.parse(list.out)).toMatchObject({ accounts: [{ login: 'quan.tri', lockedAt: null }] });
    const done = (await siteEntries(store)).filter(({ kind }) => kind === 'rights');
    expect(done.map(({ type }) => type)).toEqual([
      ...['account.create', 'account.disable', 'account.enable', 'account.reset', 'factor.remove'],
    ]);
    for (const { actor, session } of done)
      expect([actor, session]).toEqual([
        { person: null, duty: 'console', unit: null, path: null },
        { hash: null, strength: null },
      ]);
    const stored = JSON.stringify(await siteEntries(store));
    for (const secret of [passwordIn(made), reset.oneTimePassword]) expect(stored).not.toContain(secret);
  });

  it('where no service runs: on the database itself, which it makes; the service then finds the account', async () => {
    const made = await user('add', 'mot', '--name', 'Lê Thị Mẫu', '--birth', '1985-02');
    expect(made.code).toBe(0);
    const store = await service();
    expect(await store.reader.all('SELECT login FROM account')).toEqual([{ login: 'mot' }]);
    await signIn('mot', passwordIn(made));
  });

  it('ends by a code that says why not', async () => {
    await service();
    expect((await user('add', 'mot', '--name', 'Lê Thị Mẫu', '--birth', '1985')).code).toBe(0);
    const twice = await user(
      'add',
      'MỘT'.normalize('NFD').replace(/\p{M}/gu, ''),
      '--name',
      'Lê Thị Mẫu',
      '--birth',
      '1985',
    );
    expect([twice.code, twice.err]).toEqual([8, 'This login is taken\n']);
    expect(await user('add', 'hai', '--name', 'Lê Thị Mẫu')).toMatchObject({
      code: 8,
      err: expect.stringContaining('/birth'),
    });
    expect((await user('lock', 'ba', '--reason', 'thử')).code).toBe(4);
    expect((await user('lock', 'mot')).code).toBe(8);
    expect((await user('lock')).code).toBe(2);
    expect((await user('add', 'bon', '--password', 'x')).code).toBe(2);
    expect((await user('ban', 'mot')).code).toBe(2);
  });

  it('in a process of its own: the password alone on the output, no stack, nothing asked', async () => {
    const alone = await command('lotrinh', [
      'user',
      'add',
      'nam',
      '--name',
      'Vũ Văn Mẫu',
      '--birth',
      '1990',
      '--data',
      folder,
    ]);
    expect([alone.code, alone.out]).toEqual([0, expect.stringMatching(/\n([a-z2-9]{4}-){4}[a-z2-9]{4}\n$/)]);
    const gone = await command('lotrinh', ['user', 'lock', 'khong.co', '--reason', 'thử', '--data', folder]);
    expect([gone.code, gone.out]).toEqual([4, '']);
    expect(gone.err).not.toMatch(/at .*\.js/);
  });
});
