import { backup } from './backup.js';
import { db } from './db-commands.js';
import { doctor } from './doctor.js';
import { Refusal } from './exit.js';
import { judge } from './judge.js';
import { log } from './log.js';
import type { Noun, Verb } from './noun.js';
import { openapi } from './openapi-commands.js';
import { replay } from './replay.js';
import type { Command } from './run.js';
import { user } from './user-commands.js';

const cases = '<code> | --all [--data DIR] [--json]';

/** Commands of one word. */
const words: Noun = {
  judge: { takes: cases, about: 'judge every act again by the log alone, and compare', run: judge },
  doctor: {
    takes: '[--data DIR] [--json]',
    about: 'look at settings, files, disk, database, log and backups, and tell what to mend',
    run: doctor,
  },
  replay: { takes: cases, about: 'rebuild state and limits from the log, and compare', run: replay },
};

/** Commands of two words, by noun; each noun has a file of its own. */
const nouns: Readonly<Record<string, Noun>> = { backup, db, log, openapi, user };

const named = (prefix: string, noun: Noun): [string, Verb][] =>
  Object.entries(noun).map(([verb, found]) => [`${prefix}${verb} ${found.takes}`.trimEnd(), found]);

/** One line for what is called, one for what it does. */
const usageOf = (all: readonly [string, Verb][]): string =>
  ['npm run -s lotrinh -- <command>', ...all.flatMap(([call, { about }]) => [`  ${call}`, `      ${about}`])].join(
    '\n',
  );

const usage = (): string =>
  usageOf([...named('', words), ...Object.entries(nouns).flatMap(([name, noun]) => named(`${name} `, noun))]);

const own = <T>(holder: Readonly<Record<string, T>>, name: string): T | undefined =>
  Object.hasOwn(holder, name) ? holder[name] : undefined;

/**
 * The command that the first word names, or the first two, by the words after it. Throws `Refusal` with the usage where
 * none is called so.
 */
export const lotrinh: Command = ([first = '', ...rest], voice) => {
  const single = own(words, first);
  if (single) return single.run(rest, voice);
  const noun = own(nouns, first);
  if (!noun) throw new Refusal(usage());
  const [second = '', ...after] = rest;
  const verb = own(noun, second);
  if (!verb) throw new Refusal(usageOf(named(`${first} `, noun)));
  return verb.run(after, voice);
};
