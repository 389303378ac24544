import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Test } from '@nestjs/testing';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import { AppModule } from '../../src/app.module.js';
import { AccountsService } from '../../src/auth/accounts.service.js';
import { leastCost } from '../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../src/auth/password-hasher.js';
import { Config } from '../../src/config.js';
import { controlled } from '../../src/control/control-client.js';
import { createStore, type Store } from '../../src/database/store.js';
import { readMasterKey } from '../../src/master-key.js';
import { siteEntries } from '../support/kept.js';
import { type Answer, listening, type Served } from '../support/serve.js';
import { SettableClock } from '../support/settable-clock.js';
import { signedIn } from '../support/signed-in.js';
import { dialects, type TestAddress, testAddress } from '../support/test-store.js';

interface Draft {
  readonly id: string;
  readonly hash: string;
  readonly state: string;
  readonly made: string | null;
  readonly alone: boolean;
}
interface Given {
  readonly account: { readonly login: string; readonly person: { readonly id: string } };
  readonly oneTimePassword: string;
}

describe.each(dialects)('the first days of an empty installation on %s', (dialect) => {
  let at: TestAddress;
  let store: Store;
  let served: Served;
  let config: Config;
  const clock = new SettableClock('2026-11-20T02:00:00.000Z');
  const since = '2026-01-01';

  beforeAll(async () => {
    at = await testAddress(dialect);
    store = await createStore(at.address);
    config = new Config({ LOTRINH_PROFILE: 'real', LOTRINH_DATA: dirname(at.address.databaseFile) });
    readMasterKey(config.masterKeyFile);
    const building = Test.createTestingModule({ imports: [AppModule.with(config, { store, clock })] });
    building.overrideProvider(PASSWORD_COST).useValue(leastCost);
    served = await listening(building);
  });
  afterAll(async () => {
    await served.close();
    await at.remove();
  });

  const tokens = new Map<string, string>();
  const ask = async (login: string, method: string, path: string, body?: object, more = {}): Promise<Answer> => {
    if (!tokens.has(login)) tokens.set(login, await signedIn(store, login, clock.now()));
    return served.send(method, `/api/v1${path}`, {
      body,
      headers: { Authorization: `Bearer ${tokens.get(login)!}`, 'Idempotency-Key': randomUUID(), ...more },
    });
  };
  const done = (answer: Answer): Answer['body'] => {
    if (answer.status < 300) return answer.body;
    throw new Error(`refused with ${answer.status}: ${JSON.stringify(answer.body)}`);
  };
  /** The password given is changed, as every person does first. */
  const begins = async ({ account, oneTimePassword }: Given): Promise<string> => {
    const held = await ask(account.login, 'GET', '/me');
    expect([held.status, held.body]).toEqual([403, expect.objectContaining({ code: 'password-must-change' })]);
    const body = { oldPassword: oneTimePassword, newPassword: `câu riêng của người mới ${randomUUID()}` };
    expect((await ask(account.login, 'POST', '/me/password', body)).status).toBe(204);
    return account.person.id;
  };
  const makes = async (by: string, login: string, name: string): Promise<string> =>
    begins(done(await ask(by, 'POST', '/accounts', { login, name, birth: '1980' })));
  /** Drafted by the first administrator and confirmed by the second. */
  const byTwo = async (path: string, what: object): Promise<string> => {
    const draft: Draft = done(await ask('quantri.mot', 'POST', path, what));
    const noun = path.split('/')[1]!;
    const said = await ask('quantri.hai', 'POST', `/${noun}/${draft.id}/confirmation`, { hash: draft.hash });
    const { made }: Draft = done(said);
    return made!;
  };

  it('SEC-35: administrators, units, duties, a secretary and the first act of a candidate, over HTTP alone', async () => {
    // The first administrator: nobody else can make him.
    const first = (await controlled(config, {
      command: 'user.add',
      args: { login: 'quantri.mot', name: 'Trịnh Văn Một', birth: '1975' },
    })) as Given;
    const one = await begins(first);
    const accounts = served.app.get(AccountsService, { strict: false });
    await store.writer.write((tx) =>
      accounts.grant(tx, { personId: one, duty: 'administrator', from: legalDate('2026-11-20') }, null),
    );

    // Alone he can draft, and nothing more; but the second administrator he makes alone, once.
    const two = await makes('quantri.mot', 'quantri.hai', 'Trịnh Thị Hai');
    const three = await makes('quantri.mot', 'quantri.ba', 'Trịnh Văn Ba');
    const unit = { role: 'centralDirect', name: 'Đảng bộ tỉnh Nậm Sơn', levelName: 'đảng bộ tỉnh', place: 'mixed' };
    const waits: Draft = done(await ask('quantri.mot', 'POST', '/units', { ...unit, openedOn: since }));
    expect(waits.state).toBe('waiting');
    const grant = { duty: 'administrator', from: '2026-11-20' };
    const alone: Draft = done(await ask('quantri.mot', 'POST', '/duties', { ...grant, person: two }));
    expect(alone).toMatchObject({ state: 'confirmed', alone: true, settled: { by: null } });
    const third: Draft = done(await ask('quantri.mot', 'POST', '/duties', { ...grant, person: three }));
    expect(third).toMatchObject({ state: 'waiting', alone: false });
    const told = await siteEntries(store);
    expect(told.filter(({ type }) => type === 'duty.grant').map(({ facts }) => facts)).toMatchObject([
      { person: one },
      { person: two, alone: true, draft: alone.id },
    ]);

    // The tree, each unit by two.
    const confirmed = await ask('quantri.hai', 'POST', `/units/${waits.id}/confirmation`, { hash: waits.hash });
    const { made }: Draft = done(confirmed);
    const province = made!;
    const under = (parent: string, role: string, name: string) =>
      byTwo('/units', { role, name, levelName: role, place: 'enterprise', parent, openedOn: since });
    const superior = await under(province, 'superior', 'Đảng bộ Khu công nghiệp');
    const commune = await under(superior, 'grassroots', 'Đảng bộ Công ty Hòa Bình');
    const branch = await under(commune, 'branch', 'Chi bộ Phân xưởng Đông');
    const union: Draft = done(
      await ask('quantri.mot', 'POST', `/units/${branch}/bodies`, { kind: 'youthUnion', name: 'Đoàn', from: since }),
    );
    const attached = await ask('quantri.hai', 'POST', `/units/${union.id}/confirmation`, { hash: union.hash });
    const { made: body }: Draft = done(attached);
    expect(done(await ask('quantri.hai', 'GET', `/units/${branch}`))).toMatchObject({
      bodies: [{ id: body, kind: 'youthUnion' }],
    });

    // Its officers, each duty by two.
    const seats = [
      ['board.mot', 'organisationBoard', { unit: province }],
      ['board.hai', 'organisationBoard', { unit: province }],
      ['bithu', 'secretary', { unit: branch }],
      ['phobithu', 'secretary', { unit: branch }],
      ['doan', 'massOrganisation', { body }],
    ] as const;
    for (const [login, duty, over] of seats)
      await byTwo('/duties', {
        ...{ person: await makes('quantri.mot', login, 'Cán bộ Mẫu'), duty, ...over, from: since },
      });

    // Who decides there: the board's affair, by two of it.
    const setting: Draft = done(
      await ask('board.mot', 'POST', `/units/${province}/settings`, {
        ...{ from: since, route: 'A', instrument: '15-QĐ/TU', youthUnion: true, tradeUnion: false, centre: false },
      }),
    );
    done(
      await ask('board.hai', 'POST', `/units/${province}/settings/${setting.id}/confirmation`, {
        ...{ hash: setting.hash, decision: 'confirm' },
      }),
    );

    // And the first act of a candidate.
    const opened = await ask('bithu', 'POST', '/candidates', {
      person: { name: 'Vàng Thị Súa', birth: '1998-03' },
      unit: branch,
      observation: { on: '2026-11-20' },
    });
    expect(done(opened)).toMatchObject({ outcome: 'recorded', revision: 1, stage: { key: 'pool' } });
    expect((await ask('quantri.mot', 'GET', `/candidates/${(opened.body as { code: string }).code}`)).status).toBe(403);
  });
});
