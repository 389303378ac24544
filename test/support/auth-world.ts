import { randomBytes, randomUUIDv7 } from 'node:crypto';
import type { ModuleMetadata } from '@nestjs/common';
import { AccountsService, type NewDuty } from '../../src/auth/accounts.service.js';
import { AuthModule } from '../../src/auth/auth.module.js';
import { leastCost, type PasswordCost } from '../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../src/auth/password-hasher.js';
import { SessionsService } from '../../src/auth/sessions.service.js';
import { FactorsService } from '../../src/auth/factor/factors.service.js';
import { secretLength } from '../../src/auth/factor/totp.js';
import { type Credentials, SignInService, type SignedIn } from '../../src/auth/sign-in.service.js';
import type { Profile } from '../../src/config.js';
import { DatabaseModule } from '../../src/database/database.module.js';
import type { Dialect } from '../../src/database/dialect.js';
import type { Store } from '../../src/database/store.js';
import type { HttpExtras } from '../../src/http/configure-http.js';
import { HttpModule } from '../../src/http/http.module.js';
import { type Served, serve } from './serve.js';
import { SettableClock } from './settable-clock.js';
import { signedIn } from './signed-in.js';
import { openTestStore } from './test-store.js';

export const password = 'mật khẩu dài và dễ nhớ';

export interface AuthWorld extends Served {
  readonly store: Store;
  readonly clock: SettableClock;
  readonly accounts: AccountsService;
  readonly sessions: SessionsService;
  readonly person: (name: string) => Promise<string>;
  /** A unit under the unit named, or a top one; its id. */
  readonly unit: (name: string, parent?: string) => Promise<string>;
  readonly body: (unitId: string) => Promise<string>;
  /** A person with an account of this login; the person's id. */
  readonly user: (login: string, ...duties: Omit<NewDuty, 'personId'>[]) => Promise<string>;
  /** Signs in by the door: the password of everybody here and, where given, a code. */
  readonly signIn: (login: string, given?: Partial<Credentials>) => Promise<SignedIn>;
  /** Enrols a second factor for a login; its secret. */
  readonly factor: (login: string, secret?: Buffer) => Promise<Buffer>;
  /** A token of a new session, its second factor proved now. */
  readonly token: (login: string) => Promise<string>;
  /** Types on the site's chain, oldest first. */
  readonly siteTypes: () => Promise<string[]>;
}

interface Settings extends HttpExtras {
  readonly dialect?: Dialect;
  readonly profile?: Profile;
  readonly cost?: PasswordCost;
  /** Settings beside the profile. */
  readonly env?: Readonly<Record<string, string>>;
}

/** Sign-in over HTTP on a database of its own, at the least cost a password may have. */
export async function authWorld(
  parts: ModuleMetadata = {},
  { dialect = 'sqlite', profile = 'demo', cost = leastCost, ...extras }: Settings = {},
): Promise<AuthWorld> {
  const { store, dispose } = await openTestStore(dialect);
  const clock = new SettableClock();
  const imports = [DatabaseModule.with(store), HttpModule, AuthModule, ...(parts.imports ?? [])];
  const served = await serve(
    { ...parts, imports },
    { ...extras, clock, profile, instead: [[PASSWORD_COST, cost]] },
  ).catch(async (error: unknown) => {
    await dispose();
    throw error;
  });
  const accounts = served.app.get(AccountsService, { strict: false });
  const sessions = served.app.get(SessionsService, { strict: false });
  const { writer, reader } = store;
  const hashed = await accounts.hashOf('anyone', password);
  const run = (sql: string, values: readonly unknown[]) => writer.write((tx) => tx.run(sql, values));

  const person = async (name: string) => {
    const id = randomUUIDv7();
    await run('INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, ?, ?, ?, ?)', [
      id,
      name,
      name,
      name,
      '1990',
    ]);
    return id;
  };
  return {
    ...served,
    ...{ store, clock, accounts, sessions, person },
    close: async () => {
      await served.close();
      await dispose();
    },
    unit: async (name, parent) => {
      const id = randomUUIDv7();
      const [above] = parent
        ? await reader.all<{ path: string }>('SELECT path FROM unit_place WHERE unit_id = ?', [parent])
        : [];
      await run(
        "INSERT INTO unit (id, role, place, hardship, opened_on) VALUES (?, 'branch', 'village', 0, '2000-01-01')",
        [id],
      );
      await run(
        "INSERT INTO unit_name (unit_id, valid_from, name, name_key, level_name) VALUES (?, '2000-01-01', ?, ?, 'chi bộ')",
        [id, name, name],
      );
      await run("INSERT INTO unit_place (unit_id, valid_from, parent_id, path) VALUES (?, '2000-01-01', ?, ?)", [
        id,
        parent ?? null,
        `${above?.path ?? '/'}${id.slice(-12)}/`,
      ]);
      return id;
    },
    body: async (unitId) => {
      const id = randomUUIDv7();
      await run(
        "INSERT INTO body (id, kind, unit_id, name, valid_from) VALUES (?, 'youthUnion', ?, 'Đoàn', '2000-01-01')",
        [id, unitId],
      );
      return id;
    },
    user: async (login, ...duties) => {
      const personId = await person(login);
      await writer.write(async (tx) => {
        await accounts.create(tx, { login, personId, passwordHash: hashed }, null);
        for (const duty of duties) await accounts.grant(tx, { personId, ...duty }, null);
      });
      return personId;
    },
    signIn: (login, given = {}) =>
      served.app
        .get(SignInService, { strict: false })
        .signIn({ login, password, code: null, address: '192.0.2.1', ...given }),
    factor: async (login, secret = randomBytes(secretLength)) => {
      const [account] = await reader.all<{ id: string }>('SELECT id FROM account WHERE login = ?', [login]);
      await writer.write((tx) => served.app.get(FactorsService, { strict: false }).enrol(tx, account!.id, secret));
      return secret;
    },
    token: (login) => signedIn(store, login, clock.now()),
    siteTypes: async () => {
      const rows = await reader.all<{ kind: string; type: string }>(
        "SELECT kind, type FROM entry WHERE chain = 'site' ORDER BY seq",
      );
      return rows.map(({ kind, type }) => `${kind} ${type}`);
    },
  };
}
