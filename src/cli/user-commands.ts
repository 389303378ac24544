import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { AccountKeepingModule } from '../accounts/account-keeping.module.js';
import type { viewAccount } from '../accounts/account.view.js';
import { atTheConsole } from './at-the-console.js';
import { exit, Refusal } from './exit.js';
import type { Noun, Verb } from './noun.js';
import type { Command, Voice } from './run.js';
import { table } from './table.js';

type Account = ReturnType<typeof viewAccount>;

interface Told {
  readonly account: Account;
  readonly oneTimePassword?: string;
}

type Words = Readonly<Record<string, string | boolean | undefined>>;

const common = { data: { type: 'string' }, json: { type: 'boolean' } } as const;

/** A command about one login: its words, what they ask of the service, and what is told of the answer. */
const about = (
  verb: string,
  takes: string,
  options: ParseArgsOptionsConfig,
  argsOf: (words: Words) => Readonly<Record<string, unknown>>,
): Command => {
  return async (words, voice) => {
    const { values, positionals } = parseArgs({
      args: [...words],
      allowPositionals: true,
      options: { ...common, ...options },
    });
    const said = values as Words;
    const [login] = positionals;
    if (login === undefined || positionals.length > 1) throw new Refusal(`lotrinh user ${verb} ${takes}`);
    const args = JSON.parse(JSON.stringify({ login, ...argsOf(said) })) as Record<string, unknown>;
    const request = { command: `user.${verb}`, args };
    const told = (await atTheConsole(said.data as string | undefined, request, AccountKeepingModule)) as Told;
    tell(told, said.json === true, voice);
    return exit.ok;
  };
};

/** The password is the result, so it goes where results go; what to do with it is said beside. */
function tell(told: Told, json: boolean, { say, note }: Voice): void {
  if (json) {
    say(JSON.stringify(told));
    return;
  }
  const { account, oneTimePassword } = told;
  say(`${account.login}  ${account.person.name}  ${stateOf(account)}`);
  if (oneTimePassword === undefined) return;
  say(oneTimePassword);
  note('Hand this password over; it is shown once, holds for 72 hours, and is changed at the first sign-in.');
}

const stateOf = ({ lockedAt, mustChangePassword }: Account): string =>
  lockedAt !== null ? `locked ${lockedAt}` : mustChangePassword ? 'must change the password' : 'open';

const list: Command = async (words, { say }) => {
  const { values } = parseArgs({ args: [...words], options: common });
  const answer = await atTheConsole(values.data, { command: 'user.list', args: {} }, AccountKeepingModule);
  const { accounts } = answer as { readonly accounts: readonly Account[] };
  if (values.json) say(JSON.stringify(answer));
  else
    for (const line of table(
      ['login', 'name', 'state'],
      accounts.map((one) => [one.login, one.person.name, stateOf(one)]),
    ))
      say(line);
  return exit.ok;
};

const reason = { reason: { type: 'string' } } as const;
const who = 'LOGIN --reason TEXT [--data DIR] [--json]';

const verb = (
  name: string,
  takes: string,
  text: string,
  options: ParseArgsOptionsConfig,
  argsOf: (words: Words) => Readonly<Record<string, unknown>>,
): Verb => ({ takes, about: text, run: about(name, takes, options, argsOf) });

/** Accounts, by the running service or, where none runs, on the database itself. */
export const user: Noun = {
  add: verb(
    'add',
    'LOGIN --name NAME --birth YYYY[-MM[-DD]] | --person ID [--data DIR] [--json]',
    'make a person and an account, with a password for once',
    { name: { type: 'string' }, birth: { type: 'string' }, person: { type: 'string' } },
    ({ name, birth, person }) => ({ name, birth, person }),
  ),
  reset: verb(
    'reset',
    'LOGIN --reason TEXT [--second-factor] [--data DIR] [--json]',
    'end its sessions and give a password for once; --second-factor takes the second factor away too',
    { ...reason, 'second-factor': { type: 'boolean' } },
    (words) => ({ reason: words.reason, secondFactor: words['second-factor'] === true }),
  ),
  lock: verb('lock', who, 'lock an account; its sessions end', reason, (words) => ({ reason: words.reason })),
  unlock: verb('unlock', who, 'open a locked account again', reason, (words) => ({ reason: words.reason })),
  list: { takes: '[--data DIR] [--json]', about: 'every account', run: list },
};
