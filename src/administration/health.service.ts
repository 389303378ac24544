import { existsSync, statfsSync } from 'node:fs';
import { Injectable } from '@nestjs/common';
import { instantOf, ownBackups } from '../backup/hourly-backups.js';
import { Clock } from '../clock.js';
import { Config } from '../config.js';
import { Reader } from '../database/reader.js';
import { Writer } from '../database/writer.js';
import { Admittance } from '../http/admittance.js';
import { LogAlarm } from '../log/audit/log-alarm.js';
import { lastCheckpoint } from '../log/tree/checkpoint-rows.js';

const megabyte = 1024 * 1024;
const minute = 60_000;
/** Free megabytes below which it is time to look, and below which writing is about to fail. */
const space = { warning: 500, fault: 200 };

export type HealthState = 'fine' | 'warning' | 'fault';

/** What an administrator sees of the machine without sitting at it. */
export interface HealthView {
  readonly open: boolean;
  readonly readOnly: boolean;
  /** The first thing found wrong with the log; null where it is whole. */
  readonly broken: { readonly code: string; readonly where: string } | null;
  readonly checkpoint: { readonly size: number; readonly at: string; readonly state: HealthState } | null;
  /** Entries not sealed yet. */
  readonly unsealed: number;
  /** `at` null: none was made yet; `off`: none is made by itself. */
  readonly backup: { readonly at: string | null; readonly off: boolean; readonly state: HealthState };
  readonly storage: { readonly free: number; readonly state: HealthState };
}

@Injectable()
export class Health {
  constructor(
    private readonly reader: Reader,
    private readonly writer: Writer,
    private readonly config: Config,
    private readonly clock: Clock,
    private readonly alarm: LogAlarm,
    private readonly admittance: Admittance,
  ) {}

  async now(): Promise<HealthView> {
    const [checkpoint, [waiting]] = await Promise.all([
      lastCheckpoint(this.reader),
      this.reader.all<{ n: number | string }>('SELECT count(*) AS n FROM entry WHERE leaf IS NULL'),
    ]);
    const unsealed = Number(waiting?.n ?? 0);
    const now = Date.parse(this.clock.now());
    const late = checkpoint !== null && unsealed > 0 && now - Date.parse(checkpoint.at) > 15 * minute;
    const [broken] = this.alarm.state.faults;
    return {
      open: this.admittance.isOpen,
      readOnly: this.writer.guard.reason !== null,
      broken: broken ? { code: broken.code, where: broken.where } : null,
      checkpoint: checkpoint && { size: checkpoint.size, at: checkpoint.at, state: late ? 'warning' : 'fine' },
      unsealed,
      backup: this.backup(now),
      storage: this.storage(),
    };
  }

  private backup(now: number): HealthView['backup'] {
    const { backupDirectory, backupEvery, profile } = this.config;
    if (backupDirectory === null) return { at: null, off: true, state: profile === 'real' ? 'fault' : 'warning' };
    const youngest = existsSync(backupDirectory) ? ownBackups(backupDirectory).at(-1) : undefined;
    if (youngest === undefined) return { at: null, off: false, state: 'warning' };
    const at = instantOf(youngest)!;
    return {
      ...{ at: new Date(at).toISOString(), off: false },
      state: now - at > 2 * backupEvery * minute ? 'fault' : 'fine',
    };
  }

  private storage(): HealthView['storage'] {
    const { bavail, bsize } = statfsSync(this.config.dataDirectory);
    const free = Math.floor((bavail * bsize) / megabyte);
    return { free, state: free < space.fault ? 'fault' : free < space.warning ? 'warning' : 'fine' };
  }
}
