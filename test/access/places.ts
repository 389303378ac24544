import { createHash, randomBytes, randomUUIDv7 } from 'node:crypto';
import { Sum } from '../../src/editions/totals.js';
import { legalDate } from '../../workflows/calendar/legal-date.js';
import type { Constructor } from '../../workflows/kernel/fields.js';
import { acts } from '../../workflows/admission/acts.js';
import type { Tx } from '../../src/database/writer.js';
import { staticPath } from '../../src/ui/static-files.js';
import { openCase, type Walk } from '../support/case-walk.js';
import { caseWorld, type CaseWorld } from '../support/case-world.js';
import { planting } from '../support/planting.js';
import { worded } from '../support/sample-act.js';
import type { Relation, Role } from './matrix.table.js';

/** Where the objects lie: a branch, a branch of another province, the provinces themselves, either of them. */
export type Place = 'branch' | 'far' | 'top' | 'farTop' | 'anyTop';

/** What stands at a place, for routes to name. */
export interface Things {
  readonly unit: string;
  readonly unitName: string;
  /** A case, its entry that keeps ordinary values and the one that keeps C3, and a limit that runs in it. */
  readonly code: string;
  readonly caseId: string;
  readonly ordinary: number;
  readonly secret: number;
  readonly timer: string;
  /** A conflict of that case that has ended. */
  readonly conflict: string;
  /** A case that no seat has to do with. */
  readonly nobodys: string;
  readonly plan: string;
  readonly draft: string;
  readonly run: string;
  readonly amendment: string;
  readonly asset: string;
  /** The next of some accounts that nobody sits at: open ones, locked ones; of some duties that nobody needs. */
  readonly account: () => string;
  readonly locked: () => string;
  readonly term: () => string;
  /** What an administrator drafted for another: a grant, a further account, and a reset of the second factor. */
  readonly grant: string;
  readonly second: string;
  readonly reset: string;
  readonly install: string;
  /** A list that somebody drafted for that place. */
  readonly exported: string;
  /** Whose case it is, and a draft that his data be erased. */
  readonly person: string;
  readonly erasure: string;
}

/** Somebody at a desk. */
export interface Seat {
  readonly role: Role;
  readonly seat: string;
  readonly personId: string;
  readonly token: string;
  /** A second session, for what ends one. */
  readonly spare: string;
  /** A session of the password alone. */
  readonly half: string;
  /** How each place lies to what he holds: written by hand below. */
  readonly lies: Readonly<Record<Place, Relation>>;
  /** The case about himself, which stands for the branch's where he has one. */
  readonly own: Things | null;
}

const everywhere = (relation: Relation): Record<Place, Relation> => ({
  ...{ branch: relation, far: relation, top: relation, farTop: relation, anyTop: relation },
});
const outside = everywhere('outside');
const here = { ...outside, branch: 'over' } as const;
const there = { ...outside, far: 'over' } as const;

/** Which unit a duty is held over, from when to when, and how the places then lie. By hand: nothing is reckoned. */
const seats = {
  own: [['branch'], here],
  sibling: [['sibling'], outside],
  // The branch's path begins with the letters of its path, and does not stand under it.
  lookalike: [['lookalike'], outside],
  // A top unit of its own.
  lookalikeTop: [['lookalikeTop'], { ...outside, anyTop: 'over' }],
  below: [['below'], outside],
  commune: [['commune'], here],
  superior: [['superior'], here],
  province: [['province'], { ...here, top: 'over', anyTop: 'over' }],
  otherCommune: [['otherCommune'], outside],
  otherProvince: [['farProvince'], { ...there, farTop: 'over', anyTop: 'over' }],
  farBranch: [['far'], there],
  ended: [['branch', '2015-01-01', '2026-11-20'], everywhere('none')],
  lastDay: [['branch', '2015-01-01', '2026-11-21'], here],
  future: [['branch', '2026-11-21'], everywhere('none')],
  firstDay: [['branch', '2026-11-20'], here],
  movedAway: [['branch', '2015-01-01', '2026-11-20', 'far'], there],
  comingLater: [['branch', '2026-11-21', null, 'far'], there],
  suspended: [['branch'], everywhere('stranger')],
  ownCase: [['branch'], { ...here, branch: 'closed' }],
  kin: [['branch'], { ...here, branch: 'closed' }],
  kinAbove: [['superior'], { ...here, branch: 'closed' }],
  kinTop: [['province'], { ...here, branch: 'closed', top: 'over', anyTop: 'over' }],
  conflicted: [['branch'], { ...here, branch: 'closed' }],
  // Ended yesterday.
  noLonger: [['branch'], here],
} as const satisfies Record<string, readonly [readonly (string | null)[], Record<Place, Relation>]>;

