import { Injectable, type OnModuleInit } from '@nestjs/common';
import { IsString, Length } from 'class-validator';
import { Flag } from '../../workflows/kernel/fields.js';
import { type ControlArgs, ControlCommands } from '../control/control-commands.js';
import { Reader } from '../database/reader.js';
import type { Tx } from '../database/writer.js';
import { Writer } from '../database/writer.js';
import { checked, type Class } from '../http/validation.js';
import { AccountKeeping } from './account-keeping.service.js';
import { type AccountRow, accountsSql, viewAccount } from './account.view.js';
import { NewAccountBody, Reason } from './new-account.js';

class NamedUser extends Reason {
  @IsString() @Length(1, 200) login!: string;
}

class UserToReset extends NamedUser {
  @Flag() secondFactor!: boolean;
}

/**
 * Accounts from the console of the machine: `user.add`, `user.reset`, `user.lock`, `user.unlock`, `user.list`. What is
 * done here has no second person; the entries of the site's chain say `console` instead of a name.
 */
@Injectable()
export class UserCommands implements OnModuleInit {
  constructor(
    private readonly commands: ControlCommands,
    private readonly keeping: AccountKeeping,
    private readonly writer: Writer,
    private readonly reader: Reader,
  ) {}

  onModuleInit(): void {
    const on = <T extends object>(name: string, body: Class<T>, work: (said: T) => Promise<object>): void => {
      this.commands.on(name, async (args: ControlArgs) => work(await checked(body, args)));
    };
    on('user.add', NewAccountBody, async ({ login, ...owner }) => {
      const given = await this.keeping.give();
      const account = await this.writer.write((tx) => this.keeping.add(tx, login, owner, given, 'console'));
      return { account, oneTimePassword: given.password };
    });
    on('user.reset', UserToReset, async ({ login, reason, secondFactor }) => {
      const given = await this.keeping.give();
      const how = secondFactor ? 'resetWithFactor' : 'reset';
      const account = await this.named(login, (tx, id) => this.keeping[how](tx, id, reason, given, 'console'));
      return { account, oneTimePassword: given.password };
    });
    on('user.lock', NamedUser, async ({ login, reason }) => ({
      account: await this.named(login, (tx, id) => this.keeping.lock(tx, id, reason, 'console')),
    }));
    on('user.unlock', NamedUser, async ({ login, reason }) => ({
      account: await this.named(login, (tx, id) => this.keeping.unlock(tx, id, reason, 'console')),
    }));
    this.commands.on('user.list', async () => ({
      accounts: (await this.reader.all<AccountRow>(`${accountsSql} ORDER BY a.login`)).map(viewAccount),
    }));
  }

  private named(login: string, work: (tx: Tx, id: string) => Promise<object>): Promise<object> {
    return this.writer.write(async (tx) => work(tx, await this.keeping.idOf(tx, login)));
  }
}
