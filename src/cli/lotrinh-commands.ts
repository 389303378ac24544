import { Refusal } from './exit.js';
import { judge } from './judge.js';
import { replay } from './replay.js';
import type { Command } from './run.js';

/** Every command by its words. */
const commands: Readonly<Record<string, Command>> = { judge, replay };

const usage = [
  'npm run -s lotrinh -- <command>',
  '  judge  <code> | --all [--data DIR] [--json]   judge every act again by the log alone, and compare',
  '  replay <code> | --all [--data DIR] [--json]   rebuild state and limits from the log, and compare',
].join('\n');

/** The command that the first word names, by the words after it. Throws `Refusal` with the usage where none is called so. */
export const lotrinh: Command = ([name = '', ...words], voice) => {
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) throw new Refusal(usage);
  return command(words, voice);
};
