import { BackupFault } from '../backup/backup-fault.js';
import { ConfigFaults } from '../config.js';
import { StoreUnavailable } from '../database/store-errors.js';
import { type Fault, Problem } from '../http/problem.js';
import { exit, Refusal } from './exit.js';

/** Where a command speaks: its result, and what goes on meanwhile. */
export interface Voice {
  /** One line of the result. */
  readonly say: (line: string) => void;
  /** One line about the work, for whoever sits before it. */
  readonly note: (line: string) => void;
}

const voice: Voice = {
  say: (line) => void process.stdout.write(`${line}\n`),
  note: (line) => void process.stderr.write(`${line}\n`),
};

export type Command = (words: readonly string[], voice: Voice) => Promise<number> | number;

/** Runs a command and ends the process by its code, after all that was said has left. */
export async function run(command: Command): Promise<void> {
  // Whoever reads only the first lines (`| head`) is not at fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  process.exitCode = await ended(command, process.argv.slice(2), voice);
}

/** The code by which a command ends; why it could not be done is said, without a stack where it is foreseen. */
export async function ended(command: Command, words: readonly string[], { say, note }: Voice): Promise<number> {
  try {
    return await command(words, { say, note });
  } catch (error) {
    const code = codeOf(error);
    if (code === exit.ok) say((error as Error).message);
    else note(code === exit.unexpected ? String((error as Error).stack) : messageOf(error));
    return code;
  }
}

const ofProblem: Readonly<Record<number, number>> = { 404: exit.unknown, 503: exit.busy };

/** What a problem may name beside its title. */
interface Named {
  readonly errors?: readonly Fault[];
  readonly rule?: string;
  readonly unmet?: readonly { readonly rule: string }[];
  readonly detail?: string;
}

/** A problem with every fault and rule it names. */
function messageOf(error: unknown): string {
  if (!(error instanceof Problem)) return (error as Error).message;
  const { errors = [], rule, unmet = [], detail } = error.extra as Named;
  const rules = [...(rule === undefined ? [] : [rule]), ...unmet.map((one) => one.rule)];
  return [
    rules.length === 0 ? error.title : `${error.title} (${rules.join(', ')})`,
    ...(detail === undefined ? [] : [`  ${detail}`]),
    ...errors.map(({ pointer = '', message }) => `  ${pointer} ${message}`),
  ].join('\n');
}

function codeOf(error: unknown): number {
  if (error instanceof Refusal) return error.code;
  if (error instanceof BackupFault) return exit.broken;
  if (error instanceof Problem) return ofProblem[error.status] ?? (error.status < 500 ? exit.refused : exit.unexpected);
  if (error instanceof ConfigFaults) return exit.usage;
  if (error instanceof StoreUnavailable) return exit.busy;
  const { code } = Object(error) as { readonly code?: unknown };
  return typeof code === 'string' && code.startsWith('ERR_PARSE_ARGS') ? exit.usage : exit.unexpected;
}
