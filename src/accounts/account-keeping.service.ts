import { Injectable } from '@nestjs/common';
import { AccountsService, loginTaken } from '../auth/accounts.service.js';
import { Attempts } from '../auth/attempts.js';
import { lockRights } from '../auth/administrators.js';
import { normalLogin } from '../auth/login.js';
import { oneTimePassword, oneTimeUntil } from '../auth/one-time-password.js';
import type { PasswordHash } from '../auth/password-hash.js';
import { PasswordHasher } from '../auth/password-hasher.js';
import { bars } from '../auth/policy.table.js';
import type { By } from '../auth/site-entry.js';
import { Clock } from '../clock.js';
import type { Tx } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { PeopleService } from '../people/people.service.js';
import { type AccountRow, type AccountView, accountsSql, viewAccount } from './account.view.js';
import { SecondFactors } from './second-factors.js';

/** A password made up and hashed before the command begins: the hash takes too long inside it. */
export interface Given {
  readonly password: string;
  readonly hash: PasswordHash;
}

/** A person who is known, by id, or a new one. */
export interface Owner {
  readonly person?: string;
  readonly name?: string;
  readonly birth?: string;
}

/** What an administrator over HTTP, and whoever sits at the console, does to accounts; the open command is theirs. */
@Injectable()
export class AccountKeeping {
  constructor(
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    private readonly passwords: PasswordHasher,
    private readonly factors: SecondFactors,
    private readonly attempts: Attempts,
    private readonly clock: Clock,
  ) {}

  async give(): Promise<Given> {
    const password = oneTimePassword();
    return { password, hash: await this.passwords.hash(password) };
  }

  /** A new account with a password for once. `Problem` 400 for the person, 409 where the login is taken. */
  async add(tx: Tx, login: string, owner: Owner, { hash }: Given, by: By): Promise<AccountView> {
    const personId = owner.person === undefined ? await this.newPerson(tx, owner) : await this.known(tx, owner);
    const id = await this.accounts.create(
      tx,
      { login, personId, passwordHash: hash, oneTimeUntil: oneTimeUntil(this.clock.now()) },
      by,
    );
    return viewAccount(await this.row(tx, id));
  }

  /** The person, for whom an account of that login may be drafted. `Problem` 400 for the person, 409 where it is taken. */
  async assertAddable(tx: Tx, login: string, owner: Owner): Promise<string> {
    const person = await this.known(tx, owner);
    const taken = await tx.all('SELECT id FROM account WHERE login = ?', [normalLogin(login)]);
    if (taken.length > 0) throw loginTaken();
    return person;
  }

  /** Its sessions end. Never so that fewer than two administrators could sign in, unless at the console of the machine. */
  async lock(tx: Tx, id: string, reason: string, by: By): Promise<AccountView> {
    const { person_id } = await this.another(tx, id, by);
    await lockRights(tx);
    await this.accounts.disable(tx, id, by, reason);
    const today = this.clock.today();
    if (by !== 'console' && (await this.isAdministrator(tx, person_id)))
      await this.accounts.assertEnoughRemain(tx, today);
    return viewAccount(await this.row(tx, id));
  }

  async unlock(tx: Tx, id: string, reason: string, by: By): Promise<AccountView> {
    const { login } = await this.another(tx, id, by);
    await this.accounts.enable(tx, id, by, reason);
    await this.attempts.open(tx, login, id);
    return viewAccount(await this.row(tx, id));
  }

  /** Another password for once, every session ended; the second factor stays, so that this alone opens nothing. */
  async reset(tx: Tx, id: string, reason: string, { hash }: Given, by: By): Promise<AccountView> {
    const { login } = await this.another(tx, id, by);
    await this.attempts.open(tx, login, id);
    const until = oneTimeUntil(this.clock.now());
    await this.accounts.setPassword(tx, id, { passwordHash: hash, oneTimeUntil: until }, by, reason);
    return viewAccount(await this.row(tx, id));
  }

  /** A reset that takes the second factor away as well: the caller has two persons' word for it, or is the console. */
  async resetWithFactor(tx: Tx, id: string, reason: string, given: Given, by: By): Promise<AccountView> {
    await this.reset(tx, id, reason, given, by);
    await this.factors.remove(tx, id, by);
    return viewAccount(await this.row(tx, id));
  }

  /** The account, which is not the actor's own nor another of his person's; `Problem` 403, 404. */
  async another(tx: Tx, id: string, by: By): Promise<AccountRow> {
    const row = await this.row(tx, id);
    if (by !== null && by !== 'console' && by.personId === row.person_id) throw Problem.forbidden(bars.administrator);
    return row;
  }

  /** The id of an account by its login; `Problem` 404. */
  async idOf(tx: Tx, login: string): Promise<string> {
    const [row] = await tx.all<{ id: string }>('SELECT id FROM account WHERE login = ?', [normalLogin(login)]);
    if (!row) throw Problem.notFound();
    return row.id;
  }

  private async row(tx: Tx, id: string): Promise<AccountRow> {
    const [row] = await tx.all<AccountRow>(`${accountsSql} WHERE a.id = ?`, [id]);
    if (!row) throw Problem.notFound();
    return row;
  }

  private newPerson(tx: Tx, { name, birth }: Owner): Promise<string> {
    if (name !== undefined && birth !== undefined) return this.people.create(tx, { name, birth });
    const missing = name === undefined ? '/name' : '/birth';
    throw Problem.malformed([{ pointer: missing, code: 'required', message: 'is required without person' }]);
  }

  /**
   * Somebody the keeper of accounts may know of: with an account, a duty of a place, or an official member. Whoever is
   * only the person of a case is told like nobody at all (SEC-23).
   */
  private async known(tx: Tx, { person, name, birth }: Owner): Promise<string> {
    const fault = (pointer: string, code: string, message: string) => Problem.malformed([{ pointer, code, message }]);
    if (name !== undefined || birth !== undefined) throw fault('/person', 'oneOwner', 'goes without name and birth');
    if (!(await isKnownToKeepers(tx, person!, this.clock.today()))) throw fault('/person', 'unknown', 'is not known');
    return person!;
  }

  private async isAdministrator(tx: Tx, personId: string): Promise<boolean> {
    const today = this.clock.today();
    const held = await tx.all(
      `SELECT id FROM duty WHERE person_id = ? AND duty = 'administrator' AND (valid_to IS NULL OR valid_to > ?)`,
      [personId, today],
    );
    return held.length > 0;
  }
}

/** Whether keepers of accounts may know of a person: an account, a duty over a place, or official membership. */
export async function isKnownToKeepers(tx: Pick<Tx, 'all'>, person: string, today: string): Promise<boolean> {
  const [known] = await tx.all(
    `SELECT id FROM person WHERE id = ? AND erased_at IS NULL AND (
       EXISTS (SELECT 1 FROM account a WHERE a.person_id = person.id)
       OR EXISTS (SELECT 1 FROM duty d WHERE d.person_id = person.id AND d.case_id IS NULL)
       OR EXISTS (SELECT 1 FROM member m WHERE m.person_id = person.id AND m.kind = 'official'
                     AND m.valid_from <= ? AND (m.valid_to IS NULL OR m.valid_to > ?)))`,
    [person, today, today],
  );
  return known !== undefined;
}
