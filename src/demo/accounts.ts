import type { INestApplicationContext } from '@nestjs/common';
import { AccountsService } from '../auth/accounts.service.js';
import { bytesOf } from '../auth/factor/base32.js';
import { FactorsService } from '../auth/factor/factors.service.js';
import { PasswordHasher } from '../auth/password-hasher.js';
import type { RoleCard } from '../auth/sign-in.view.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import type { Neighbourhood } from './neighbourhood.js';
import type { Officer, Officers, Seat } from './officers.js';

/** Known to all, which is why the demo listens on this machine only. */
export const demoPassPhrase = 'du lieu mau 2026';

/** Of the second factor of every demo account, in base 32; printed at the start, as the pass phrase is. */
export const demoSecret = 'LOTRINHDULIEUMAULOTRINHDULIEUMAU';

/** Branches whose officers can sign in, by the first part of their logins. */
export const openBranches = {
  truong: 'HH:thpt-1',
  congty: 'HH:kd-sports',
  ban: 'PT:2/ban-1',
  phong: 'PT:20/bp-1/cb-1',
} as const;

/** Top units whose organisation board can sign in, by the first part of their logins: one for each seeded plan. */
export const topBoards = {
  lamdong: 'BL:tinh',
  laichau: 'PT:tinh',
  ninhbinh: 'KB:tinh',
  bacninh: 'HH:tinh',
} as const;

/** Logins are `truong.secretary.1`: the place, the duty, the first or second officer of the seat. */
export class DemoAccounts {
  private readonly accounts: AccountsService;
  private readonly factors: FactorsService;
  private readonly writer: Writer;
  private hash: Awaited<ReturnType<AccountsService['hashOf']>> | null = null;

  constructor(
    private readonly app: INestApplicationContext,
    private readonly officers: Officers,
  ) {
    this.accounts = app.get(AccountsService, { strict: false });
    this.factors = app.get(FactorsService, { strict: false });
    this.writer = app.get(Writer, { strict: false });
  }

  /** Opens accounts for every seat around a branch, its unions and its helpers. */
  async open(prefix: string, around: Neighbourhood): Promise<void> {
    for (const seat of Object.values(around.seats)) await this.openSeat(`${prefix}.${seat.duty}`, around, seat);
    for (const [kind, seat] of Object.entries(around.unions))
      if (seat) await this.openSeat(`${prefix}.${kind}`, around, seat);
    await this.openAll(`${prefix}.sponsor`, await this.officers.membersOf(around.plan, around.unitId));
  }

  /** Two of the organisation board of a top unit: the working days and the migrations of live cases are theirs. */
  async openBoard(prefix: string, top: Neighbourhood): Promise<void> {
    await this.openSeat(`${prefix}.organisationBoard`, top, top.seats.organisationBoard!);
  }

  /** Two, so that they can watch each other; they read no case. */
  async openAdministrators(): Promise<void> {
    await this.openAll(
      'quantri',
      await this.officers.at('HH', { duty: 'administrator', unitId: null, bodyId: null, path: null }),
    );
  }

  private async openSeat(login: string, { plan }: Neighbourhood, seat: Seat): Promise<void> {
    await this.openAll(login, await this.officers.at(plan, seat));
  }

  private async openAll(login: string, officers: readonly Officer[]): Promise<void> {
    // One slow hash for all: the pass phrase is printed anyway.
    this.hash ??= await this.app.get(PasswordHasher, { strict: false }).hash(demoPassPhrase);
    const passwordHash = this.hash;
    await this.writer.write(async (tx) => {
      for (const [index, { personId }] of officers.entries()) {
        const id = await this.accounts.create(tx, { login: `${login}.${index + 1}`, personId, passwordHash }, null);
        await this.factors.enrol(tx, id, bytesOf(demoSecret));
      }
    });
  }
}

/** A demo that was filled before there were second factors gets them now; any other is left as it is. */
export async function enrolEarlierDemo(app: INestApplicationContext): Promise<void> {
  const factors = app.get(FactorsService, { strict: false });
  await app.get(Writer, { strict: false }).write(async (tx) => {
    const enrolled = await tx.all('SELECT account_id FROM second_factor LIMIT 1');
    if (enrolled.length > 0) return;
    const accounts = await tx.all<{ id: string }>('SELECT id FROM account');
    for (const { id } of accounts) await factors.enrol(tx, id, bytesOf(demoSecret));
  });
}

const cards: readonly (readonly [RoleCard['duty'], string])[] = [
  ['secretary', 'truong.secretary.1'],
  ['sponsor', 'truong.sponsor.1'],
  ['massOrganisation', 'truong.youthUnion.1'],
  ['politicalCentre', 'truong.politicalCentre.1'],
  ['subdivision', 'phong.subdivision.1'],
  ['grassroots', 'phong.grassroots.1'],
  ['organisationBoard', 'truong.organisationBoard.1'],
  ['competent', 'truong.competent.1'],
  ['superior', 'truong.superior.1'],
  ['central', 'truong.central.1'],
  ['inspection', 'truong.inspection.1'],
  ['administrator', 'quantri.1'],
];

const boardLogins = Object.keys(topBoards).map((prefix) => `${prefix}.organisationBoard.1`);

/** One sign-in a role and one for each top unit's board, as the database has them. */
export async function roleCards(app: INestApplicationContext): Promise<RoleCard[]> {
  const reader = app.get(Reader, { strict: false });
  const all = [
    ...cards.map(([duty, login]) => ({ duty, login, top: false })),
    ...boardLogins.map((login) => ({ duty: 'organisationBoard' as const, login, top: true })),
  ];
  const rows = await reader.all<{ login: string; name: string; unit: string | null }>(
    `SELECT a.login, p.name, coalesce(n.name, b.name) AS unit
       FROM account a
       JOIN person p ON p.id = a.person_id
       LEFT JOIN duty d ON d.person_id = p.id AND d.case_id IS NULL
       LEFT JOIN body b ON b.id = d.body_id
       LEFT JOIN member m ON m.person_id = p.id AND d.id IS NULL
       LEFT JOIN unit_name n ON n.unit_id = coalesce(d.unit_id, m.unit_id) AND n.valid_to IS NULL
      WHERE a.login IN (${all.map(() => '?').join(', ')})`,
    all.map(({ login }) => login.toLowerCase()),
  );
  return all.flatMap(({ duty, login, top }) => {
    const row = rows.find((one) => one.login.toLowerCase() === login.toLowerCase());
    return row
      ? [{ duty, name: row.name, unit: row.unit ?? '', login, passPhrase: demoPassPhrase, secret: demoSecret, top }]
      : [];
  });
}
