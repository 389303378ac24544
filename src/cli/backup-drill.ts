import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { restoreBackup } from '../backup/restore-backup.js';
import { readWitnessed } from '../backup/witnessed.js';
import { SystemClock } from '../clock.js';
import { openReader } from '../database/open-reader.js';
import { toldOf } from './backup-restore.js';
import { everyCase } from './each-case.js';
import { Refusal } from './exit.js';
import { offlineKey, sealedOptions } from './offline-key.js';
import { readFile, readSecret } from './read-file.js';
import { replaying } from './replay.js';
import type { Command } from './run.js';

/** A restore nobody needs yet: into a folder of its own, every case replayed from the log, then removed. */
export const backupDrill: Command = async (words, { say, note }) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: {
      ...sealedOptions,
      checkpoints: { type: 'string' },
      'database-url-file': { type: 'string' },
      json: { type: 'boolean' },
    },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Refusal('Name one backup: backup drill FILE.');
  const key = offlineKey(values);
  const scratch = mkdtempSync(join(tmpdir(), 'lotrinh-drill-'));
  const began = performance.now();
  try {
    const folder = join(scratch, 'data');
    const databaseUrl = values['database-url-file'] === undefined ? null : readSecret(values['database-url-file']);
    const witnessed = values.checkpoints === undefined ? null : readWitnessed(readFile(values.checkpoints));
    note('Restoring …');
    const restored = await restoreBackup(
      { file, key, folder, databaseUrl, witnessed, accepted: null, erasures: null },
      new SystemClock(),
    );
    note('Replaying …');
    const { reader, close } = await openReader({ databaseUrl, databaseFile: join(folder, 'lo-trinh.sqlite') });
    const from = performance.now();
    const told: string[] = [];
    const code = await everyCase(reader, replaying, { say: (line) => told.push(line), note }, false).finally(close);
    const seconds = {
      ...restored.seconds,
      replay: secondsSince(from),
      all: secondsSince(began),
    };
    if (values.json) say(JSON.stringify({ file, found: restored.manifest.found, gap: restored.gap, seconds, code }));
    else for (const line of [...toldOf(restored), ...told, `drill done in ${seconds.all} s`]) say(line);
    return code;
  } finally {
    rmSync(scratch, { recursive: true, force: true });
  }
};

const secondsSince = (from: number): number => Number(((performance.now() - from) / 1000).toFixed(2));
