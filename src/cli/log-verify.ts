import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { SystemClock } from '../clock.js';
import { controlled } from '../control/control-client.js';
import { logBundle } from '../evidence/log-bundle.js';
import { lastSize, writeNew } from '../evidence/log-export.js';
import { verifierFile } from '../evidence/verifier-file.js';
import { Problem } from '../http/problem.js';
import { notesIn } from '../log/tree/witness-file.js';
import { configOf, openData } from './data.js';
import { exit, Refusal } from './exit.js';
import type { Command, Voice } from './run.js';

/**
 * Exports the log as the database has it now and lets the inspectors' own verifier look at it, against the checkpoints of
 * the witness file; ends with the verifier's code. Nothing is kept, and without a running service nothing is written.
 */
export const logVerify: Command = async (words, { say, note }) => {
  const { values } = parseArgs({
    args: [...words],
    options: {
      keys: { type: 'string' },
      checkpoints: { type: 'string' },
      lang: { type: 'string', default: 'vi' },
      data: { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const config = configOf(values.data);
  await sealNow(config, note);
  const { reader, close } = await openData(values.data);
  const scratch = mkdtempSync(join(tmpdir(), 'lotrinh-verify-'));
  try {
    const size = await lastSize(reader);
    if (size === null)
      throw new Refusal('No checkpoint of the log was signed yet: start the service once.', exit.unknown);
    const bundle = join(scratch, 'log.jsonl');
    await writeNew(bundle, logBundle(reader, size, { exportedAt: new SystemClock().now(), by: null, purpose: null }));
    const held = values.checkpoints ?? kept(config.witnessFile, scratch);
    const given = [
      ...[bundle, '--lang', values.lang],
      ...(values.keys === undefined ? [] : ['--keys', values.keys]),
      ...(held === null ? [] : ['--checkpoints', held]),
      ...(values.json ? ['--json'] : []),
    ];
    const { status, stdout, stderr } = spawnSync(process.execPath, [verifierFile(), ...given], {
      encoding: 'utf8',
      maxBuffer: 2 ** 26,
    });
    for (const line of linesOf(stdout)) say(line);
    for (const line of linesOf(stderr)) note(line);
    return status ?? exit.unexpected;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
    await close();
  }
};

const linesOf = (text: string): string[] => text.split('\n').filter((line) => line !== '');

/** What was recorded a moment ago is looked at too, where a service runs that can seal it. */
async function sealNow(config: Parameters<typeof controlled>[0], note: Voice['note']): Promise<void> {
  try {
    const sealed = await controlled(config, { command: 'log.checkpoint', args: {} });
    if (sealed === null) note('No service runs here: verified as far as the last checkpoint.');
  } catch (error) {
    if (!(error instanceof Problem)) throw error;
    note(`Nothing newer could be signed (${error.title}): verified as far as the last checkpoint.`);
  }
}

/** The notes of the witness file, without one that was cut off as it was written; null where there is no such file. */
function kept(witnessFile: string, scratch: string): string | null {
  if (!existsSync(witnessFile)) return null;
  const file = join(scratch, 'checkpoints.txt');
  writeFileSync(file, notesIn(readFileSync(witnessFile, 'utf8')).join('\n'));
  return file;
}
