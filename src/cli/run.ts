import { StoreUnavailable } from '../database/store-errors.js';
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

/** Runs a command and ends the process by its code, after all that was said has left. */
export async function run(
  command: (words: readonly string[], voice: Voice) => Promise<number> | number,
): Promise<void> {
  // Whoever reads only the first lines (`| head`) is not at fault.
  process.stdout.on('error', (error: NodeJS.ErrnoException) => process.exit(error.code === 'EPIPE' ? 0 : 1));
  try {
    process.exitCode = await command(process.argv.slice(2), voice);
  } catch (error) {
    process.exitCode = codeOf(error);
    if (process.exitCode === exit.ok) voice.say((error as Error).message);
    else voice.note(process.exitCode === exit.unexpected ? String((error as Error).stack) : (error as Error).message);
  }
}

function codeOf(error: unknown): number {
  if (error instanceof Refusal) return error.code;
  if (error instanceof StoreUnavailable) return exit.busy;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS'))
    return exit.usage;
  return exit.unexpected;
}
