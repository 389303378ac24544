import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { makeBackupKeys, readPrivateKey, readPublicKey } from '../../src/backup/backup-keys.js';
import { createBackup, openCopy } from '../../src/backup/create-backup.js';
import { extractBackup } from '../../src/backup/extract-backup.js';
import { databaseParts } from '../../src/backup/manifest.js';
import { Config } from '../../src/config.js';
import { Commander } from '../support/commander.js';
import { deserted } from '../support/deserted-village.js';
import { KillHistory } from '../support/kill-history.js';
import { counts } from '../support/torture.js';

const keys = makeBackupKeys();
const [to, key] = [readPublicKey(keys.publicPem), readPrivateKey(keys.privateText)];

/** Every command a copy holds, as `code seq` by its key. */
function commandsIn(dialect: 'sqlite' | 'postgres', folder: string): Map<string, string> {
  const copy = openCopy(dialect, join(folder, databaseParts[dialect]));
  try {
    const codes = new Map([...copy.rows('candidate')].map(({ id, code }) => [id, code as string]));
    const found = new Map<string, string>();
    for (const { chain, seq, body } of copy.rows('entry')) {
      const { command } = JSON.parse(body as string) as { command: string | null };
      if (command?.startsWith('kill-')) found.set(command, `${codes.get(chain)} ${seq as number}`);
    }
    return found;
  } finally {
    copy.close();
  }
}

describe.each([
  ['sqlite', counts(25, 200)],
  ['postgres', counts(5, 50)],
] as const)('REL-10: backups of a service at work on %s, %i of them', (dialect, backups) => {
  let village: Awaited<ReturnType<typeof deserted>>;
  beforeAll(async () => {
    village = await deserted(dialect);
  });
  afterAll(() => village.remove());

  it('each holds every command acknowledged before it began, and opens with the offline key alone', async () => {
    const { orders } = village;
    const config = new Config({ LOTRINH_DATA: orders.folder, DATABASE_URL: orders.address.databaseUrl ?? '' });
    const shelf = join(orders.folder, 'backups');
    // Each backup proves the whole log: without a pause it would grow faster than a slow machine can read it.
    const commander = new Commander({ ...orders, pause: 100 }, 1, null);
    await commander.begin();
    let atWork = 0;
    // So many, and more until some of them met a command: a quick one may fall between two.
    for (let n = 1; n <= backups || (atWork < backups / 5 && n <= 5 * backups); n += 1) {
      const history = new KillHistory();
      history.hear(commander.said());
      const { file } = await createBackup(config, join(shelf, `${n}.backup`), to, new Date().toISOString());
      const meanwhile = new KillHistory();
      meanwhile.hear(commander.said());
      if (meanwhile.acknowledged.size > history.acknowledged.size) atWork += 1;
      const folder = mkdtempSync(join(tmpdir(), 'lotrinh-opened-'));
      const { manifest } = extractBackup(file, key, folder);
      expect(manifest.parts.map(({ name }) => name)).toContain('master.key');
      const held = commandsIn(dialect, folder);
      rmSync(folder, { recursive: true });
      const missing = [...history.acknowledged].filter(([one, { code, seq }]) => held.get(one) !== `${code} ${seq}`);
      expect({ n, missing }).toEqual({ n, missing: [] });
    }
    commander.kill();
    await commander.ended();
    expect(atWork).toBeGreaterThanOrEqual(backups / 5);
    expect(readdirSync(shelf).filter((name) => !name.endsWith('.backup'))).toEqual([]);
  }, 3_600_000);
});

describe('REL-10: a copy that is not whole', () => {
  it('makes no backup, and nothing is left behind', async () => {
    const { orders, remove } = await deserted('sqlite');
    try {
      const { openWriting } = await import('../../src/database/sqlite-connection.js');
      const file = openWriting(orders.address.databaseFile);
      file.exec('DROP TRIGGER entry_seals');
      file.exec(`UPDATE entry SET body = replace(body, '"v":1', '"v":2') WHERE seq = 2`);
      file.close();
      const shelf = join(orders.folder, 'backups');
      mkdirSync(shelf);
      const config = new Config({ LOTRINH_DATA: orders.folder });
      await expect(createBackup(config, join(shelf, 'x.backup'), to, new Date().toISOString())).rejects.toThrow(
        /is not whole at entry 2: altered/,
      );
      expect(readdirSync(shelf)).toEqual([]);
    } finally {
      await remove();
    }
  });
});
