import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { type AcceptedLoss, restoreBackup, type Restored } from '../backup/restore-backup.js';
import { readWitnessed } from '../backup/witnessed.js';
import { SystemClock } from '../clock.js';
import { exit, Refusal } from './exit.js';
import { offlineKey, sealedOptions } from './offline-key.js';
import { readFile, readSecret } from './read-file.js';
import type { Command } from './run.js';

/** Shortest reason by which two administrators may accept a loss, in characters. */
const shortestReason = 20;

export const backupRestore: Command = async (words, { say, note }) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...sealedOptions,
      data: { type: 'string' },
      yes: { type: 'boolean' },
      checkpoints: { type: 'string' },
      erasures: { type: 'string' },
      'database-url-file': { type: 'string' },
      'accept-loss': { type: 'string', multiple: true },
      'reason-file': { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Refusal('Name one backup: backup restore FILE.');
  if (values.data === undefined) throw new Refusal('Say where to restore: --data DIR, empty or not there yet.');
  if (values.yes !== true) throw new Refusal(`This makes a service out of ${file} in ${values.data}: add --yes.`);
  if (values.checkpoints === undefined)
    note('No witness was asked (--checkpoints FILE): nobody can say whether later entries are lost.');
  const url = values['database-url-file'];
  const restored = await restoreBackup(
    {
      file,
      key: offlineKey(values),
      folder: resolve(values.data),
      databaseUrl: url === undefined ? null : readSecret(url),
      witnessed: values.checkpoints === undefined ? null : readWitnessed(readFile(values.checkpoints)),
      accepted: acceptedLoss(values['accept-loss'], values['reason-file']),
      erasures: values.erasures === undefined ? null : readFile(values.erasures),
    },
    new SystemClock(),
  );
  if (values.json) say(JSON.stringify({ data: values.data, ...restored }));
  else for (const line of toldOf(restored)) say(line);
  return exit.ok;
};

/** What was restored, in words. */
export function toldOf({ manifest, gap, seconds }: Restored): string[] {
  const { found, at } = manifest;
  const lost = gap ? `lost after ${gap.from ?? 'the beginning'}: ${gap.entries ?? 'an unknown number of'} entries` : '';
  return [
    `restored the backup of ${at}: ${found.entries} entries in ${found.chains} chains`,
    ...(lost === '' ? [] : [`  ${lost}, accepted and recorded`]),
    `  opened and proven in ${seconds.open} s, loaded in ${seconds.load} s, recorded in ${seconds.record} s`,
  ];
}

function acceptedLoss(names: readonly string[] | undefined, reasonFile: string | undefined): AcceptedLoss | null {
  if (names === undefined) return null;
  const [first, second, ...more] = names.map((name) => name.trim().normalize('NFC'));
  if (first === undefined || second === undefined || more.length > 0 || first === '' || second === '')
    throw new Refusal('Two administrators accept a loss: --accept-loss NAME --accept-loss NAME.');
  if (first.toLowerCase() === second.toLowerCase()) throw new Refusal('The two administrators must be two persons.');
  const reason = reasonFile === undefined ? '' : readFile(reasonFile).trim();
  if (reason.length < shortestReason)
    throw new Refusal(`Say why in ${shortestReason} characters at least: --reason-file FILE.`);
  return { by: [first, second], reason };
}
