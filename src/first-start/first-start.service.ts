import { createHash } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { AccountsService } from '../auth/accounts.service.js';
import { lockRights } from '../auth/administrators.js';
import { Attempts } from '../auth/attempts.js';
import { recordOnSite } from '../auth/site-entry.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { type Tx, Writer } from '../database/writer.js';
import { Problem } from '../http/problem.js';
import { PeopleService } from '../people/people.service.js';
import {
  dropFirstStartCode,
  firstStartFile,
  isGood,
  makeFirstStartCode,
  readFirstStartCode,
} from './first-start-code.js';

export interface FirstAdministrator {
  readonly code: string;
  readonly login: string;
  readonly password: string;
  readonly name: string;
  readonly birth: string;
}

/** SEC-35: no account comes with the house. Whoever sits at the machine makes the first administrator by a code in a file. */
@Injectable()
export class FirstStart implements OnApplicationBootstrap {
  private until: string | null = null;

  constructor(
    private readonly config: Config,
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly clock: Clock,
    private readonly accounts: AccountsService,
    private readonly people: PeopleService,
    private readonly attempts: Attempts,
  ) {}

  /** A new code where there is no administrator yet; the demo has its own. */
  async onApplicationBootstrap(): Promise<void> {
    if (this.config.profile !== 'real') return;
    if (await this.hasAdministrator(this.reader)) dropFirstStartCode(this.config.dataDirectory);
    else this.until = makeFirstStartCode(this.config.dataDirectory, this.clock.now()).until;
  }

  /** Where the code of this start lies and until when it is good; null where none was made. */
  waiting(): { readonly file: string; readonly until: string } | null {
    return this.until === null ? null : { file: firstStartFile(this.config.dataDirectory), until: this.until };
  }

  /** The id of the first administrator's account. `Problem` 400 for the password, 403 for a code not good, 409, 429. */
  async begin({ code, login, password, name, birth }: FirstAdministrator, address: string): Promise<string> {
    const standing = readFirstStartCode(this.config.dataDirectory);
    // A door of its own for each code: who tries in vain does not bar the next start.
    const attempt = { door: `first-start ${fingerprint(standing?.code ?? '')}`, address };
    await this.attempts.enter(attempt);
    const good = isGood(standing, code, this.clock.now()) && !(await this.hasAdministrator(this.reader));
    if (!good) await this.refuse();
    const passwordHash = await this.accounts.hashOf(login, password, { names: [name] });
    const account = await this.writer.write(async (tx) => {
      await lockRights(tx);
      if (await this.hasAdministrator(tx)) return null;
      const personId = await this.people.create(tx, { name, birth });
      const id = await this.accounts.create(tx, { login, personId, passwordHash }, 'console');
      await this.accounts.grant(tx, { personId, duty: 'administrator', from: this.clock.today() }, 'console');
      return id;
    });
    if (account === null) return this.refuse();
    dropFirstStartCode(this.config.dataDirectory);
    this.until = null;
    return account;
  }

  private async refuse(): Promise<never> {
    const at = this.clock.now();
    await this.writer.write((tx) => recordOnSite(tx, { kind: 'refusal', type: 'firstStart', at, facts: {} }, null));
    throw new Problem(403, 'first-start-over', 'The code is wrong, was used, or is older than half an hour', {
      rule: 'SEC-35',
    });
  }

  /** One who holds the duty today or will: a locked account is for the console, not for this door. */
  private async hasAdministrator(within: Pick<Tx, 'all'>): Promise<boolean> {
    const held = await within.all(
      "SELECT id FROM duty WHERE duty = 'administrator' AND (valid_to IS NULL OR valid_to > ?) LIMIT 1",
      [this.clock.today()],
    );
    return held.length > 0;
  }
}

const fingerprint = (code: string): string => createHash('sha256').update(code).digest('hex').slice(0, 16);
