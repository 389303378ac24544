import { Injectable } from '@nestjs/common';
import { AccountsService } from '../auth/accounts.service.js';
import type { Actor } from '../auth/actor.js';
import { Attempts, loginDoor } from '../auth/attempts.js';
import type { PasswordHash } from '../auth/password-hash.js';
import { PasswordHasher } from '../auth/password-hasher.js';
import { assertStillStands } from '../auth/still-stands.js';
import { Clock } from '../clock.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';

interface Own {
  readonly login: string;
  readonly password_hash: PasswordHash;
}

/** One's own password: changed with the old one, after which every other session of the account has ended. */
@Injectable()
export class OwnPassword {
  constructor(
    private readonly accounts: AccountsService,
    private readonly passwords: PasswordHasher,
    private readonly attempts: Attempts,
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
  ) {}

  /**
   * `Problem` 400 for a new password that will not do, 401 where the old one is wrong or the second factor was not
   * proved, 429 after too many tries: whoever holds a session does not guess the password by it.
   */
  async change(actor: Actor, before: string, wanted: string, address: string): Promise<void> {
    const { accountId, session } = actor;
    // With the password alone only the one that was given is changed: else whoever learns it locks its person out.
    if (session.strength !== 'secondFactor' && !session.mustChangePassword) throw Problem.secondFactorRequired();
    const [own] = await this.reader.all<Own>('SELECT login, password_hash FROM account WHERE id = ?', [accountId]);
    await this.prove(own!, before, address);
    if (before.normalize('NFC') === wanted.normalize('NFC')) throw sameAgain();
    const passwordHash = await this.accounts
      .hashOf(own!.login, wanted, await this.about(actor))
      .catch((error: unknown) => {
        throw error instanceof Problem ? named(error) : error;
      });
    await this.writer.write(async (tx) => {
      await assertStillStands(tx, actor, this.clock.today());
      const given = { passwordHash, oneTimeUntil: null, except: session.hash };
      await this.accounts.setPassword(tx, accountId, given, actor);
    });
  }

  /** What everybody knows of the person, and whether a second factor stands beside the password. */
  private async about({ personId, session, duties }: Actor) {
    const units = duties.flatMap(({ unitId }) => unitId ?? []);
    const names = await this.reader.all<{ name: string }>(
      `SELECT name FROM person WHERE id = ?
        UNION SELECT name FROM unit_name WHERE unit_id IN (${['NULL', ...units.map(() => '?')].join(', ')})`,
      [personId, ...units],
    );
    return { names: names.map(({ name }) => name), secondFactor: session.strength === 'secondFactor' };
  }

  private async prove({ login, password_hash }: Own, password: string, address: string): Promise<void> {
    const attempt = { door: loginDoor(login), address };
    await this.attempts.enter(attempt);
    const right = await this.passwords.matches(password, password_hash).catch(async (error: unknown) => {
      await this.attempts.withdrawn(attempt);
      throw error;
    });
    if (!right) throw Problem.unauthenticated('wrong-credentials');
    await this.attempts.withdrawn(attempt);
  }
}

const sameAgain = () =>
  Problem.malformed([{ pointer: '/newPassword', code: 'same', message: 'must not be the old password' }]);

/** The faults of a password, under the name it has here. */
function named({ extra }: Problem): Problem {
  const errors = (extra['errors'] as readonly { readonly code: string; readonly message: string }[] | undefined) ?? [];
  return Problem.malformed(errors.map(({ code, message }) => ({ pointer: '/newPassword', code, message })));
}
