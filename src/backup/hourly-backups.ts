import { execFile, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { type BeforeApplicationShutdown, Injectable, Logger, type OnApplicationBootstrap } from '@nestjs/common';
import { Clock } from '../clock.js';
import { Config } from '../config.js';

const look = 60_000;
/** No backup takes longer, in milliseconds: what one begun before has left, a crash has left. */
const longest = 3_600_000;
const name = /^lotrinh-(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z\.backup$/;

/** `lotrinh-20261120T020000Z.backup`: by name, the youngest stands last. */
export const backupName = (at: string): string => `lotrinh-${at.slice(0, 19).replace(/[-:]/g, '')}Z.backup`;

/** The instant in a name, in milliseconds; null for another file. */
export function instantOf(file: string): number | null {
  const found = name.exec(file);
  if (!found) return null;
  const [, y, mo, d, h, mi, s] = found;
  return Date.parse(`${y}-${mo}-${d}T${h}:${mi}:${s}Z`);
}

/** The service's own backups in a folder, the oldest first. */
export const ownBackups = (folder: string): string[] =>
  readdirSync(folder)
    .filter((file) => instantOf(file) !== null)
    .sort();

/** The folder in which `createBackup` works: a copy in clear stands there until it is sealed. */
const scratch = /^\.(lotrinh-\d{8}T\d{6}Z\.backup)-\w{6}$/;

function removeScratch(folder: string, isLeft: (backup: string) => boolean): void {
  for (const file of readdirSync(folder)) {
    const [, backup] = scratch.exec(file) ?? [];
    if (backup !== undefined && isLeft(backup)) rmSync(join(folder, file), { recursive: true, force: true });
  }
}

/**
 * Makes a backup when the youngest is too old, in a process of its own so that nobody waits for it, and removes the
 * oldest of its own. The folder says when the last was made, so a restart changes nothing.
 */
@Injectable()
export class HourlyBackups implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly logger = new Logger('backup');
  private timer: NodeJS.Timeout | null = null;
  private child: ChildProcess | null = null;
  /** The name of the one being made. */
  private making = '';

  constructor(
    private readonly config: Config,
    private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    const { backupDirectory } = this.config;
    if (backupDirectory === null) return;
    this.timer = setInterval(() => {
      this.turn(backupDirectory);
    }, look);
    this.timer.unref();
    // Not in the same breath: the service listens first.
    setImmediate(() => {
      this.turn(backupDirectory);
    });
  }

  /** A backup cut off leaves nothing behind: its file appears whole or not at all, and its copy in clear is removed. */
  async beforeApplicationShutdown(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    const { child } = this;
    if (!child) return;
    const ended = once(child, 'close');
    child.kill();
    await ended;
    removeScratch(this.config.backupDirectory!, (backup) => backup === this.making);
  }

  private turn(folder: string): void {
    if (this.child || !this.timer) return;
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const youngest = ownBackups(folder).at(-1);
    const now = this.clock.now();
    removeScratch(folder, (backup) => Date.parse(now) - instantOf(backup)! > longest);
    const age = youngest === undefined ? Infinity : Date.parse(now) - instantOf(youngest)!;
    if (age < this.config.backupEvery * 60_000) return;
    const lotrinh = fileURLToPath(new URL('../cli/lotrinh.js', import.meta.url));
    this.making = backupName(now);
    const words = [lotrinh, 'backup', 'create', '--json', '--out', join(folder, this.making)];
    this.child = execFile(process.execPath, words, (error, _out, complaint) => {
      this.child = null;
      if (!this.timer) return;
      removeScratch(folder, (backup) => backup === this.making);
      if (error) this.logger.error(JSON.stringify({ backup: 'failed', why: complaint.slice(0, 500) }));
      else this.removeOld(folder);
    });
  }

  private removeOld(folder: string): void {
    for (const file of ownBackups(folder).slice(0, -this.config.backupKeep)) rmSync(join(folder, file));
  }
}