const unitDuties = {
  ...{ BS: 'secretary', UN: 'massOrganisation', PC: 'politicalCentre', SD: 'subdivision', GC: 'grassroots' },
  ...{ OB: 'organisationBoard', CC: 'competent', DS: 'superior', CD: 'central', IN: 'inspection' },
} as const;
const throughBody: Readonly<Record<string, 'youthUnion' | 'politicalCentre'>> = {
  ...{ UN: 'youthUnion', PC: 'politicalCentre' },
};

/** A text planted in every free-text field of every act of every case. */
export const canary = 'ChimHoangYen';

export interface Access {
  readonly world: CaseWorld;
  readonly things: Readonly<Record<Place, Things>>;
  readonly units: Readonly<Record<string, string>>;
  /** What stands where no seat of the branch reaches, each with everything of its own. */
  readonly foreign: readonly Things[];
  readonly seats: readonly Seat[];
  readonly close: () => Promise<void>;
}

const since = legalDate('2015-01-01');
const now = '2026-11-20T02:00:00.000Z';

/** A province with a branch, its neighbours and look-alikes, another province, and somebody at every desk of each. */
export async function accessWorld(): Promise<Access> {
  const world = await caseWorld('sqlite');
  const { store } = world;
  const run = (sql: string, values: readonly unknown[]) => store.writer.write((tx) => tx.run(sql, values));
  const units = await plantUnits(world);

  const [ordinaryBranch, farCase, neighbour] = [
    await talk(world, 'recordCertified'),
    await talk(world, 'recordCertified'),
    await talk(world, 'applying'),
  ];
  await run('UPDATE candidate SET unit_id = ? WHERE code = ?', [units['far'], farCase.code]);

  const judges = [world.personOf('secretary.1'), world.personOf('secretary.2')] as const;
  const nobodys = await openCase(world, { unit: world.elsewhere, by: 'elsewhere.1' });
  const spares = await spareThings(world, units['sibling']!);
  const paperwork = async (unit: string, walk: Walk, name: string): Promise<Things> => {
    const author = world.personOf('organisationBoard.1');
    const [draft, amendment, migration, plan] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), `KH-${name}`];
    const ofIt = await ofCase(world, walk);
    const candidate = await personIn(world, ofIt.caseId);
    const [conflict, exported, erasure] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
    await store.writer.write(async (tx) => {
      await conflictOf(tx, conflict, [author, candidate], { kind: 'declared', to: '2026-11-20' }, judges);
      await draftErasure(tx, erasure, candidate, author);
      await tx.run(
        `INSERT INTO list_export (id, unit_id, drafted_by, drafted_at, purpose, filter, cases, hash, expires_at, key_version, nonce, data)
         VALUES (?, ?, ?, ?, 'inspection', '{}', 1, ?, '2026-11-21T02:00:00.000Z', 1, ?, ?)`,
        [exported, unit, author, now, 'b'.repeat(64), Buffer.alloc(12), Buffer.alloc(32)],
      );
      await tx.run(
        `INSERT INTO setting_draft (id, unit_id, valid_from, body, hash, state, drafted_by, drafted_at)
         VALUES (?, ?, '2026-01-01', ?, ?, 'waiting', ?, ?)`,
        [draft, unit, settingBody, 'a'.repeat(64), author, now],
      );
      await tx.run(
        'INSERT INTO calendar_amendment (id, body, unit_id, draft_hash, drafted_by, drafted_at) VALUES (?, ?, ?, ?, ?, ?)',
        [amendment, amendmentBody, unit, 'b'.repeat(64), author, now],
      );
      await tx.run(
        `INSERT INTO migration_run (id, unit_id, plan, plan_hash, state, cases, last_case, totals, result_hash, drafted_by, drafted_at, surveyed_at)
         VALUES (?, ?, ?, ?, 'surveyed', 0, '', ?, ?, ?, ?, ?)`,
        [migration, unit, migrationPlan, 'c'.repeat(64), noTotals, 'd'.repeat(64), author, now, now],
      );
      await tx.run(
        `INSERT INTO plan (key, number_printed, number_standard, kind, issued_on, issuer, unit_id, period, subject, notes)
         VALUES (?, ?, ?, 'plan', '2026-01-05', 'Đảng ủy', ?, '2026', 'Kết nạp', '')`,
        [plan, plan, plan, unit],
      );
    });
    return {
      ...{ ...ofIt, ...spares, conflict, exported, erasure, nobodys: nobodys.code },
      unit,
      unitName: name,
      plan,
      draft,
      run: migration,
      amendment,
      asset: staticPath('theme.css'),
    };
  };
  const branch = await paperwork(units['branch']!, ordinaryBranch, 'Chi bộ Phân xưởng Đông');
  const far = await paperwork(units['far']!, farCase, 'Chi bộ Bản Xa');
  const top = await paperwork(units['province']!, ordinaryBranch, 'Đảng bộ tỉnh Nậm Sơn');
  const farTop = await paperwork(units['farProvince']!, farCase, 'Đảng bộ tỉnh Mường Khương');
  const beyond = await paperwork(units['sibling']!, await talk(world, 'sympathiser'), 'Chi bộ Phân xưởng Bắc');
  await run('UPDATE candidate SET unit_id = ? WHERE code = ?', [units['sibling'], beyond.code]);
  const foreign = [far, beyond, { ...farTop, code: nobodys.code }];
  const beside = await ofCase(world, neighbour);
  for (const { caseId, code } of [branch, far])
    await run("INSERT INTO definition_fault (case_id, code, definition_hash, reason, at) VALUES (?, ?, '', 'thử', ?)", [
      ...[caseId, code, now],
    ]);

  for (const [migration, { caseId, code }] of [
    [top.run, branch],
    [farTop.run, far],
  ] as const)
    await run(
      "INSERT INTO migration_item (run_id, case_id, code, state, revision, reason) VALUES (?, ?, ?, 'skipped', 1, 'thử')",
      [migration, caseId, code],
    );
  const bodies = await plantBodies(world, units);
  const owns = new Map<Role, { readonly person: string; readonly things: Things }>();
  const ownCase = async (role: Role) => {
    const walk = await talk(world, 'sympathiser');
    const told = await ofCase(world, walk);
    const person = await personIn(world, told.caseId);
    const things = { ...branch, ...told, conflict: randomUUIDv7(), erasure: randomUUIDv7() };
    await store.writer.write(async (tx) => {
      const author = world.personOf('organisationBoard.1');
      await conflictOf(tx, things.conflict, [author, person], { kind: 'declared', to: '2026-11-20' }, judges);
      await draftErasure(tx, things.erasure, person, author);
    });
    await run("INSERT INTO definition_fault (case_id, code, definition_hash, reason, at) VALUES (?, ?, '', 'thử', ?)", [
      ...[things.caseId, things.code, now],
    ]);
    const own = { person, things };
    owns.set(role, own);
    return own;
  };
  for (const role of [...Object.keys(unitDuties), 'HP', 'AD', 'B+I', 'B+A', 'NO'] as Role[]) await ownCase(role);

  const people: Seat[] = [];
  const candidate = await personIn(world, branch.caseId);
  await store.writer.write(async (tx) => {
    const sits = sitting(tx, owns, people, candidate, judges);
    for (const [role, duty] of Object.entries(unitDuties) as [Role, string][])
      for (const [seat, [[unit, from = since, to = null, also], lies]] of Object.entries(seats) as Described[]) {
        const kind = throughBody[role];
        const over = (name: string) => (kind ? { body_id: bodies[kind]![name]! } : { unit_id: units[name]! });
        const duties = [{ duty, ...over(unit), from, to }];
        await sits(role, seat, lies, also ? [...duties, { duty, ...over(also), from: since, to: null }] : duties);
      }

    const helps = (things: { readonly caseId: string }, from: string = since, to: string | null = null) => ({
      ...{ duty: 'sponsor', case_id: things.caseId, from, to },
    });
    await sits('HP', 'thisCase', here, [helps(branch)]);
    await sits('HP', 'otherCase', outside, [helps(beside)]);
    await sits('HP', 'farCase', there, [helps(far)]);
    await sits('HP', 'bothCases', { ...here, far: 'over' }, [helps(branch), helps(far)]);
    await sits('HP', 'ended', everywhere('none'), [helps(branch, since, '2026-11-20')]);
    await sits('HP', 'future', everywhere('none'), [helps(branch, '2026-11-21')]);
    await sits('HP', 'movedAway', there, [helps(branch, since, '2026-11-20'), helps(far)]);
    await sits('HP', 'suspended', everywhere('stranger'), [helps(branch)]);
    await sits('HP', 'kin', { ...outside, branch: 'closed' }, [helps(branch)]);
    await sits('HP', 'conflicted', { ...outside, branch: 'closed' }, [helps(branch)]);
    await sits('HP', 'noLonger', here, [helps(branch)]);
    await sits('HP', 'ownCase', { ...outside, branch: 'closed' }, [helps(owns.get('HP')!.things)]);

    const keeps = (from: string = since, to: string | null = null) => ({ duty: 'administrator', from, to });
    await sits('AD', 'keeper', everywhere('over'), [keeps()]);
    await sits('AD', 'second', everywhere('over'), [keeps('2026-11-20')]);
    await sits('AD', 'ended', everywhere('none'), [keeps(since, '2026-11-20')]);
    await sits('AD', 'future', everywhere('none'), [keeps('2026-11-21')]);
    await sits('AD', 'suspended', everywhere('stranger'), [keeps()]);
    await sits('AD', 'ownCase', { ...everywhere('over'), branch: 'closed' }, [keeps()]);

    const over = (duty: string, unit: string) => ({ duty, unit_id: units[unit]!, from: since, to: null });
    const secretary = over('secretary', 'branch');
    await sits('B+I', 'auditsAbove', { ...here, top: 'over', anyTop: 'over' }, [
      secretary,
      over('inspection', 'province'),
    ]);
    await sits('B+I', 'auditsHere', here, [secretary, over('inspection', 'branch')]);
    await sits('B+I', 'ownCase', { ...here, branch: 'closed' }, [secretary, over('inspection', 'branch')]);
    await sits('B+A', 'keeper', here, [secretary, keeps()]);
    await sits('B+A', 'ownCase', { ...here, branch: 'closed' }, [secretary, keeps()]);
    await sits('NO', 'nobody', everywhere('over'), []);
    await sits('NO', 'ownCase', { ...everywhere('over'), branch: 'closed' }, []);
    await sits('NO', 'suspended', everywhere('stranger'), []);
  });
  return {
    ...{ world, units, foreign, seats: people, close: () => world.close() },
    things: { branch, far, top, farTop, anyTop: top },
  };
}

