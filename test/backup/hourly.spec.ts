import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { backupName, HourlyBackups } from '../../src/backup/hourly-backups.js';
import { Config } from '../../src/config.js';
import { earlier } from '../../src/later.js';
import { SettableClock } from '../support/settable-clock.js';

describe('SEC-65, REL-10: backups by the clock', () => {
  const clock = new SettableClock();
  let shelf: string;
  let backups: HourlyBackups;
  beforeEach(() => {
    shelf = mkdtempSync(join(tmpdir(), 'lotrinh-shelf-'));
    const config = new Config({ LOTRINH_DATA: shelf, LOTRINH_BACKUP_DIR: shelf });
    backups = new HourlyBackups(config, clock);
  });
  afterEach(async () => {
    await backups.beforeApplicationShutdown();
    rmSync(shelf, { recursive: true });
  });

  /** What a process killed in its midst leaves: a copy that is not sealed yet. */
  const scratchOf = (backup: string): string => {
    const name = `.${backup}-a1B2c3`;
    mkdirSync(join(shelf, name));
    writeFileSync(join(shelf, name, 'database.sqlite'), 'in clear');
    return name;
  };
  const turned = () => new Promise((resolve) => setImmediate(resolve));

  it('remove what one cut off by a crash has left in clear, and no work that may still go on', async () => {
    scratchOf('lotrinh-20200101T000000Z.backup');
    const young = scratchOf(backupName(earlier(clock.now(), 60_000)));
    const foreign = scratchOf('mine.backup');
    backups.onApplicationBootstrap();
    await turned();
    expect(readdirSync(shelf).sort()).toEqual([young, foreign].sort());
  });

  it('cut off by the end of the service leave no copy in clear', async () => {
    backups.onApplicationBootstrap();
    await turned();
    scratchOf(backupName(clock.now()));
    await backups.beforeApplicationShutdown();
    expect(readdirSync(shelf)).toEqual([]);
  });
});
