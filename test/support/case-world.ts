import { randomUUID } from 'node:crypto';
import { dirname } from 'node:path';
import { Test } from '@nestjs/testing';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Route } from '../../workflows/kernel/setting.js';
import { AppModule } from '../../src/app.module.js';
import { AccountsService, type NewDuty } from '../../src/auth/accounts.service.js';
import { leastCost } from '../../src/auth/password-hash.js';
import { PASSWORD_COST } from '../../src/auth/password-hasher.js';
import { Sweeper } from '../../src/candidates/limits/sweeper.js';
import { Config } from '../../src/config.js';
import type { Dialect } from '../../src/database/dialect.js';
import { createStore, type Store } from '../../src/database/store.js';
import { KeptForms } from '../../src/kept-forms/kept-forms.service.js';
import { Sealing } from '../../src/log/tree/sealing.js';
import { OrganisationsService } from '../../src/organisations/organisations.service.js';
import { PeopleService } from '../../src/people/people.service.js';
import { answerError } from '../../src/ui/answer-error.js';
import { RefusedReaders } from '../../src/ui/refused-readers.js';
import { caseFaults, caseRows } from './case-faults.js';
import { planting } from './planting.js';
import { type Answer, listening, type Sending, type Served, unhurried } from './serve.js';
import { SettableClock } from './settable-clock.js';
import { signedIn } from './signed-in.js';
import { type TestAddress, readyAddress } from './test-store.js';

/** The day on which every world stands still at first: a Friday. */
export const firstDay = '2026-11-20';

export type Seat = Exclude<NewDuty['duty'], 'sponsor'>;

export interface Sent extends Sending {
  /** Idempotency-Key: a new one where left out, none where null. */
  readonly key?: string | null;
  /** If-Match; none where left out. */
  readonly revision?: number;
}

/** The whole house over HTTP on a database of its own, with a village in it and somebody at every desk. */
export interface CaseWorld extends Served {
  readonly dialect: Dialect;
  readonly at: TestAddress;
  readonly store: Store;
  readonly clock: SettableClock;
  readonly sweeper: Sweeper;
  readonly sealing: Sealing;
  readonly units: {
    readonly province: string;
    readonly superior: string;
    readonly commune: string;
    readonly branch: string;
  };
  /** A branch under another commune and another superior, with a secretary, `elsewhere.1`. */
  readonly elsewhere: string;
  /** Official members of the branch; the first signs in as `sponsor.1`. */
  readonly members: readonly [string, string, string];
  /** A request by whoever signs in under a login: `secretary.1`, `secretary.2` and so on for each seat, `nobody.1`. */
  readonly ask: (login: string, method: string, path: string, sent?: Sent) => Promise<Answer>;
  /** A bearer token of whoever signs in under a login, its second factor proved within the last minutes. */
  readonly token: (login: string) => Promise<string>;
  readonly personOf: (login: string) => string;
  /** An account for a person who has none; it signs in under `login`. */
  readonly account: (login: string, personId: string, ...duties: Omit<NewDuty, 'personId'>[]) => Promise<void>;
  readonly duty: (held: NewDuty) => Promise<string>;
  readonly person: (name: string, birth?: string) => Promise<string>;
  /** What is wrong with the cases that moved since it was asked last: see `caseFaults`. */
  readonly faults: () => Promise<string[]>;
  readonly organisations: OrganisationsService;
  readonly accounts: AccountsService;
}

export const password = 'mật khẩu của mọi người ở đây';
const since = legalDate('2015-01-01');

/**
 * A world on an address of its own unless one is given. Several over one world are several instances of the service over
 * one database: only the first builds the village.
 */
export async function caseWorld(
  dialect: Dialect,
  route: Route = 'A',
  where?: CaseWorld | TestAddress,
): Promise<CaseWorld> {
  const over = where && 'store' in where ? where : undefined;
  const at = over?.at ?? (where as TestAddress | undefined) ?? (await readyAddress(dialect));
  const clock = over?.clock ?? new SettableClock(`${firstDay}T02:00:00.000Z`);
  const store = await createStore(at.address);
  const config = new Config({ LOTRINH_PROFILE: 'demo', LOTRINH_DATA: dirname(at.address.databaseFile), ...unhurried });
  const building = Test.createTestingModule({ imports: [AppModule.with(config, { store, clock })] });
  building.overrideProvider(PASSWORD_COST).useValue(leastCost);
  const errorPage = answerError({
    demo: true,
    readers: () => served.app.get(RefusedReaders, { strict: false }),
    keep: (request) => served.app.get(KeptForms, { strict: false }).keep(request),
  });
  const served = await listening(building, { errorPage });
  const sweeper = served.app.get(Sweeper, { strict: false });
  const sealing = served.app.get(Sealing, { strict: false });
  // They turn when a test says so, as the clock does.
  await sweeper.onApplicationShutdown();
  await sealing.pause();
  const village = over ?? (await settle(served, store, route));
  const token = signingIn(store, clock);
  const ask = asking(served, token);
  const proven = new Map<string, number>();
  return {
    ...{ ...served, dialect, at, store, clock, sweeper, sealing, token, ask },
    ...{ units: village.units, elsewhere: village.elsewhere, members: village.members },
    ...{ personOf: village.personOf, person: village.person, account: village.account, duty: village.duty },
    organisations: served.app.get(OrganisationsService, { strict: false }),
    accounts: served.app.get(AccountsService, { strict: false }),
    faults: async () => {
      const moved = (await caseRows(store.reader)).filter(({ id, revision }) => proven.get(id) !== revision);
      for (const { id, revision } of moved) proven.set(id, revision);
      return caseFaults(store.reader, moved);
    },
    close: async () => {
      await served.close();
      if (!over) await at.remove();
    },
  };
}