type Described = [string, readonly [readonly [string, string?, (string | null)?, string?], Seat['lies']]];

interface Row {
  readonly duty: string;
  readonly unit_id?: string;
  readonly body_id?: string;
  readonly case_id?: string;
  readonly from: string;
  readonly to: string | null;
}

/** Who proposed and who confirmed that a conflict ends. */
type Judges = readonly [string, string];

interface Barring {
  readonly kind: string;
  readonly to: string | null;
}

async function conflictOf(
  tx: Tx,
  id: string,
  [person, about]: readonly [string, string],
  { kind, to }: Barring,
  [first, second]: Judges,
) {
  const ending = to === null ? [null, null, null, null, null] : [to, 'Lý lịch', 'e'.repeat(64), first, second];
  await tx.run(
    `INSERT INTO person_conflict (id, person_id, about_id, kind, basis, valid_from, valid_to, recorded_by, recorded_at,
                                  ending_on, ending_basis, ending_hash, ending_by, ended_by)
     VALUES (?, ?, ?, ?, 'Lý lịch', '2020-01-01', ?, ?, ?, ?, ?, ?, ?, ?)`,
    [id, person, about, kind, to, first, now, ...ending],
  );
}

const draftErasure = (tx: Tx, id: string, person: string, author: string): Promise<number> =>
  tx.run(
    `INSERT INTO erasure_draft (id, person_id, ground, paper, hash, state, drafted_by, drafted_at)
     VALUES (?, ?, 'order', '3-QĐ/TA', ?, 'waiting', ?, ?)`,
    [id, person, 'b'.repeat(64), author, now],
  );

