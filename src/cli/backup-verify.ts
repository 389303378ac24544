import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { printOf } from '../backup/create-backup.js';
import { extractBackup } from '../backup/extract-backup.js';
import { readHead } from '../backup/sealed-file.js';
import { exit, Refusal } from './exit.js';
import { offlineKey, sealedOptions } from './offline-key.js';
import type { Command } from './run.js';

/** Opens a backup to prove it, and leaves nothing of it behind; without a key tells what can be told without. */
export const backupVerify: Command = (words, { say, note }) => {
  const { values, positionals } = parseArgs({
    args: [...words],
    allowPositionals: true,
    options: { ...sealedOptions, json: { type: 'boolean' } },
  });
  const [file] = positionals;
  if (file === undefined || positionals.length > 1) throw new Refusal('Name one backup: backup verify FILE.');
  const { head } = readHead(file);
  const about = { file, ...head, ...printOf(file) };
  if (values.key === undefined) {
    if (values.json) say(JSON.stringify({ ...about, opened: false }));
    else say(`${file}: sealed to ${head.to} at ${head.at}, ${about.bytes} bytes, sha256 ${about.sha256}`);
    note('Only the private key can prove what is in it: --key PRIVATEKEY.');
    return exit.ok;
  }
  const folder = mkdtempSync(join(tmpdir(), 'lotrinh-verify-'));
  try {
    const { found, parts, dialect } = extractBackup(file, offlineKey(values), folder).manifest;
    if (values.json) say(JSON.stringify({ ...about, opened: true, dialect, found, parts }));
    else {
      say(`${file}: whole, of ${head.at}, ${dialect}`);
      say(`  ${found.entries} entries in ${found.chains} chains, the last of ${found.last ?? 'no day'}`);
      for (const { name, size } of parts) say(`  ${name} ${size} bytes`);
    }
    return exit.ok;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
};