/** Signs in at the first request, and again when the clock has moved: what asks for a fresh proof always finds one. */
function signingIn(store: Store, clock: SettableClock): CaseWorld['token'] {
  const known = new Map<string, { readonly token: Promise<string>; readonly at: string }>();
  return (login) => {
    const at = clock.now();
    const last = known.get(login);
    if (last?.at === at) return last.token;
    const token = signedIn(store, login, at);
    known.set(login, { token, at });
    return token;
  };
}

/** Sends a request in the name of whoever signs in under a login. */
function asking({ send }: Served, tokenOf: CaseWorld['token']): CaseWorld['ask'] {
  return async (login, method, path, { key = randomUUID(), revision, headers, ...sent } = {}) =>
    send(method, path, {
      ...sent,
      headers: {
        Authorization: `Bearer ${await tokenOf(login)}`,
        ...(key !== null && method !== 'GET' && { 'Idempotency-Key': key }),
        ...(revision !== undefined && { 'If-Match': `"${revision}"` }),
        ...headers,
      },
    });
}

type Village = Pick<CaseWorld, 'units' | 'elsewhere' | 'members' | 'personOf' | 'account' | 'duty' | 'person'>;

async function settle({ app }: Served, store: Store, route: Route): Promise<Village> {
  const organisations = app.get(OrganisationsService, { strict: false });
  const people = app.get(PeopleService, { strict: false });
  const accounts = app.get(AccountsService, { strict: false });
  const hash = await accounts.hashOf('anyone', password);
  const persons = new Map<string, string>();

  const person = (name: string, birth = '1980-05') => store.writer.write((tx) => people.create(tx, { name, birth }));
  const duty = (held: NewDuty) => store.writer.write((tx) => accounts.grant(tx, held, null));
  const account: CaseWorld['account'] = async (login, personId, ...duties) => {
    persons.set(login, personId);
    await store.writer.write((tx) => accounts.create(tx, { login, personId, passwordHash: hash }, null));
    for (const held of duties) await duty({ personId, ...held });
  };
  const unit = planting(organisations, store);
  const body = (kind: 'youthUnion' | 'politicalCentre', unitId: string) =>
    store.writer.write((tx) => organisations.attachBody(tx, { kind, unitId, name: kind, from: since, to: null }));

  const province = await unit('centralDirect', 'Đảng bộ tỉnh Nậm Sơn', null);
  const superior = await unit('superior', 'Đảng bộ Khu công nghiệp', province);
  const commune = await unit('grassroots', 'Đảng bộ Công ty Hòa Bình', superior);
  const branch = await unit('branch', 'Chi bộ Phân xưởng Đông', commune);
  const farSuperior = await unit('superior', 'Đảng bộ Khu kinh tế', province);
  const farCommune = await unit('grassroots', 'Đảng bộ Công ty Tân Lập', farSuperior);
  const elsewhere = await unit('branch', 'Chi bộ Phân xưởng Tây', farCommune);
  await store.writer.write((tx) =>
    organisations.setSetting(
      tx,
      province,
      {
        route,
        instrument: '15-QĐ/TU',
        body: {
          youthUnion: true,
          tradeUnion: true,
          centre: true,
          delegation: route === 'B' ? { paper: '07-QĐ/ĐU', from: since, to: null } : null,
        },
      },
      since,
    ),
  );
  const union = await body('youthUnion', branch);
  const centre = await body('politicalCentre', superior);

  const over: Readonly<Record<Seat, Pick<NewDuty, 'unitId' | 'bodyId'>>> = {
    secretary: { unitId: branch },
    massOrganisation: { bodyId: union },
    politicalCentre: { bodyId: centre },
    subdivision: { unitId: commune },
    grassroots: { unitId: commune },
    organisationBoard: { unitId: superior },
    competent: { unitId: superior },
    superior: { unitId: superior },
    central: { unitId: province },
    inspection: { unitId: province },
    administrator: {},
  };
  for (const [seat, where] of Object.entries(over) as [Seat, Pick<NewDuty, 'unitId' | 'bodyId'>][])
    for (const n of [1, 2])
      await account(`${seat}.${n}`, await person(`Cán bộ ${roman[n]!}`), { duty: seat, ...where, from: since });
  await account('elsewhere.1', await person('Bí thư Nơi Khác'), { duty: 'secretary', unitId: elsewhere, from: since });
  await account('nobody.1', await person('Người Không Việc'));
  const members = [await person('Lò Văn Một'), await person('Tao Thị Hai'), await person('Vàng A Ba')] as const;
  await account('sponsor.1', members[0]);
  await store.writer.write(async (tx) => {
    for (const id of members)
      await tx.run("INSERT INTO member (person_id, unit_id, kind, valid_from) VALUES (?, ?, 'official', ?)", [
        ...[id, branch, since],
      ]);
  });
  const personOf = (login: string): string => {
    const found = persons.get(login);
    if (found === undefined) throw new Error(`nobody signs in as ${login}`);
    return found;
  };
  return { units: { province, superior, commune, branch }, elsewhere, members, personOf, account, duty, person };
}

const roman = ['', 'Một', 'Hai'];