/** What stands between some seats and the person of the branch's case. */
const barring: Readonly<Record<string, Barring>> = {
  kin: { kind: 'sibling', to: null },
  kinAbove: { kind: 'spouse', to: null },
  kinTop: { kind: 'child', to: null },
  conflicted: { kind: 'declared', to: null },
  noLonger: { kind: 'declared', to: '2026-11-20' },
};

/** Rows straight into the tables: what the service would refuse to grant must be refused in use as well. */
const sitting =
  (
    tx: Tx,
    owns: ReadonlyMap<Role, { readonly person: string; readonly things: Things }>,
    people: Seat[],
    candidate: string,
    judges: Judges,
  ) =>
  async (role: Role, seat: string, lies: Seat['lies'], duties: readonly Row[]): Promise<void> => {
    const own = seat === 'ownCase' ? owns.get(role)! : null;
    const [personId, accountId] = [own?.person ?? randomUUIDv7(), randomUUIDv7()];
    const login = `${role}.${seat}`.toLowerCase();
    if (!own)
      await tx.run('INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, ?, ?, ?, ?)', [
        ...[personId, `Ghế ${role} ${seat}`, login, login, '1980-05'],
      ]);
    await tx.run(
      `INSERT INTO account (id, login, person_id, password_hash, created_at, disabled_at)
         SELECT ?, ?, ?, password_hash, ?, ? FROM account WHERE login = 'secretary.1'`,
      [accountId, login, personId, now, lies.branch === 'stranger' ? now : null],
    );
    const session = async (strength: 'password' | 'secondFactor' = 'secondFactor') => {
      const token = randomBytes(32).toString('base64url');
      await tx.run(
        `INSERT INTO session (hash, account_id, strength, created_at, stepped_up_at, seen_at, expires_at)
         VALUES (?, ?, ?, ?, ?, ?, '2026-11-20T14:00:00.000Z')`,
        [
          createHash('sha256').update(token).digest('hex'),
          ...[accountId, strength, now, strength === 'password' ? null : now, now],
        ],
      );
      return token;
    };
    const about = barring[seat];
    if (about) await conflictOf(tx, randomUUIDv7(), [personId, candidate], about, judges);
    for (const { duty, unit_id = null, body_id = null, case_id = null, from, to } of duties)
      await tx.run(
        'INSERT INTO duty (id, person_id, duty, unit_id, case_id, body_id, valid_from, valid_to) VALUES (?, ?, ?, ?, ?, ?, ?, ?)',
        [randomUUIDv7(), personId, duty, unit_id, case_id, body_id, from, to],
      );
    people.push({
      ...{
        role,
        seat,
        personId,
        token: await session(),
        spare: await session(),
        half: await session('password'),
        lies,
      },
      own: own?.things ?? null,
    });
  };

async function plantUnits({ organisations, store, units, elsewhere }: CaseWorld): Promise<Record<string, string>> {
  const unit = planting(organisations, store);
  const sibling = await unit('branch', 'Chi bộ Phân xưởng Bắc', units.commune);
  const lookalike = await unit('branch', 'Chi bộ Giống Tên', units.commune);
  const lookalikeTop = await unit('centralDirect', 'Đảng bộ tỉnh Giống Tên', null);
  const below = await unit('branch', 'Tổ đảng Một', units.branch);
  const farProvince = await unit('centralDirect', 'Đảng bộ tỉnh Mường Khương', null);
  const farSuperior = await unit('superior', 'Đảng bộ xã Xa', farProvince);
  const far = await unit('branch', 'Chi bộ Bản Xa', farSuperior);
  await store.writer.write(async (tx) => {
    // The other's key begins with the look-alike's: with the slash left out, one path would be above the other.
    for (const [like, of] of [
      [lookalike, units.branch],
      [lookalikeTop, units.province],
    ])
      await tx.run(
        `UPDATE unit_place SET path = (SELECT substr(o.path, 1, length(o.path) - 2) || '/' FROM unit_place o WHERE o.unit_id = ?)
          WHERE unit_id = ?`,
        [of, like],
      );
    await organisations.setSetting(tx, farProvince, { route: 'A', instrument: '16-QĐ/TU', body: openBody }, since);
  });
  const { province, superior, commune, branch } = units;
  return {
    ...{ province, superior, commune, branch, sibling, lookalike, lookalikeTop, below, otherCommune: elsewhere },
    ...{ farProvince, farSuperior, far },
  };
}

/** Accounts and duties for administrators to end, each as often as there are seats that may. */
async function spareThings(world: CaseWorld, unit: string) {
  const author = world.personOf('administrator.1');
  const ids = { open: [] as string[], locked: [] as string[], terms: [] as string[] };
  const [grant, second, reset, install] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
  await world.store.writer.write(async (tx) => {
    for (let n = 0; n < 2 * spareCount; n += 1) {
      const [person, account, duty] = [randomUUIDv7(), randomUUIDv7(), randomUUIDv7()];
      const name = `du.phong.${n}`;
      const isOpen = n < spareCount;
      await tx.run('INSERT INTO person (id, name, name_key, sort_key, birth) VALUES (?, ?, ?, ?, ?)', [
        ...[person, name, name, name, '1980-05'],
      ]);
      await tx.run(
        `INSERT INTO account (id, login, person_id, password_hash, created_at, disabled_at)
         SELECT ?, ?, ?, password_hash, ?, ? FROM account WHERE login = 'secretary.1'`,
        [account, name, person, now, isOpen ? null : now],
      );
      await tx.run("INSERT INTO duty (id, person_id, duty, unit_id, valid_from) VALUES (?, ?, 'secretary', ?, ?)", [
        ...[duty, person, unit, since],
      ]);
      (isOpen ? ids.open : ids.locked).push(account);
      ids.terms.push(duty);
    }
    for (const [id, kind] of [
      [grant, 'duty.grant'],
      [second, 'account.add'],
      [reset, 'factor.reset'],
      [install, 'unit.open'],
    ])
      await tx.run(
        `INSERT INTO draft (id, kind, content, hash, entry_seq, state, drafted_by, drafted_at)
         VALUES (?, ?, '{}', ?, 1, 'waiting', ?, ?)`,
        [id, kind, 'f'.repeat(64), author, now],
      );
  });
  const [account, locked, term] = [turns(ids.open), turns(ids.locked), turns(ids.terms)];
  return { account, locked, term, grant, second, reset, install };
}

const spareCount = 20;

function turns(ids: readonly string[]): () => string {
  let next = 0;
  return () => ids[next++ % ids.length]!;
}

const openBody = { youthUnion: true, tradeUnion: true, centre: true, delegation: null };
const settingBody = JSON.stringify({
  ...{ delegation: null, from: '2026-01-01', instrument: '15-QĐ/TU', options: [], route: 'A' },
  ...{ centre: true, tradeUnion: true, youthUnion: true },
});
const amendmentBody = JSON.stringify({
  ...{ article: null, days: [{ date: '2027-06-08', kind: 'off', name: 'Nghỉ bù' }], document: '12/TB-BNV' },
  ...{ effectiveOn: '2026-11-01', withdraws: null, year: null },
});
const lastSlice = '208-QĐ/TW:2026-07-26';
const migrationPlan = JSON.stringify({ basis: '12-CV/TU', from: 'E2025b', keep: [], on: '2026-08-03', to: lastSlice });
const noTotals = JSON.stringify(new Sum('').result().totals);

async function plantBodies({ organisations, store }: CaseWorld, units: Readonly<Record<string, string>>) {
  const bodies: Record<string, Record<string, string>> = { youthUnion: {}, politicalCentre: {} };
  await store.writer.write(async (tx) => {
    for (const kind of ['youthUnion', 'politicalCentre'] as const)
      for (const [name, unitId] of Object.entries(units))
        bodies[kind]![name] = await organisations.attachBody(tx, { kind, unitId, name: kind, from: since, to: null });
  });
  return bodies;
}

const classes: Readonly<Record<string, Constructor>> = acts;

/** A case on its way to a stage, with a canary in every free text of it. */
async function talk(world: CaseWorld, stage: Parameters<Walk['to']>[0]): Promise<Walk> {
  const walk = await openCase(world, { on: '2024-03-04' });
  const sends = walk.sends.bind(walk);
  walk.sends = (login, body, sent) => {
    const full = worded(classes[(body as { type: string }).type]!, body as never, () => `${canary} ${randomUUIDv7()}`);
    return sends(login, full, sent);
  };
  return walk.to(stage);
}

async function personIn({ store }: CaseWorld, caseId: string): Promise<string> {
  const [row] = await store.reader.all<{ person_id: string }>('SELECT person_id FROM candidate WHERE id = ?', [caseId]);
  return row!.person_id;
}

type OfCase = Pick<Things, 'code' | 'caseId' | 'person' | 'ordinary' | 'secret' | 'timer'>;

async function ofCase(world: CaseWorld, { code }: Walk): Promise<OfCase> {
  const { store } = world;
  const [row] = await store.reader.all<{ id: string }>('SELECT id FROM candidate WHERE code = ?', [code]);
  const caseId = row!.id;
  const sealed = await store.reader.all<{ seq: number; type: string }>(
    `SELECT DISTINCT s.seq, json_extract(e.body, '$.type') AS type FROM sealed_value s
       JOIN entry e ON e.chain = s.chain AND e.seq = s.seq WHERE s.chain = ? ORDER BY s.seq`,
    [caseId],
  );
  const [limit] = await store.reader.all<{ timer: string }>(
    "SELECT timer FROM deadline WHERE case_id = ? AND state = 'running' AND due_on IS NOT NULL ORDER BY timer",
    [caseId],
  );
  const ofType = (known: (type: string) => boolean) => sealed.find(({ type }) => known(type))?.seq ?? 1;
  return {
    ...{ code, caseId, timer: limit!.timer, person: await personIn(world, caseId) },
    ordinary: ofType((type) => type.startsWith('help.') || type === 'list.enter'),
    secret: ofType((type) => type === 'verification.reply'),
  };
}
